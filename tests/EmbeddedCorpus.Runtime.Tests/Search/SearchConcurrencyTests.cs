using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

public class SearchConcurrencyTests
{
    private const int Threads = 16;

    private static readonly string[] s_queries =
        ["count", "\"quite enough\" 7*", "+speaker -777", "quote:now headline:count", "between the lines of text", "keeper 12 13 14", "unheardof", "9* \"number 9\""];

    [Fact]
    public void Sixteen_threads_search_a_corpus_first_and_find_the_same()
    {
        string[] expected = [.. s_queries.Select(query => Read(LargeCorpus.Image.Open().Corpus, query))];
        for (int round = 0; round < 2; round++)
        {
            TextCorpus corpus = LargeCorpus.Image.Open().Corpus;
            using var start = new Barrier(Threads);
            var found = new string[Threads][];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
            {
                start.SignalAndWait();
                found[index] = new string[s_queries.Length];
                for (int step = 0; step < s_queries.Length; step++)
                {
                    // Each thread begins with another query.
                    int query = (step + index) % s_queries.Length;
                    found[index][query] = Read(corpus, s_queries[query]);
                }
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            Assert.All(found, queries => Assert.Equal(expected, queries));
        }
    }

    private static string Read(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[20];
        int count = corpus.Search(query, hits, out int total);
        Assert.Equal(hits.Take(count), hits[..corpus.Search(query, hits)]);
        var words = new IndexedWord[5];
        int suggested = corpus.Suggest("nubmer" + query, words);
        return $"{total}: {string.Join("; ", hits.Take(count).Select(hit => $"{hit.Article.Index} {hit.Score:R} {hit.GetPassage()} {hit.GetQuote()?.Index}"))} {string.Join(' ', words.Take(suggested))}";
    }
}
