using System.CommandLine;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Tool.Inputs;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>The arguments and options that name the texts of a command.</summary>
internal static class InputOptions
{
    /// <summary>The files, folders or the project.</summary>
    public static readonly Argument<string[]> Inputs = new("input")
    {
        Description = "Files and folders with texts, or one project. The default is the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Settings of the build and metadata of the texts.</summary>
    public static readonly Option<string[]> Set = new("--set")
    {
        Description = "A setting or metadata for texts without a project, such as Language=none or Format=Markdown. Repeat the option for several settings.",
        HelpName = "NAME=VALUE",
    };

    /// <summary>One corpus among several.</summary>
    public static readonly Option<string?> Corpus = new("--corpus") { Description = "The name of the corpus to read, if the input has several corpora.", HelpName = "NAME" };

    /// <summary>Reads the corpus that a command line names: texts, which are compiled, or a corpus that a build made.</summary>
    public static InputCorpus ReadCorpus(ParseResult parsed, CancellationToken cancellation) => ReadCorpus(parsed, Named(parsed), cancellation);

    /// <summary>Reads the corpus of some inputs, with the options of a command line.</summary>
    public static InputCorpus ReadCorpus(ParseResult parsed, string[] inputs, CancellationToken cancellation)
    {
        if (inputs is [{ } file] && BuiltCorpus.IsBuilt(file))
        {
            return InputCorpus.Open(file, parsed.GetValue(Corpus));
        }

        var corpus = InputCorpus.Compile(Read(parsed, inputs, cancellation), parsed.GetValue(Corpus), cancellation);
        if (corpus.Texts!.Worst == ProblemSeverity.Error)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Texts with an error are left out. dotnet corpus check shows the errors.");
        }

        return corpus;
    }

    /// <summary>Reads the texts that a command line names.</summary>
    public static CorpusInput Read(ParseResult parsed, CancellationToken cancellation) => Read(parsed, Named(parsed), cancellation);

    private static string[] Named(ParseResult parsed) => parsed.GetValue(Inputs) is { Length: > 0 } named ? named : [Directory.GetCurrentDirectory()];

    public static CorpusInput Read(ParseResult parsed, string[] inputs, CancellationToken cancellation)
    {
        if (Array.Find(inputs, static input => input.StartsWith('-') && !Path.Exists(input)) is { } option)
        {
            throw new InputException($"There is no option '{option}'. See dotnet corpus --help.");
        }

        string[] values = parsed.GetValue(Set) ?? [];
        return inputs.Length == 1 && ProjectInput.IsProject(inputs[0])
            ? ProjectInput.Read(inputs[0], values.Length == 0 ? cancellation : throw new InputException("--set is for files and folders: write the setting into the project."))
            : FolderInput.Read(inputs, InputSettings.Read(values));
    }
}
