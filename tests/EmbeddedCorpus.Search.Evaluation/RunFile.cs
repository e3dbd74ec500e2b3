using System.Globalization;
using EmbeddedCorpus.Search.Evaluation.Collections;

namespace EmbeddedCorpus.Search.Evaluation;

/// <summary>Searches for all queries and writes what is found in the form that <c>eval.py</c> reads.</summary>
internal static class RunFile
{
    // More than these eval.py does not read.
    private const int MaxHits = 1_000;

    /// <summary>Writes a run: <c>query document rank score</c>.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="corpus">The documents.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="options">The options of each search.</param>
    public static void Write(TextWriter output, CollectionCorpus corpus, IReadOnlyList<CollectionQuery> queries, SearchOptions options)
    {
        var hits = new SearchHit[MaxHits];
        foreach (CollectionQuery query in queries)
        {
            int count = corpus.Corpus.Search(query.PlainWords, hits, options);
            for (int index = 0; index < count; index++)
            {
                output.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{query.Id} {corpus.DocumentId(hits[index].Article)} {index + 1} {hits[index].Score:0.000000}\n"));
            }
        }
    }
}
