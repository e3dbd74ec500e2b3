#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Headings"/> and of <see cref="ImageFormat.Table.Links"/>, in the order of the articles.</summary>
internal static class ArticlePartRow
{
    /// <summary>The words of the heading or of the link.</summary>
    public const int Text = 0;
    public const int Length = 5;

    /// <summary>One digit: the level of a heading; 1 for an image among the links.</summary>
    public const int Kind = 9;

    /// <summary>The anchor of a heading, or the target of a link.</summary>
    public const int Target = 10;
    public const int TargetLength = 15;
    public const int Size = 19;
}
