namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Collects the pairs of speakers that the same articles quote.</summary>
internal static class ConversationCollector
{
    private const int KeywordsShown = 6;

    // A register of a hundred speakers in one article is no conversation, and pairs grow with the square.
    private const int MostSpeakers = 40;

    /// <summary>Collects the rows, in falling order of the articles, then of the quotations.</summary>
    public static Shown<ConversationRow> Collect(TextCorpus corpus, KeywordFinder words, int most)
    {
        var pairs = new Dictionary<(int First, int Second), (int Articles, int Quotations)>();
        foreach (Article article in corpus.Articles)
        {
            KeyValuePair<int, int>[] speakers = [.. Count(article).OrderByDescending(static speaker => speaker.Value).ThenBy(static speaker => speaker.Key).Take(MostSpeakers).OrderBy(static speaker => speaker.Key)];
            for (int first = 0; first < speakers.Length; first++)
            {
                for (int second = first + 1; second < speakers.Length; second++)
                {
                    (int, int) pair = (speakers[first].Key, speakers[second].Key);
                    (int articles, int quotations) = pairs.GetValueOrDefault(pair);
                    pairs[pair] = (articles + 1, quotations + speakers[first].Value + speakers[second].Value);
                }
            }
        }

        return new Shown<ConversationRow>(
            [
                .. pairs
                    .OrderByDescending(static pair => pair.Value.Articles)
                    .ThenByDescending(static pair => pair.Value.Quotations)
                    .ThenBy(static pair => pair.Key)
                    .Take(most)
                    .Select(pair => Row(corpus.Speakers[pair.Key.First], corpus.Speakers[pair.Key.Second], pair.Value.Articles, words)),
            ],
            pairs.Count);
    }

    private static ConversationRow Row(Speaker one, Speaker other, int articles, KeywordFinder words)
    {
        (Speaker first, Speaker second) = one.Quotes.Count >= other.Quotes.Count ? (one, other) : (other, one);
        HashSet<int> common = [.. first.Articles.Select(static article => article.Index)];
        common.IntersectWith(second.Articles.Select(static article => article.Index));
        Quote[] quotesOfFirst = [.. first.Quotes.Where(quote => common.Contains(quote.Article.Index))];
        Quote[] quotesOfSecond = [.. second.Quotes.Where(quote => common.Contains(quote.Article.Index))];
        return new ConversationRow(
            first.Name.ToString(),
            second.Name.ToString(),
            articles,
            quotesOfFirst.Length,
            quotesOfSecond.Length,
            words.Find(quotesOfFirst.Concat(quotesOfSecond).OrderBy(static quote => quote.Article.Index), KeywordsShown));
    }

    private static Dictionary<int, int> Count(Article article)
    {
        var counts = new Dictionary<int, int>();
        foreach (Quote quote in article.Quotes)
        {
            if (quote.Speaker is { } speaker)
            {
                counts[speaker.Index] = counts.GetValueOrDefault(speaker.Index) + 1;
            }
        }

        return counts;
    }
}
