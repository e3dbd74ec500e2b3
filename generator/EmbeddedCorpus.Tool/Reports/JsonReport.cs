using System.CommandLine;
using EmbeddedCorpus.CommandLine.Rendering;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>Writes problems as JSON.</summary>
internal static class JsonReport
{
    /// <summary>Writes the object of a command whose items are problems.</summary>
    public static void Write(ParseResult parsed, string? corpus, ProblemLine[] lines) =>
        JsonView.Write(parsed, corpus, null, lines.Length, lines.Select(static line => new
        {
            line.Kind.Id,
            line.Severity,
            line.File,
            line.Line,
            line.Column,
            line.EndLine,
            line.EndColumn,
            line.Message,
            Help = line.Kind.HelpLink,
        }));
}
