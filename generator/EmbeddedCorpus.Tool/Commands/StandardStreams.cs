using EmbeddedCorpus.Tool.Extraction;

namespace EmbeddedCorpus.Tool.Commands;

/// <summary>Standard input and standard output as bytes. A command that needs no bytes opens none.</summary>
/// <param name="Input">Opens standard input.</param>
/// <param name="Output">Opens standard output.</param>
internal sealed record StandardStreams(Func<Stream> Input, Func<Stream> Output)
{
    /// <summary>The streams of the process.</summary>
    public static StandardStreams Process { get; } = new(Console.OpenStandardInput, PipeOutput.Open);
}
