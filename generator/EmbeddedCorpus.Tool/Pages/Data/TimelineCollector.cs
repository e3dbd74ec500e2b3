namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Counts articles and quotations by time.</summary>
internal static class TimelineCollector
{
    // A telephone has no room for more bars.
    private const int MostPeriods = 120;

    // A month, a year, ten, a hundred and a thousand years.
    private static readonly int[] s_lengths = [1, 12, 120, 1_200, 12_000];

    /// <summary>Collects the periods, or null if no article has a date.</summary>
    public static Timeline? Collect(TextCorpus corpus)
    {
        var months = new SortedDictionary<DateOnly, TimelineCount>();
        foreach (Article article in corpus.Articles)
        {
            if (article.Date is { } day)
            {
                var month = new DateOnly(day.Year, day.Month, 1);
                months[month] = months.GetValueOrDefault(month) + new TimelineCount(1, article.Quotes.Count);
            }
        }

        if (months.Count == 0)
        {
            return null;
        }

        int first = Timeline.MonthOf(months.Keys.First());
        int last = Timeline.MonthOf(months.Keys.Last());
        int length = Array.Find(s_lengths, length => (last / length) - (first / length) < MostPeriods);
        int start = first / length * length;
        var periods = new TimelineCount[((last - start) / length) + 1];
        foreach ((DateOnly month, TimelineCount count) in months)
        {
            periods[(Timeline.MonthOf(month) - start) / length] += count;
        }

        return new Timeline(start, length, periods, [.. months]);
    }
}
