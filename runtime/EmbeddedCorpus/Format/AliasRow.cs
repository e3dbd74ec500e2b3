#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.ArticleAliases"/>, <see cref="ImageFormat.Table.SpeakerAliases"/> or <see cref="ImageFormat.Table.SynonymStems"/>, in the order of the bytes of the names.</summary>
/// <remarks><see cref="ImageFormat.Table.SynonymWords"/> has such rows, too: the words of a stem follow one another.</remarks>
internal static class AliasRow
{
    public const int Name = 0;
    public const int NameLength = 5;

    /// <summary>The row of the article or speaker that has the name, too; of the first word of a stem; or the number of words that follow.</summary>
    public const int Element = 9;
    public const int Size = 13;
}
