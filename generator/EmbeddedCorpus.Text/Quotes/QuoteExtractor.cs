using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes;

/// <summary>The door of the quote room: an article's text in, its quotations and their speakers out.</summary>
public static class QuoteExtractor
{
    /// <summary>Finds the quotations of one article and who said them.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="headline">The headline without marks; empty when there is none.</param>
    /// <param name="headlineIsQuotation">Whether the headline stands wholly in quotation marks, and so is a quotation itself.</param>
    /// <param name="paragraphs">The body's paragraphs, in order.</param>
    /// <param name="cancellation">Asked once a paragraph.</param>
    public static Quotations Extract(
        string source,
        TextRange headline,
        bool headlineIsQuotation,
        IReadOnlyList<TextRange> paragraphs,
        CancellationToken cancellation = default)
    {
        _ = (source, headline, headlineIsQuotation, paragraphs, cancellation);
        return new Quotations([], [], []);
    }
}
