using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Reads the articles of one document for a resource.</summary>
internal static class DocumentArticles
{
    // A record is a short text, and a file may hold a million of them.
    private const int RecordsAtOnce = 256;

    /// <summary>Reads the articles.</summary>
    /// <param name="document">The document.</param>
    /// <param name="read">Reads the characters of the file.</param>
    /// <param name="known">Articles that need not be read, or null.</param>
    /// <param name="formats">The formats that the task can read.</param>
    /// <param name="cancellation">Asked once a record.</param>
    public static IReadOnlyList<ArticleModel> Read(DocumentInfo document, Func<DocumentInfo, SourceDocument> read, KnownArticles? known, TextFormats formats, CancellationToken cancellation)
    {
        if (known is { IsWhole: true })
        {
            return known.Articles;
        }

        OpenedDocument opened = CorpusCompiler.Open(document, read, TextStorage.Resource, cancellation, formats);
        return opened.Records is { } records ? Read(records, known, formats, cancellation) : [opened.Article!];
    }

    private static ArticleModel[] Read(RecordFile records, KnownArticles? known, TextFormats formats, CancellationToken cancellation)
    {
        var articles = new ArticleModel[records.Count];
        var reading = new SharedLoop(articles.Length, RecordsAtOnce, (start, end) =>
        {
            for (int index = start; index < end; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                SourceDocument record = records.Record(index);
                DocumentPart part = records.PartOf(index, record.Text);
                ArticleModel article = known?.Find(part, record.Text) ?? CorpusCompiler.ReadRecord(record, records.Format, TextStorage.Resource, cancellation, formats);
                articles[index] = article.At(records.Info, part);
            }
        });
        known?.Prepare();
        reading.Start().Finish();
        return articles;
    }
}
