namespace EmbeddedCorpus;

/// <summary>What a quotation is.</summary>
public enum QuoteKind
{
    /// <summary>Whole sentences in the speaker's words.</summary>
    Direct = 0,

    /// <summary>Some of the speaker's words inside a sentence of the author's.</summary>
    Partial = 1,

    /// <summary>A quotation in the headline.</summary>
    Headline = 2,
}
