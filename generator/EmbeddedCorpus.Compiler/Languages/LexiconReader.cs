namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>Reads the word lists of a language: lines of words, <c>#</c> before a comment.</summary>
internal static class LexiconReader
{
    // A line of a verb list has the forms of one verb.
    private static readonly (string List, LexicalClass Class, bool IsVerb)[] s_lists =
    [
        ("speech-verbs", LexicalClass.Speech, true),
        ("quoting-verbs", LexicalClass.Quoting, true),
        ("attitude-verbs", LexicalClass.Attitude, true),
        ("verbs", LexicalClass.OtherVerb, true),
        ("auxiliaries", LexicalClass.Auxiliary, false),
        ("passive", LexicalClass.Passive | LexicalClass.Auxiliary, false),
        ("adverbs", LexicalClass.Adverb, false),
        ("determiners", LexicalClass.Determiner, false),
        ("prepositions", LexicalClass.Preposition, false),
        ("conjunctions", LexicalClass.Conjunction, false),
        ("relatives", LexicalClass.Relative, false),
        ("pronouns", LexicalClass.Pronoun, false),
        ("pronouns-feminine", LexicalClass.Feminine, false),
        ("pronouns-masculine", LexicalClass.Masculine, false),
        ("possessives", LexicalClass.Possessive | LexicalClass.Determiner, false),
        ("objects", LexicalClass.ObjectPronoun, false),
        ("addressing", LexicalClass.Addressing, false),
        ("offices", LexicalClass.Office, false),
        ("documents", LexicalClass.Document, false),
        ("organizations", LexicalClass.Organization, false),
        ("calendar", LexicalClass.Calendar, false),
        ("abbreviations", LexicalClass.Abbreviation, false),
        ("works", LexicalClass.Work, false),
        ("naming", LexicalClass.Naming, false),
        ("name-links", LexicalClass.NameLink, false),
        ("titles", LexicalClass.Title, false),
        ("title-initials", LexicalClass.TitleInitials, false),
        ("demonyms", LexicalClass.Demonym, false),
        ("titles-feminine", LexicalClass.FeminineTitle, false),
        ("titles-masculine", LexicalClass.MasculineTitle, false),
        ("roles", LexicalClass.Role, false),
        ("group-nouns", LexicalClass.GroupNoun, false),
        ("labels", LexicalClass.Label, false),
        ("subordinators", LexicalClass.Subordinator, false),
        ("speech-nouns", LexicalClass.SpeechNoun, false),
        ("time-nouns", LexicalClass.TimeNoun, false),
        ("titling-verbs", LexicalClass.Titling, false),
        ("places", LexicalClass.Place, false),
        ("names-feminine", LexicalClass.FeminineName, false),
        ("names-masculine", LexicalClass.MasculineName, false),
    ];

    /// <summary>Reads the lists that a language has.</summary>
    /// <param name="folder">Their folder below <c>Data</c>.</param>
    /// <param name="endings">What tells a participle from the other forms of a verb.</param>
    /// <param name="ignoresCase">Whether the lists are in lower case and stand for words in any case.</param>
    public static Lexicon Read(string folder, Endings endings, bool ignoresCase)
    {
        var words = new Dictionary<string, LexicalClass>(8192, StringComparer.Ordinal);
        foreach ((string list, LexicalClass lexicalClass, bool isVerb) in s_lists)
        {
            foreach (string[] forms in Lines(folder, list))
            {
                for (int index = 0; index < forms.Length; index++)
                {
                    Add(words, forms[index], lexicalClass | (isVerb ? Form(forms, index, endings) : LexicalClass.None));
                }
            }
        }

        foreach (string[] line in Lines(folder, "functions"))
        {
            LexicalClass function = WordFunctions.ClassOf((WordFunction)Enum.Parse(typeof(WordFunction), line[0]));
            for (int index = 1; index < line.Length; index++)
            {
                Add(words, line[index], function);
            }
        }

        return new Lexicon(words, ignoresCase);
    }

    /// <summary>Reads the short titles that a language has: lines of a title and the words that it stands for.</summary>
    /// <param name="folder">Their folder below <c>Data</c>.</param>
    public static string[][] ReadShortTitles(string folder) => Lines(folder, "short-titles").ToArray();

    private static void Add(Dictionary<string, LexicalClass> words, string word, LexicalClass lexicalClass)
    {
        words.TryGetValue(word, out LexicalClass known);
        words[word] = known | lexicalClass;
    }

    // A language has the lists that its rules need.
    private static IEnumerable<string[]> Lines(string folder, string list)
    {
        using Stream? stream = typeof(LexiconReader).Assembly.GetManifestResourceStream($"Lexicon.{folder}.{list}");
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }

    // A verb's line starts with its base form and the third person; both may be nouns.
    private static LexicalClass Form(string[] forms, int index, Endings endings) =>
        Endings.Has(forms[index].AsSpan(), endings.Participles) && index > 0 ? LexicalClass.Participle
        : index > 1 && forms[index] == forms[0] ? LexicalClass.PlainPast
        : index <= 1 ? LexicalClass.Present
        : LexicalClass.None;
}
