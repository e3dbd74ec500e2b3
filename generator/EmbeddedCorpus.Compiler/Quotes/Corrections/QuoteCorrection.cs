using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>What a correction does with its quotation.</summary>
internal enum CorrectionAction
{
    /// <summary>Names the speaker.</summary>
    SetSpeaker,

    /// <summary>Says that the speaker is not known.</summary>
    RemoveSpeaker,

    /// <summary>Says that the words are no quotation.</summary>
    RemoveQuotation,
}

/// <summary>A correction of a quotation, as an author wrote it.</summary>
/// <param name="Words">The words that find the quotation.</param>
/// <param name="Range">Where the words are written.</param>
/// <param name="Action">What is corrected.</param>
/// <param name="Speaker">The name of the speaker; empty for the other actions.</param>
/// <param name="From">The file of fields that has the correction; null for the text itself.</param>
internal sealed record QuoteCorrection(string Words, TextRange Range, CorrectionAction Action, string Speaker, Sidecar? From)
{
    /// <summary>A hash of what the correction says.</summary>
    public ContentHash Hash => ContentHash.Of(Words).Then((ulong)Action).Then(ContentHash.Of(Speaker).Value);
}
