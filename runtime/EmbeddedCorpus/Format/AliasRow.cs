#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.ArticleAliases"/> or <see cref="ImageFormat.Table.SpeakerAliases"/>, in the order of the bytes of the names.</summary>
internal static class AliasRow
{
    public const int Name = 0;
    public const int NameLength = 5;

    /// <summary>The row of the article or speaker that has the name, too.</summary>
    public const int Element = 9;
    public const int Size = 13;
}
