#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Months"/>: a month with articles, in the order of time; one closing row.</summary>
internal static class MonthRow
{
    /// <summary>The month as <c>yyyy-MM</c>. The year is the start of it.</summary>
    public const int Text = 0;
    public const int Length = 5;

    /// <summary>The first article of the month. The articles of a month follow each other. The closing row has the first article without a date.</summary>
    public const int FirstArticle = 9;
    public const int Size = 13;

    /// <summary>Bytes of a year.</summary>
    public const int YearLength = 4;
}
