namespace EmbeddedCorpus.Tool.Output;

/// <summary>A file cannot be written.</summary>
/// <param name="path">The file.</param>
/// <param name="reason">The reason, without the file.</param>
/// <param name="inner">The exception that said so.</param>
internal sealed class OutputException(string path, string reason, Exception? inner) : IOException($"'{path}' cannot be written: {reason}", inner)
{
    /// <summary>The reason, without the file.</summary>
    public string Reason { get; } = reason;
}
