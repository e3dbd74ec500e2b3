using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Random corpora and queries of few words, so that queries find something and articles differ in little.</summary>
internal static class SearchGenerators
{
    /// <summary>Words of texts and queries: forms of one stem, forms that differ in case and diacritics only, scripts without spaces, what joins words.</summary>
    public static readonly string[] Vocabulary =
    [
        "the", "of", "run", "runs", "running", "ran", "connect", "connected", "connection", "connections", "happy", "happily", "generate", "general",
        "arm", "Arms", "ARMED", "resume", "résumé", "Resumes", "cafe\u0301", "café", "naïve", "Straße", "strasse", "İzmir", "don’t", "don't", "e-mail", "foo_bar",
        "3.14", "2020", "北京", "北京市", "東京都", "カタカナ", "ภาษาไทย", "Ελλάδας", "москва", "𝒜lpha", "ﬁne",
        "U.S.", "US", "us", "C++", "c", "C#", "getUserName", "user", "name", "UserName", "iPhone14", "iphone", "14", "email", "plug-in", "plugin", "1,250", "1250",
        "5.490", "4.7.11", "4.7", "l’avion", "avion", "O’Brien", "🎉", "학교에서", "학교", "#user", "anti-", "war",
    ];

    private static readonly string[] s_speakers = ["Anna Berg", "Omar Haddad", "Guides"];

    private static readonly Gen<string> s_word = Gen.OneOf(Vocabulary);

    // A good part of them words that nearly all articles have: frequent words are what skipping is about.
    private static readonly Gen<string> s_textWord = Gen.Frequency(
        (2, s_word),
        (1, Gen.OneOf("the", "of", "run", "connected", "1 250")),
        (1, Gen.Select(s_word, Gen.OneOf(",", ".", "!", " —", "…")).Select(static (word, mark) => word + mark)));

    private static readonly Gen<string?> s_speaker = Gen.OneOf(s_speakers).Null();

    private static readonly Gen<RandomPiece> s_piece = Gen.Frequency(
        (3, s_textWord.Array[1, 8].Select(static words => new RandomPiece(words, IsQuote: false, null))),
        (1, Gen.Select(s_textWord.Array[1, 5], s_speaker).Select(static (words, speaker) => new RandomPiece(words, IsQuote: true, speaker))));

    // No punctuation: the words of the headline are what was drawn. One quotation at most, so that its words are found at one place.
    private static readonly Gen<RandomPiece[]> s_headline = Gen.Frequency(
        (3, s_word.Array[1, 4].Select(static words => new[] { new RandomPiece(words, IsQuote: false, null) })),
        (1, Gen.Select(s_word.Array[1, 3], s_speaker).Select(static (words, speaker) => new[] { new RandomPiece(words, IsQuote: true, speaker) })));

    /// <summary>An article, with or without date, headline and quotations.</summary>
    public static readonly Gen<RandomArticle> Article = Gen.Select(
        Gen.Int[0, 9],
        Gen.Frequency((5, 0), (2, 1), (1, 2)),
        s_headline,
        s_piece.Array[1, 4].Array[1, 3])
        .Select(static (day, header, headline, paragraphs) => header switch
        {
            0 => new RandomArticle(day, headline, paragraphs),
            1 => new RandomArticle(null, headline, paragraphs),
            _ => new RandomArticle(null, [], paragraphs),
        });

    /// <summary>An article with fields, whose values are of the same words.</summary>
    public static readonly Gen<RandomArticle> ArticleWithFields = Gen.Select(Article, s_textWord.Array[0, 4], s_word.Array[1, 3].Array[0, 4])
        .Select(static (article, section, tags) => article with { Section = string.Join(' ', section), Tags = [.. tags.Select(static tag => string.Join(' ', tag))] });

    /// <summary>The names of their fields.</summary>
    public static readonly string[] Fields = ["section", "tags"];

    /// <summary>A small corpus, or an empty one.</summary>
    public static readonly Gen<RandomArticle[]> Articles = Article.Array[0, 12];

    /// <summary>A few articles with paragraphs that are longer than a passage, and than the distance of two remembered positions.</summary>
    public static readonly Gen<RandomArticle[]> LongArticles = Gen.Select(s_headline, s_piece.Array[1, 60].Array[1, 4])
        .Select(static (headline, paragraphs) => new RandomArticle(null, headline, paragraphs)).Array[1, 4];

