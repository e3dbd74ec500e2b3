namespace EmbeddedCorpus;

/// <summary>The exception for a corpus image that the runtime cannot read.</summary>
/// <remarks>
/// <para>Either the image is damaged, or this version of the package cannot read the format of the image.</para>
/// <para>The message names the assembly to rebuild or the package to update.</para>
/// </remarks>
public sealed class CorpusFormatException : Exception
{
    /// <summary>Creates the exception with the default message of the runtime.</summary>
    public CorpusFormatException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The description of the problem and the remedy.</param>
    public CorpusFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">The description of the problem and the remedy.</param>
    /// <param name="innerException">The exception that caused this exception.</param>
    public CorpusFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
