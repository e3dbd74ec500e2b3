#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Html"/>, in the order of the articles.</summary>
internal static class ArticleHtmlRow
{
    /// <summary>The address of the HTML, which is after the texts of all articles.</summary>
    public const int Html = 0;
    public const int Length = 5;
    public const int Size = 9;
}
