namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Tells tags and entities of HTML from other angle brackets and ampersands.</summary>
internal static class HtmlSigns
{
    private const int MaxName = 10;

    // Those that a page of prose has. Names of types in angle brackets are none of them, nor are the inventions of a writer.
    private static readonly string[] s_tags =
    [
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "span", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td",
        "th", "img", "em", "strong", "blockquote", "section", "nav", "header", "footer", "figure",
    ];

    private static readonly HashSet<string> s_entities = new(StringComparer.Ordinal)
    {
        "quot", "amp", "apos", "lt", "gt", "nbsp", "lsquo", "rsquo", "ldquo", "rdquo", "laquo", "raquo", "bdquo", "sbquo", "mdash", "ndash", "hellip", "copy", "reg", "trade", "euro", "pound",
        "eacute", "egrave", "agrave", "ccedil", "ouml", "uuml", "auml", "Ouml", "Uuml", "Auml", "szlig", "ntilde", "oacute", "aacute", "iacute", "uacute", "shy", "middot", "bull", "deg",
    };

    /// <summary>The length of the tag at a position: <c>&lt;p class="x"></c>, <c>&lt;/div></c>, <c>&lt;!DOCTYPE html></c>; 0 where none is.</summary>
    public static int TagLength(string text, int at)
    {
        int start = at + 1;
        if (string.Compare(text, start, "!doctype html", 0, 13, StringComparison.OrdinalIgnoreCase) == 0)
        {
            return 14;
        }

        start += start < text.Length && text[start] == '/' ? 1 : 0;
        int end = start;
        while (end < text.Length && end - start <= MaxName && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        bool isClosed = end < text.Length && text[end] is '>' or '/' or ' ' or '\n' or '\r' or '\t';
        return isClosed && end > start && IsTag(text.AsSpan(start, end - start)) ? end - at : 0;
    }

    /// <summary>The length of the entity at a position; 0 where none is.</summary>
    public static int EntityLength(string text, int at)
    {
        int end = text.IndexOf(';', at, Math.Min(text.Length - at, MaxName));
        if (end < at + 3)
        {
            return 0;
        }

        string name = text.Substring(at + 1, end - at - 1);
        return name[0] == '#' ? IsNumber(name) ? end + 1 - at : 0 : s_entities.Contains(name) ? end + 1 - at : 0;
    }

    // Without a string for each angle bracket of a text.
    private static bool IsTag(ReadOnlySpan<char> name)
    {
        foreach (string tag in s_tags)
        {
            if (name.Equals(tag.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(string name)
    {
        bool isHex = name[1] is 'x' or 'X';
        int start = isHex ? 2 : 1;
        for (int index = start; index < name.Length; index++)
        {
            char c = name[index];
            if (!(c is >= '0' and <= '9') && !(isHex && c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return name.Length > start;
    }
}
