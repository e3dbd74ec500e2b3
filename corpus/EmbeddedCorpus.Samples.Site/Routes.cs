namespace EmbeddedCorpus.Samples.Site;

/// <summary>The addresses of the site. Each is the start page with a query, so that every static server knows it.</summary>
internal static class Routes
{
    public const string Concordance = "concordance";
    public const string Speakers = "speakers";

    public static string Search(string query) => query.Length == 0 ? "./" : $"./?q={Uri.EscapeDataString(query)}";

    public static string Lines(string query, ConcordanceOrder order) =>
        $"./?page={Concordance}&q={Uri.EscapeDataString(query)}&order={order}";

    public static string Of(Speaker speaker) => $"./?page={Speakers}&speaker={Uri.EscapeDataString(speaker.Name.ToString())}";

    public static string Of(Article article) => $"./?article={Uri.EscapeDataString(article.Id.ToString())}";
}
