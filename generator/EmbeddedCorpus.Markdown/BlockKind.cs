namespace EmbeddedCorpus.Markdown;

/// <summary>The kind of a block of the plain text.</summary>
internal enum BlockKind
{
    /// <summary>There is no block.</summary>
    None,

    /// <summary>A paragraph of prose.</summary>
    Paragraph,

    /// <summary>A paragraph of prose in a list, a block quotation or a footnote.</summary>
    Item,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Text that is no prose: code, a table, HTML.</summary>
    Other,
}
