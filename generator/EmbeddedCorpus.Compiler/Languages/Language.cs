namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>A language of texts, with its words, endings, apostrophes and quotation marks.</summary>
/// <remarks>
/// A rule asks for the <see cref="LexicalClass"/> or the <see cref="WordFunction"/> of a word. A rule never asks for the word itself. A new
/// language needs a class like <see cref="EnglishLanguage"/> and a folder of word lists below <c>Data</c>.
/// </remarks>
public sealed class Language
{
    private readonly string _words;
    private Lexicon? _lexicon;
    private string[][]? _shortTitles;
    private LanguageWeights? _weights;
    private bool _hasReadWeights;

    /// <param name="code">The code of the language.</param>
    /// <param name="words">The folder of the word lists below <c>Data</c>.</param>
    internal Language(string code, string words)
    {
        Code = code;
        _words = words;
    }

    /// <summary>English.</summary>
    public static Language English { get; } = EnglishLanguage.Create();

    /// <summary>German: its verbs of speech give the speakers of quotations.</summary>
    internal static Language German { get; } = GermanLanguage.Create();

    /// <summary>French: its verbs of speech end the words of somebody in a dialogue with dashes.</summary>
    internal static Language French { get; } = FrenchLanguage.Create();

    /// <summary>Spanish: its verbs of speech stand between the dashes of a dialogue.</summary>
    internal static Language Spanish { get; } = SpanishLanguage.Create();

    private static Language Italian { get; } = OtherLanguages.Create("it");

    private static Language Dutch { get; } = OtherLanguages.Create("nl");

    private static Language Portuguese { get; } = OtherLanguages.Create("pt");

    private static Language Swedish { get; } = OtherLanguages.Create("sv");

    private static Language Russian { get; } = OtherLanguages.Create("ru");

    /// <summary>Any language without a grammar in this package.</summary>
    /// <remarks>Punctuation, layout and some words beside the quotation marks then decide the speakers.</remarks>
    public static Language None { get; } = OtherLanguages.Create();

    /// <summary>All languages that the property <c>EmbeddedCorpusLanguage</c> accepts.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, None, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Russian];

    /// <summary>The value of <c>EmbeddedCorpusLanguage</c> for the language, such as <c>en</c> or <c>none</c>.</summary>
    public string Code { get; }

    /// <summary>Whether the search index stems the words of the language.</summary>
    /// <remarks>For example, a search for <c>walk</c> then finds <c>walked</c>.</remarks>
    public bool IsStemmed => this != None;

    /// <summary>Whether the lexicon is large enough to find verbs and subjects in a sentence.</summary>
    internal bool HasGrammar { get; init; }

    /// <summary>The words of the language.</summary>
    /// <remarks>The first use reads the word lists.</remarks>
    internal Lexicon Lexicon => _lexicon ??= LexiconReader.Read(_words, Endings, IgnoresCase);

    /// <summary>The words by which a text calls the bearer of a short title, such as <c>senator</c> for <c>Sen</c>. Empty for other words.</summary>
    /// <remarks>The first use reads the list.</remarks>
    internal ReadOnlySpan<string> WordsOf(ReadOnlySpan<char> title)
    {
        foreach (string[] line in _shortTitles ??= LexiconReader.ReadShortTitles(_words))
        {
            if (title.Equals(line[0].AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return line.AsSpan(1);
            }
        }

        return default;
    }

    /// <summary>The weights of the learned models, or null if the language has none.</summary>
    /// <remarks>The first use reads them.</remarks>
    internal LanguageWeights? Weights
    {
        get
        {
            if (!_hasReadWeights)
            {
                _weights = WeightReader.Read(_words);
                _hasReadWeights = true;
            }

            return _weights;
        }
    }

    /// <summary>Whether a lookup in the lexicon ignores case.</summary>
    internal bool IgnoresCase { get; init; }

    /// <summary>The endings that classify words outside the lexicon.</summary>
    internal Endings Endings { get; init; } = new();

    /// <summary>The meaning of apostrophes in the language.</summary>
    internal ApostropheUse Apostrophes { get; init; } = new();

    /// <summary>The quotation marks of other languages: what is between them is judged as it is there.</summary>
    internal string ForeignMarks { get; init; } = string.Empty;

    /// <summary>The beginnings of words that introduce a name, such as <c>sogenannt</c> for <c>sogenannte</c>.</summary>
    /// <remarks>The comparison ignores case.</remarks>
    internal string[] NamingStems { get; init; } = [];

    /// <summary>The letters of Roman numbers, which have a full stop after them: <c>XVI.</c></summary>
    internal string RomanDigits { get; init; } = string.Empty;

    /// <summary>The pronouns of the author alone: <c>I</c>.</summary>
    internal string[] FirstPerson { get; init; } = [];

    /// <summary>Forms of verbs of speech that have an object or are nouns more often than they have a clause: <c>offered</c>, <c>states</c>.</summary>
    internal string[] ObjectVerbs { get; init; } = [];

    /// <summary>The writing of dialogue with dashes, or null if a dash opens no words of a speaker in the language.</summary>
    internal DialogueUse? Dialogue { get; init; }

    /// <summary>Returns the language of a tag such as <c>de-AT</c>, or null if the tag is malformed.</summary>
    /// <remarks>A tag of any other language gives <see cref="None"/>.</remarks>
    internal static Language? Tagged(string tag)
    {
        const int shortest = 2;
        const int longest = 3;
        ReadOnlySpan<char> primary = tag.AsSpan().Trim();
        int end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary.Slice(0, end);
        foreach (char c in primary)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
            {
                return null;
            }
        }

        return primary.Length is < shortest or > longest ? null
            : Is(primary, "en", "eng") ? English
            : Is(primary, "de", "deu", "ger") ? German
            : Is(primary, "fr", "fra", "fre") ? French
            : Is(primary, "es", "spa") ? Spanish
            : Is(primary, "und", "mul") ? null
            : None;
    }

    /// <summary>Returns the language that stems the words of a text with a tag such as <c>pt-BR</c>, or null if the tag names no language.</summary>
    /// <remarks>A language without a stemmer gives <see cref="None"/>.</remarks>
    internal static Language? StemmedAs(string tag)
    {
        ReadOnlySpan<char> primary = tag.AsSpan().Trim();
        int end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary.Slice(0, end);
        return Is(primary, "it", "ita") ? Italian
            : Is(primary, "nl", "nld", "dut") ? Dutch
            : Is(primary, "pt", "por") ? Portuguese
            : Is(primary, "sv", "swe") ? Swedish
            : Is(primary, "ru", "rus") ? Russian
            : Tagged(tag);
    }

    /// <summary>Whether words are the English or German pronoun of the first person.</summary>
    internal static bool IsFirstPerson(ReadOnlySpan<char> words) => Is(words, English.FirstPerson) || Is(words, German.FirstPerson);

    /// <summary>Whether a verb of speech has an object more often than a clause without <c>that</c>.</summary>
    internal bool IsObjectVerb(ReadOnlySpan<char> verb) => Is(verb, ObjectVerbs);

    /// <summary>Returns the language with other weights.</summary>
    internal Language With(LanguageWeights? weights)
    {
        var language = (Language)MemberwiseClone();
        language._weights = weights;
        language._hasReadWeights = true;
        return language;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static bool Is(ReadOnlySpan<char> word, params string[] words)
    {
        foreach (string candidate in words)
        {
            if (word.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
