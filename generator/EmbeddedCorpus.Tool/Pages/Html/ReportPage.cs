using System.Security.Cryptography;
using System.Text;
using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes a page about a corpus: one file that loads nothing.</summary>
internal static class ReportPage
{
    private static readonly string s_style = Asset("report.css");
    private static readonly string s_script = Asset("report.js");

    // Whatever a text smuggles into the page: only the style and the script of the tool are run, and nothing is fetched.
    private static readonly string s_policy = $"default-src 'none'; style-src 'sha256-{Hash(s_style)}'; script-src 'sha256-{Hash(s_script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="data">The data.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static string Write(ReportData data, CancellationToken cancellation)
    {
        var html = new HtmlBuilder();
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{s_policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{data.Name}</title>
            <style>
            """).Raw(s_style).Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        WriteHeader(html, data);
        html.Raw("<main id=\"main\">\n");
        NumbersSection.Write(html, data.Numbers);
        TimelineSection.Write(html, data);
        SpeakersSection.Write(html, data);
        ConversationsSection.Write(html, data.Conversations);
        ConcordanceSection.Write(html);
        ProblemsSection.Write(html, data.Problems);
        html.Raw("</main>\n<footer><p>Made with <code>dotnet corpus report</code>. The page holds all texts and loads nothing.</p></footer>\n");
        html.Raw("<script type=\"application/json\" id=\"texts\">").Raw(EmbeddedTexts.Write(data.Corpus, cancellation)).Raw("</script>\n<script>").Raw(s_script).Raw("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteHeader(HtmlBuilder html, ReportData data)
    {
        html.Write($"""<header><h1><bdi>{data.Name}</bdi></h1>""");
        if (data.Numbers is { First: { } first, Last: { } last })
        {
            html.Write($"""<p class="span"><time datetime="{first:yyyy-MM-dd}">{first}</time>""");
            if (first != last)
            {
                html.Write($""" – <time datetime="{last:yyyy-MM-dd}">{last}</time>""");
            }

            html.Raw("</p>");
        }

        html.Raw("""<nav aria-label="Parts of the page"><ul><li><a href="#numbers">Numbers</a></li><li><a href="#timeline">Timeline</a></li><li><a href="#speakers">Speakers</a></li><li><a href="#together">Together</a></li><li><a href="#concordance">Concordance</a></li><li><a href="#problems">Problems</a></li></ul></nav></header>""").Raw("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Asset(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser hashes the characters after it made line ends of its own.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
