using System.Diagnostics;
using System.Globalization;

namespace EmbeddedCorpus.Search.FirstResult;

/// <summary>Asks one query where nothing has run before: <c>ENGINE INDEX QUERY</c>. Each engine's code is reached only when it is the one that is measured.</summary>
internal static class Program
{
    private const int MaxHits = 10;

    /// <summary>Prints nanoseconds since the program's own code started, and the number of hits.</summary>
    private static int Main(string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        int hits = arguments[0] switch
        {
            "embedded" => SearchEmbedded(arguments[2]),
            "fts5" => FtsSearch.Search(arguments[1], arguments[2]),
            _ => SearchLucene(arguments[1], arguments[2]),
        };
        double nanoseconds = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nanoseconds} {hits}"));
        return 0;
    }

    private static int SearchEmbedded(string query)
    {
#if SEARCH_CORPUS
        var hits = new SearchHit[MaxHits];
        return Corpus.All.Search(query, hits);
#else
        throw new InvalidOperationException($"There are no texts to find '{query}' in: build with -p:SearchCorpus=FOLDER, as search.sh does.");
#endif
    }

    private static int SearchLucene(string folder, string query)
    {
#if NATIVE
        throw new NotSupportedException($"Lucene.NET does not run as native code: '{query}' in '{folder}'.");
#else
        return LuceneSearch.Search(folder, query, MaxHits);
#endif
    }
}
