using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Html;

/// <summary>Writes the HTML of a text without markup, so that a program treats all articles alike.</summary>
internal static class PlainHtml
{
    /// <summary>Writes the paragraphs and the headings of a text, in order of position.</summary>
    public static string Write(ParsedDocument text)
    {
        var html = new StringBuilder();
        int heading = 0;
        foreach (TextRange paragraph in text.Paragraphs)
        {
            for (; heading < text.Headings.Count && text.Headings[heading].Text.Start < paragraph.Start; heading++)
            {
                Append(html, text.Characters, text.Headings[heading]);
            }

            html.Append("<p>");
            HtmlText.Append(html, text.Characters, paragraph.Start, paragraph.End);
            html.Append("</p>\n");
        }

        for (; heading < text.Headings.Count; heading++)
        {
            Append(html, text.Characters, text.Headings[heading]);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, string characters, HeadingModel heading)
    {
        string level = heading.Level.ToString(CultureInfo.InvariantCulture);
        html.Append("<h").Append(level).Append(" id=\"");
        HtmlText.Append(html, characters, heading.Anchor.Start, heading.Anchor.End);
        html.Append("\">");
        HtmlText.Append(html, characters, heading.Text.Start, heading.Text.End);
        html.Append("</h").Append(level).Append(">\n");
    }
}
