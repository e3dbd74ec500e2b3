namespace EmbeddedCorpus.Compiler.Quotes.Reference;

/// <summary>What somebody does where the text names him. The order is part of the weights: a change needs new ones.</summary>
internal enum MentionRole : byte
{
    /// <summary>Anything else: an object, an apposition.</summary>
    Other,

    /// <summary>The subject of a verb.</summary>
    Subject,

    /// <summary>The subject of a verb of speech.</summary>
    Speaker,

    /// <summary>After a preposition.</summary>
    Oblique,

    /// <summary>Before a noun, with a possessive ending: <c>Holt’s</c>.</summary>
    Owner,

    /// <summary>The speaker of a quotation, as it was decided.</summary>
    Quoted,
}
