using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>One cue of a file of subtitles.</summary>
/// <param name="Time">When it is shown.</param>
/// <param name="Lines">Its lines of text, as they are written.</param>
internal sealed record Cue(CueTime Time, List<TextRange> Lines);
