using System.Diagnostics;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.FirstResult;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>Lucene.NET with its analyzer for English, BM25, and its own query parser.</summary>
internal sealed class LuceneEngine : ISearchEngine
{
    private readonly LuceneDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly QueryParser _parser;

    /// <param name="texts">The texts.</param>
    /// <param name="directory">Where the index goes.</param>
    public LuceneEngine(TextSet texts, LuceneDirectory directory)
    {
        _directory = directory;
        var watch = Stopwatch.StartNew();
        Fill(texts, directory);
        double seconds = watch.Elapsed.TotalSeconds;
        Index = new IndexCost(directory.ListAll().Sum(directory.FileLength), seconds);
        (_reader, _searcher, _parser) = LuceneSearch.Open(directory);
    }

    /// <inheritdoc/>
    public string Name => "Lucene.NET";

    /// <inheritdoc/>
    public bool IsScan => false;

    /// <inheritdoc/>
    public IndexCost Index { get; }

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => query.Class switch
    {
        _ when query.IsPhrase => $"\"{string.Join(' ', query.Words)}\"",
        _ when query.IsPrefix => $"{query.Words[0]}*",
        QueryClass.AllWords => $"+{string.Join(" +", query.Words)}",
        _ => string.Join(' ', query.Words),
    };

    /// <inheritdoc/>
    public int Search(string query, Wanted wanted, Span<int> hits, out int total)
    {
        int first = wanted == Wanted.ThirdPage ? ISearchEngine.HitsBefore : 0;
        TopDocs found = _searcher.Search(_parser.Parse(query), first + ISearchEngine.MaxHits);
        total = found.TotalHits;
        for (int index = first; index < found.ScoreDocs.Length; index++)
        {
            hits[index - first] = found.ScoreDocs[index].Doc;
        }

        return Math.Max(found.ScoreDocs.Length - first, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    // On one thread and merged into one segment, so that the number of a document is that of its text.
    private static void Fill(TextSet texts, LuceneDirectory directory)
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Similarity = new BM25Similarity(),
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = 256,
            OpenMode = OpenMode.CREATE,
        };
        using var writer = new IndexWriter(directory, configuration);
        foreach (BenchmarkText text in texts.Texts)
        {
            writer.AddDocument([new TextField(LuceneSearch.Field, $"{text.Headline}\n{text.Body}", Field.Store.NO)]);
        }

        writer.ForceMerge(1);
        writer.Commit();
    }
}
