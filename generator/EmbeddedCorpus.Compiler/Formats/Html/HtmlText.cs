using System.Text;

namespace EmbeddedCorpus.Compiler.Formats.Html;

/// <summary>Writes characters into HTML and escapes markup.</summary>
public static class HtmlText
{
    /// <summary>Adds characters, with entities for the signs of HTML.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="text">The string that contains the characters.</param>
    /// <param name="start">The position of the first character.</param>
    /// <param name="end">The position after the last character.</param>
    public static void Append(StringBuilder html, string text, int start, int end)
    {
        for (int position = start; position < end; position++)
        {
            char c = text[position];
            switch (c)
            {
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '&':
                    html.Append("&amp;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\r':
                    html.Append('\n');
                    position += position + 1 < end && text[position + 1] == '\n' ? 1 : 0;
                    break;
                default:
                    if (IsAllowed(c))
                    {
                        html.Append(c);
                    }

                    break;
            }
        }
    }

    /// <summary>Whether HTML and XML can contain a character.</summary>
    /// <remarks>A feed is XML, and one control character makes all of it invalid.</remarks>
    public static bool IsAllowed(char c) => c is >= ' ' or '\t' or '\n' && c is not ((>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF');
}