    /// <summary>A corpus of several blocks of postings for its frequent words: what skips, skips here.</summary>
    public static readonly Gen<RandomArticle[]> ManyArticles = Article.Array[250, 400];

    /// <summary>What a search is limited to; mostly nothing.</summary>
    public static readonly Gen<RandomLimits> Limits = Gen.Select(
        Day(),
        Day(),
        Gen.Frequency((6, Gen.Const<string?>(() => null)), (1, Gen.OneOf(s_speakers).Select(static name => (string?)name))),
        Gen.Frequency((4, SearchField.Anywhere), (1, SearchField.Headline), (1, SearchField.Quotes)))
        .Select(static (from, to, speaker, field) => new RandomLimits(from, to, speaker, field));

    private static readonly Gen<string> s_phrase = Gen.Select(s_word.Array[1, 4], Gen.Frequency((8, "\"\""), (1, "“”"), (1, "„“"), (1, "»«"), (1, "‘’"), (1, "「」")))
        .Select(static (words, marks) => $"{marks[0]}{string.Join(' ', words)}{marks[1]}");

    private static readonly Gen<string> s_prefix = Gen.Select(s_word, Gen.Double.Unit).Select(static (word, share) => $"{Start(word, share)}*");

    private static readonly Gen<string> s_field = Gen.OneOf("headline:", "quote:", "HEADLINE:", "title:", "quotes：", "unknown:", "headline :", "speaker:", "Section:", "tags:", "date:");

    private static readonly Gen<string> s_term = Gen.Frequency(
        (6, s_word),
        (1, s_word.Select(static word => word.ToUpperInvariant())),
        (1, Gen.OneOf("unknownword", "zzz", "x", "speaker:anna", "date:2020", "date:2020-01", "date:2020-01-03..2020-01-07", "date:..2020-01-04", "-date:2020-01-05..", "speaker:ha*")),
        (3, s_phrase),
        (2, s_prefix));

    // Signs and fields in front of a word, a phrase or a prefix, in any order and number.
    private static readonly Gen<string> s_marked = Gen.Select(
        Gen.Frequency((6, Gen.Const(string.Empty)), (2, Gen.Const("+")), (2, Gen.Const("-")), (1, Gen.OneOf("++", "+-", "--", "–", "！", "－"))),
        Gen.Frequency((4, Gen.Const(string.Empty)), (1, s_field)),
        s_term)
        .Select(static (sign, field, term) => sign + field + term);

    // Groups and the words between operands, mostly where they mean something.
    private static readonly Gen<string> s_between = Gen.Frequency((6, " "), (2, " AND "), (2, " OR "), (2, " NOT "), (1, " && "), (1, " || "), (1, "\u3000"), (1, " AND NOT "), (1, " OR NOT "));

    private static readonly Gen<string> s_group = Gen.Select(
        Gen.OneOf(string.Empty, "+", "-", "NOT ", "headline:", "+quote:"),
        Gen.Select(s_marked, s_between).Array[1, 3],
        Gen.OneOf(string.Empty, "^2", "^0.5"))
        .Select(static (sign, parts, suffix) => $"{sign}({Join(parts)}){suffix}");

    private static readonly Gen<string> s_grouped = Gen.Frequency(
        (4, s_marked),
        (2, s_group),
        (1, Gen.Select(s_group, s_between, s_group, Gen.OneOf(string.Empty, "+", "-")).Select(static (first, between, second, sign) => $"{sign}({first}{between}{second})")));

