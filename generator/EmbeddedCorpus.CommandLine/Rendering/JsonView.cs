using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Writes results as JSON: one object, with <c>command</c>, <c>corpus</c>, <c>query</c>, <c>total</c> and <c>items</c>.</summary>
internal static class JsonView
{
    private static readonly JsonWriterOptions s_writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_items = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The option that asks for JSON.</summary>
    public static Option<bool> Option { get; } = new("--json") { Description = "Writes the result as one JSON object in UTF-8.", Recursive = true };

    /// <summary>Whether a command line asks for JSON.</summary>
    public static bool IsAsked(ParseResult parsed) => parsed.GetValue(Option);

    /// <summary>Writes the items that a command found in a corpus.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="query">The query, or null for a command without one.</param>
    /// <param name="total">The number of items without a limit.</param>
    /// <param name="items">The items. Elements of a corpus have the JSON of the runtime.</param>
    public static void Write<T>(ParseResult parsed, TextCorpus corpus, string? query, int total, IEnumerable<T> items) =>
        Write(parsed, corpus.Name.ToString(), query, total, items);

    /// <summary>Writes the items that a command made.</summary>
    public static void Write<T>(ParseResult parsed, string? corpus, string? query, int total, IEnumerable<T> items) =>
        Write(parsed.InvocationConfiguration.Output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("command", parsed.CommandResult.Command.Name);
            writer.WriteString("corpus", corpus);
            writer.WriteString("query", query);
            writer.WriteNumber("total", total);
            writer.WritePropertyName("items");
            JsonSerializer.Serialize(writer, items, s_items);
            writer.WriteEndObject();
        });

    /// <summary>Writes any JSON with a line end after it.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_writing))
        {
            write(writer);
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
