using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Hides templates: <c>{% … %}</c>, <c>{{ … }}</c>, <c>{{&lt; … &gt;}}</c>, <c>{# … #}</c>, and attributes: <c>{#id .class}</c>, <c>{: .class}</c>.</summary>
internal static class TemplateMask
{
    // A template that does not end soon is none.
    private const int MaxLength = 4000;

    /// <summary>Hides the templates of a text.</summary>
    public static void Apply(string text, MaskWriter mask)
    {
        int position = 0;
        while ((position = text.IndexOf('{', position)) >= 0 && position + 1 < text.Length)
        {
            int end = text[position + 1] switch
            {
                '%' => FindEnd(text, position, "%}"),
                '{' => FindEnd(text, position, "}}"),
                '#' or ':' or '.' => FindAttributeEnd(text, position),
                _ => -1,
            };
            if (end > 0)
            {
                mask.Hide(new TextRange(position, end));
                position = end;
            }
            else
            {
                position++;
            }
        }
    }

    // Code cites templates, so a backtick inside means that this is code. A blank line ends the paragraph, and with it the template.
    private static int FindEnd(string text, int start, string end)
    {
        int last = Math.Min(text.Length - 1, start + MaxLength);
        for (int position = start + 2; position < last; position++)
        {
            char c = text[position];
            if (c == '`' || (c == '\n' && IsBlankLine(text, position + 1)))
            {
                return -1;
            }

            if (c == end[0] && text[position + 1] == end[1])
            {
                // "{{{ x }}}" ends with its last sign.
                int after = position + 2;
                return after < text.Length && end[0] == '}' && text[after] == '}' ? after + 1 : after;
            }
        }

        return -1;
    }

    // At the end of a line, and in a line of its own.
    private static int FindAttributeEnd(string text, int start)
    {
        for (int position = start + 2; position < text.Length && position < start + MaxLength; position++)
        {
            char c = text[position];
            if (c is '\n' or '{' or '`')
            {
                return -1;
            }

            if (c == '}')
            {
                return IsLineEnd(text, position + 1) ? position + 1 : -1;
            }
        }

        return -1;
    }

    private static bool IsBlankLine(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r')
        {
            position++;
        }

        return position >= text.Length || text[position] == '\n';
    }

    private static bool IsLineEnd(string text, int position) => IsBlankLine(text, position);
}
