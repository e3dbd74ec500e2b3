using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Search.Index;

/// <summary>How often a clause occurs in the articles of a decoded block.</summary>
/// <param name="first">The first number of each article.</param>
/// <param name="second">The second one.</param>
/// <param name="unit">What the first number counts, and above 32 bits what it counts exactly.</param>
/// <param name="secondUnit">What the second number counts.</param>
internal readonly ref struct DecodedCounts(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ulong unit, ulong secondUnit)
{
    private readonly ReadOnlySpan<int> _first = first;
    private readonly ReadOnlySpan<int> _second = second;
    private readonly ulong _unit = unit;
    private readonly ulong _secondUnit = secondUnit;

    /// <summary>How often, and above 32 bits how often exactly.</summary>
    public ulong this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((uint)_first[place] * _unit) + ((uint)_second[place] * _secondUnit);
    }
}
