namespace EmbeddedCorpus.Compiler.Problems;

/// <summary>How much a problem matters.</summary>
internal enum ProblemSeverity
{
    /// <summary>Something to know, which may stay.</summary>
    Info,

    /// <summary>Something to mend. The text is embedded.</summary>
    Warning,

    /// <summary>The text, or a part of it, is not embedded.</summary>
    Error,
}

/// <summary>The description of a kind of problem: one diagnostic of the compiler, and one rule of the command line.</summary>
/// <param name="Id">The number with its letters.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Message">The message, with places for arguments.</param>
/// <param name="Severity">The severity.</param>
internal sealed record ProblemDescription(string Id, string Title, string Message, ProblemSeverity Severity)
{
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/";

    /// <summary>The page that explains the problem.</summary>
    public string HelpLink => HelpRoot + Id + ".md";
}
