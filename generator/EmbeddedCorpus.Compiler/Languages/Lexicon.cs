using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words of a language. Asked once a word, without making a string.</summary>
/// <remarks>
/// An open hash table whose hash the tokenizer computes while it reads the word: the dictionary of the framework has no look-up by
/// characters on .NET Standard 2.0.
/// </remarks>
internal sealed class Lexicon
{
    /// <summary>The hash of no character.</summary>
    public const uint EmptyHash = 2166136261;

    /// <summary>The factor of the hash.</summary>
    public const uint HashPrime = 16777619;

    /// <summary>The soft hyphen, a place to divide a word. It does not count in a hash.</summary>
    public const char SoftHyphen = '\u00AD';

    private readonly Entry[] _entries;
    private readonly bool _ignoresCase;
    private readonly int _longest;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="words">The words and what they are.</param>
    /// <param name="ignoresCase">Whether letters A to Z of a text count as a to z; the words are in lower case then.</param>
    public Lexicon(Dictionary<string, LexicalClass> words, bool ignoresCase)
    {
        int size = 16;
        while (size < words.Count * 2)
        {
            size *= 2;
        }

        _ignoresCase = ignoresCase;
        _entries = new Entry[size];
        foreach (KeyValuePair<string, LexicalClass> word in words)
        {
            uint hash = Mix(Hash(word.Key.AsSpan()));
            int slot = (int)hash & (size - 1);
            while (_entries[slot].Word is not null)
            {
                slot = (slot + 1) & (size - 1);
            }

            _entries[slot] = new Entry(word.Key, hash, word.Value);
            _longest = Math.Max(_longest, word.Key.Length);
        }
    }

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
        Entry[] entries = _entries;
        for (int slot = (int)hash & (entries.Length - 1); ; slot = (slot + 1) & (entries.Length - 1))
        {
            ref readonly Entry entry = ref entries[slot];
            if (entry.Word is null)
            {
                return LexicalClass.None;
            }

            if (entry.Hash == hash && IsSame(entry.Word, word))
            {
                return entry.Class;
            }
        }
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
            hash += entry.Word is null ? 0 : unchecked((entry.Hash ^ ((uint)entry.Class * HashPrime) ^ (uint)((ulong)entry.Class >> 32)) * HashPrime);
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
            if (candidate[index] != Lower(word[index]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly struct Entry(string? word, uint hash, LexicalClass lexicalClass)
    {
        public string? Word { get; } = word;

        public uint Hash { get; } = hash;

        public LexicalClass Class { get; } = lexicalClass;
    }
}
