namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>The articles and quotations of a period.</summary>
internal readonly record struct TimelineCount(int Articles, int Quotations)
{
    /// <summary>Adds two numbers each.</summary>
    public static TimelineCount operator +(TimelineCount left, TimelineCount right) => new(left.Articles + right.Articles, left.Quotations + right.Quotations);
}
