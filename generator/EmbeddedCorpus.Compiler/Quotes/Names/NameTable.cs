using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>A hash table from words to values, whose words stay where they are in the text: none is copied.</summary>
/// <remarks>
/// The slots hold hashes and indexes only, and the entries are one after the other in the order they came in: a text of many names
/// has more of them than the processor's caches hold, and a word that is new touches one slot and the end of the entries.
/// </remarks>
/// <param name="source">The whole text.</param>
/// <param name="ignoresCase">Whether words that differ in case only are one.</param>
/// <typeparam name="TValue">The values: no references, so that a collection has nothing to follow.</typeparam>
internal sealed class NameTable<TValue>(string source, bool ignoresCase)
    where TValue : unmanaged
{
    private const int HashBits = 32;

    // The hash in the upper half, the entry's index plus one in the lower; 0 is free. As many as a power of two.
    private ulong[] _slots = new ulong[32];
    private Entry[] _entries = new Entry[16];
    private int _count;

    // Words that are not in the text.
    private List<string>? _others;

    /// <summary>The value of a word, or the default of its type.</summary>
    public TValue Find(ReadOnlySpan<char> word) => Find(word, Hash(word, ignoresCase));

    /// <summary>The value of a word whose hash is known already.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="Hash"/> makes of it.</param>
    [MethodImpl(HotLoop.Optimized)]
    public TValue Find(ReadOnlySpan<char> word, uint hash)
    {
        int entry = (int)(uint)_slots[Slot(word, hash)] - 1;
        return entry < 0 ? default : _entries[entry].Value;
    }

    /// <summary>The place of the value of a word of the text, good until the next call; a new one has the default.</summary>
    public ref TValue Add(TextRange word) => ref Add(word.In(source), word.Start);

    /// <summary>The place of the value of a word that need not be in the text.</summary>
    public ref TValue Add(string word)
    {
        _others ??= [];
        int known = _count;
        ref TValue value = ref Add(word.AsSpan(), ~_others.Count);
        if (_count > known)
        {
            _others.Add(word);
        }

        return ref value;
    }

    // Where the word starts, or the complement of its index among the others.
    [MethodImpl(HotLoop.Optimized)]
    private ref TValue Add(ReadOnlySpan<char> word, int start)
    {
        uint hash = Hash(word, ignoresCase);
        int slot = Slot(word, hash);
        int entry = (int)(uint)_slots[slot] - 1;
        if (entry < 0)
        {
            entry = _count++;
            if (entry == _entries.Length)
            {
                Array.Resize(ref _entries, entry * 2);
            }

            _entries[entry] = new Entry { Start = start, Length = word.Length };
            _slots[slot] = ((ulong)hash << HashBits) | (uint)_count;
            if (_count * 4 > _slots.Length * 3)
            {
                Grow();
            }
        }

        return ref _entries[entry].Value;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Grow()
    {
        ulong[] old = _slots;
        var slots = new ulong[old.Length * 2];
        int mask = slots.Length - 1;
        foreach (ulong taken in old)
        {
            if (taken != 0)
            {
                int slot = (int)(taken >> HashBits) & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = taken;
            }
        }

        _slots = slots;
    }

    // The slot of a word, or the free one where it would be.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ReadOnlySpan<char> word, uint hash)
    {
        ulong[] slots = _slots;
        int mask = slots.Length - 1;
        int slot = (int)hash & mask;
        while (slots[slot] is not 0 and ulong taken)
        {
            if ((uint)(taken >> HashBits) == hash && Same(_entries[(uint)taken - 1], word))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Same(in Entry entry, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> known = entry.Start < 0 ? _others![~entry.Start].AsSpan() : source.AsSpan(entry.Start, entry.Length);
        return (ignoresCase ? known.Equals(word, StringComparison.OrdinalIgnoreCase) : known.SequenceEqual(word)) || WrittenName.AreSame(known, word, ignoresCase);
    }

    /// <summary>The hash of a word: Fowler, Noll and Vo's hash 1a, its bits mixed once more. White space of any length is one space.</summary>
    /// <param name="word">The word.</param>
    /// <param name="ignoresCase">Whether words that differ in case only have one hash.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static uint Hash(ReadOnlySpan<char> word, bool ignoresCase)
    {
        uint hash = Lexicon.EmptyHash;
        bool isSpace = false;
        foreach (char c in word)
        {
            if (c is > ' ' and <= '~')
            {
                // Almost all of a name.
                isSpace = false;
                hash = unchecked((hash ^ (ignoresCase && c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c)) * Lexicon.HashPrime);
                continue;
            }

            if (c == Lexicon.SoftHyphen)
            {
                continue;
            }

            bool wasSpace = isSpace;
            isSpace = c <= ' ' || char.IsWhiteSpace(c);
            if (!isSpace || !wasSpace)
            {
                hash = unchecked((hash ^ (isSpace ? ' ' : ignoresCase ? char.ToUpperInvariant(c) : c)) * Lexicon.HashPrime);
            }
        }

        return hash ^ (hash >> 15);
    }

    private struct Entry
    {
        public int Start;
        public int Length;
        public TValue Value;
    }
}
