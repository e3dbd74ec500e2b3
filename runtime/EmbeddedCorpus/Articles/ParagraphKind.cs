#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>The form of a paragraph in its text.</summary>
/// <remarks>Headings, code and tables are not paragraphs.</remarks>
public enum ParagraphKind
{
    /// <summary>A paragraph of prose. Most plain texts have no other paragraphs.</summary>
    Text = 0,

    /// <summary>A paragraph of a list item.</summary>
    ListItem = 1,

    /// <summary>A paragraph of a block quotation. The lines of a block quotation start with <c>&gt;</c>.</summary>
    BlockQuotation = 2,

    /// <summary>A paragraph of a footnote.</summary>
    Footnote = 3,

    /// <summary>The words of one or more cues of subtitles, without a speaker.</summary>
    Caption = 4,

    /// <summary>A paragraph of a turn in a conversation.</summary>
    Turn = 5,
}
