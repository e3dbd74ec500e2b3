using System.Diagnostics;
using System.Globalization;
using EmbeddedCorpus.Search.Benchmarks.Engines;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Data.Sqlite;

namespace EmbeddedCorpus.Search.Benchmarks.StartUp;

/// <summary>Asks one query in a process where nothing has run before. Each engine's code is reached only when it is the one that is measured.</summary>
internal static class FirstResult
{
    /// <summary>The command of the program that does one run.</summary>
    public const string Command = "first-result";

    /// <summary>The package, over the texts that this program was built with.</summary>
    public const string Embedded = "embedded";

    /// <summary>FTS5, over a ready file.</summary>
    public const string Fts = "fts5";

    /// <summary>Lucene.NET, over a ready folder.</summary>
    public const string Lucene = "lucene";

    /// <summary>Searches and prints nanoseconds since the program's own code started, and the number of hits.</summary>
    /// <param name="started">When that was.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="index">Its index, if it is a file or a folder.</param>
    /// <param name="query">The query in its syntax.</param>
    public static int Run(long started, string engine, string index, string query)
    {
        int hits = engine switch
        {
            Embedded => SearchEmbedded(query),
            Fts => SearchFts(index, query),
            _ => SearchLucene(index, query),
        };
        double nanoseconds = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nanoseconds} {hits}"));
        return 0;
    }

    /// <summary>Whether this build has the texts; an ordinary one has none, and so no generated class.</summary>
    public static bool HasTexts
#if SEARCH_CORPUS
        => true;
#else
        => false;
#endif

    private static int SearchEmbedded(string query)
    {
#if SEARCH_CORPUS
        var hits = new SearchHit[ISearchEngine.MaxHits];
        return Corpus.All.Search(query, hits);
#else
        throw new InvalidOperationException($"There are no texts to find '{query}' in: build with -p:SearchCorpus=FOLDER, as search.sh does.");
#endif
    }

    private static int SearchFts(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = FtsEngine.Select;
        command.Parameters.AddWithValue("$query", query);
        using SqliteDataReader reader = command.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            count += reader.GetInt64(0) >= 0 ? 1 : 0;
        }

        return count;
    }

    private static int SearchLucene(string folder, string query)
    {
        using var directory = FSDirectory.Open(folder);
        (global::Lucene.Net.Index.DirectoryReader reader, IndexSearcher searcher, QueryParser parser) = LuceneEngine.Open(directory);
        using (reader)
        {
            return searcher.Search(parser.Parse(query), ISearchEngine.MaxHits).ScoreDocs.Length;
        }
    }
}
