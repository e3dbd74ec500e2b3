using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Makes a Markdown file of a line: the text is the file, and all other fields are a file of fields beside it.</summary>
internal static class MarkdownLine
{
    private const string Headline = "headline";
    private const string FieldsExtension = ".json";

    /// <summary>Makes the file.</summary>
    /// <param name="line">The line.</param>
    /// <param name="options">The options.</param>
    /// <returns>The file, or null for a line that cannot be read or has no text.</returns>
    public static SourceDocument? Of(SourceDocument line, ExtractOptions options)
    {
        var problems = new ProblemCollector(line);
        if (line.InvalidAt >= 0 || JsonRecord.Read(line.Text, problems) is not { } content || problems.IsLeftOut)
        {
            return null;
        }

        string text = content.Text.Plain?.ToString() ?? content.Text.Range.In(line.Text).ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        Sidecar[] fields = content.Root.Members.Count == 1 ? []
            : [new Sidecar(options.Line.Path + FieldsExtension, Fields(line.Text, content, content.Root.Members.First(member => member.Value.Value.Range == content.Text.Range)))];
        return new SourceDocument(options.Line with { Reading = options.Line.Reading with { Format = FormatNames.Markdown }, Sidecars = new(fields) }, text);
    }

    // The object without the text. A headline is the title, as in a record.
    private static string Fields(string line, RecordContent content, FieldMember text)
    {
        int start = text.NameRange.Start - 1;
        int end = text.Value.Value.Range.End + 1;
        int next = Skip(line, end, 1);
        if (line[next] == ',')
        {
            end = next + 1;
        }
        else
        {
            start = Skip(line, start - 1, -1);
        }

        string fields = line.Remove(start, end - start);
        FieldMember headline = content.Root.Members.FirstOrDefault(static member => string.Equals(member.Name, Headline, StringComparison.OrdinalIgnoreCase));
        if (headline.Name is null || content.Root.Members.Any(static member => KnownFields.NameOf(member.Name, FrontMatterForm.Json) == KnownFields.Title))
        {
            return fields;
        }

        TextRange name = headline.NameRange;
        int moved = name.Start > start ? name.Start - (end - start) : name.Start;
        return fields.Remove(moved, name.Length).Insert(moved, KnownFields.Title);
    }

    private static int Skip(string line, int position, int step)
    {
        while (char.IsWhiteSpace(line[position]))
        {
            position += step;
        }

        return position;
    }
}
