using System.IO.Compression;
using System.Text.Json;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>An annotated article, its annotations aside: what the product is given.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Text">Its text; positions count its UTF-16 characters.</param>
internal sealed record GoldArticle(string Id, string Text);

/// <summary>Files of annotated articles, one JSON object a line.</summary>
internal static class GoldFile
{
    /// <summary>Reads the articles one after the other.</summary>
    /// <exception cref="JsonException">A line is no object with <c>id</c> and <c>text</c>.</exception>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using JsonDocument article = JsonDocument.Parse(line);
                yield return new GoldArticle(article.RootElement.GetProperty("id").ToString(), article.RootElement.GetProperty("text").GetString()!);
            }
        }
    }
}
