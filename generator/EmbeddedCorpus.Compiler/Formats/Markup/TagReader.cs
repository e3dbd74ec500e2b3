namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Reads tags of HTML with their attributes, over line ends too, comments, instructions, and addresses in angle brackets.</summary>
/// <param name="text">The text.</param>
/// <param name="limit">Where the text ends.</param>
/// <param name="templates">Reads calls of templates, which attributes may hold.</param>
internal sealed class TagReader(string text, int limit, TemplateReader templates)
{
    // A tag with all its attributes. The limits keep the time linear where nothing is closed.
    private const int MaxTag = 4000;
    private const int MaxName = 40;
    private const int MaxExpression = 500;

    private const int MaxInlineCode = 1000;
    private const int InlineElements = 3;

    // Elements whose content is no prose. The first ones are parts of a sentence.
    private static readonly string[] s_codeElements = ["code", "samp", "kbd", "pre", "script", "style", "textarea"];

    private readonly bool[] _isUnclosed = new bool[s_codeElements.Length];
    private bool _hasNoCommentEnd;

    /// <summary>The end of the tag at an angle bracket, or -1 where none is.</summary>
    /// <param name="at">The angle bracket.</param>
    /// <param name="isCode">Whether it is a whole element of code.</param>
    public int Read(int at, out bool isCode)
    {
        isCode = false;
        if (at + 1 >= limit)
        {
            return -1;
        }

        switch (text[at + 1])
        {
            case '!':
                return ReadDeclaration(at);
            case '?':
                return EndOf("?>", at);
            case '%':
                return EndOf("%>", at);
        }

        int start = at + (text[at + 1] == '/' ? 2 : 1);
        int nameEnd = start;
        while (nameEnd < limit && nameEnd - start < MaxName && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is '-' or ':' or '.'))
        {
            nameEnd++;
        }

        if (nameEnd == start || !char.IsLetter(text[start]))
        {
            return start == nameEnd && start < limit && text[start] == '>' ? start + 1 : -1;
        }

        int end = ReadAttributes(nameEnd, Math.Min(limit, at + MaxTag));
        if (end < 0)
        {
            return ReadAddress(at);
        }

        return start == at + 1 && text[end - 2] != '/' ? SkipCode(start, nameEnd, end, ref isCode) : end;
    }

    private int ReadDeclaration(int at)
    {
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) != 0)
        {
            return at + 2 < limit && char.IsLetter(text[at + 2]) ? EndOf(">", at) : -1;
        }

        int found = _hasNoCommentEnd ? -1 : text.IndexOf("-->", at + 4, limit - at - 4, StringComparison.Ordinal);
        _hasNoCommentEnd |= found < 0;
        return found < 0 ? -1 : found + 3;
    }

    private int EndOf(string closing, int at)
    {
        int found = text.IndexOf(closing, at + 2, Math.Min(limit - at - 2, MaxTag), StringComparison.Ordinal);
        return found < 0 ? -1 : found + closing.Length;
    }

    private int ReadAttributes(int at, int end)
    {
        bool isSeparate = false;
        while (at < end)
        {
            char c = text[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (char.IsWhiteSpace(c) || c == '/')
            {
                isSeparate = true;
                at++;
            }
            else if (c is '{' or '<')
            {
                at = SkipCall(at, end);
                isSeparate = true;
            }
            else if (isSeparate && IsName(c))
            {
                at = ReadAttribute(at, end);
                isSeparate = false;
            }
            else
            {
                return -1;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private int ReadAttribute(int at, int end)
    {
        while (at < end && IsName(text[at]))
        {
            at++;
        }

        int value = SkipSpace(at, end);
        if (value >= end || text[value] != '=')
        {
            return at;
        }

        value = SkipSpace(value + 1, end);
        if (value >= end)
        {
            return -1;
        }

        char quote = text[value];
        if (quote is not ('"' or '\''))
        {
            at = quote == '{' ? SkipCall(value, end) : value;
            while (at >= 0 && at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<'))
            {
                at++;
            }

            return at;
        }

        for (at = value + 1; at < end && text[at] != quote; at++)
        {
            // <a href="{{< ref "quay.md" >}}">
            int call = text[at] is '{' or '<' ? SkipCall(at, end) : -1;
            at = call < 0 ? at : call - 1;
        }

        return at < end ? at + 1 : -1;
    }

    // {{ x }}, {% x %}, <?php x ?>, <%= x %>, {x: {y}}
    private int SkipCall(int at, int end)
    {
        if (text[at] == '<')
        {
            string? closing = at + 1 < end ? text[at + 1] switch { '?' => "?>", '%' => "%>", _ => null } : null;
            int found = closing is null ? -1 : text.IndexOf(closing, at + 2, Math.Min(end - at - 2, MaxExpression), StringComparison.Ordinal);
            return found < 0 ? -1 : found + 2;
        }

        int call = templates.ReadCall(at, MaxExpression);
        if (call >= 0)
        {
            return call <= end ? call : -1;
        }

        int depth = 0;
        for (int index = at; index < Math.Min(end, at + MaxExpression); index++)
        {
            depth += text[index] == '{' ? 1 : text[index] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return index + 1;
            }
        }

        return -1;
    }

    // <https://example.org>, <mira@example.org>
    private int ReadAddress(int at)
    {
        bool isAddress = false;
        for (int index = at + 1; index < Math.Min(limit, at + MaxExpression); index++)
        {
            char c = text[index];
            if (c == '>')
            {
                return isAddress ? index + 1 : -1;
            }

            if (char.IsWhiteSpace(c) || c == '<')
            {
                return -1;
            }

            isAddress |= c is '@' or ':';
        }

        return -1;
    }

    private int SkipCode(int start, int nameEnd, int end, ref bool isCode)
    {
        for (int index = 0; index < s_codeElements.Length; index++)
        {
            string name = s_codeElements[index];
            if (_isUnclosed[index] || name.Length != nameEnd - start || string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            bool isInline = index < InlineElements;
            int found = text.IndexOf("</" + name, end, isInline ? Math.Min(limit - end, MaxInlineCode) : limit - end, StringComparison.OrdinalIgnoreCase);
            int close = found < 0 ? -1 : text.IndexOf('>', found, Math.Min(limit - found, MaxName));
            _isUnclosed[index] = close < 0 && !isInline;
            isCode = close >= 0;
            return close < 0 ? end : close + 1;
        }

        return end;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '@' or '#' or '.' or '$' or '(' or ')' or '[' or ']' or '*';
}
