using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>Looks at the start of each line: hides signs that open no block of Markdown, and keeps depth and definitions of links within bounds.</summary>
internal static class LineMask
{
    private const int MaxDepth = 100;

    // The library removes the definitions of a paragraph from its start, one after the other: 50,000 in one paragraph took it half a minute.
    private const int MaxDefinitions = 200;

    // The library looks through all definitions for each new one: 50,000 in one file took it half a minute.
    private const int MaxDefinitionsOfFile = 10_000;

    /// <summary>Prepares the lines of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mask">The replacements.</param>
    /// <param name="deepLine">The first line that is nested too deeply.</param>
    public static void Apply(string text, MaskWriter mask, out TextRange deepLine)
    {
        deepLine = default;
        int definitions = 0;
        int all = 0;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int position = SkipMarkers(text, start, end, mask, out bool isDeep);
            if (isDeep && deepLine.IsEmpty)
            {
                deepLine = new TextRange(start, end);
            }

            char first = position < end ? text[position] : '\n';
            if (first is '\n' or '\r')
            {
                definitions = 0;
            }
            else if (first == '[')
            {
                if (IsAlert(text, position, end))
                {
                    mask.Hide(new TextRange(position, end));
                }
                else if (IsDefinition(text, position, end))
                {
                    Bound(text, new TextRange(position, end), ++definitions, ++all, mask);
                }
            }
            else if (first == ':' && end - position > 2 && text[position + 1] == ':' && text[position + 2] == ':')
            {
                mask.Hide(new TextRange(position, end));
            }

            start = end + 1;
        }
    }

    private static void Bound(string text, TextRange definition, int ofParagraph, int ofFile, MaskWriter mask)
    {
        if (ofFile > MaxDefinitionsOfFile)
        {
            mask.Blank(definition);
        }
        else if (ofParagraph % MaxDefinitions == 0)
        {
            mask.Blank(definition);
            mask.Append(text.Substring(definition.Start, definition.Length));
        }
    }

    // Past white space, ">" and the markers of lists.
    private static int SkipMarkers(string text, int start, int end, MaskWriter mask, out bool isDeep)
    {
        isDeep = false;
        int columns = 0;
        int markers = 0;
        int position = start;
        while (position < end)
        {
            char c = text[position];
            int length = c switch
            {
                ' ' or '\t' => 0,
                '>' => 1,
                '-' or '+' or '*' when IsSpace(text, position + 1, end) => 1,
                >= '0' and <= '9' => NumberLength(text, position, end),
                _ => -1,
            };
            if (length < 0)
            {
                break;
            }

            // The space that belongs to a marker is no indent.
            bool isMarked = position > start && text[position - 1] is not (' ' or '\t');
            columns += length > 0 || isMarked ? 0 : c == '\t' ? 4 : 1;
            markers += length > 0 ? 1 : 0;
            if (length > 0 && markers + (columns / 2) > MaxDepth)
            {
                mask.Hide(new TextRange(position, position + length));
                isDeep = true;
            }

            position += Math.Max(length, 1);
        }

        return position;
    }

    private static bool IsSpace(string text, int position, int end) => position >= end || text[position] is ' ' or '\t' or '\r';

    private static int NumberLength(string text, int position, int end)
    {
        int digits = position;
        while (digits < end && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits < end && text[digits] is '.' or ')' && IsSpace(text, digits + 1, end) ? digits + 1 - position : -1;
    }

    // "> [!NOTE]" names the kind of a box.
    private static bool IsAlert(string text, int position, int end)
    {
        if (position + 3 >= end || text[position + 1] != '!' || !char.IsLetter(text[position + 2]))
        {
            return false;
        }

        int closing = text.IndexOf(']', position, end - position);
        return closing > 0 && text.Substring(closing + 1, end - closing - 1).Trim().Length == 0;
    }

    private static bool IsDefinition(string text, int position, int end) =>
        position + 1 < end && text[position + 1] != '^' && text.IndexOf("]:", position, Math.Min(end - position, 1000), StringComparison.Ordinal) > 0;
}