    // Wildcards, misspelt words, words near each other, weights.
    private static readonly Gen<string> s_loose = Gen.Frequency(
        (3, Gen.Select(s_word, Gen.Double.Unit, Gen.OneOf("*", "?", "*?", "??")).Select(static (word, share, wildcard) => Wild(word, share, wildcard))),
        (1, s_word.Select(static word => $"*{Start(word, 0.7)[(char.IsSurrogate(word[0]) ? 2 : 1)..]}*")),
        (2, Gen.Select(s_word, Gen.OneOf("~", "~0", "~1", "~2", "~0.8", "~^3")).Select(static (word, suffix) => word + suffix)),
        (3, Gen.Select(s_word.Array[2, 3], Gen.OneOf("~1", "~2", "~5", "~30", "~0", "~s", "~p", "~q", "~S^2")).Select(static (words, suffix) => $"\"{string.Join(' ', words)}\"{suffix}")),
        (2, Gen.Select(s_word.Array[1, 3], Gen.Double.Unit, Gen.Bool).Select(static (words, share, isInside) =>
            $"\"{string.Join(' ', words.SkipLast(1).Append(Start(words[^1], share)))}{(isInside ? "*\"" : "\"*")}")),
        (2, Gen.Select(s_marked, Gen.OneOf("^2", "^0.25", "^0", "^1000")).Select(static (term, suffix) => term + suffix)),
        (1, Gen.Select(s_word, s_word, Gen.OneOf("-", ".", "/")).Select(static (first, second, joint) => first + joint + second)));

    // What is no syntax, or the half of one.
    private static readonly Gen<string> s_garbage = Gen.OneOf(
        Gen.OneOf("\"", "+", "-", "*", ":", "headline:", "quote:\"", "+\"", "-*", "\"\"", "()", "AND", "OR", "\\", "\0", "\t", "\u00A0", "“", "\u0301", "\u200D", "😀"),
        Gen.Select(s_word, s_word).Select(static (first, second) => $"\"{first} {second}"),
        Gen.Select(s_word, s_word).Select(static (first, second) => $"{first}\"{second}*{first}"),
        Gen.Char.Array[1, 6].Select(static characters => new string(characters)));

    /// <summary>A query: words, phrases, signs and fields as people write them.</summary>
    public static readonly Gen<string> Query = s_marked.Array[1, 5].Select(static terms => string.Join(' ', terms));

    /// <summary>A query with groups, operators and loose words.</summary>
    public static readonly Gen<string> GroupQuery = Gen.Select(Gen.Frequency((3, s_grouped), (2, s_loose)), s_between).Array[1, 4].Select(Join);

    /// <summary>A query of about as many words as are read, or more.</summary>
    public static readonly Gen<string> LongQuery = Gen.Select(
        Gen.Frequency((6, s_marked), (1, s_grouped), (1, s_loose), (1, s_word.Array[2, 20].Select(static words => string.Join('-', words)))), s_between).Array[35, 80].Select(Join);

    /// <summary>Anything at all: well-formed parts among halves, with and without spaces between, and more words than count.</summary>
    public static readonly Gen<string> AnyQuery = Gen.Frequency(
        (6, Gen.Select(Gen.Frequency((2, s_marked), (1, s_grouped), (1, s_garbage)).Array[0, 8], Gen.OneOf(" ", "  ", string.Empty, "\n")).Select(static (parts, between) => string.Join(between, parts))),
        (1, s_marked.Array[30, 60].Select(static terms => string.Join(' ', terms))),
        (1, Gen.String));

    /// <summary>The corpus of some articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="language">The language of its index; English without one.</param>
    /// <param name="fields">The fields that a search finds.</param>
    public static CorpusModel Model(RandomArticle[] articles, Language? language = null, params string[] fields) =>
        TestCorpus.Model(SearchSettings.Of(isIndexed: true, language ?? Language.English, new(fields)), articles.Select(static (article, index) => article.Build($"{index:000}.txt")));

    private static string Join((string Part, string Between)[] parts) =>
        string.Concat(parts.Select((part, index) => index + 1 < parts.Length ? part.Part + part.Between : part.Part));

    private static string Wild(string word, double share, string wildcard)
    {
        string start = Start(word, share);
        string rest = word[start.Length..];
        return rest.Length == 0 ? wildcard + word : start + wildcard + (char.IsSurrogate(rest[0]) ? rest[2..] : rest[1..]);
    }

    private static Gen<int?> Day() => Gen.Frequency((6, Gen.Const<int?>(() => null)), (1, Gen.Int[-1, 10].Select(static day => (int?)day)));

    // Not through a character: half a pair is what garbage is for.
    private static string Start(string word, double share)
    {
        int length = 1 + (int)(share * word.Length);
        length = Math.Min(length, word.Length);
        return length < word.Length && char.IsLowSurrogate(word[length]) ? word[..(length + 1)] : word[..length];
    }
}
