using System.Text.Json;

namespace EmbeddedCorpus.Search.Evaluation.Collections;

/// <summary>A document of a test collection.</summary>
/// <param name="Id">Its id, as the judgements have it.</param>
/// <param name="Title">The title; may be empty.</param>
/// <param name="Text">The text; may be empty.</param>
internal sealed record CollectionDocument(string Id, string Title, string Text)
{
    /// <summary>Whether there is nothing to find: such a document is no article.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Text);

    /// <summary>The document in the format of plain articles: the title is the headline, with a blank line below it.</summary>
    public string ToArticleText()
    {
        string title = string.Join(' ', Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        // Without a title no line of the text may look like a headline: it has no blank lines then.
        return title.Length > 0
            ? $"{title}\n\n{Text}\n"
            : string.Join('\n', Text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Reads documents, one JSON object a line with <c>id</c>, <c>title</c> and <c>text</c>; other members are of no interest here.</summary>
    /// <exception cref="InvalidDataException">A line is no such object.</exception>
    public static IReadOnlyList<CollectionDocument> ReadAll(string file)
    {
        var documents = new List<CollectionDocument>();
        foreach (string line in File.ReadLines(file))
        {
            if (line.Length > 0)
            {
                documents.Add(Read(file, documents.Count + 1, line));
            }
        }

        return documents;
    }

    private static CollectionDocument Read(string file, int number, string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return new CollectionDocument(json.RootElement.GetProperty("id").ToString(), Member(json, "title"), Member(json, "text"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: document {number}: {exception.Message}", exception);
        }
    }

    // Collections leave out what they do not have, or say null.
    private static string Member(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : string.Empty;
}
