namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the headline and the day of an article.</summary>
internal static class ArticleName
{
    private const int LongestHeadline = 160;

    /// <summary>Returns the headline, or the id of an article without a headline.</summary>
    public static string Of(Article article)
    {
        Utf8Text headline = article.Headline;
        return headline.IsEmpty ? article.Id.ToString() : headline.Length > LongestHeadline ? headline.Truncate(LongestHeadline) + "…" : headline.ToString();
    }

    /// <summary>Writes both.</summary>
    public static void Write(HtmlBuilder html, Article article)
    {
        html.Write($"<bdi>{Of(article)}</bdi>");
        if (article.Date is { } day)
        {
            html.Write($""", <time datetime="{day:yyyy-MM-dd}">{day}</time>""");
        }
    }
}
