using EmbeddedCorpus.Compiler.Quotes.Rules;

namespace EmbeddedCorpus.Compiler.Quotes.Indirect;

/// <summary>The content of indirect speech, and who says it.</summary>
/// <param name="First">The first chunk of the content.</param>
/// <param name="End">One past the last chunk of the content.</param>
/// <param name="Cue">The speaker and the words that attribute the content.</param>
internal readonly record struct ReportedClause(int First, int End, SpeakerCue Cue);
