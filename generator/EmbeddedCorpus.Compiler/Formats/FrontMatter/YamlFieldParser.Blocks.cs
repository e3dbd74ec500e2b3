using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <content>Block scalars: literal after <c>|</c>, folded after <c>&gt;</c>.</content>
internal sealed partial class YamlFieldParser
{
    private FieldNode? ReadBlockScalar(int parent)
    {
        int header = Position;
        bool isFolded = Source[Position++] == '>';
        if (!TryReadIndicators(header, out int given, out char chomping))
        {
            return null;
        }

        if (!IsAtEnd)
        {
            NextLine();
        }

        int indent = given > 0 ? Math.Max(parent, 0) + given : FirstIndent(parent);
        if (indent < 0)
        {
            return null;
        }

        _text.Clear();
        int start = -1;
        int end = Position;
        int emptyLines = 0;
        bool wasIndented = false;
        bool hasLine = false;
        while (!IsAtEnd)
        {
            int line = Position;
            while (Peek() == ' ' && Column < indent)
            {
                Position++;
            }

            if (IsBreak(Peek()))
            {
                NextLine();
                emptyLines++;
                continue;
            }

            if (IsAtEnd || Column < indent)
            {
                // The end of the text ends a last line as well.
                emptyLines += IsAtEnd ? 1 : 0;
                Position = IsAtEnd ? Position : line;
                break;
            }

            bool isIndented = isFolded && IsBlank(Peek());
            AppendLineEnds(isFolded, isIndented, wasIndented, hasLine, emptyLines);
            wasIndented = isIndented;
            emptyLines = 0;
            hasLine = true;
            int from = Position;
            start = start < 0 ? from : start;
            SkipLine();
            _text.Append(Source, from, Position - from);
            end = Position;
            if (!IsAtEnd)
            {
                NextLine();
            }
        }

        return BlockNode(start < 0 ? end : start, end, chomping, hasLine, emptyLines);
    }

    // Digits and signs after the '|' or '>', in any order, each once.
    private bool TryReadIndicators(int header, out int given, out char chomping)
    {
        given = 0;
        chomping = '\0';
        for (int count = 0; count < 2; count++)
        {
            if (given == 0 && Peek() is >= '1' and <= '9')
            {
                given = Source[Position++] - '0';
            }
            else if (chomping == '\0' && Peek() is '+' or '-')
            {
                chomping = Source[Position++];
            }
        }

        int end = Position;
        SkipBlanks();
        if (IsAtEnd || IsBreak(Peek()) || (Peek() == '#' && Position > end))
        {
            SkipLine();
            return true;
        }

        FailAt(header, $"The text of a '{Source[header]}' must start on the next line: move the text, or put the value in quotation marks");
        return false;
    }

    // The indentation of the first line that is not blank. Blank lines above it may not be indented further.
    private int FirstIndent(int parent)
    {
        (int start, int lineStart) = (Position, _lineStart);
        int deepest = 0;
        int deepestLine = start;
        int indent = parent + 1;
        while (!IsAtEnd)
        {
            while (Peek() == ' ')
            {
                Position++;
            }

            if (!IsBreak(Peek()))
            {
                indent = Math.Max(indent, IsAtEnd ? Math.Max(deepest, Column) : Column);
                break;
            }

            (deepest, deepestLine) = Column > deepest ? (Column, Position) : (deepest, deepestLine);
            NextLine();
        }

        bool isBlank = IsAtEnd;
        bool isBelow = !isBlank && Column >= indent;
        (Position, _lineStart) = (start, lineStart);
        if (isBelow && deepest > indent)
        {
            FailAt(deepestLine - 1, "The blank line is indented further than the text below it: remove its spaces");
            return -1;
        }

        return isBelow ? indent : Math.Max(indent, deepest);
    }

    private void AppendLineEnds(bool isFolded, bool isIndented, bool wasIndented, bool hasLine, int emptyLines)
    {
        bool isKept = !isFolded || isIndented || wasIndented;
        if (isKept)
        {
            _text.Append('\n', emptyLines + (hasLine ? 1 : 0));
        }
        else if (emptyLines > 0)
        {
            _text.Append('\n', emptyLines);
        }
        else if (hasLine)
        {
            _text.Append(' ');
        }
    }

    private FieldNode BlockNode(int start, int end, char chomping, bool hasLine, int emptyLines)
    {
        int last = end;
        if (hasLine && chomping != '-')
        {
            _text.Append('\n');
            last = end == End ? end : end + (Source[end] == '\r' && end + 1 < End && Source[end + 1] == '\n' ? 2 : 1);
        }

        if (chomping == '+')
        {
            _text.Append('\n', emptyLines);
            last = Math.Max(last, Position);
        }

        return FieldNode.Text(Source, _text.ToString(), new TextRange(start, last));
    }
}
