using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>A piece of text with its time in a recording.</summary>
/// <param name="Text">The range of the piece.</param>
/// <param name="Start">The milliseconds from the start of the recording to the start of the piece.</param>
/// <param name="End">The milliseconds from the start of the recording to the end of the piece.</param>
public readonly record struct TimedText(TextRange Text, int Start, int End);
