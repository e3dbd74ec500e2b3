namespace EmbeddedCorpus;

/// <summary>A corpus was compiled in a form that this version of the EmbeddedCorpus package cannot read; the message says what to rebuild.</summary>
public sealed class CorpusFormatException : InvalidOperationException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public CorpusFormatException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit, and what to rebuild.</param>
    public CorpusFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit, and what to rebuild.</param>
    /// <param name="innerException">The cause.</param>
    public CorpusFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
