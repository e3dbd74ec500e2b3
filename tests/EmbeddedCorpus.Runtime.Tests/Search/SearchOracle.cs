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
        OracleQuery parsed = OracleQuery.Parse(Words, query, options.Field);
        var found = new List<(int Article, double Score)>();
        if (parsed.Clauses.TrueForAll(clause => clause.Sign == '-'))
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
        double score = 0;
        bool any = false;
        foreach (OracleClause clause in query.Clauses)
        {
            (int frequency, int exact) = Count(clause, article, options);
            if (frequency > 0 ? clause.Sign == '-' : clause.Sign == '+')
            {
                return null;
            }

            if (frequency > 0)
            {
                any = true;
                score += Bm25.Score(Weight(clause), frequency, exact, Bm25.Damping(article.Length, Words.AverageLength));
            }
        }

        return any ? score : null;
    }

    /// <summary>What a clause weighs.</summary>
    public double Weight(OracleClause clause)
    {
        double weight = 0;
        foreach (OracleTerm term in clause.Terms)
        {
            weight += Weight(term);
        }

        return weight * clause.Repeats;
    }

    /// <summary>What one word weighs.</summary>
    public double Weight(OracleTerm term) => Bm25.InverseDocumentFrequency(Words.Articles.Length, Frequency(term));

    /// <summary>How many articles have a word; of forms that differ the sum.</summary>
    public int Frequency(OracleTerm term) => term.Kind == TermKind.Stem
        ? Words.StemFrequency.GetValueOrDefault(Words.Stem(term.Form))
        : Math.Min(Words.Articles.Length, Words.FormFrequency.Where(form => Words.Means(term, form.Key)).Sum(form => form.Value));

    private (int Frequency, int Exact) Count(OracleClause clause, OracleArticle article, SearchOptions options)
    {
        int frequency = 0;
        int exact = 0;
        for (int start = 0; start + clause.Terms.Count <= article.Words.Count; start++)
        {
            List<OracleWord> words = article.Words.GetRange(start, clause.Terms.Count);
            if (words[^1].Position - words[0].Position != words.Count - 1
                || !clause.Terms.Zip(words).All(pair => Words.Means(pair.First, pair.Second.Form))
                || !IsInScope(clause, article, options, words))
            {
                continue;
            }

            bool isHeadline = words[0].Position < article.HeadlineWords;
            bool isScoped = clause.Field != SearchField.Anywhere || options.Speaker is not null;
            int weight = isHeadline && !isScoped ? Bm25.HeadlineWeight : 1;
            frequency += weight;
            exact += clause.Terms[0].Kind != TermKind.Stem || words[0].Form == clause.Terms[0].Form ? weight : 0;
        }

        return (frequency, exact);
    }

    private static bool IsInScope(OracleClause clause, OracleArticle article, SearchOptions options, List<OracleWord> words)
    {
        if (clause.Field == SearchField.Headline && words[0].Position >= article.HeadlineWords)
        {
            return false;
        }

        return (clause.Field != SearchField.Quotes && options.Speaker is null)
            || article.Quotes.Exists(quote => (options.Speaker is not { } speaker || quote.Speaker == speaker.Index)
                && words.TrueForAll(word => quote.Positions.Contains(word.Position)));
    }
}
