namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Collects the speakers with the most quotations.</summary>
internal static class SpeakerCollector
{
    private const int QuotesShown = 6;
    private const int KeywordsShown = 5;

    /// <summary>Collects the rows, in falling order of the quotations.</summary>
    public static Shown<ReportSpeaker> Collect(TextCorpus corpus, Timeline? timeline, KeywordFinder words, int most) => new(
        [
            .. corpus.Speakers
                .OrderByDescending(static speaker => speaker.Quotes.Count)
                .ThenBy(static speaker => speaker.Index)
                .Take(most)
                .Select(speaker => Row(speaker, timeline, words)),
        ],
        corpus.Speakers.Count);

    private static ReportSpeaker Row(Speaker speaker, Timeline? timeline, KeywordFinder words)
    {
        DateOnly[] days = [.. speaker.Articles.Select(static article => article.Date).OfType<DateOnly>()];
        int[] periods = timeline is null ? [] : new int[timeline.Periods.Length];
        foreach (Quote quote in speaker.Quotes)
        {
            if (quote.Article.Date is { } day)
            {
                periods[timeline!.PeriodOf(day)]++;
            }
        }

        return new ReportSpeaker(
            speaker.Name.ToString(),
            speaker.Description.ToString(),
            speaker.Quotes.Count,
            speaker.Articles.Count,
            days.Length == 0 ? null : days.Min(),
            days.Length == 0 ? null : days.Max(),
            words.Find(speaker.Quotes, KeywordsShown),
            periods,
            [
                // A headline repeats what the text says.
                .. speaker.Quotes.Where(static quote => quote.Origin is null)
                    .OrderByDescending(static quote => quote.Text.Length)
                    .ThenBy(static quote => quote.Index)
                    .Take(QuotesShown)
                    .OrderBy(static quote => quote.Article.Index)
                    .ThenBy(static quote => quote.Index),
            ]);
    }
}
