namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the form of the live search. The script fills the list.</summary>
internal static class ConcordanceSection
{
    private const string Form = """
        <section id="concordance" aria-labelledby="concordance-title"><h2 id="concordance-title">Concordance</h2>
        <noscript><p>The search needs JavaScript. All other parts of the page work without it.</p></noscript>
        <form role="search" id="search" hidden>
        <p class="field"><label for="query">Words in all texts</label>
        <input type="search" id="query" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="search-help"></p>
        <p class="field"><label for="order">Order</label>
        <select id="order"><option value="position">as in the corpus</option><option value="newest">newest first</option><option value="before">word before</option><option value="after">word after</option></select></p>
        <p class="check"><input type="checkbox" id="quoted"><label for="quoted">in quotations only</label></p>
        </form>
        <p id="search-help" class="quiet" hidden>The last word may be the start of a word. Press / to search from anywhere, ↓ and ↑ to go through the lines, and Enter to read the article.</p>
        <p id="search-status" role="status"></p>
        <ol id="lines"></ol>
        <p><button type="button" id="more" hidden>More lines</button></p>
        </section>
        <dialog id="reader" aria-labelledby="reader-title"><form method="dialog"><button>Close</button></form><article><h2 id="reader-title"></h2><p class="quiet" id="reader-day"></p><div id="reader-text"></div></article></dialog>

        """;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html) => html.Raw(Form);
}
