using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Makes image and manifest of every corpus of a request: the way of the data, in a second host.</summary>
internal static class CorpusMaker
{
    // Few enough to share what takes long among all cores, and more than one, for most may be known.
    private const int DocumentsAtOnce = 32;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes all corpora of a request.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="known">The articles of documents that need not be read; null for all others.</param>
    /// <param name="key">The key of the request.</param>
    /// <param name="store">Where files go.</param>
    /// <param name="cancellation">Asked once a document.</param>
    public static List<CachedCorpus> Make(ImageRequest request, ArticleModel?[] known, string key, BuildCache store, CancellationToken cancellation)
    {
        var made = new List<CachedCorpus>();
        foreach (KeyValuePair<string, List<ArticleModel>> group in CorpusBuilder.Group(ReadAll(request, known, cancellation)))
        {
            CachedCorpus files = store.Place(key, group.Key, FileNames.Of(group.Key));
            Write(files, group.Value, request, cancellation);
            made.Add(files);
        }

        return made;
    }

    private static ArticleModel[] ReadAll(ImageRequest request, ArticleModel?[] known, CancellationToken cancellation)
    {
        var articles = new ArticleModel[known.Length];
        var reading = new SharedLoop(articles.Length, DocumentsAtOnce, (start, end) =>
        {
            for (int index = start; index < end; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                articles[index] = known[index] ?? Read(request.Documents[index].ToInfo(request.ProjectDirectory), cancellation);
            }
        });
        reading.Start().Finish();
        return articles;
    }

    private static ArticleModel Read(DocumentInfo info, CancellationToken cancellation)
    {
        try
        {
            return ArticleParser.Parse(DocumentReader.Read(info), cancellation, TextStorage.Resource);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ArticleParser.Refuse(info, ProblemKind.InternalError, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static void Write(CachedCorpus files, List<ArticleModel> articles, ImageRequest request, CancellationToken cancellation)
    {
        // Whatever order the build names the files in.
        articles.Sort(static (left, right) => string.CompareOrdinal(left.Document.FilePath, right.Document.FilePath));
        CorpusModel corpus = CorpusBuilder.Build(files.Name, articles, request.Naming, request.Search.For(files.Name));

        if (request.IsDesignTime)
        {
            WriteManifest(files, corpus, articles, request.HasConstants);
            return;
        }

        // What the generator and the next build read takes as long to write as the image, on a core that is idle.
        Task<byte[]> others = Task.Factory.StartNew(
            () =>
            {
                WriteManifest(files, corpus, articles, request.HasConstants);
                return ArticleCacheWriter.Write(corpus, Contents(request));
            },
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        long firstText = 0;
        try
        {
            AtomicFile.Write(files.Image, stream => firstText = ResourceLayout.Write(corpus, stream, cancellation));
        }
        finally
        {
            // No file is written once the folder is another build's.
            Task.WhenAny(others).GetAwaiter().GetResult();
        }

        byte[] parsed = others.GetAwaiter().GetResult();
        AtomicFile.Write(files.Articles, stream => ArticleCacheWriter.Finish(parsed, firstText, stream));
    }

    private static void WriteManifest(CachedCorpus files, CorpusModel corpus, List<ArticleModel> articles, bool hasConstants)
    {
        byte[] manifest = s_utf8.GetBytes(ManifestWriter.Write(new CorpusManifest(
            ClassBuilder.Build(corpus, hasConstants),
            files.Resource,
            corpus.Content,
            articles[0].Document.FilePath,
            Problems(corpus, articles))));
        AtomicFile.Write(files.Manifest, stream => stream.Write(manifest, 0, manifest.Length));
    }

    private static Dictionary<string, ContentHash> Contents(ImageRequest request)
    {
        var contents = new Dictionary<string, ContentHash>(request.Documents.Length, StringComparer.Ordinal);
        for (int index = 0; index < request.Documents.Length; index++)
        {
            contents[request.Documents[index].File] = request.Contents[index];
        }

        return contents;
    }

    private static EquatableArray<TextProblem> Problems(CorpusModel corpus, List<ArticleModel> articles)
    {
        var problems = new List<TextProblem>();
        foreach (ArticleModel article in articles)
        {
            problems.AddRange(article.Problems);
            string identifier = article.Document.ConstantName;
            if (identifier.Length > 0 && !IdentifierWriter.IsName(identifier))
            {
                problems.Add(new TextProblem(
                    ProblemKind.InvalidSetting, article.Document.FilePath, default, default, default, $"ConstantName={identifier}", IdentifierWriter.NameRemedy));
            }
        }

        problems.AddRange(corpus.Problems);
        return new([.. problems]);
    }
}
