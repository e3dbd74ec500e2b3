namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes key words.</summary>
internal static class KeywordList
{
    /// <summary>Writes the words, or nothing without a word.</summary>
    public static void Write(HtmlBuilder html, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        html.Raw("""<span class="words"><span class="hidden">Key words: </span>""");
        for (int index = 0; index < words.Count; index++)
        {
            html.Write($"{(index == 0 ? string.Empty : ", ")}<bdi>{words[index]}</bdi>");
        }

        html.Raw("</span>");
    }
}
