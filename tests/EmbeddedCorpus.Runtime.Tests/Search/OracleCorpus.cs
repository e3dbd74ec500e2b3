using System.Text;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The words of a corpus as plain lists, read from its texts: what a search that looks at everything needs.</summary>
internal sealed class OracleCorpus
{
    private readonly TextCorpus _corpus;
    private readonly bool _english;
    private readonly OracleLanguages? _languages;
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public OracleCorpus(TextCorpus corpus, bool english, params string[] fields)
        : this(corpus, english ? StemLanguage.English : StemLanguage.None, fields)
    {
    }

    public OracleCorpus(TextCorpus corpus, StemLanguage language, params string[] fields)
    {
        _corpus = corpus;
        Articles = [.. corpus.Articles.Select(article => Read(article, fields, language))];
        _languages = OracleLanguages.Of(Articles, language, out _english);
        // Those that were asked for before the languages were known.
        _stems.Clear();
        AverageLength = Articles.Length == 0 ? 1 : Math.Max(Articles.Average(article => article.Length), double.Epsilon);
        foreach (string form in Articles.SelectMany(article => article.Words).Select(word => word.Form).Distinct())
        {
            FormFrequency[form] = Articles.Count(article => article.Words.Any(word => word.Form == form));
        }

        foreach (IGrouping<string, string> stem in FormFrequency.Keys.GroupBy(Stem))
        {
            StemFrequency[stem.Key] = Articles.Count(article => article.Words.Any(word => Stem(word.Form) == stem.Key));
        }
    }

    public OracleArticle[] Articles { get; }

    /// <summary>Words that mean other words, by their stems.</summary>
    public ILookup<string, string> Synonyms { get; init; } = Array.Empty<string>().ToLookup(static word => word);

    public double AverageLength { get; }

