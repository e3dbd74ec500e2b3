using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>
/// What a case says of one quotation: <c>Jane Doe: first words … | Resolved | mention: she</c>. Kind and attribution stand as
/// the words they are; the other details have a name. A detail that is not mentioned is not looked at.
/// </summary>
/// <param name="Speaker">The canonical name, or <c>-</c>.</param>
/// <param name="Words">The quotation without a last comma, or its first words and <c>…</c>.</param>
/// <param name="Details">The details in the order of the case.</param>
internal sealed record ExpectedQuote(string Speaker, string Words, IReadOnlyList<string> Details)
{
    private const string Nobody = "-";
    private const char Cut = '…';

    /// <summary>Reads a line of a case.</summary>
    public static ExpectedQuote Read(string key, string value)
    {
        string[] parts = value.Split('|', StringSplitOptions.TrimEntries);
        return new ExpectedQuote(key, parts[0], parts[1..]);
    }

    /// <summary>The line as it stands in the case.</summary>
    public override string ToString() => Line(Speaker, Words, Details);

    /// <summary>The same line for what was found: equal to <see cref="ToString"/> where the case holds.</summary>
    public string Describe(ArticleModel article, QuoteModel quote)
    {
        string speaker = quote.Speaker < 0 ? Nobody : article.Speakers[quote.Speaker].Name;
        string words = quote.Text.In(article.Source).TrimEnd(',').ToString();
        bool holds = Words.EndsWith(Cut) && words.StartsWith(Words.TrimEnd(Cut, ' '), StringComparison.Ordinal);
        return Line(speaker, holds ? Words : words, [.. Details.Select(detail => Detail(detail, article, quote))]);
    }

    /// <summary>A line for a quotation that the case does not have.</summary>
    public static string DescribeUnexpected(ArticleModel article, QuoteModel quote) => new ExpectedQuote(Nobody, string.Empty, []).Describe(article, quote);

    private static string Detail(string expected, ArticleModel article, QuoteModel quote)
    {
        string name = expected.Split(':')[0];
        return name switch
        {
            "mention" => Named(quote.Mention.In(article.Source)),
            "cue" => Named(quote.Cue.In(article.Source)),
            "description" => Named(quote.Speaker < 0 ? default : article.Speakers[quote.Speaker].Description.In(article.Source)),
            "origin" => Named(quote.Origin < 0 ? default : article.Quotes[quote.Origin].Text.In(article.Source).TrimEnd(',')),
            "Headline" => quote.IsInHeadline ? expected : "Body",
            _ when Enum.TryParse<QuoteKind>(expected, out _) => quote.Kind.ToString(),
            _ when Enum.TryParse<Attribution>(expected, out _) => quote.Attribution.ToString(),
            _ => throw new FormatException($"No detail of a quotation is called “{expected}”."),
        };

        string Named(ReadOnlySpan<char> value) => $"{name}: {value}".TrimEnd();
    }

    private static string Line(string speaker, string words, IReadOnlyList<string> details) => string.Join(" | ", [$"{speaker}: {words}", .. details]);
}
