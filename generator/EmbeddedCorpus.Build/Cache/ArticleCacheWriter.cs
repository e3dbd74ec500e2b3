using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Writes the articles of a corpus for the next build, which reads only texts that changed.</summary>
/// <remarks>
/// First where the texts start in the image, who wrote it and how many articles there are. Then each article after its length in bytes, in
/// the order of the image, which holds the texts: the name and hash of its file, its place if the file holds many articles, length and checksum of its text, and what
/// <see cref="ArticleCodec"/> writes. The last eight bytes are a checksum. Only the same version of the package reads it.
/// </remarks>
internal static class ArticleCacheWriter
{
    /// <summary>Writes the articles of a corpus, but for where their texts lie.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="request">Its request.</param>
    /// <returns>What <see cref="Finish"/> takes.</returns>
    public static byte[] Write(CorpusModel corpus, ImageRequest request)
    {
        var paths = new ProjectPaths(request.ProjectDirectory);
        Dictionary<string, ContentHash> contents = Contents(request);
        using var all = new MemoryStream();
        using var one = new MemoryStream();
        using var head = new ModelWriter(all);
        using var article = new ModelWriter(one);
        head.Write(0L);
        head.Write(ImageRequest.Writer);
        head.Number(corpus.Articles.Count);
        foreach (ArticleEntry entry in corpus.Articles)
        {
            one.SetLength(0);
            string file = entry.Model.Document.FilePath;
            article.Write(paths.NameOf(file));
            article.Write(contents[file].Value);
            Write(article, entry.Model.Document.Part);
            article.Number(entry.Model.Source.Utf8.Length);
            article.Write(ResourceFormat.Checksum(0, entry.Model.Source.Utf8));
            ArticleCodec.Write(article, entry.Model.AsRead);
            article.Flush();
            head.Number((int)one.Length);
            head.Flush();
            one.WriteTo(all);
        }

        return all.ToArray();
    }

    /// <summary>Writes the file.</summary>
    /// <param name="articles">The articles, as <see cref="Write(CorpusModel, ImageRequest)"/> gave them.</param>
    /// <param name="firstText">Where in the image's file the first text starts, in bytes.</param>
    /// <param name="target">Where to.</param>
    public static void Finish(byte[] articles, long firstText, Stream target)
    {
        BitConverter.GetBytes(firstText).CopyTo(articles, 0);
        target.Write(articles, 0, articles.Length);
        target.Write(BitConverter.GetBytes(ResourceFormat.Checksum(0, articles)), 0, sizeof(ulong));
    }

    // The count comes first: 0 for a file that is one article.
    private static void Write(ModelWriter to, DocumentPart? part)
    {
        to.Number(part?.Count ?? 0);
        if (part is not null)
        {
            to.Number(part.Number);
            to.Number(part.Line);
            to.Number(part.Position);
            to.Write(part.Content.Value);
        }
    }

    /// <summary>Reads the place of an article in a file that holds many articles.</summary>
    public static DocumentPart? ReadPart(ModelReader from)
    {
        int count = from.Number();
        return count == 0 ? null : new DocumentPart(from.Number(), count, from.Number(), from.Number(), new ContentHash(from.ReadUInt64()));
    }

    private static Dictionary<string, ContentHash> Contents(ImageRequest request)
    {
        var contents = new Dictionary<string, ContentHash>(request.Documents.Length, StringComparer.Ordinal);
        for (int index = 0; index < request.Documents.Length; index++)
        {
            contents[request.Documents[index].File] = request.ReadingOf(index);
        }

        return contents;
    }
}
