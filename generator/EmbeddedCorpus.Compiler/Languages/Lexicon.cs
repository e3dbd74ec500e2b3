using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words of a language. Asked once a word, without making a string.</summary>
/// <remarks>
/// An open hash table whose hash the tokenizer computes while it reads the word: the dictionary of the framework has no look-up by
/// characters on .NET Standard 2.0. The slots are small, so that a word which is not in the lexicon touches nothing else.
/// </remarks>
internal sealed class Lexicon
{
    /// <summary>The hash of no character.</summary>
    public const uint EmptyHash = 2166136261;

    /// <summary>The factor of the hash.</summary>
    public const uint HashPrime = 16777619;

    /// <summary>The soft hyphen, a place to divide a word. It does not count in a hash.</summary>
    public const char SoftHyphen = '\u00AD';

    private const uint HashBits = 0xFFFF0000;

    // The 16 upper bits of the hash, and the number of the entry from 1 on; 0 is free. As many as a power of two.
    private readonly uint[] _slots;
    private readonly Entry[] _entries;
    private readonly bool _ignoresCase;
    private readonly int _longest;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="words">The words and what they are. There are fewer than 65,536.</param>
    /// <param name="ignoresCase">Whether letters A to Z of a text count as a to z; the words are in lower case then.</param>
    public Lexicon(Dictionary<string, LexicalClass> words, bool ignoresCase)
    {
        int size = 16;
        while (size < words.Count * 2)
        {
            size *= 2;
        }

        _ignoresCase = ignoresCase;
        Short = new ShortWords(words);
        _slots = new uint[size];
        _entries = new Entry[words.Count];
        ushort number = 0;
        foreach (KeyValuePair<string, LexicalClass> word in words)
        {
            uint hash = Mix(Hash(word.Key.AsSpan()));
            int slot = (int)hash & (size - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _entries[number] = new Entry(word.Key, word.Value);
            number = checked((ushort)(number + 1));
            _slots[slot] = (hash & HashBits) | number;
            _longest = Math.Max(_longest, word.Key.Length);
        }
    }

    /// <summary>The words of up to eight small letters.</summary>
    public ShortWords Short { get; }

    /// <summary>The classes of a word; ’ counts as '.</summary>
    public LexicalClass Find(ReadOnlySpan<char> word) => IsTooLong(word) ? LexicalClass.None : Find(word, Hash(word));

    /// <summary>The classes of a word whose hash is known already.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="Hash(uint, char)"/> makes of its characters, from <see cref="EmptyHash"/> on.</param>
    [MethodImpl(HotLoop.Optimized)]
    public LexicalClass Find(ReadOnlySpan<char> word, uint hash)
    {
        if (word.Length == 0 || IsTooLong(word))
        {
            return LexicalClass.None;
        }

        hash = Mix(hash);
        uint[] slots = _slots;
        for (int slot = (int)hash & (slots.Length - 1); slots[slot] is not 0 and uint taken; slot = (slot + 1) & (slots.Length - 1))
        {
            if (((taken ^ hash) & HashBits) == 0 && IsSame(_entries[(ushort)taken - 1].Word, word))
            {
                return _entries[(ushort)taken - 1].Class;
            }
        }

        return LexicalClass.None;
    }

    /// <summary>The hash of a word that goes on with a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint hash, char c) => unchecked((hash ^ Lower(c)) * HashPrime);

    /// <summary>A hash of all words and their classes, in any order.</summary>
    /// <param name="hash">The hash to go on from.</param>
    public uint Fingerprint(uint hash)
    {
        foreach (Entry entry in _entries)
        {
            hash += unchecked((Mix(Hash(entry.Word.AsSpan())) ^ ((uint)entry.Class * HashPrime) ^ (uint)((ulong)entry.Class >> 32)) * HashPrime);
        }

        return hash;
    }

    /// <summary>The hash of a word, without soft hyphens: Fowler, Noll and Vo's hash 1a.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = EmptyHash;
        foreach (char c in word)
        {
            hash = c == SoftHyphen ? hash : Hash(hash, c);
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsTooLong(ReadOnlySpan<char> word) => word.Length > _longest && word.IndexOf(SoftHyphen) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash) => hash ^ (hash >> 15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '’' ? '\'' : c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSame(string candidate, ReadOnlySpan<char> word)
    {
        if (candidate.Length != word.Length)
        {
            return word.IndexOf(SoftHyphen) >= 0 && IsSame(candidate, word.ToString().Replace("\u00AD", string.Empty).AsSpan());
        }

        if (!_ignoresCase)
        {
            return word.SequenceEqual(candidate.AsSpan());
        }

        for (int index = 0; index < word.Length; index++)
        {
            char c = word[index];
            if (candidate[index] != c && candidate[index] != Lower(c))
            {
                return false;
            }
        }

        return true;
    }

    private readonly struct Entry(string word, LexicalClass lexicalClass)
    {
        public string Word { get; } = word;

        public LexicalClass Class { get; } = lexicalClass;
    }
}
