using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Reads what <see cref="ArticleCacheWriter"/> wrote, of the documents that are as they were.</summary>
internal static class ArticleCacheReader
{
    private const int ChecksumSize = sizeof(ulong);

    // Some 4 MB of news articles: what is read of an image at once.
    private const int PieceSize = 1_000;

    /// <summary>The articles of documents that did not change since corpora were made, by the document's place in the request; null where one is to be read.</summary>
    /// <remarks>
    /// What is not there, was cut off or was written by another build of the package is not used: then the documents are read. Of a document that
    /// changed and holds many articles, its records are known, and those that did not change are not read again.
    /// </remarks>
    /// <param name="request">What is asked for now.</param>
    /// <param name="corpora">What was made before.</param>
    /// <param name="cancellation">Asked once a corpus.</param>
    public static KnownArticles?[] Read(ImageRequest request, IReadOnlyList<CachedCorpus> corpora, CancellationToken cancellation)
    {
        var found = new List<ArticleModel>?[request.Documents.Length];
        var changed = new bool[found.Length];
        foreach (CachedCorpus corpus in corpora)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Read(request, corpus, found, changed);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                // As if it had not been kept. What was read of it before was checked by itself.
            }
        }

        var known = new KnownArticles?[found.Length];
        for (int index = 0; index < known.Length; index++)
        {
            if (found[index] is { } articles)
            {
                // One that was left out of the corpus is not there, and is read again.
                known[index] = new KnownArticles(articles, !changed[index] && articles.Count == (articles[0].Document.Part?.Count ?? 1));
            }
        }

        return known;
    }

    private static void Read(ImageRequest request, CachedCorpus corpus, List<ArticleModel>?[] found, bool[] changed)
    {
        byte[] bytes = File.Exists(corpus.Articles) ? File.ReadAllBytes(corpus.Articles) : [];
        int length = bytes.Length - ChecksumSize;
        if (length < 0 || BitConverter.ToUInt64(bytes, length) != ResourceFormat.Checksum(0, bytes.AsSpan(0, length)))
        {
            return;
        }

        using var stream = new MemoryStream(bytes, 0, length, writable: false);
        using var reader = new ModelReader(stream);
        long firstText = reader.ReadInt64();
        if (reader.ReadString() != ImageRequest.Writer)
        {
            return;
        }

        // First which articles are kept and where they stand, then these, on all cores.
        List<Kept> kept = Find(reader, firstText, request, Documents(request, corpus.Name));
        var read = new ArticleModel?[kept.Count];
        var reading = new SharedLoop(kept.Count, PieceSize, (start, end) =>
        {
            using var texts = new ImageTexts(corpus.Texts, kept[end - 1].Text + kept[end - 1].TextLength);
            using var articles = new ModelReader(new MemoryStream(bytes, 0, length, writable: false));
            for (int index = start; index < end; index++)
            {
                Kept article = kept[index];
                articles.BaseStream.Position = article.Position;
                DocumentInfo info = request.InfoOf(article.Document);
                read[index] = Read(articles, article.Part is null ? info : info.At(article.Part), texts.Read(article.Text, article.TextLength));
            }
        });
        reading.Start().Finish();
        for (int index = 0; index < read.Length; index++)
        {
            if (read[index] is { } article)
            {
                (found[kept[index].Document] ??= []).Add(article);
                changed[kept[index].Document] |= kept[index].IsChanged;
            }
        }
    }

    private static List<Kept> Find(ModelReader reader, long firstText, ImageRequest request, Dictionary<string, int> documents)
    {
        Stream stream = reader.BaseStream;
        long text = firstText;
        int count = reader.Number();
        var kept = new List<Kept>(count);
        for (; count > 0; count--)
        {
            long next = reader.Number();
            next += stream.Position;
            string name = reader.ReadString();
            var content = new ContentHash(reader.ReadUInt64());
            DocumentPart? part = ArticleCacheWriter.ReadPart(reader);
            int textLength = reader.Number();
            if (documents.TryGetValue(name, out int index) && request.ReadingOf(index) is var now && (now == content || part is not null))
            {
                kept.Add(new Kept(index, part, now != content, stream.Position, text, textLength));
            }

            stream.Position = next;
            text += textLength;
        }

        return kept;
    }

    private static Dictionary<string, int> Documents(ImageRequest request, string corpus)
    {
        var paths = new ProjectPaths(request.ProjectDirectory);
        var documents = new Dictionary<string, int>(request.Documents.Length, StringComparer.Ordinal);
        for (int index = 0; index < request.Documents.Length; index++)
        {
            if (request.Documents[index].Metadata.Corpus == corpus)
            {
                documents[paths.NameOf(request.Documents[index].File)] = index;
            }
        }

        return documents;
    }

    // Null where the image does not hold the text that was written.
    private static ArticleModel? Read(ModelReader reader, DocumentInfo info, ArraySegment<byte> utf8) =>
        reader.ReadUInt64() == ResourceFormat.Checksum(0, utf8) ? ArticleCodec.Read(reader, info, utf8) : null;

    /// <summary>An article that did not change.</summary>
    /// <param name="Document">Its document's place in the request.</param>
    /// <param name="Part">Its place in a file that holds many articles.</param>
    /// <param name="IsChanged">Whether the file changed.</param>
    /// <param name="Position">Where what was found in it starts, in bytes.</param>
    /// <param name="Text">Where its text starts in the image's file, in bytes.</param>
    /// <param name="TextLength">The length of its text, in bytes.</param>
    private readonly record struct Kept(int Document, DocumentPart? Part, bool IsChanged, long Position, long Text, int TextLength);
}
