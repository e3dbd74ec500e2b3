using System.CommandLine;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Tool.Inputs;
using EmbeddedCorpus.Tool.Pages.Data;
using EmbeddedCorpus.Tool.Pages.Html;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Writes a page that people read about a corpus.</summary>
internal static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var file = new Option<string>("--output", "-o") { Description = "The page. An existing file is replaced when the new one is whole.", Required = true, HelpName = "FILE" };
        var name = new Option<string?>("--corpus") { Description = "The corpus of a project with several corpora.", HelpName = "NAME" };
        var title = new Option<string?>("--title") { Description = "The title of the page. The default is the name of the folder or file.", HelpName = "TEXT" };
        var command = new Command("report", "Writes one HTML page about the texts: speakers, timeline, live search, problems.") { InputOptions.Inputs, file, title, name, InputOptions.Set };
        command.SetAction(parsed =>
        {
            CompiledTexts compiled = CompiledTexts.Read(InputOptions.Read(parsed, cancellation), cancellation);
            CorpusModel model = compiled.Choose(parsed.GetValue(name));
            using var image = new MemoryStream();
            CorpusCompiler.WriteImage(model, image, out _, cancellation);
            var corpus = TextCorpus.Load(image.GetBuffer().AsMemory(0, (int)image.Length), model.Name);
            ReportData data = ReportData.Of(corpus, parsed.GetValue(title) ?? "x", [.. compiled.Report.Problems.Select(ProblemLine.Of)], cancellation);
            byte[] page = Encoding.UTF8.GetBytes(ReportPage.Write(data, cancellation));
            AtomicFile.Write(Path.GetFullPath(parsed.GetValue(file)!), stream => stream.Write(page, 0, page.Length));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(file)}: {data.Numbers.Articles:N0} articles, {page.Length / 1e6:0.0} MB"));
            return ExitCode.Success;
        });
        return command;
    }
}
