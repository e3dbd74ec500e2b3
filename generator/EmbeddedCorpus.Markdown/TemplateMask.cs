using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Hides templates: <c>{% … %}</c>, <c>{{ … }}</c>, <c>{{&lt; … &gt;}}</c>, and attributes at the end of a line: <c>{#id .class}</c>, <c>{: .class}</c>.</summary>
internal static class TemplateMask
{
    /// <summary>Hides the templates of a text.</summary>
    public static void Apply(string text, MaskWriter mask)
    {
        var tags = new TemplateEnd(text, "%}");
        var values = new TemplateEnd(text, "}}");
        var code = new TemplateCode(text, mask);
        int position = 0;
        while ((position = text.IndexOf('{', position)) >= 0 && position + 1 < text.Length)
        {
            int end = text[position + 1] switch
            {
                '%' => tags.Find(position + 2),
                '{' => values.Find(position + 2),
                '#' or ':' or '.' => FindAttributeEnd(text, position + 2),
                _ => -1,
            };
            if (end > 0)
            {
                var template = new TextRange(position, end);
                int replaced = text[position + 1] is '%' or '{' ? code.TryReplace(template) : -1;
                if (replaced < 0)
                {
                    mask.Hide(template);
                }

                position = Math.Max(end, replaced);
            }
            else
            {
                position++;
            }
        }
    }

    /// <summary>Whether only white space is between a position and the end of its line.</summary>
    public static bool IsLineEnd(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r')
        {
            position++;
        }

        return position >= text.Length || text[position] == '\n';
    }

    private static int FindAttributeEnd(string text, int start)
    {
        for (int position = start; position < text.Length; position++)
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
}
