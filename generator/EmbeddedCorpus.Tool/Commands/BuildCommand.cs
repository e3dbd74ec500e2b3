using System.CommandLine;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Tool.Output;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.CommandLine.Rendering;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Tool.Inputs;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Makes a corpus file of texts.</summary>
internal static class BuildCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var file = new Option<string>("--output", "-o") { Description = "The corpus file. An existing file is replaced only when the new file is complete.", Required = true, HelpName = "FILE" };
        var command = new Command("build", "Makes a corpus file, which TextCorpus.Open reads without an assembly.") { InputOptions.Inputs, file, InputOptions.Corpus, InputOptions.Set };
        command.SetAction(parsed =>
        {
            CompiledTexts compiled = CompiledTexts.Read(InputOptions.Read(parsed, cancellation), cancellation);
            CorpusModel corpus = compiled.Choose(parsed.GetValue(InputOptions.Corpus));
            ProblemWriter.WriteLines(error, compiled);
            if (compiled.Worst == ProblemSeverity.Error)
            {
                error.WriteLine("The corpus is not written: correct the errors first.");
                return ExitCode.Failure;
            }

            ImageSizes sizes = Write(Path.GetFullPath(parsed.GetValue(file)!), corpus, cancellation);
            if (JsonView.IsAsked(parsed))
            {
                JsonView.Write(parsed, corpus.Name, null, 1, [new { File = parsed.GetValue(file), ArticleCount = corpus.Articles.Count, Bytes = new FileInfo(parsed.GetValue(file)!).Length }]);
                return ExitCode.Success;
            }

            output.WriteLine($"{parsed.GetValue(file)}: {CorpusNumbers.Of(corpus, sizes)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static ImageSizes Write(string path, CorpusModel corpus, CancellationToken cancellation)
    {
        ImageSizes sizes = default;
        OutputFile.Write(path, stream =>
        {
            CorpusModel written = CorpusCompiler.WriteImage(corpus, stream, out sizes, cancellation, SharedLoop.Run);
            if (!ReferenceEquals(written, corpus))
            {
                throw new IOException($"The corpus cannot be written: {ProblemCatalog.MessageOf(written.Problems[written.Problems.Count - 1])}");
            }
        });
        return sizes;
    }
}
