using EmbeddedCorpus.Tool.Pages.Data;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes who speaks with whom, and about what.</summary>
internal static class ConversationsSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, Shown<ConversationRow> conversations)
    {
        html.Raw("""<section id="together" aria-labelledby="together-title"><h2 id="together-title">Who speaks with whom</h2>""");
        if (conversations.Rows.Count == 0)
        {
            html.Raw("<p>No article quotes two speakers.</p></section>\n");
            return;
        }

        html.Raw("""<table class="pairs"><caption>Each row has two speakers that the same articles quote, and the key words of these speakers in the same articles. The numbers in brackets count the quotations in these articles.</caption><thead><tr><th scope="col">Speakers and words</th><th scope="col" class="number">Articles</th></tr></thead><tbody>""");
        foreach (ConversationRow row in conversations.Rows)
        {
            html.Write($"""<tr><th scope="row"><span class="name"><bdi>{row.First}</bdi> <span class="quiet">({row.FirstQuotations})</span> <span class="quiet">with</span> <bdi>{row.Second}</bdi> <span class="quiet">({row.SecondQuotations})</span></span>""");
            KeywordList.Write(html, row.Keywords);
            html.Write($"""</th><td class="number">{row.Articles}</td></tr>""");
        }

        html.Raw("</tbody></table>");
        if (conversations.All > conversations.Rows.Count)
        {
            html.Write($"""<p class="quiet">The table has {conversations.Rows.Count} of {conversations.All} pairs.</p>""");
        }

        html.Raw("</section>\n");
    }
}
