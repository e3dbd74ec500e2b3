using Lucene.Net.Analysis.En;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace EmbeddedCorpus.Search.FirstResult;

/// <summary>Lucene.NET, over a ready folder.</summary>
internal static class LuceneSearch
{
    /// <summary>The field that holds headline and text.</summary>
    public const string Field = "text";

    /// <summary>Opens an index as a program does that searches it.</summary>
    public static (DirectoryReader Reader, IndexSearcher Searcher, QueryParser Parser) Open(LuceneDirectory directory)
    {
        var reader = DirectoryReader.Open(directory);
        var parser = new QueryParser(LuceneVersion.LUCENE_48, Field, new EnglishAnalyzer(LuceneVersion.LUCENE_48))
        {
            // As the others do: by default all texts with words of a prefix are equal, and the first ones are the best.
            MultiTermRewriteMethod = MultiTermQuery.SCORING_BOOLEAN_QUERY_REWRITE,
        };
        return (reader, new IndexSearcher(reader) { Similarity = new BM25Similarity() }, parser);
    }

    /// <summary>Opens the folder, searches and counts the hits.</summary>
    public static int Search(string folder, string query, int maxHits)
    {
        using var directory = FSDirectory.Open(folder);
        (DirectoryReader reader, IndexSearcher searcher, QueryParser parser) = Open(directory);
        using (reader)
        {
            return searcher.Search(parser.Parse(query), maxHits).ScoreDocs.Length;
        }
    }
}
