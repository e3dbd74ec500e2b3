#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Speakers"/>; one closing row.</summary>
internal static class SpeakerRow
{
    public const int Name = 0;
    public const int NameLength = 5;
    public const int Description = 9;
    public const int DescriptionLength = 14;
    public const int FirstQuote = 18;
    public const int FirstArticle = 22;
    public const int Size = 26;
}
