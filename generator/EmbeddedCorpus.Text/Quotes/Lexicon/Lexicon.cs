using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Lexicon;

/// <summary>The words that the rules know, from the files under <c>Data</c>. Asked once a word, without making a string.</summary>
internal static class Lexicon
{
    private const int Size = 1 << 15;
    private static readonly string?[] Words = new string?[Size];
    private static readonly WordClass[] Classes = new WordClass[Size];
    private static readonly int Longest = Load();

    /// <summary>The classes of a word. Letters A to Z count as a to z, ’ as '.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || word.Length > Longest)
        {
            return WordClass.None;
        }

        return Classes[Slot(word)];
    }

    private static int Load()
    {
        int longest = 0;
        Read("speech-verbs", WordClass.Speech, isVerb: true);
        Read("quoting-verbs", WordClass.Quoting, isVerb: true);
        Read("attitude-verbs", WordClass.Attitude, isVerb: true);
        Read("verbs", WordClass.OtherVerb, isVerb: true);
        Read("auxiliaries", WordClass.Auxiliary);
        Read("passive", WordClass.Passive | WordClass.Auxiliary);
        Read("adverbs", WordClass.Adverb);
        Read("determiners", WordClass.Determiner);
        Read("prepositions", WordClass.Preposition);
        Read("conjunctions", WordClass.Conjunction);
        Read("relatives", WordClass.Relative);
        Read("pronouns", WordClass.Pronoun);
        Read("pronouns-feminine", WordClass.Feminine);
        Read("pronouns-masculine", WordClass.Masculine);
        Read("possessives", WordClass.Possessive | WordClass.Determiner);
        Read("objects", WordClass.ObjectPronoun);
        Read("addressing", WordClass.Addressing);
        Read("offices", WordClass.Office);
        Read("documents", WordClass.Document);
        Read("organizations", WordClass.Organization);
        Read("calendar", WordClass.Calendar);
        Read("abbreviations", WordClass.Abbreviation);
        Read("works", WordClass.Work);
        Read("naming", WordClass.Naming);
        Read("name-links", WordClass.NameLink);
        Read("titles", WordClass.Title);
        Read("titles-feminine", WordClass.FeminineTitle);
        Read("titles-masculine", WordClass.MasculineTitle);
        Read("roles", WordClass.Role);
        Read("group-nouns", WordClass.GroupNoun);
        Read("labels", WordClass.Label);
        Read("subordinators", WordClass.Subordinator);
        Read("speech-nouns", WordClass.SpeechNoun);
        Read("time-nouns", WordClass.TimeNoun);
        Read("places", WordClass.Place);
        Read("names-feminine", WordClass.FeminineName);
        Read("names-masculine", WordClass.MasculineName);
        return longest;

        void Read(string file, WordClass wordClass, bool isVerb = false)
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
                    int slot = Slot(forms[index].AsSpan());
                    Words[slot] = forms[index];
                    Classes[slot] |= wordClass | (isVerb ? Form(forms, index) : WordClass.None);
                }
            }
        }
    }

    // A verb's line starts with its base form and the third person; both may be nouns.
    private static WordClass Form(string[] forms, int index) =>
        forms[index].EndsWith("ing", StringComparison.Ordinal) && index > 0 ? WordClass.Participle
        : index > 1 && forms[index] == forms[0] ? WordClass.PlainPast
        : index <= 1 ? WordClass.Present
        : WordClass.None;

    [MethodImpl(HotLoop.Optimized)]
    private static int Slot(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ Lower(c)) * 16777619);
        }

        int slot = (int)((hash ^ (hash >> 15)) & (Size - 1));
        while (Words[slot] is { } candidate && !Same(candidate, word))
        {
            slot = (slot + 1) & (Size - 1);
        }

        return slot;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '’' ? '\'' : c;

    [MethodImpl(HotLoop.Optimized)]
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
}
