using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words that the rules know, from the files under <c>Data</c>. Asked once a word, without making a string.</summary>
/// <remarks>
/// An open hash table. It is an object rather than a static class, for optimised code asks on every access to a static field whether
/// the class is initialised.
/// </remarks>
internal sealed class Lexicon
{
    private const int Size = 1 << 14;

    /// <summary>The hash of no character.</summary>
    public const uint EmptyHash = 2166136261;

    /// <summary>The factor of the hash.</summary>
    public const uint HashPrime = 16777619;

    private readonly Entry[] _entries = new Entry[Size];
    private readonly int _longest;

    private Lexicon() => _longest = Load();

    /// <summary>The one lexicon of the process.</summary>
    public static Lexicon English { get; } = new();

    /// <summary>The classes of a word. Letters A to Z count as a to z, ’ as '.</summary>
    public static LexicalClass Of(ReadOnlySpan<char> word) => English.Find(word);

    /// <summary>The classes of a word. Letters A to Z count as a to z, ’ as '.</summary>
    public LexicalClass Find(ReadOnlySpan<char> word) => word.Length > _longest ? LexicalClass.None : Find(word, Hash(word));

    /// <summary>The classes of a word whose hash is known already.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="Hash(uint, char)"/> makes of its characters, from <see cref="EmptyHash"/> on.</param>
    [MethodImpl(HotLoop.Optimized)]
    public LexicalClass Find(ReadOnlySpan<char> word, uint hash)
    {
        if (word.Length == 0 || word.Length > _longest)
        {
            return LexicalClass.None;
        }

        hash ^= hash >> 15;
        Entry[] entries = _entries;
        for (int slot = (int)(hash & (Size - 1)); ; slot = (slot + 1) & (Size - 1))
        {
            ref readonly Entry entry = ref entries[slot];
            if (entry.Word is null)
            {
                return LexicalClass.None;
            }

            if (entry.Hash == hash && Same(entry.Word, word))
            {
                return entry.Class;
            }
        }
    }

    /// <summary>The hash of a word that goes on with a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint hash, char c) => unchecked((hash ^ Lower(c)) * HashPrime);

    private void Add(string word, LexicalClass wordClass)
    {
        uint hash = Hash(word.AsSpan());
        hash ^= hash >> 15;
        int slot = (int)(hash & (Size - 1));
        while (_entries[slot].Word is { } other && other != word)
        {
            slot = (slot + 1) & (Size - 1);
        }

        _entries[slot] = new Entry(word, hash, _entries[slot].Class | wordClass);
    }

    private int Load()
    {
        int longest = 0;
        Read("speech-verbs", LexicalClass.Speech, isVerb: true);
        Read("quoting-verbs", LexicalClass.Quoting, isVerb: true);
        Read("attitude-verbs", LexicalClass.Attitude, isVerb: true);
        Read("verbs", LexicalClass.OtherVerb, isVerb: true);
        Read("auxiliaries", LexicalClass.Auxiliary);
        Read("passive", LexicalClass.Passive | LexicalClass.Auxiliary);
        Read("adverbs", LexicalClass.Adverb);
        Read("determiners", LexicalClass.Determiner);
        Read("prepositions", LexicalClass.Preposition);
        Read("conjunctions", LexicalClass.Conjunction);
        Read("relatives", LexicalClass.Relative);
        Read("pronouns", LexicalClass.Pronoun);
        Read("pronouns-feminine", LexicalClass.Feminine);
        Read("pronouns-masculine", LexicalClass.Masculine);
        Read("possessives", LexicalClass.Possessive | LexicalClass.Determiner);
        Read("objects", LexicalClass.ObjectPronoun);
        Read("addressing", LexicalClass.Addressing);
        Read("offices", LexicalClass.Office);
        Read("documents", LexicalClass.Document);
        Read("organizations", LexicalClass.Organization);
        Read("calendar", LexicalClass.Calendar);
        Read("abbreviations", LexicalClass.Abbreviation);
        Read("works", LexicalClass.Work);
        Read("naming", LexicalClass.Naming);
        Read("name-links", LexicalClass.NameLink);
        Read("titles", LexicalClass.Title);
        Read("titles-feminine", LexicalClass.FeminineTitle);
        Read("titles-masculine", LexicalClass.MasculineTitle);
        Read("roles", LexicalClass.Role);
        Read("group-nouns", LexicalClass.GroupNoun);
        Read("labels", LexicalClass.Label);
        Read("subordinators", LexicalClass.Subordinator);
        Read("speech-nouns", LexicalClass.SpeechNoun);
        Read("time-nouns", LexicalClass.TimeNoun);
        Read("titling-verbs", LexicalClass.Titling);
        Read("places", LexicalClass.Place);
        Read("names-feminine", LexicalClass.FeminineName);
        Read("names-masculine", LexicalClass.MasculineName);
        return longest;

        void Read(string file, LexicalClass wordClass, bool isVerb = false)
        {
            using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicon." + file)!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                string[] forms = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
                for (int index = 0; index < forms.Length; index++)
                {
                    longest = Math.Max(longest, forms[index].Length);
                    Add(forms[index], wordClass | (isVerb ? Form(forms, index) : LexicalClass.None));
                }
            }
        }
    }

    // A verb's line starts with its base form and the third person; both may be nouns.
    private static LexicalClass Form(string[] forms, int index) =>
        forms[index].EndsWith("ing", StringComparison.Ordinal) && index > 0 ? LexicalClass.Participle
        : index > 1 && forms[index] == forms[0] ? LexicalClass.PlainPast
        : index <= 1 ? LexicalClass.Present
        : LexicalClass.None;

    // Fowler, Noll and Vo's hash 1a.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = EmptyHash;
        foreach (char c in word)
        {
            hash = Hash(hash, c);
        }

        return hash;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '’' ? '\'' : c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same(string candidate, ReadOnlySpan<char> word)
    {
        if (candidate.Length != word.Length)
        {
            return false;
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

    private readonly struct Entry(string? word, uint hash, LexicalClass wordClass)
    {
        public string? Word { get; } = word;

        public uint Hash { get; } = hash;

        public LexicalClass Class { get; } = wordClass;
    }
}
