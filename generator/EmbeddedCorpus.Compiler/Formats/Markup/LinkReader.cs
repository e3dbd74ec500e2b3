namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Reads what follows the text of a link, and definitions of links and footnotes.</summary>
/// <param name="text">The text.</param>
/// <param name="templates">Reads calls of templates, which destinations may hold.</param>
internal sealed class LinkReader(string text, TemplateReader templates)
{
    private const int MaxDestination = 2000;
    private const int MaxLabel = 200;
    private const int MaxTitle = 500;
    private const int MaxDepth = 8;

    /// <summary>The end of <c>(destination "title")</c> or <c>[label]</c> after the text of a link, or -1.</summary>
    /// <param name="at">The position after the closing bracket.</param>
    /// <param name="end">Where the paragraph ends.</param>
    public int ReadTarget(int at, int end)
    {
        if (at >= end)
        {
            return -1;
        }

        if (text[at] == '[')
        {
            int close = LabelEnd(at, end);
            return close < 0 || char.IsWhiteSpace(text[close - 1]) ? -1 : close + 1;
        }

        if (text[at] != '(')
        {
            return -1;
        }

        int index = DestinationEnd(SkipSpace(at + 1, end), Math.Min(end, at + MaxDestination));
        if (index < 0)
        {
            return -1;
        }

        int title = SkipSpace(index, end);
        if (title > index && title < end && text[title] != ')')
        {
            index = TitleEnd(title, end);
            title = index < 0 ? end : SkipSpace(index, end);
        }

        return title < end && text[title] == ')' ? title + 1 : -1;
    }

    /// <summary>The end of <c>[^1]</c> or, at the start of a line, of <c>[^1]:</c>; -1 where none is.</summary>
    public int ReadFootnote(int at, int end, bool isLineStart)
    {
        int close = at + 1 < end && text[at + 1] == '^' ? LabelEnd(at, end) : -1;
        if (close < 0)
        {
            return -1;
        }

        return isLineStart && close + 1 < end && text[close + 1] == ':' ? close + 2 : close + 1;
    }

    /// <summary>The end of a line <c>[label]: destination "title"</c>, or -1.</summary>
    public int ReadDefinition(int at, int lineEnd)
    {
        int close = LabelEnd(at, lineEnd);
        if (close < 0 || close + 1 >= lineEnd || text[close + 1] != ':')
        {
            return -1;
        }

        int start = SkipSpace(close + 2, lineEnd);
        int index = start;
        while (index < lineEnd && !char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        int rest = SkipSpace(index, lineEnd);
        if (rest < lineEnd)
        {
            rest = TitleEnd(rest, lineEnd);
            rest = rest < 0 ? -1 : SkipSpace(rest, lineEnd);
        }

        return index > start && rest == lineEnd ? lineEnd : -1;
    }

    // Labels are short, of one line, and hold no brackets.
    private int LabelEnd(int at, int end)
    {
        for (int index = at + 1; index < Math.Min(end, at + MaxLabel); index++)
        {
            switch (text[index])
            {
                case ']':
                    return index;
                case '[' or '\n' or '\r':
                    return -1;
            }
        }

        return -1;
    }

    private int DestinationEnd(int at, int end)
    {
        if (at < end && text[at] == '<')
        {
            int close = text.AsSpan(at, end - at).IndexOfAny('>', '\n', '\r');
            return close >= 0 && text[at + close] == '>' ? at + close + 1 : -1;
        }

        int depth = 0;
        for (int index = at; index < end; index++)
        {
            char c = text[index];
            if (c == '{' && templates.ReadCall(index, MaxTitle) is int call and > 0 && call <= end)
            {
                index = call - 1;
            }
            else if (c == '(')
            {
                if (++depth > MaxDepth)
                {
                    return -1;
                }
            }
            else if (c == ')')
            {
                if (depth-- == 0)
                {
                    return index;
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                return index > at ? index : -1;
            }
        }

        return -1;
    }

    private int TitleEnd(int at, int end)
    {
        char close = text[at] switch { '"' => '"', '\'' => '\'', '(' => ')', '“' => '”', _ => '\0' };
        if (close == '\0')
        {
            return -1;
        }

        for (int index = at + 1; index < Math.Min(end, at + MaxTitle); index++)
        {
            if (text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == close)
            {
                return index + 1;
            }
        }

        return -1;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
