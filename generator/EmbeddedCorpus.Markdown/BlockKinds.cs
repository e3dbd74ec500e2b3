using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Says what the paragraphs of a block are in an article.</summary>
internal static class BlockKinds
{
    /// <summary>The kind of the paragraphs of a block.</summary>
    public static ParagraphKind ParagraphKindOf(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => ParagraphKind.ListItem,
        BlockKind.BlockQuotation => ParagraphKind.BlockQuotation,
        BlockKind.Footnote => ParagraphKind.Footnote,
        _ => ParagraphKind.Text,
    };
}
