using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Choice;

/// <summary>Where a candidate comes from.</summary>
internal enum CandidateSource : byte
{
    /// <summary>Nobody is the speaker.</summary>
    Nobody,

    /// <summary>A noun phrase of the quotation's sentence.</summary>
    Phrase,

    /// <summary>Words that a rule found. They are a part of a noun phrase.</summary>
    Rule,

    /// <summary>The speaker of another quotation, or somebody of a sentence before.</summary>
    Inherited,

    /// <summary>A subject of a sentence before.</summary>
    Near,
}

/// <summary>Somebody who may be the speaker of a quotation.</summary>
/// <param name="Source">Where the candidate comes from.</param>
/// <param name="Mention">The words that name the candidate: of the quotation's own paragraph for a phrase and a rule.</param>
/// <param name="Chunk">The noun phrase, or -1.</param>
/// <param name="Name">The canonical name of a candidate of another sentence; null for the others until it is resolved.</param>
internal readonly record struct SpeakerCandidate(CandidateSource Source, Mention Mention, int Chunk, string? Name)
{
    /// <summary>Nobody.</summary>
    public static SpeakerCandidate Nobody => new(CandidateSource.Nobody, default, -1, null);

    /// <summary>The words that name the candidate.</summary>
    public TextRange Range => Mention.Range;
}
