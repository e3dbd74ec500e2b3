using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <content>Scalars on one or more lines: plain, single-quoted and double-quoted.</content>
internal sealed partial class YamlFieldParser
{
    private static bool IsFlowSign(char c) => c is ',' or '[' or ']' or '{' or '}';

    private FieldNode? ReadScalar(int parent, bool isFlow) => Peek() switch
    {
        '"' or '\'' => ReadQuoted(parent),
        _ => ReadPlain(parent, isFlow),
    };

    private FieldNode? ReadQuoted(int parent)
    {
        int opening = Position;
        char quote = Source[Position++];
        _text.Clear();

        // White space before a line end is dropped, but for what an escape stands for.
        int kept = 0;
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (c == quote && (quote == '"' || Peek(1) != quote))
            {
                Position++;
                return FieldNode.Text(Source, _text.ToString(), new TextRange(opening + 1, Position - 1));
            }

            if (IsBreak(c))
            {
                _text.Length = kept;
                if (!TryFold(parent))
                {
                    return null;
                }

                kept = _text.Length;
            }
            else if (quote == '"' && c == '\\')
            {
                if (!TryReadEscape(parent))
                {
                    return null;
                }

                kept = _text.Length;
            }
            else
            {
                _text.Append(c);
                Position += c == quote ? 2 : 1;
                kept = IsBlank(c) ? kept : _text.Length;
            }
        }

        return FailAt(opening, "The quotation mark is not closed: add one at the end of the value, or put the value in quotation marks of the other kind");
    }

    // One line end is a space; more are one less.
    private bool TryFold(int parent)
    {
        int breaks = SkipBlankLines(out int indent);
        if (!IsAtEnd && indent <= parent && !(parent == 0 && Column == 0 && !IsFieldLine()))
        {
            FailAtLine("The line continues a value in quotation marks: indent the line, or close the quotation mark on the line above");
            return false;
        }

        AppendFolded(breaks);
        return true;
    }

    // YAML wants the line indented. libyaml, which reads the posts of Jekyll, does not where the value is one of the outermost fields, so
    // that people never see the fault: only a line that is a field tells of a quotation mark that was forgotten.
    private bool IsFieldLine()
    {
        int index = Position;
        while (index < End && (char.IsLetterOrDigit(Source[index]) || Source[index] is '_' or '-'))
        {
            index++;
        }

        return index == Position ? IsDash() : index < End && Source[index] == ':' && IsSpaceAt(index + 1);
    }

    private void AppendFolded(int breaks) => _text.Append(breaks == 1 ? ' ' : '\n', Math.Max(breaks - 1, 1));

    // From a line end to the first word after it: how many line ends there are, and how many spaces indent the word's line.
    private int SkipBlankLines(out int indent)
    {
        int breaks = 0;
        indent = 0;
        while (!IsAtEnd && IsBreak(Peek()))
        {
            NextLine();
            breaks++;
            while (Peek() == ' ')
            {
                Position++;
            }

            indent = Column;
            SkipBlanks();
        }

        return breaks;
    }

    private bool TryReadEscape(int parent)
    {
        int start = Position++;
        char c = Peek();
        if (IsBreak(c) && !IsAtEnd)
        {
            int length = _text.Length;
            int breaks = SkipBlankLines(out int indent);
            if (!IsAtEnd && indent <= parent)
            {
                return TryFold(parent);
            }

            _text.Length = length;
            _text.Append('\n', breaks - 1);
            return true;
        }

        Position++;
        if (c is 'x' or 'u' or 'U')
        {
            return TryAppendCode(_text, c == 'x' ? 2 : c == 'u' ? 4 : 8, start, takesPairs: c == 'u');
        }

        int index = "0abt\tnvfre \"/\\N_LP".IndexOf(c);
        if (index < 0)
        {
            Fail(FrontMatterProblemKind.Syntax, start, Position, "There is no such escape: double the backslash, or put the value in single quotation marks");
            return false;
        }

        _text.Append("\0\a\b\t\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029"[index]);
        return true;
    }

    private FieldNode? ReadPlain(int parent, bool isFlow)
    {
        int start = Position;
        char next = Peek(1);
        if (Peek() is '-' or '?' or ':' && (IsSpaceAt(start + 1) || (isFlow && IsFlowSign(next))))
        {
            return FailAt(start, Peek() == ':' ? "A name is missing before the ':'" : $"A single '{Peek()}' cannot be a value here: put it into quotation marks");
        }

        int end = EndOfPlain(isFlow);
        bool isOnOneLine = true;
        while (IsBreak(Peek()) && !IsAtEnd)
        {
            (int line, int lineStart) = (Position, _lineStart);
            int breaks = SkipBlankLines(out int indent);
            bool goesOn = !IsAtEnd && indent > parent && Peek() != '#' && !(isFlow && (IsFlowSign(Peek()) || IsFlowColon()));
            if (!goesOn)
            {
                (Position, _lineStart) = (line, lineStart);
                break;
            }

            if (isOnOneLine)
            {
                _text.Clear().Append(Source, start, end - start);
                isOnOneLine = false;
            }

            AppendFolded(breaks);
            int from = Position;
            end = EndOfPlain(isFlow);
            _text.Append(Source, from, end - from);
        }

        var range = new TextRange(start, end);
        FieldNode scalar = isOnOneLine ? FieldNode.Text(Source, range) : FieldNode.Text(Source, _text.ToString(), range);
        if (!isFlow && Peek() == ':' && !IsAtEnd)
        {
            FailColon(scalar);
            return null;
        }

        return scalar;
    }

    private bool IsFlowColon() => Peek() == ':' && (IsSpaceAt(Position + 1) || IsFlowSign(Peek(1)));

    // Moves to what ends a plain scalar on this line; gives one past its last word.
    private int EndOfPlain(bool isFlow)
    {
        int last = Position;
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (IsBreak(c)
                || (c == ':' && (IsSpaceAt(Position + 1) || (isFlow && IsFlowSign(Peek(1)))))
                || (c == '#' && Position > 0 && IsBlank(Source[Position - 1]))
                || (isFlow && IsFlowSign(c)))
            {
                break;
            }

            Position++;
            last = IsBlank(c) ? last : Position;
        }

        return last;
    }
}