    public Dictionary<string, int> FormFrequency { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> StemFrequency { get; } = new(StringComparer.Ordinal);

    public static List<OracleWord> Words(ReadOnlySpan<byte> utf8, int firstPosition)
    {
        var words = new List<OracleWord>();
        Span<byte> form = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(utf8);
        while (reader.Next())
        {
            string text = Encoding.UTF8.GetString(form[..reader.Fold(form)]);
            string? whole = reader.HasWhole ? Encoding.UTF8.GetString(form[..reader.FoldWhole(form)]) : null;
            words.Add(new OracleWord(text, firstPosition + words.Count, reader.Start, reader.End, reader.IsBigram, reader.IsLast)
            {
                IsPart = reader.IsPart,
                Whole = whole,
                WholeEnd = reader.WholeEnd,
            });
        }

        return words;
    }

    public string Stem(string form)
    {
        if (!_stems.TryGetValue(form, out string? stem))
        {
            _stems[form] = stem = _languages?.ClassOf(form) ?? EnglishStem(form);
        }

        return stem;
    }

    private string EnglishStem(string form)
    {
        Span<byte> result = stackalloc byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(result[..TermAnalysis.Stem(Encoding.UTF8.GetBytes(form), _english, result)]);
    }

    public static string Strip(string form)
    {
        Span<byte> result = stackalloc byte[WordReader.MaxTermBytes];
        return Encoding.UTF8.GetString(result[..TermAnalysis.StripDiacritics(Encoding.UTF8.GetBytes(form), result)]);
    }

    /// <summary>Which forms of the corpus a word means, and which of them is its own.</summary>
    public string Meaning(OracleTerm term)
    {
        string[] forms = [.. FormFrequency.Keys.Where(form => Means(term, form)).Order(StringComparer.Ordinal)];
        bool hasSynonyms = HasSynonyms(term);
        string kind = term.Kind == TermKind.Stem && !hasSynonyms ? "stem" : (hasSynonyms || term.Kind >= TermKind.Pattern) && forms.Length > 1 ? "set" : "range";
        string exact = ((term.Kind == TermKind.Stem && !hasSynonyms) || ((hasSynonyms || term.Kind == TermKind.Similar) && forms.Length > 1)) && forms.Contains(term.Form) ? term.Form : string.Empty;
        return forms.Length == 0 ? string.Empty : $"{kind} {string.Join(' ', forms)} {exact}";
    }

    /// <summary>Whether a form counts as what the query has.</summary>
    public bool IsExact(OracleTerm term, string form) => term.Kind switch
    {
        TermKind.Stem when HasSynonyms(term) => form == term.Form || !FormFrequency.ContainsKey(term.Form) || !Means(term, term.Form),
        TermKind.Stem => form == term.Form,
        TermKind.Similar => !FormFrequency.ContainsKey(term.Form) || form == term.Form,
        _ => true,
    };

    // A single word with diacritics in marks means those; one without means any.
    public bool Means(OracleTerm term, string form) => term.Kind switch
    {
        TermKind.Stem when HasSynonyms(term) => Synonyms[Stem(term.Form)].Any(word => Stem(word) == Stem(form)),
        TermKind.Stem => Stem(term.Form) == Stem(form),
        TermKind.Prefix => Strip(form).StartsWith(Strip(term.Form), StringComparison.Ordinal),
        TermKind.Pattern => Pattern(term.Form).IsMatch(Strip(form)),
        TermKind.Similar => Suggestions.SuggestionOracle.Distance(term.Form, form) <= (term.Edits >= 0 ? term.Edits : Strip(term.Form).EnumerateRunes().Count() <= 4 ? 1 : 2),
        _ => Strip(term.Form) == term.Form ? Strip(form) == term.Form : form == term.Form,
    };

    /// <summary>Whether a word means other words.</summary>
    public bool HasSynonyms(OracleTerm term) => term.Kind == TermKind.Stem && Synonyms.Contains(Stem(term.Form));

    private static Regex Pattern(string text)
    {
        var pattern = new StringBuilder("^");
        Span<byte> folded = stackalloc byte[WordReader.MaxTermBytes];
        foreach (string part in Regex.Split(text, "([*?])"))
        {
            string letters = Encoding.UTF8.GetString(folded[..TermFolder.Fold(Encoding.UTF8.GetBytes(part), folded)]);
            pattern.Append(part switch { "*" => ".*", "?" => "(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|.)", _ => Regex.Escape(Strip(letters)) });
        }

        return new Regex(pattern.Append(@"\z").ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    /// <summary>Where one span starts in another.</summary>
    public static long Offset(ReadOnlySpan<byte> outer, ReadOnlySpan<byte> inner) =>
        System.Runtime.CompilerServices.Unsafe.ByteOffset(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(outer), ref System.Runtime.InteropServices.MemoryMarshal.GetReference(inner));

    // A whole is another word at the position of its first part, unless it is a form of that.
    private IEnumerable<OracleWord> WithWholes(OracleWord word) => word.Whole is { } whole && Stem(whole) != Stem(word.Form)
        ? [word, word with { Form = whole, End = word.WholeEnd }]
        : [word];

    private OracleArticle Read(Article article, string[] fields, StemLanguage language)
    {
        List<OracleWord> headline = [.. Words(article.Headline.Bytes, 0).Select(static word => word with { Paragraph = -1, Sentence = -1 })];
        OracleUnits units = OracleUnits.Of(article, language);
        List<OracleWord> text = units.WithGaps(Words(article.Text.Bytes, headline.Count + 1));
        var quotes = new List<OracleQuote>();
        foreach (Quote quote in article.Quotes)
        {
            Utf8Text within = quote.IsInHeadline ? article.Headline : article.Text;
            int start = (int)Offset(within.Bytes, quote.Text.Bytes);
            List<OracleWord> words = quote.IsInHeadline ? headline : text;
            quotes.Add(new OracleQuote(
                quote.Speaker?.Index,
                [.. words.Where(word => word.Start >= start && word.Start < start + quote.Text.Length).Select(word => word.Position)]));
        }

        // Values of fields, each of them behind a position that is no word.
        int textEnd = text.Count == 0 ? headline.Count + 1 : text[^1].Position + 1;
        int next = textEnd;
        var values = new List<OracleWord>();
        foreach (Utf8Text value in article.Fields.Where(field => fields.Contains(field.Name.ToString())).SelectMany(field => field.Items))
        {
            List<OracleWord> words = Words(value.Bytes, next + 1);
            values.AddRange(words.Select(word => word with { Paragraph = -2 - next, Sentence = -2 - next }));
            next += words.Count == 0 ? 0 : words.Count + 1;
        }

        return new OracleArticle(article, headline.Count, textEnd, next - 1, [.. headline.Concat(text).Concat(values).SelectMany(WithWholes)], quotes);
    }
}

/// <summary>A word of an article.</summary>
internal sealed record OracleWord(string Form, int Position, int Start, int End, bool IsBigram, bool IsLast)
{
    /// <summary>Whether it goes with the word before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>The number of its paragraph; a negative one in the headline and in a value of a field.</summary>
    public int Paragraph { get; init; }

    /// <summary>The number of its sentence; as that of the paragraph.</summary>
    public int Sentence { get; init; }

    /// <summary>The longer word that starts here, or null.</summary>
    public string? Whole { get; init; }

    /// <summary>Where the longer word ends.</summary>
    public int WholeEnd { get; init; }
}

/// <summary>The positions of a quotation's words, and the index of who said them.</summary>
internal sealed record OracleQuote(int? Speaker, HashSet<int> Positions);

/// <summary>An article as lists: words of the headline, of the text up to a position, and of the fields.</summary>
internal sealed record OracleArticle(Article Article, int HeadlineWords, int TextEnd, int Length, List<OracleWord> Words, List<OracleQuote> Quotes)
{
    private readonly ILookup<int, OracleWord> _wordsAt = Words.ToLookup(word => word.Position);

    /// <summary>The words at successive positions that mean terms, from each position at which they stand; of several at one position the first.</summary>
    public IEnumerable<List<OracleWord>> Matches(List<OracleTerm> terms, Func<OracleTerm, string, bool> means)
    {
        if (terms.Count == 1)
        {
            return Words.Where(word => means(terms[0], word.Form)).Select(word => new List<OracleWord> { word });
        }

        return _wordsAt
            .Select(start => terms.Select((term, index) => _wordsAt[start.Key + index].FirstOrDefault(word => means(term, word.Form))))
            .Where(words => words.All(word => word is not null))
            .Select(words => words.OfType<OracleWord>().ToList());
    }
}
