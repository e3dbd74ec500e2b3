namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>The numbers of a corpus.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Undated">The articles without a date.</param>
/// <param name="Words">The words of all articles.</param>
/// <param name="MedianWords">The words of the middle article by length.</param>
/// <param name="Paragraphs">The prose blocks.</param>
/// <param name="Quotations">The quotations.</param>
/// <param name="Attributed">The quotations with a known speaker.</param>
/// <param name="Speakers">The speakers.</param>
/// <param name="First">The earliest date.</param>
/// <param name="Last">The latest date.</param>
internal sealed record ReportNumbers(
    int Articles,
    int Undated,
    long Words,
    int MedianWords,
    int Paragraphs,
    int Quotations,
    int Attributed,
    int Speakers,
    DateOnly? First,
    DateOnly? Last)
{
    /// <summary>Counts a corpus.</summary>
    public static ReportNumbers Of(TextCorpus corpus)
    {
        int[] words = [.. corpus.Articles.Select(static article => article.WordCount).Order()];
        DateOnly[] dates = [.. corpus.Articles.Select(static article => article.Date).OfType<DateOnly>()];
        return new ReportNumbers(
            words.Length,
            words.Length - dates.Length,
            words.Sum(static count => (long)count),
            words.Length == 0 ? 0 : words[words.Length / 2],
            corpus.Paragraphs.Count,
            corpus.Quotes.Count,
            corpus.Quotes.Count(static quote => quote.Speaker is not null),
            corpus.Speakers.Count,
            dates.Length == 0 ? null : dates.Min(),
            dates.Length == 0 ? null : dates.Max());
    }
}
