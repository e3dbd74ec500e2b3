using EmbeddedCorpus.Articles;
using EmbeddedCorpus.CommandLine.Rendering;

namespace EmbeddedCorpus.Reader.Tests;

/// <summary>What the reader wrote, both streams in one, and returned.</summary>
internal sealed record ReaderRun(int ExitCode, string Output)
{
    /// <summary>Runs the reader over the repository's corpus in this process, as if its output went into a pipe.</summary>
    public static ReaderRun Of(params string[] arguments) => Of(Corpus.All, arguments);

    /// <summary>Runs the reader over any corpus.</summary>
    public static ReaderRun Of(TextCorpus corpus, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        int exitCode = ReaderCommand.Run(arguments, corpus, CorpusConsole.Create(arguments, output, isRedirected: true), output);
        return new ReaderRun(exitCode, output.ToString());
    }

    /// <summary>The result, or a failed test that shows the output.</summary>
    public ReaderRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"The reader ended with {ExitCode}:\n{Output}");
        return this;
    }
}
