#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Articles"/>; one closing row holds the ends of the lists.</summary>
internal static class ArticleRow
{
    public const int Source = 0;
    public const int SourceLength = 5;
    public const int Id = 9;
    public const int IdLength = 14;
    public const int Path = 18;
    public const int PathLength = 23;

    /// <summary>Day number + 1; 0 without a date.</summary>
    public const int Day = 27;
    public const int HeadlineStart = 31;
    public const int HeadlineLength = 35;
    public const int TextStart = 39;
    public const int FirstParagraph = 43;
    public const int FirstQuote = 47;
    public const int FirstSpeaker = 51;
    public const int FirstField = 55;
    public const int Size = 59;
}
