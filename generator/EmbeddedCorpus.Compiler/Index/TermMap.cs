using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Numbers words in the order in which they come, from 0.</summary>
internal sealed class TermMap
{
    private byte[] _bytes = new byte[1 << 14];
    private int[] _ends = new int[1 << 10];
    private int[] _slots = new int[1 << 11];
    private uint[] _hashes = new uint[1 << 10];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(Start(number), _ends[number] - Start(number));

    /// <summary>The hash of the word of a number, as <see cref="HashSlots.Hash"/> has it.</summary>
    public uint HashOf(int number) => _hashes[number];

    /// <summary>The number of a word, a new one where it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isNew">Whether it had none.</param>
    [MethodImpl(HotLoop.Optimized)]
    public int Add(ReadOnlySpan<byte> word, out bool isNew)
    {
        uint hash = HashSlots.Hash(word);
        int number = Find(word, hash, out int slot);
        isNew = number < 0;
        return isNew ? Insert(word, hash, slot) : number;
    }

    /// <summary>The number of a word, or -1.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int Find(ReadOnlySpan<byte> word) => Find(word, HashSlots.Hash(word), out _);

    // The slot of the word, or the free one for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<byte> word, uint hash, out int slot)
    {
        int[] slots = _slots;
        slot = (int)hash & (slots.Length - 1);
        while (true)
        {
            int number = slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && this[number].SequenceEqual(word)))
            {
                return number;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Insert(ReadOnlySpan<byte> word, uint hash, int slot)
    {
        int number = Count++;
        int start = Start(number);
        if (number == _ends.Length)
        {
            Array.Resize(ref _ends, number * 2);
            Array.Resize(ref _hashes, number * 2);
        }

        if (start + word.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(_bytes.Length * 2) + word.Length);
        }

        word.CopyTo(_bytes.AsSpan(start));
        _ends[number] = start + word.Length;
        _hashes[number] = hash;
        _slots[slot] = number + 1;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        int[] slots = new int[_slots.Length * 2];
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)_hashes[number] & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = number + 1;
        }

        _slots = slots;
    }
}
