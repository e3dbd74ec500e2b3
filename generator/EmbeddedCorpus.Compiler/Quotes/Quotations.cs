using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>The quotations and the speakers of one article.</summary>
/// <param name="Quotes">The quotations, in order of position. The quotations of the headline come first.</param>
/// <param name="Speakers">The speakers of the quotations, in order of their first quotations. Each name occurs once.</param>
/// <param name="UnbalancedMarks">The quotation marks without a partner, in order of position.</param>
public sealed record Quotations(
    IReadOnlyList<QuoteModel> Quotes,
    IReadOnlyList<SpeakerModel> Speakers,
    IReadOnlyList<TextRange> UnbalancedMarks);
