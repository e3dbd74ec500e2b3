using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Hides code of MDX: <c>import</c> and <c>export</c> statements and expressions in braces.</summary>
internal static class MdxMask
{
    private const int MaxExpression = 4000;

    /// <summary>Hides the code of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mask">The replacements.</param>
    /// <param name="isMdx">Whether the file is called MDX. Page generators read imports in every Markdown file, so they are hidden in all.</param>
    public static void Apply(string text, MaskWriter mask, bool isMdx)
    {
        if (!isMdx && text.IndexOf("import ", StringComparison.Ordinal) < 0)
        {
            return;
        }

        string fence = string.Empty;
        int start = 0;
        while (start < text.Length)
        {
            int end = LineEnd(text, start);
            string mark = Fence(text, start);
            if (fence.Length > 0 || mark.Length > 0)
            {
                fence = fence.Length == 0 ? mark : mark.StartsWith(fence, StringComparison.Ordinal) ? string.Empty : fence;
            }
            else if (isMdx ? IsStatement(text, start) : IsImport(text, start, end))
            {
                end = StatementEnd(text, start);
                mask.Hide(new TextRange(start, end));
            }
            else if (isMdx)
            {
                end = HideExpressions(text, start, end, mask);
            }

            start = end + 1;
        }
    }

    private static int LineEnd(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end;
    }

    private static string Fence(string text, int start)
    {
        int position = start;
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        int first = position;
        while (position < text.Length && text[position] is '`' or '~' && text[position] == text[first])
        {
            position++;
        }

        return position - first < 3 ? string.Empty : text.Substring(first, position - first);
    }

    // What looks like JavaScript. "import taxes rise" is prose.
    private static bool IsStatement(string text, int start)
    {
        int end = LineEnd(text, start);
        string line = text.Substring(start, Math.Min(end - start, 400)).Trim();
        return (line.StartsWith("import ", StringComparison.Ordinal) && (line.IndexOf('\'') > 0 || line.IndexOf('"') > 0 || line.IndexOf('{') > 0))
            || StartsWithAny(line, "export const ", "export default ", "export function ", "export let ", "export var ", "export {", "export * ", "export async ", "export class ");
    }

    private static bool IsImport(string text, int start, int end)
    {
        if (string.CompareOrdinal(text, start, "import ", 0, 7) != 0)
        {
            return false;
        }

        string line = text.Substring(start, Math.Min(end - start, 400)).TrimEnd().TrimEnd(';');
        return line.Length > 0 && line[line.Length - 1] is '\'' or '"' && (line.Contains(" from ") || line[7] is '\'' or '"');
    }

    private static bool StartsWithAny(string line, params string[] starts) => Array.Exists(starts, start => line.StartsWith(start, StringComparison.Ordinal));

    // A statement ends before a blank line outside all of its brackets.
    private static int StatementEnd(string text, int start)
    {
        int depth = 0;
        for (int position = start; position < text.Length; position++)
        {
            depth += text[position] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            if (text[position] == '\n' && depth <= 0 && (position + 1 >= text.Length || text[position + 1] is '\n' or '\r'))
            {
                return position;
            }
        }

        return text.Length;
    }

    // Positions of the next line if an expression goes over line ends.
    private static int HideExpressions(string text, int start, int end, MaskWriter mask)
    {
        for (int position = start; position < end; position++)
        {
            if (text[position] == '`' || (text[position] == '\\' && position + 1 < end))
            {
                int closing = text[position] == '`' ? text.IndexOf('`', position + 1, end - position - 1) : position + 1;
                position = closing < 0 ? position : closing;
            }
            else if (text[position] == '{' && ExpressionEnd(text, position) is var after and > 0)
            {
                mask.Hide(new TextRange(position, after));
                position = after - 1;
                end = after > end ? LineEnd(text, after) : end;
            }
        }

        return end;
    }

    private static int ExpressionEnd(string text, int start)
    {
        int depth = 0;
        for (int position = start; position < text.Length && position < start + MaxExpression; position++)
        {
            depth += text[position] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return position + 1;
            }
        }

        return -1;
    }
}
