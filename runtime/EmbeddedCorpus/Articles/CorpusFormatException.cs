namespace EmbeddedCorpus;

/// <summary>Thrown if the image of a corpus is damaged, or has a format that this version of the package cannot read.</summary>
/// <remarks><para>The message says which assembly to rebuild, or which package to update.</para></remarks>
public sealed class CorpusFormatException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public CorpusFormatException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The problem and its remedy.</param>
    public CorpusFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">The problem and its remedy.</param>
    /// <param name="innerException">The cause.</param>
    public CorpusFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
