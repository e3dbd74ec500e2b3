using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that reads a text from each line of its input. Streams stand for the pipes.</summary>
public sealed class ExtractCommandTests
{
    private const string Quay = "{\"id\":\"quay\",\"title\":\"The quay\",\"date\":\"2024-05-17\",\"tags\":[\"sea\",\"dry\"],\"text\":\"“The 🚢 is in,” said Mira Holt, the harbour master.\\n\\nShe told reporters: “We waited.”\"}";

    [Fact]
    public void A_line_gives_an_object_with_its_quotations_speakers_fields_and_paragraphs()
    {
        (int code, string output, string error) = ExtractRun.Of(Quay + "\n");
        Assert.Equal((0, ""), (code, error));
        string text = "“The 🚢 is in,” said Mira Holt, the harbour master.\n\nShe told reporters: “We waited.”";
        string expected = JsonSerializer.Serialize(new
        {
            line = 1,
            id = "quay",
            date = "2024-05-17",
            headline = "The quay",
            is_draft = false,
            word_count = 15,
            quote_count = 2,
            text,
            fields = new { id = "quay", title = "The quay", date = "2024-05-17", tags = new[] { "sea", "dry" } },
            speakers = new[] { new { name = "Mira Holt", description = "the harbour master" } },
            quotes = new[]
            {
                new { quote = 0, speaker = "Mira Holt", speaker_description = "the harbour master", speaker_mention = "Mira Holt", cue = "said", kind = "direct", attribution = "explicit", is_in_headline = false, paragraph = 0, start_character = 1, end_character = 13, text = "The 🚢 is in," },
                new { quote = 1, speaker = "Mira Holt", speaker_description = "the harbour master", speaker_mention = "She", cue = "told reporters", kind = "direct", attribution = "resolved", is_in_headline = false, paragraph = 1, start_character = 73, end_character = 83, text = "We waited." },
            },
            paragraphs = new[]
            {
                new { paragraph = 0, kind = "text", start_character = 0, end_character = 50, text = text[..text.IndexOf('\n')] },
                new { paragraph = 1, kind = "text", start_character = 52, end_character = 84, text = text[(text.LastIndexOf('\n') + 1)..] },
            },
        });
        Assert.Equal(expected, JsonSerializer.Serialize(Assert.Single(ExtractRun.Records(output))));
    }

