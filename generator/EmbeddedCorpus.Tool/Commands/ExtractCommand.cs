using System.CommandLine;
using System.Globalization;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Tool.Exports;
using EmbeddedCorpus.Tool.Extraction;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Extracts quotations from a stream of texts.</summary>
internal static class ExtractCommand
{
    private const string Plain = "plain";
    private const string Markdown = "markdown";
    private const string DefaultName = "stdin";

    // The metadata that say how each text is read. All others are about files.
    private static readonly string[] s_metadata = ["Author", "Date", "DetectQuotes", "Encoding", "Headline", "Paragraphs"];

    /// <summary>Creates the command.</summary>
    public static Command Create(StandardStreams streams, TextWriter error, CancellationToken cancellation)
    {
        Option<string> format = WordQuery.Choice("--format", "The format of the texts", Plain, Markdown);
        Option<int> parallel = WordQuery.Number("--parallel", "The number of texts that are read at the same time. The order of the lines stays.", 1);
        var language = new Option<string?>("--language") { Description = "The language of texts that do not name a language, such as en, de or fr. The default is the language of most words.", HelpName = "CODE" };
        var indirect = new Option<bool>("--indirect") { Description = "Finds indirect speech, too." };
        var unit = new Option<OffsetUnit>("--offsets") { Description = "The unit of the offsets: Unicode code points, bytes of UTF-8, or UTF-16 characters." };
        var noText = new Option<bool>("--no-text") { Description = "Leaves out the texts of the articles. Quotations and paragraphs keep their texts." };
        var name = new Option<string>("--name") { Description = "The start of the ids of texts without an id.", HelpName = "NAME", DefaultValueFactory = static _ => DefaultName };
        var set = new Option<string[]>("--set") { Description = $"Metadata for all texts. The names are {string.Join(", ", s_metadata)}.", HelpName = "NAME=VALUE" };
        var command = new Command(
            "extract",
            "Reads a JSON object from each line of standard input, and writes a JSON object with its quotations, speakers, fields and paragraphs to standard output.\n\n"
            + "Examples:\n"
            + "  dotnet corpus extract < posts.jsonl > quotes.jsonl\n"
            + "  dotnet corpus extract --parallel 4 --indirect --no-text < posts.jsonl > quotes.jsonl\n"
            + "  zcat posts.jsonl.gz | dotnet corpus extract --format markdown | jq -c '.quotes[]'\n\n"
            + "The text is in the field text, body or content. A line that cannot be read gives an object with the field error, and the exit code is 1.")
        {
            format, parallel, language, indirect, unit, noText, name, set,
        };
        command.SetAction(parsed =>
        {
            Dictionary<string, string> metadata = Metadata(parsed.GetValue(set) ?? []);
            metadata["Language"] = parsed.GetValue(language) ?? string.Empty;
            metadata["IndirectSpeech"] = parsed.GetValue(indirect) ? IndirectSettings.On : string.Empty;
            var options = ExtractOptions.Of(parsed.GetRequiredValue(name), parsed.GetValue(format) == Markdown, parsed.GetValue(unit), !parsed.GetValue(noText), metadata);
            if (streams == StandardStreams.Process && !Console.IsInputRedirected)
            {
                error.WriteLine("Reads lines of JSON from the terminal. End the input with Ctrl+D, or Ctrl+Z on Windows.");
            }

            var pipeline = new ExtractPipeline(streams.Input(), streams.Output(), options, parsed.GetValue(parallel));
            pipeline.Run(cancellation);
            if (pipeline.FailedCount == 0)
            {
                return ExitCode.Success;
            }

            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pipeline.FailedCount:N0} of {pipeline.RecordCount:N0} texts cannot be read. Their records have the field error."));
            return ExitCode.Failure;
        });
        return command;
    }

    private static Dictionary<string, string> Metadata(string[] values)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string value in values)
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new InputException($"--set {value}: write NAME=VALUE.");
            }

            string name = value[..equals].Trim();
            metadata[name] = s_metadata.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? value[(equals + 1)..]
                : throw new InputException($"--set {name}: there is no such metadata of a line. Use {string.Join(", ", s_metadata)}.");
        }

        return metadata;
    }
}
