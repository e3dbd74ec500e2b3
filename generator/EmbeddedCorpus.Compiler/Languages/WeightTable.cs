using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The weights of a linear model, by the hashes of its features.</summary>
/// <remarks>
/// An open hash table of one number a slot: 24 bits of hash and 8 bits of weight. A feature without a weight weighs nothing. All
/// arithmetic is in integers, so every machine decides alike.
/// </remarks>
internal sealed class WeightTable
{
    /// <summary>How many units of a weight are one: a difference of scores of this size multiplies the odds by e.</summary>
    public const int Scale = 24;

    /// <summary>The bits of a hash. The eight lower bits are free for a weight.</summary>
    public const uint HashMask = 0xFFFFFF00;

    private readonly uint[] _slots;
    private readonly int _shift;

    /// <param name="weights">The weights: a hash in the 24 upper bits, a signed weight that is not 0 in the 8 lower bits.</param>
    public WeightTable(ReadOnlySpan<uint> weights)
    {
        IsEmpty = weights.IsEmpty;
        int bits = 4;
        while (1 << bits < weights.Length * 4)
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new uint[1 << bits];
        foreach (uint weight in weights)
        {
            int slot = (int)(weight >> _shift);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = weight;
        }
    }

    /// <summary>Whether no feature has a weight.</summary>
    public bool IsEmpty { get; }

    /// <summary>The weight of one feature, 0 without one.</summary>
    public int this[uint hash]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            uint[] slots = _slots;
            for (int slot = (int)(hash >> _shift); ; slot = (slot + 1) & (slots.Length - 1))
            {
                uint weight = slots[slot];
                if (weight == 0)
                {
                    return 0;
                }

                if ((weight & HashMask) == hash)
                {
                    return (sbyte)weight;
                }
            }
        }
    }

    /// <summary>The sum of the weights of all features.</summary>
    /// <param name="features">The hashes of the features.</param>
    public int Score(ReadOnlySpan<uint> features)
    {
        int score = 0;
        foreach (uint hash in features)
        {
            score += this[hash];
        }

        return score;
    }
}
