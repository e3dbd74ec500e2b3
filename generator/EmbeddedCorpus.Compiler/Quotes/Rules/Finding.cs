using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>How firmly a sentence ties a quotation to its speaker.</summary>
internal enum Tie
{
    /// <summary>A verb that quotes only where nothing better governs.</summary>
    Weak,

    /// <summary>A verb of speech or of calling in the quotation's clause.</summary>
    Clause,

    /// <summary>Speaker and cue stand beside the quotation.</summary>
    Adjacent,
}

/// <summary>Who a sentence says a quotation is by.</summary>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Cue">The words that introduce the quotation.</param>
/// <param name="Rule">The rule that found them: the name of its method.</param>
/// <param name="Tie">How firmly.</param>
internal readonly record struct Finding(Mention Speaker, TextRange Cue, string Rule, Tie Tie);
