using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>A hash table from words to values, whose words stay where they are in the text: none is copied.</summary>
/// <typeparam name="TValue">The values.</typeparam>
internal sealed class WordMap<TValue>(bool ignoresCase)
{
    private Entry[] _entries = new Entry[64];
    private int _count;

    /// <summary>The value of a word, or the default of its type.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public TValue? Find(ReadOnlySpan<char> word)
    {
        int slot = Slot(word, Hash(word));
        return _entries[slot].Text is null ? default : _entries[slot].Value;
    }

    /// <summary>The place of a word's value; a new one has the default.</summary>
    /// <param name="text">The text that the word stands in.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length in characters.</param>
    [MethodImpl(HotLoop.Optimized)]
    public ref TValue? Add(string text, int start, int length)
    {
        if (_count * 4 >= _entries.Length * 3)
        {
            Grow();
        }

        ReadOnlySpan<char> word = text.AsSpan(start, length);
        uint hash = Hash(word);
        int slot = Slot(word, hash);
        ref Entry entry = ref _entries[slot];
        if (entry.Text is null)
        {
            entry = new Entry { Text = text, Start = start, Length = length, Hash = hash };
            _count++;
        }

        return ref entry.Value;
    }

    private void Grow()
    {
        Entry[] old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (Entry entry in old)
        {
            if (entry.Text is not null)
            {
                int slot = (int)(entry.Hash & (uint)(_entries.Length - 1));
                while (_entries[slot].Text is not null)
                {
                    slot = (slot + 1) & (_entries.Length - 1);
                }

                _entries[slot] = entry;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ReadOnlySpan<char> word, uint hash)
    {
        int mask = _entries.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (_entries[slot].Text is { } text)
        {
            ref Entry entry = ref _entries[slot];
            if (entry.Hash == hash && Same(text.AsSpan(entry.Start, entry.Length), word))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        ignoresCase ? left.Equals(right, StringComparison.OrdinalIgnoreCase) : left.SequenceEqual(right);

    // Fowler, Noll and Vo's hash 1a, its bits mixed once more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ (ignoresCase ? char.ToUpperInvariant(c) : c)) * 16777619);
        }

        return hash ^ (hash >> 15);
    }

    private struct Entry
    {
        public string? Text;
        public int Start;
        public int Length;
        public uint Hash;
        public TValue? Value;
    }
}
