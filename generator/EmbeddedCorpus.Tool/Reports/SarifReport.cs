using System.Text.Json;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler.Problems;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>Writes problems as SARIF 2.1.0.</summary>
internal static class SarifReport
{
    /// <summary>Writes the log.</summary>
    public static void Write(TextWriter output, ProblemLine[] lines) => JsonView.Write(output, writer =>
    {
        ProblemDescription[] rules = [.. lines.Select(static line => line.Kind).Distinct().OrderBy(static kind => kind.Id, StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (ProblemLine line in lines)
        {
            WriteResult(writer, line, Array.IndexOf(rules, line.Kind));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter writer, ProblemDescription[] rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "EmbeddedCorpus");
        writer.WriteStartArray("rules");
        foreach (ProblemDescription rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteText(writer, "shortDescription", rule.Title);
            writer.WriteString("helpUri", rule.HelpLink);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ProblemLine line, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", line.Kind.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", line.Kind.Severity == ProblemSeverity.Info ? "note" : line.Severity);
        WriteText(writer, "message", line.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(line.File));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", line.Line);
        writer.WriteNumber("startColumn", line.Column);
        writer.WriteNumber("endLine", line.EndLine);
        writer.WriteNumber("endColumn", line.EndColumn);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    // A relative path stays relative, and each of its parts is escaped.
    private static string UriOf(string file) => Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
