using System.IO.Compression;
using System.Text.Json;

namespace EmbeddedCorpus.Quotes.Evaluation;

/// <summary>An annotated article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Text">Its text; positions count its UTF-16 characters.</param>
/// <param name="Quotes">Its quotations.</param>
internal sealed record GoldArticle(string Id, string Text, IReadOnlyList<GoldQuote> Quotes);

/// <summary>An annotated quotation.</summary>
/// <param name="Start">Where it starts, with its marks.</param>
/// <param name="End">Where it ends, with its marks.</param>
/// <param name="Speaker">The words that name the speaker, or null.</param>
/// <param name="SpeakerStart">Where these start, or -1.</param>
/// <param name="SpeakerEnd">Where these end, or -1.</param>
/// <param name="Names">The full name of the speaker and the other names; empty where the set has none.</param>
internal sealed record GoldQuote(int Start, int End, string? Speaker, int SpeakerStart, int SpeakerEnd, IReadOnlyList<string> Names);

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
                JsonElement root = article.RootElement;
                GoldQuote[] quotes = root.TryGetProperty("quotes", out JsonElement list) ? [.. list.EnumerateArray().Select(Quote)] : [];
                yield return new GoldArticle(root.GetProperty("id").ToString(), root.GetProperty("text").GetString()!, quotes);
            }
        }
    }

    private static GoldQuote Quote(JsonElement quote)
    {
        List<string> names = [];
        if (Text(quote, "speaker_canonical") is { } name)
        {
            names.Add(name);
        }

        if (quote.TryGetProperty("aliases", out JsonElement aliases) && aliases.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(aliases.EnumerateArray().Select(static alias => alias.GetString()!));
        }

        return new GoldQuote(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32(), Text(quote, "speaker_text"), Number(quote, "speaker_start"), Number(quote, "speaker_end"), names);
    }

    private static string? Text(JsonElement quote, string name) =>
        quote.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static int Number(JsonElement quote, string name) => quote.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : -1;
}
