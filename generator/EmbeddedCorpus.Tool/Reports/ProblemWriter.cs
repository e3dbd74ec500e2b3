using System.CommandLine;
using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>Writes the problems of texts.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes a report to the output of a command line.</summary>
    public static void Write(ParseResult parsed, CompiledTexts compiled, ReportFormat format)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(parsed, compiled.Corpora.Count == 1 ? compiled.Corpora[0].Name : null, Lines(compiled));
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(parsed.InvocationConfiguration.Output, Lines(compiled));
                break;
            default:
                WriteLines(parsed.InvocationConfiguration.Output, compiled, format);
                break;
        }
    }

    /// <summary>Writes one line for each problem.</summary>
    public static void WriteLines(TextWriter output, CompiledTexts compiled, ReportFormat format = ReportFormat.Text)
    {
        foreach (ProblemLine line in Lines(compiled))
        {
            output.WriteLine(format == ReportFormat.GitHub ? line.ToAnnotation() : line.ToString());
        }
    }

    private static ProblemLine[] Lines(CompiledTexts compiled) => [.. compiled.Report.Problems.Select(ProblemLine.Of)];
}
