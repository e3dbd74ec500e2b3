#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Articles"/>; one closing row holds the ends of the lists.</summary>
internal static class ArticleRow
{
    /// <summary>The address of all bytes of the article: derived text, then the source. The starts below count from here.</summary>
    public const int Bytes = 0;
    public const int SourceStart = 5;
    public const int SourceLength = 9;
    public const int Id = 13;
    public const int IdLength = 18;
    public const int Path = 22;
    public const int PathLength = 27;

    /// <summary>Day number + 1; 0 without a date.</summary>
    public const int Day = 31;
    public const int HeadlineStart = 35;
    public const int HeadlineLength = 39;
    public const int TextStart = 43;
    public const int TextLength = 47;
    public const int FirstParagraph = 51;
    public const int FirstQuote = 55;
    public const int FirstSpeaker = 59;

    /// <summary>The row of the article's order of fields in <see cref="ImageFormat.Table.FieldOrder"/> + 1; 0 without fields.</summary>
    public const int FieldOrder = 63;
    public const int FirstHeading = 67;
    public const int FirstLink = 71;

    /// <summary>Words of the paragraphs.</summary>
    public const int WordCount = 75;
    public const int Size = 79;
}
