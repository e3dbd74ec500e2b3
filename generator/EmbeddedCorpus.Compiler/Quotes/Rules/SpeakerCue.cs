using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>How firmly a cue binds a quotation to its speaker.</summary>
internal enum CueStrength
{
    /// <summary>A verb that quotes only if nothing better governs.</summary>
    Weak,

    /// <summary>A verb of speech or of calling in the quotation's clause.</summary>
    Clause,

    /// <summary>Speaker and cue are next to the quotation.</summary>
    Adjacent,
}

/// <summary>The speaker whom a sentence names for a quotation.</summary>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Cue">The words that introduce the quotation; empty without any.</param>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Strength">How firmly they belong together.</param>
/// <param name="IsNegated">Whether the sentence says that the speaker did not say it.</param>
internal readonly record struct SpeakerCue(Mention Speaker, TextRange Cue, RuleId Rule, CueStrength Strength, bool IsNegated = false);
