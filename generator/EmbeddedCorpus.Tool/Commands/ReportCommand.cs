using System.CommandLine;
using System.Globalization;
using System.Text;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Tool.Inputs;
using EmbeddedCorpus.Tool.Output;
using EmbeddedCorpus.Tool.Pages.Data;
using EmbeddedCorpus.Tool.Pages.Html;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Writes a page that people read about a corpus.</summary>
internal static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, CancellationToken cancellation)
    {
        var file = new Option<string>("--output", "-o") { Description = "The page. An existing file is replaced when the new one is whole.", Required = true, HelpName = "FILE" };
        var title = new Option<string?>("--title") { Description = "The title of the page. The default is the name of the folder, file or project.", HelpName = "TEXT" };
        var command = new Command("report", "Writes one HTML page about the texts: numbers, timeline, speakers, live search, problems.")
        {
            InputOptions.Inputs, file, title, InputOptions.Corpus, InputOptions.Set,
        };
        command.SetAction(parsed =>
        {
            InputCorpus input = InputOptions.ReadCorpus(parsed, cancellation);
            string[] paths = parsed.GetValue(InputOptions.Inputs) is { Length: > 0 } named ? named : [Directory.GetCurrentDirectory()];
            var data = ReportData.Of(input.Corpus, parsed.GetValue(title) ?? TitleOf(paths, input.Corpus), ProblemsOf(paths, input), cancellation);
            byte[] page = Encoding.UTF8.GetBytes(ReportPage.Write(data, cancellation));
            OutputFile.Write(parsed.GetValue(file)!, stream => stream.Write(page, 0, page.Length));
            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, input.Corpus, null, 1, [new { File = parsed.GetValue(file), ArticleCount = data.Numbers.Articles, Bytes = page.Length }]);
                return ExitCode.Success;
            }

            string articles = data.Numbers.Articles == 1 ? "article" : "articles";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(file)}: {data.Numbers.Articles:N0} {articles}, {page.Length / 1e6:0.0} MB"));
            return ExitCode.Success;
        });
        return command;
    }

    private static string TitleOf(string[] paths, TextCorpus corpus) => paths is [string path]
        ? Directory.Exists(path) ? new DirectoryInfo(path).Name : Path.GetFileNameWithoutExtension(path)
        : corpus.Name;

    // A page travels: it names files below the folder of the texts, and no folder of the machine.
    private static ProblemLine[]? ProblemsOf(string[] paths, InputCorpus input)
    {
        string root = paths is [string path] ? Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))! : Directory.GetCurrentDirectory();
        return input.Texts is { } texts
            ? [.. texts.Report.Problems.Select(ProblemLine.Of).Select(line => line with { File = Path.GetRelativePath(root, Path.GetFullPath(line.File)).Replace('\\', '/') })]
            : null;
    }
}
