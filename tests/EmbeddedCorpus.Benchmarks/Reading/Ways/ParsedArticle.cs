using System.Text.Json.Serialization;

namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>An article as a class with strings: what a program without this package holds.</summary>
/// <param name="Id">The path below the folder of texts, without extension.</param>
/// <param name="Date">The date of the header.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Quotes">The quotations, in order.</param>
internal sealed record ParsedArticle(string Id, DateOnly Date, string Headline, string[] Paragraphs, ParsedQuote[] Quotes)
{
    /// <summary>Puts articles in the order of a corpus: by date, then by id.</summary>
    public static void Sort(ParsedArticle[] articles) =>
        Array.Sort(articles, static (left, right) =>
            left.Date.CompareTo(right.Date) is not 0 and int order ? order : string.CompareOrdinal(left.Id, right.Id));
}

/// <summary>A quotation.</summary>
/// <param name="Text">The words in marks.</param>
/// <param name="Speaker">Who said it; <see langword="null"/> when that is not known.</param>
internal sealed record ParsedQuote(string Text, string? Speaker);

/// <summary>Reads and writes the articles as JSON, with code that the compiler makes: the fastest way of System.Text.Json.</summary>
[JsonSerializable(typeof(ParsedArticle[]))]
internal sealed partial class ParsedArticleJson : JsonSerializerContext;
