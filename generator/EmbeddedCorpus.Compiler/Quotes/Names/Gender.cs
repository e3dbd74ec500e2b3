namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>The grammatical gender that a title, a first name or a pronoun tells.</summary>
internal enum Gender
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>A woman.</summary>
    Feminine,

    /// <summary>A man.</summary>
    Masculine,
}
