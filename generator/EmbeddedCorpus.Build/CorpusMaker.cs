using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Build;

/// <summary>Makes image and manifest of every corpus of a request: the way of the data, in a second host.</summary>
internal static class CorpusMaker
{
    // Few enough to share what takes long among all cores, and more than one, for most may be known.
    private const int DocumentsAtOnce = 32;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The formats that this host reads.</summary>
    public static TextFormats Formats { get; } = new() { Markdown = new MarkdownFormat() };

    /// <summary>Makes all corpora of a request.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="known">The articles that need not be read, by document; null for a document of which none is known.</param>
    /// <param name="key">The key of the request.</param>
    /// <param name="store">Where files go.</param>
    /// <param name="cancellation">Asked once a document.</param>
    public static List<MadeCorpus> Make(ImageRequest request, KnownArticles?[] known, string key, BuildCache store, CancellationToken cancellation)
    {
        var made = new List<MadeCorpus>();
        var links = new LinkedFiles(request.ProjectDirectory);
        foreach (CorpusModel corpus in Compile(request, known, links, cancellation))
        {
            CachedCorpus files = store.Place(key, corpus.Name, FileNames.Of(corpus.Name));
            made.Add(new MadeCorpus(files, CorpusNumbers.Of(corpus, Write(files, corpus, request, links, cancellation))));
        }

        links.Write(store.LinksOf(key));

        return made;
    }

    /// <summary>Reads all documents of a request, and builds their corpora one after the other.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="known">The articles that need not be read, by document; null for a document of which none is known.</param>
    /// <param name="links">Takes the links that lead to no document.</param>
    /// <param name="cancellation">Asked once a document.</param>
    /// <param name="onRead">Called on any thread for each document that was read.</param>
    public static IEnumerable<CorpusModel> Compile(ImageRequest request, KnownArticles?[] known, LinkedFiles links, CancellationToken cancellation, Action? onRead = null)
    {
        var check = new LinkCheck(request, links);
        foreach (CorpusModel corpus in CorpusCompiler.Build(ReadAll(request, known, onRead, cancellation), request.Settings, cancellation, PeopleTexts.Read(request)))
        {
            check.Add(corpus);
            yield return corpus;
        }
    }

    private static IEnumerable<ArticleModel> ReadAll(ImageRequest request, KnownArticles?[] known, Action? onRead, CancellationToken cancellation)
    {
        var articles = new IReadOnlyList<ArticleModel>[known.Length];
        var sidecars = new SidecarTexts(request.Sidecars);
        var reading = new SharedLoop(articles.Length, DocumentsAtOnce, (start, end) =>
        {
            for (int index = start; index < end; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                DocumentItem document = request.Documents[index];
                articles[index] = DocumentArticles.Read(
                    document.ToInfo(request.ProjectDirectory), info => FileBytes.Read(sidecars.AddTo(info, document)), known[index], Formats, cancellation);
                onRead?.Invoke();
            }
        });
        reading.Start().Finish();
        return articles.SelectMany(static document => document);
    }

    private static ImageSizes Write(CachedCorpus files, CorpusModel corpus, ImageRequest request, LinkedFiles links, CancellationToken cancellation)
    {
        if (request.IsDesignTime)
        {
            WriteManifest(files, corpus, request.Settings, links);
            return default;
        }

        // What the generator and the next build read takes as long to write as the image, on a core that is idle.
        Task<byte[]> others = Task.Factory.StartNew(
            () =>
            {
                WriteManifest(files, corpus, request.Settings, links);
                return ArticleCacheWriter.Write(corpus, request);
            },
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        ImageSizes sizes = default;
        CorpusModel written = corpus;
        try
        {
            AtomicFile.Write(files.Image, stream => written = CorpusCompiler.WriteImage(corpus, stream, out sizes, cancellation, SharedLoop.Run));
        }
        finally
        {
            // No file is written once the folder is another build's.
            Task.WhenAny(others).GetAwaiter().GetResult();
        }

        byte[] parsed = others.GetAwaiter().GetResult();
        if (!ReferenceEquals(written, corpus))
        {
            // The image is that of an empty corpus: nothing of it is kept.
            WriteManifest(files, written, request.Settings, links: null);
            return sizes;
        }

        if (!corpus.HasSource)
        {
            AtomicFile.Write(files.Sources, stream => WriteSources(corpus, stream));
        }

        AtomicFile.Write(files.Articles, stream => ArticleCacheWriter.Finish(parsed, corpus.HasSource ? sizes.FirstText : 0, stream));
        return sizes;
    }

    // The next build looks into the source texts, which such an image does not contain.
    private static void WriteSources(CorpusModel corpus, Stream target)
    {
        foreach (ArticleEntry article in corpus.Articles)
        {
            byte[] source = article.Model.Source.Utf8.ToArray();
            target.Write(source, 0, source.Length);
        }
    }

    private static void WriteManifest(CachedCorpus files, CorpusModel corpus, ModelSettings settings, LinkedFiles? links)
    {
        CorpusManifest described = CorpusCompiler.Describe(corpus, settings, files.Resource);
        byte[] manifest = s_utf8.GetBytes(ManifestWriter.Write(links?.AddTo(described) ?? described));
        AtomicFile.Write(files.Manifest, stream => stream.Write(manifest, 0, manifest.Length));
        byte[] profile = s_utf8.GetBytes(ProfileWriter.Write(CorpusCompiler.Profile(corpus)));
        AtomicFile.Write(files.Profile, stream => stream.Write(profile, 0, profile.Length));
    }
}
