#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.ParagraphTimes"/>, by paragraph: only paragraphs with a time have one.</summary>
internal static class ParagraphTimeRow
{
    public const int Paragraph = 0;

    /// <summary>Milliseconds, as an address: a number ends after 74 hours.</summary>
    public const int Start = 4;
    public const int End = 9;
    public const int Size = 14;
}

/// <summary>A row of <see cref="ImageFormat.Table.ParagraphKinds"/>: from this paragraph on all are of a kind. Before the first row they are prose.</summary>
internal static class ParagraphKindRow
{
    public const int Paragraph = 0;

    /// <summary>One digit.</summary>
    public const int Kind = 4;
    public const int Size = 5;
}