    [Fact]
    public void A_line_that_cannot_be_read_gives_an_error_with_its_number_and_the_others_go_on()
    {
        string[] bad = ["no json", "[1]", "{\"text\":", "{\"date\":\"2024-05-17\"}", "{\"text\":\"\"}", "{\"text\":null}", "{\"text\":3", "{}", "{\"text\":\"a\"} {}", "{\"text\":\"\\ud800\"}"];
        string input = string.Concat(bad.Select(static line => line + "\n{\"text\":\"The nets are dry. Still.\"}\n"));
        foreach (string parallel in new[] { "1", "3" })
        {
            (int code, string output, string error) = ExtractRun.Of(input, "--parallel", parallel);
            Assert.Equal((1, $"{bad.Length} of {2 * bad.Length} texts cannot be read. Their records have the field error.\n"), (code, error));
            JsonElement[] records = ExtractRun.Records(output);
            Assert.Equal(Enumerable.Range(1, 2 * bad.Length), records.Select(static record => record.GetProperty("line").GetInt32()));
            for (int index = 0; index < records.Length; index++)
            {
                Assert.Equal(index % 2 == 0, records[index].TryGetProperty("error", out JsonElement reason));
                Assert.Equal($"stdin#{index + 1}", records[index].GetProperty("id").GetString());
                if (index % 2 == 0)
                {
                    Assert.Matches("^EC00[0-9]{2}$", reason.GetProperty("code").GetString());
                    Assert.InRange(reason.GetProperty("column").GetInt32(), 1, bad[index / 2].Length + 1);
                    Assert.NotEmpty(reason.GetProperty("message").GetString()!);
                }
            }
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Blank_lines_and_a_byte_order_mark_are_no_texts(string lineEnd)
    {
        string line = "{\"text\":\"The nets are dry. Still.\"}";
        string blank = "\u00A0\u2003";
        (int code, string output, _) = ExtractRun.Of("\uFEFF" + string.Join(lineEnd, line, "", "  \t", line, blank, "", " " + line));
        Assert.Equal(0, code);
        Assert.Equal(["1 stdin#1", "4 stdin#2", "7 stdin#3"], ExtractRun.Records(output).Select(static record => $"{record.GetProperty("line")} {record.GetProperty("id")}"));
        foreach (string nothing in new[] { "", lineEnd, "\uFEFF", "\uFEFF" + lineEnd, " ", lineEnd + lineEnd })
        {
            Assert.Equal((0, "", ""), ExtractRun.Of(nothing));
            Assert.Equal((0, "", ""), ExtractRun.Of(nothing, "--parallel", "2"));
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_the_error_of_their_line_or_text_of_the_encoding()
    {
        byte[] input = [.. "{\"text\":\"Words one.\"}\n{\"text\":\"Caf"u8, 0xE9, .. " is open. Still.\"}\n{\"text\":\"Words two.\"}\n"u8];
        (int code, string output, _) = ExtractRun.Of(input);
        Assert.Equal(1, code);
        JsonElement[] records = ExtractRun.Records(output);
        Assert.Equal(3, records.Length);
        Assert.Equal(("EC0001", 13), (records[1].GetProperty("error").GetProperty("code").GetString(), records[1].GetProperty("error").GetProperty("column").GetInt32()));
        (code, output, _) = ExtractRun.Of(input, "--set", "Encoding=windows-1252");
        Assert.Equal((0, "Café is open. Still."), (code, ExtractRun.Records(output)[1].GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void The_order_of_the_lines_stays_and_every_number_of_threads_gives_the_same_bytes(string parallel)
    {
        // Long and short texts: the threads end at different times.
        string input = string.Concat(Enumerable.Range(0, 3_000).Select(static number =>
            $"{{\"id\":\"n{number}\",\"text\":\"{string.Concat(Enumerable.Repeat($"“Row {number} is in,” said Mira Holt. ", number % 97 == 0 ? 300 : 1))}\"}}\n"));
        string output = ExtractRun.Of(input, "--parallel", parallel).Output;
        Assert.Equal(Enumerable.Range(0, 3_000).Select(static number => $"n{number}"), ExtractRun.Records(output).Select(static record => record.GetProperty("id").GetString()!));
        Assert.Equal(ExtractRun.Of(input, "--parallel", "2").Output, output);
    }

    [Fact]
    public void A_text_is_read_in_its_language_and_format_and_with_indirect_speech_when_somebody_asks()
    {
        const string German = "{\"text\":\"Am Kai. „Wir warten“, sagte Mira Holt. So ist es.\"}";
        Assert.Equal("Mira Holt", Quotes(ExtractRun.Of(German, "--language", "de").Output)[0].GetProperty("speaker").GetString());

        const string Indirect = "{\"text\":\"The quay is open. Mira Holt said that the nets were dry. So it is.\"}";
        Assert.Empty(Quotes(ExtractRun.Of(Indirect).Output));
        Assert.Equal("indirect", Quotes(ExtractRun.Of(Indirect, "--indirect").Output)[0].GetProperty("kind").GetString());
        Assert.Empty(Quotes(ExtractRun.Of(Quay, "--set", "DetectQuotes=false").Output));

        const string Markdown = "{\"id\":\"own\",\"headline\":\"Nets\", \"text\" : \"---\\ntags: [a]\\n---\\n\\nSee `“code”` and **“the quay,”** said *Mira Holt*.\\n\\n* one\\n\" , \"mood\":\"dry\"}";
        JsonElement record = ExtractRun.Records(ExtractRun.Of(Markdown, "--format", "markdown").Output)[0];
        Assert.Equal(("own", "Nets", "See “code” and “the quay,” said Mira Holt.\n\none"), (record.GetProperty("id").GetString(), record.GetProperty("headline").GetString(), record.GetProperty("text").GetString()!.Trim()));
        Assert.Equal(["the quay,"], record.GetProperty("quotes").EnumerateArray().Select(static quote => quote.GetProperty("text").GetString()!));
        Assert.Equal(["text", "listitem"], record.GetProperty("paragraphs").EnumerateArray().Select(static paragraph => paragraph.GetProperty("kind").GetString()!));
        Assert.Equal(["id", "mood", "tags", "title"], record.GetProperty("fields").EnumerateObject().Select(static field => field.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"text\":\"# Nets\\n\\nDry.\",\"a\":\"1\"}", "a")]
    [InlineData("{\"a\":\"1\",\"text\":\"# Nets\\n\\nDry.\"}", "a")]
    [InlineData("{ \"a\" : \"x, y\" , \"text\" : \"# Nets\\n\\nDry.\" , \"b\" : \"}\" }", "a,b")]
    [InlineData("{\"text\":\"# Nets\\n\\nDry.\"}", "")]
    [InlineData("{\"body\":\"# Nets\\n\\nDry.\",\"content\":\"more\",\"a\":{\"b\":\"1\"}}", "a.b,content")]
    public void The_fields_beside_a_Markdown_text_are_its_fields(string line, string fields)
    {
        JsonElement record = ExtractRun.Records(ExtractRun.Of(line, "--format", "markdown").Output)[0];
        Assert.Equal(("Nets", "Dry."), (record.GetProperty("headline").GetString(), record.GetProperty("paragraphs")[0].GetProperty("text").GetString()));
        Assert.Equal(fields, string.Join(',', record.GetProperty("fields").EnumerateObject().Select(static field => field.Name).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Characters", "character")]
    [InlineData("Bytes", "byte")]
    [InlineData("Utf16", "utf16")]
    public void Offsets_name_their_unit_and_cut_the_parts_out_of_the_text(string unit, string name)
    {
        JsonElement record = ExtractRun.Records(ExtractRun.Of(Quay, "--offsets", unit).Output)[0];
        string text = record.GetProperty("text").GetString()!;
        foreach (JsonElement part in record.GetProperty("quotes").EnumerateArray().Concat(record.GetProperty("paragraphs").EnumerateArray()))
        {
            int start = part.GetProperty("start_" + name).GetInt32();
            int end = part.GetProperty("end_" + name).GetInt32();
            Assert.Equal(part.GetProperty("text").GetString(), unit switch
            {
                "Bytes" => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[start..end]),
                "Utf16" => text[start..end],
                _ => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)),
            });
        }

        Assert.False(ExtractRun.Records(ExtractRun.Of(Quay, "--no-text").Output)[0].TryGetProperty("text", out _));
    }

    [Fact]
    public void A_text_of_megabytes_is_one_line()
    {
        string text = string.Concat(Enumerable.Repeat("“The quay is open,” said Mira Holt.\\n\\n", 150_000));
        foreach (string parallel in new[] { "1", "2" })
        {
            (int code, string output, _) = ExtractRun.Of($"{{\"text\":\"One.\"}}\n{{\"text\":\"{text}\"}}\n{{\"text\":\"Two.\"}}\n", "--parallel", parallel, "--no-text");
            Assert.Equal(0, code);
            JsonElement[] records = ExtractRun.Records(output);
            Assert.Equal([0, 150_000, 0], records.Select(static record => record.GetProperty("quote_count").GetInt32()));
            Assert.Equal("The quay is open,", records[1].GetProperty("quotes")[149_999].GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("--parallel", "0", "'0' is not a number for --parallel: write 1 or more.\nSee dotnet corpus --help.\n")]
    [InlineData("--format", "html", "'html' is not a value of --format: write plain or markdown.\nSee dotnet corpus --help.\n")]
    [InlineData("--set", "Split=%", "--set Split: there is no such metadata of a line. Use Author, Date, DetectQuotes, Encoding, Headline, Paragraphs.\n")]
    [InlineData("--set", "Encoding=x", "Encoding=x cannot be used: ")]
    [InlineData("--set", "Author", "--set Author: write NAME=VALUE.\n")]
    public void A_wrong_option_is_said_before_the_input_is_read(string option, string value, string message)
    {
        (int code, string output, string error) = ExtractRun.Of(Quay, option, value);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error);
    }

    [Fact]
    public void Metadata_stand_for_fields_that_a_line_does_not_have()
    {
        JsonElement[] records = ExtractRun.Records(ExtractRun.Of("{\"text\":\"One.\"}\n{\"author\":\"Lena\",\"text\":\"Two.\"}\n", "--set", "Author=Mira Holt", "--name", "2024-05-17-talks").Output);
        Assert.Equal(["Mira Holt", "Lena"], records.Select(static record => record.GetProperty("fields").GetProperty("author").GetString()!));
        Assert.Equal("2024-05-17-talks#2", records[1].GetProperty("id").GetString());
        Assert.Equal(new DateOnly(2024, 5, 17).ToString("O", CultureInfo.InvariantCulture), records[0].GetProperty("date").GetString());
    }

    private static JsonElement[] Quotes(string output) => [.. ExtractRun.Records(output)[0].GetProperty("quotes").EnumerateArray()];
}
