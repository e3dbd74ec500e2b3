using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Reports;

/// <summary>Writes the problems of texts.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CompiledTexts compiled, ReportFormat format)
    {
        ProblemLine[] lines = [.. compiled.Report.Problems.Select(ProblemLine.Of)];
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(output, lines);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(output, lines);
                break;
            default:
                foreach (ProblemLine line in lines)
                {
                    output.WriteLine(format == ReportFormat.GitHub ? line.ToAnnotation() : line.ToString());
                }

                break;
        }
    }
}
