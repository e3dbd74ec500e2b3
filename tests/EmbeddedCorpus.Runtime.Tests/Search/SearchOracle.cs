using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A search that looks at every word of every article.</summary>
internal sealed class SearchOracle(OracleCorpus words)
{
    public SearchOracle(TextCorpus corpus, bool english, params string[] fields)
        : this(new OracleCorpus(corpus, english, fields))
    {
    }

    /// <summary>The words of the corpus.</summary>
    public OracleCorpus Words { get; } = words;

    /// <summary>All matches, the best first.</summary>
    public List<(int Article, double Score)> Search(string query, SearchOptions options)
    {
        OracleQuery parsed = OracleQuery.Parse(Words, query, options.Field, options.MatchAll);
        var found = new List<(int Article, double Score)>();
        if (parsed.Clauses.Count == 0)
        {
            return found;
        }

        foreach (OracleArticle article in Words.Articles)
        {
            if (IsOnDay(article.Article, options) && Score(parsed, article, options) is { } score)
            {
                found.Add((article.Article.Index, score));
            }
        }

        return [.. found.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Article)];
    }

    private static bool IsOnDay(Article article, SearchOptions options) =>
        (options.From is null && options.To is null)
        || (article.Date is { } date && date >= (options.From ?? DateOnly.MinValue) && date <= (options.To ?? DateOnly.MaxValue));

    private double? Score(OracleQuery query, OracleArticle article, SearchOptions options)
    {
        // What is excluded is excluded from what the speaker said.
        bool isSaid = options.Speaker is not { } speaker || article.Article.Speakers.Contains(speaker);
        return isSaid ? Score(query.Root, article, options) : null;
    }

    // What a group adds to the score; null where it does not match.
    private double? Score(OracleItem group, OracleArticle article, SearchOptions options)
    {
        (char Sign, double? Score)[] items = [.. group.Items.Select(item => (item.Sign, item.Clause is { } clause ? Score(clause, article, options) : Score(item, article, options)))];
        bool hasMust = items.Any(item => item.Sign == '+');
        bool hasShould = items.Any(item => item.Sign == ' ');
        bool matches = items.All(item => item.Sign == ' ' || item.Score is null == (item.Sign == '-'))
            && (hasMust || !hasShould || items.Any(item => item.Sign == ' ' && item.Score is not null));
        return matches ? items.Where(item => item.Sign != '-').Sum(item => item.Score ?? 0) : null;
    }

    private double? Score(OracleClause clause, OracleArticle article, SearchOptions options)
    {
        if (clause.Articles is { } articles)
        {
            double weight = Bm25.InverseDocumentFrequency(Words.Articles.Length, Words.Articles.Count(other => articles(other.Article))) * clause.Repeats * clause.Factor;
            return articles(article.Article) ? Bm25.Score(Math.Min(weight, 1 << 14), 1, 1, Bm25.Damping(article.Length, Words.AverageLength)) : null;
        }

        (int frequency, int exact) = clause.Reach == 0 ? Count(clause, article, options) : CountNear(clause, article, options);
        return frequency == 0 ? null : Bm25.Score(Weight(clause), frequency, exact, Bm25.Damping(article.Length, Words.AverageLength));
    }

    /// <summary>What a clause weighs.</summary>
    public double Weight(OracleClause clause)
    {
        double weight = 0;
        foreach (OracleTerm term in clause.Terms)
        {
            weight += Weight(term);
        }

        return Math.Min(weight * clause.Repeats * clause.Factor * (clause.IsExtra ? 2 : 1), 1 << 14);
    }

    /// <summary>What one word weighs.</summary>
    public double Weight(OracleTerm term) => Bm25.InverseDocumentFrequency(Words.Articles.Length, Frequency(term));

    /// <summary>How many articles have a word; of forms that differ the sum.</summary>
    public int Frequency(OracleTerm term) => term.Kind == TermKind.Stem && !Words.HasSynonyms(term)
        ? Words.StemFrequency.GetValueOrDefault(Words.Stem(term.Form))
        : Math.Min(Words.Articles.Length, Words.FormFrequency.Where(form => Words.Means(term, form.Key)).Sum(form => form.Value));

    private (int Frequency, int Exact) Count(OracleClause clause, OracleArticle article, SearchOptions options)
    {
        int frequency = 0;
        int exact = 0;
        foreach (List<OracleWord> words in article.Matches(clause.Terms, Words.Means))
        {
            if (!IsInScope(clause, article, options, words))
            {
                continue;
            }

            bool isHeadline = words[0].Position < article.HeadlineWords;
            bool isScoped = clause.Field != SearchField.Anywhere || options.Speaker is not null;
            int weight = isHeadline && !isScoped ? Bm25.HeadlineWeight : 1;
            frequency += weight;
            exact += clause.Terms.Zip(words).All(pair => Words.IsExact(pair.First, pair.Second.Form)) ? weight : 0;
        }

        return (frequency, exact);
    }

    // From the left: each place at which the words, moved back by their place in the phrase, are near enough. No word of the text counts twice.
    private (int Frequency, int Exact) CountNear(OracleClause clause, OracleArticle article, SearchOptions options)
    {
        List<OracleWord>[] words = [.. clause.Terms.Select(term => article.Words.Where(word => Words.Means(term, word.Form)).DistinctBy(static word => word.Position).ToList())];
        int frequency = 0;
        while (words.All(list => list.Count > 0))
        {
            OracleWord[] found = [.. words.Select(list => list[0])];
            bool isAnywhere = clause.Reach >= OracleClause.Sentence;
            int[] moved = [.. found.Select((word, term) => word.Position - (isAnywhere ? 0 : term))];
            int next = Array.IndexOf(moved, moved.Min());
            int second = Enumerable.Range(1, found.Length - 1).FirstOrDefault(term => Array.FindIndex(found, word => word.Position == found[term].Position) < term, -1);
            bool isNear = isAnywhere || moved.Max() - moved.Min() <= clause.Reach;
            int[] parts = [.. found.Select(word => clause.Reach switch { OracleClause.Sentence => word.Sentence, OracleClause.Quotation => Math.Min(word.Paragraph, 0), _ => word.Paragraph }).Distinct()];
            if (isNear && second < 0 && parts.Length == 1 && IsInScope(clause, article, options, Between(article, found)))
            {
                frequency += parts[0] == -1 && clause.Field == SearchField.Anywhere && options.Speaker is null ? Bm25.HeadlineWeight : 1;
                Array.ForEach(words, list => list.RemoveAt(0));
            }
            else
            {
                words[isNear && second >= 0 ? second : next].RemoveAt(0);
            }
        }

        return (frequency, frequency);
    }

    private static List<OracleWord> Between(OracleArticle article, OracleWord[] words) =>
        [.. article.Words.Where(word => word.Position >= words.Min(found => found.Position) && word.Position <= words.Max(found => found.Position))];

    private static bool IsInScope(OracleClause clause, OracleArticle article, SearchOptions options, List<OracleWord> words)
    {
        if (clause.Field == SearchField.Headline && words[0].Position >= article.HeadlineWords)
        {
            return false;
        }

        return (clause.Field != SearchField.Quotes && clause.Reach != OracleClause.Quotation && options.Speaker is null)
            || article.Quotes.Exists(quote => (options.Speaker is not { } speaker || quote.Speaker == speaker.Index)
                && words.TrueForAll(word => quote.Positions.Contains(word.Position)));
    }
}
