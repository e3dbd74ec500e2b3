using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Works out the parts of a score again, with the code that ranks.</summary>
internal static class HitExplainer
{
    // Scores have 36 binary digits after the point: a smaller rest is none.
    private const double Rounding = 1.0 / (1 << 24);

    /// <summary>Explains a score; see <see cref="SearchHit.Explain"/>.</summary>
    public static int Explain(CorpusStorage storage, int article, double score, in QueryTrace trace, Span<TermScore> scores)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        Query query = scratch.Query;
        query.Clear();
        for (int word = 0; word < trace.Count; word++)
        {
            double factor = trace.FactorOf(word);
            if (factor == 0)
            {
                continue;
            }

            query.AddTerm(trace.Read(index, scratch, word), trace.FieldOf(word), factor, isNext: trace.DistanceOf(word) > 0 || factor < 0);
            if (factor < 0)
            {
                query.Clauses[query.ClauseCount - 1].Reach = (int)-factor;
            }
        }

        ArticleBits within = scratch.Filters.First;
        within.Clear(index.Articles);
        within.Add(article);
        Planner.Prepare(index, scratch, query, trace.Speaker, 0);
        int count = 0;
        double rest = score;
        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            ArticleCounts counts = FilteredRanking.Count(index, scratch, clause, within, 1);
            if (!counts.Bits.Has(article))
            {
                continue;
            }

            ulong frequency = counts.CountOf(article);
            double part = Bm25.Score(clause.Weight, frequency, index.DampingOf(article));
            rest -= part;
            if (count < scores.Length)
            {
                QueryWord first = query.WordsOf(clause)[0];
                int term = first.Exact is >= 0 and < QueryWord.NoTerm ? first.Exact : first.First;
                scores[count++] = new TermScore(new IndexedWord(storage, term), clause.Words, (int)(uint)frequency, clause.Weight, part);
            }
        }

        if (Math.Abs(rest) > Rounding && count < scores.Length)
        {
            scores[count++] = new TermScore(default, 0, 0, 0, rest);
        }

        return count;
    }
}
