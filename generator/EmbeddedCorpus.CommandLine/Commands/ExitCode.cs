namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>The exit codes of the command line.</summary>
internal static class ExitCode
{
    /// <summary>The command did its work.</summary>
    public const int Success = 0;

    /// <summary>Nothing was found, a text has an error, or the output cannot be written.</summary>
    public const int Failure = 1;

    /// <summary>The command line cannot be understood, or an input cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>Somebody pressed Ctrl+C.</summary>
    public const int Canceled = 130;
}
