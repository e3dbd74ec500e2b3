using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>A line gives what a build of the same text gives: the rows of <c>export</c> have the same values under the same names.</summary>
public sealed class ExtractEqualsExportTests : IDisposable
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_sentences =
    [
        "“The quay is open,” said Mira Holt, the harbour master.", "She told reporters: \"We waited.\"", "Nets are dry.", "Mayor Lena Marsh said the tram “returns” on Friday.",
        "'It is née dry 🚢,' Zoë added.", "The “partial” words of a plan.", "MIRA HOLT: We are open.\nZOË KAI: Since when?", "* a list item\n* another", "Lena Marsh said that the nets were wet.",
        "„Wir warten“, sagte Kai Lund.", "\"Open", "   ", "## A heading", "The `code` and **words**.", "17 May 2024", "He said so. She did not.", "> “Cited,” said Oskar Lund.",
    ];

    private static readonly Gen<string> s_text = Gen.Select(Gen.OneOf(s_sentences).Array[0, 7], Gen.OneOf(" ", "\n", "\n\n", "\r\n\r\n"), static (parts, between) => string.Join(between, parts));

    private static readonly Gen<(string, object?)> s_field = Gen.OneOf(
        Gen.Select(Gen.OneOf("title", "headline"), s_text, static (name, value) => (name, (object?)value)),
        Gen.OneOf("2024-05-17", "1999-12-31T10:00:00Z", "May", "").Select(static value => ("date", (object?)value)),
        Gen.OneOf("quay", "a/b", "1 é").Select(static value => ("id", (object?)value)),
        Gen.Select(Gen.OneOf("tags", "mood", "section.name", "é"), s_text.Array[0, 3], static (name, items) => (name, (object?)items)),
        Gen.Int[-5, 5].Select(static number => ("number", (object?)number)),
        Gen.Bool.Select(static flag => ("flag", (object?)flag)),
        Gen.Const(("nothing", (object?)null)),
        Gen.OneOf("de", "en", "x").Select(static value => ("lang", (object?)value)));

    private static readonly Gen<string> s_line = Gen.Select(s_field.Array[0, 4], s_text, Gen.OneOf("text", "body", "content"), Gen.Int[0, 4], static (fields, text, name, place) =>
    {
        var all = fields.DistinctBy(static field => field.Item1).ToList();
        all.Insert(Math.Min(place, all.Count), (name, text));

        // With escapes for all but ASCII, and without.
        return "{" + string.Join(", ", all.Select(static field => $"{JsonSerializer.Serialize(field.Item1)}:{JsonSerializer.Serialize(field.Item2, field.Item1.Length % 2 == 0 ? null : s_plain)}")) + "}";
    });

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_line_gives_the_rows_of_an_export_of_the_same_text() => s_line.Holds(
        line =>
        {
            string folder = NewFolder();
            _run.Add($"{folder}/posts.jsonl", line + "\n");
            (int code, string output, _) = ExtractRun.Of(line + "\n", "--name", "posts");
            AssertSame(code, Assert.Single(ExtractRun.Records(output)), $"~/{folder}");
        },
        seed: "0002dUcfWkd1",
        iter: 60);

    [Fact]
    public void A_line_of_Markdown_gives_the_rows_of_an_export_of_a_Markdown_file() => s_text.Holds(
        text =>
        {
            string folder = NewFolder();
            _run.Add($"{folder}/posts.md", text);
            (int code, string output, _) = ExtractRun.Of(JsonSerializer.Serialize(new { text }) + "\n", "--name", "posts", "--format", "markdown");
            AssertSame(code, Assert.Single(ExtractRun.Records(output)), $"~/{folder}", isMarkdown: true);
        },
        seed: "0003dUcfWkd1",
        iter: 30);

    // A search for a smaller value runs on many threads.
    private static string NewFolder() => Guid.NewGuid().ToString("N");

    private void AssertSame(int code, JsonElement record, string input, bool isMarkdown = false)
    {
        JsonElement[] articles = Rows(input, "articles");
        bool hasFailed = record.TryGetProperty("error", out _);
        Assert.Equal(code == 1, hasFailed);
        Assert.Equal(hasFailed ? 0 : 1, articles.Length);
        if (hasFailed)
        {
            return;
        }

        foreach (JsonProperty column in articles[0].EnumerateObject())
        {
            if (column.Name == "path" || (column.Name == "id" && isMarkdown))
            {
                continue;
            }

            JsonElement value = column.Name.StartsWith("field_", StringComparison.Ordinal) ? record.GetProperty("fields").GetProperty(column.Name["field_".Length..]) : record.GetProperty(column.Name);
            Assert.Equal(Text(column.Value), Text(value));
        }

        Assert.Equal(articles[0].EnumerateObject().Count(static column => column.Name.StartsWith("field_", StringComparison.Ordinal)), record.GetProperty("fields").EnumerateObject().Count());
        AssertSame(Rows(input, "quotes"), record.GetProperty("quotes"));
        AssertSame(Rows(input, "paragraphs"), record.GetProperty("paragraphs"));
        Assert.Equal(
            record.GetProperty("speakers").EnumerateArray().Select(static speaker => $"{speaker.GetProperty("name")}: {speaker.GetProperty("description")}").Order(),
            record.GetProperty("quotes").EnumerateArray().Where(static quote => quote.GetProperty("speaker").ValueKind != JsonValueKind.Null)
                .Select(static quote => $"{quote.GetProperty("speaker")}: {quote.GetProperty("speaker_description")}").Distinct().Order());
    }

    private static void AssertSame(JsonElement[] rows, JsonElement items)
    {
        Assert.Equal(rows.Length, items.GetArrayLength());
        for (int index = 0; index < rows.Length; index++)
        {
            // The article of a row is the record around an item.
            Assert.Equal(
                rows[index].EnumerateObject().Where(static column => column.Name is not ("article" or "date")).Select(static column => column.Name + Text(column.Value)),
                items[index].EnumerateObject().Select(static column => column.Name + Text(column.Value)));
        }
    }

    private static string Text(JsonElement value) => value.ValueKind + JsonSerializer.Serialize(value);

    private JsonElement[] Rows(string input, string table)
    {
        int code = _run.Run("export", input, "--table", table, "-o", input + "/out").Code;
        return code == 0 ? [.. File.ReadLines(_run.PathOf(input[2..] + "/out")).Select(static row => JsonDocument.Parse(row).RootElement)] : throw new InvalidOperationException($"export ended with {code}");
    }
}
