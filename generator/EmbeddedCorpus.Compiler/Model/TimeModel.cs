namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The time of one paragraph in a recording.</summary>
/// <param name="Paragraph">The index of the paragraph.</param>
/// <param name="Start">The milliseconds from the start of the recording to the start of the paragraph.</param>
/// <param name="End">The milliseconds from the start of the recording to the end of the paragraph.</param>
public readonly record struct TimeModel(int Paragraph, int Start, int End);
