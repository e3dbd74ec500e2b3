using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Tool.Inputs;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Prints the problems of texts, as a build reports them.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter error, CancellationToken cancellation)
    {
        var format = new Option<ReportFormat>("--format") { Description = "The format of the report: lines of text, JSON, SARIF 2.1.0, or annotations of GitHub Actions. --json is the same as --format json." };
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Exits with the code 1 for warnings, too." };
        var command = new Command("check", "Prints every problem of the texts with its file, line and column.") { InputOptions.Inputs, InputOptions.Set, format, strict };
        command.SetAction(parsed =>
        {
            CompiledTexts compiled = CompiledTexts.Read(InputOptions.Read(parsed, cancellation), cancellation);
            ReportFormat chosen = JsonView.IsAsked(parsed) ? ReportFormat.Json : parsed.GetValue(format);
            ProblemWriter.Write(parsed, compiled, chosen);
            if (chosen != ReportFormat.Json)
            {
                error.WriteLine(compiled.Summary);
            }

            ProblemSeverity limit = parsed.GetValue(strict) ? ProblemSeverity.Warning : ProblemSeverity.Error;
            return compiled.Worst >= limit ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }
}
