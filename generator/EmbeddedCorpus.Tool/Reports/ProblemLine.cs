using System.Globalization;
using EmbeddedCorpus.Compiler.Problems;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>A problem for people and programs: its place counts lines and columns from 1.</summary>
/// <param name="File">The path, relative to the current folder where the file is below it, with <c>/</c>.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column in UTF-16 characters.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column after the end.</param>
/// <param name="Kind">The description of the problem.</param>
/// <param name="Message">The message.</param>
internal sealed record ProblemLine(string File, int Line, int Column, int EndLine, int EndColumn, ProblemDescription Kind, string Message)
{
    /// <summary>The severity as compilers write it.</summary>
    public string Severity => Kind.Severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Makes the line of a problem.</summary>
    public static ProblemLine Of(ReportedProblem reported)
    {
        ProblemDescription kind = ProblemCatalog.Of(reported.Problem.Kind);
        string message = string.Format(CultureInfo.InvariantCulture, kind.Message, ProblemCatalog.ArgumentsOf(reported.Problem, reported.NotShown));
        return new ProblemLine(
            Relative(reported.Problem.FilePath),
            reported.Problem.Start.Line + 1,
            reported.Problem.Start.Column + 1,
            reported.Problem.End.Line + 1,
            reported.Problem.End.Column + 1,
            kind,
            message);
    }

    /// <summary>The line as compilers write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Kind.Id}: {Message}");

    /// <summary>The command of GitHub Actions.</summary>
    public string ToAnnotation()
    {
        string command = Kind.Severity == ProblemSeverity.Info ? "notice" : Severity;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={EscapeProperty(File)},line={Line},endLine={EndLine},col={Column},endColumn={EndColumn},title={Kind.Id}::{Escape(Message)}");
    }

    /// <summary>The path relative to the current folder where the file is below it, with <c>/</c>.</summary>
    public static string Relative(string file)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }

    // The runner decodes these, and nothing else.
    private static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
