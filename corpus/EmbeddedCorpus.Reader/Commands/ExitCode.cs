namespace EmbeddedCorpus.Reader.Commands;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>An article, speaker or text file that was asked for is not there, or is no text.</summary>
    public const int NotFound = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;
}
