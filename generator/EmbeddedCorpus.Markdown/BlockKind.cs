namespace EmbeddedCorpus.Markdown;

/// <summary>The kind of a block of the plain text.</summary>
internal enum BlockKind
{
    /// <summary>There is no block.</summary>
    None,

    /// <summary>A paragraph of prose.</summary>
    Paragraph,

    /// <summary>A paragraph of prose in another block than those below.</summary>
    Inner,

    /// <summary>A paragraph of prose in a list.</summary>
    ListItem,

    /// <summary>A paragraph of prose in a block quotation.</summary>
    BlockQuotation,

    /// <summary>A paragraph of prose in a footnote.</summary>
    Footnote,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Text that is no prose: code, a table, HTML.</summary>
    Other,
}
