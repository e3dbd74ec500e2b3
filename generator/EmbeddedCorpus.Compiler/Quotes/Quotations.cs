using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>What the quote room finds in one article.</summary>
/// <param name="Quotes">The quotations, headline first, then in order of position.</param>
/// <param name="Speakers">The speakers of these quotations, in order of their first quotation; no name twice.</param>
/// <param name="UnbalancedMarks">Quotation marks that open and never close, or close what was never opened, in order of position.</param>
public sealed record Quotations(
    IReadOnlyList<QuoteModel> Quotes,
    IReadOnlyList<SpeakerModel> Speakers,
    IReadOnlyList<TextRange> UnbalancedMarks);
