using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <content>Values: lists, inline tables, strings of four kinds; anything else is a word.</content>
internal sealed partial class TomlFieldParser
{
    private const string NotClosed = "The quotation mark is not closed: add one at the end of the value";

    // Tabs may be in comments and strings.
    private static bool IsControl(char c) => (c < ' ' && c != '\t') || c == '\u007F';

    private FieldNode? FailControl() => FailAt(Position, "A control character must be written as an escape: remove it, or write \\u and its code");

    private FieldNode? ReadValue(int depth)
    {
        if (depth > MaxDepth)
        {
            return FailTooDeep();
        }

        return Peek() switch
        {
            '[' => ReadList(depth),
            '{' => ReadInlineTable(depth),
            '"' or '\'' => IsAt("\"\"\"") || IsAt("'''") ? ReadTextString() : ReadLineString(),
            _ => ReadWord(),
        };
    }

    private FieldNode? ReadList(int depth)
    {
        int start = Position++;
        FieldNode list = FieldNode.List(start);
        while (TrySkipLines())
        {
            if (IsAtEnd)
            {
                return Fail(FrontMatterProblemKind.Unclosed, start, start + 1, "No ']' closes this '[': add it");
            }

            if (Peek() == ']')
            {
                Position++;
                return list.EndAt(Position);
            }

            if (ReadValue(depth + 1) is not { } item || !TrySkipLines())
            {
                return null;
            }

            list.Add(item);
            if (Peek() == ',')
            {
                Position++;
            }
            else if (!IsAtEnd && Peek() != ']')
            {
                return FailAt(Position, "A ',' or ']' is missing here");
            }
        }

        return null;
    }

    private FieldNode? ReadInlineTable(int depth)
    {
        int start = Position++;
        FieldNode table = FieldNode.Mapping(start);
        _origins.Add(table, Origin.Inline);
        SkipBlanks();
        if (Peek() == '}')
        {
            Position++;
            return table.EndAt(Position);
        }

        while (TryReadPair(table, depth))
        {
            SkipBlanks();
            char c = Peek();
            if (c is not (',' or '}'))
            {
                return FailAt(Math.Min(Position, End - 1), "A ',' or '}' is missing here: a table in braces must be on one line");
            }

            Position++;
            SkipBlanks();
            if (c == '}')
            {
                return table.EndAt(Position);
            }
        }

        return null;
    }

    // In one pair of marks: '…' as it is, "…" with escapes.
    private FieldNode? ReadLineString()
    {
        int opening = Position;
        char quote = Source[Position++];
        _text.Clear();
        while (!IsAtEnd && !IsBreak(Peek()))
        {
            char c = Source[Position];
            if (c == quote)
            {
                Position++;
                return FieldNode.Text(Source, _text.ToString(), new TextRange(opening + 1, Position - 1));
            }

            if (!TryReadCharacter(quote))
            {
                return null;
            }
        }

        return FailAt(opening, NotClosed);
    }

    // In three pairs of marks, over lines.
    private FieldNode? ReadTextString()
    {
        int opening = Position;
        char quote = Peek();
        Position += 3;
        if (!IsAtEnd && IsBreak(Peek()))
        {
            SkipBreak();
        }

        int start = Position;
        _text.Clear();
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (c == quote)
            {
                int marks = CountMarks(quote);
                _text.Append(quote, marks >= 3 ? marks - 3 : marks);
                Position += marks;
                if (marks >= 3)
                {
                    return FieldNode.Text(Source, _text.ToString(), new TextRange(start, Position - 3));
                }
            }
            else if (IsBreak(c))
            {
                SkipBreak();
                _text.Append('\n');
            }
            else if (!(quote == '"' && c == '\\' && TrySkipLineEnd()) && !TryReadCharacter(quote))
            {
                return null;
            }
        }

        return Fail(FrontMatterProblemKind.Syntax, opening, opening + 3, NotClosed);
    }

    // Two marks may be the end of the text, before the three that close it.
    private int CountMarks(char quote)
    {
        int count = 1;
        while (count < 5 && Peek(count) == quote)
        {
            count++;
        }

        return count;
    }

    // A backslash at the end of a line: the text goes on at the next word.
    private bool TrySkipLineEnd()
    {
        int start = Position++;
        SkipBlanks();
        if (IsAtEnd || !IsBreak(Peek()))
        {
            Position = start;
            return false;
        }

        while (!IsAtEnd && (IsBlank(Peek()) || IsBreak(Peek())))
        {
            Position++;
        }

        return true;
    }

    private bool TryReadCharacter(char quote)
    {
        char c = Source[Position];
        if (IsControl(c))
        {
            FailControl();
            return false;
        }

        Position++;
        if (quote == '\'' || c != '\\')
        {
            _text.Append(c);
            return true;
        }

        int start = Position - 1;
        char escape = Peek();
        Position++;
        if (escape is 'u' or 'U')
        {
            return TryAppendCode(_text, escape == 'u' ? 4 : 8, start, takesPairs: false);
        }

        int index = "btnfr\"\\".IndexOf(escape);
        if (index < 0)
        {
            Fail(FrontMatterProblemKind.Syntax, start, Position, "There is no such escape: double the backslash, or put the value in single quotation marks");
            return false;
        }

        _text.Append("\b\t\n\f\r\"\\"[index]);
        return true;
    }

    private FieldNode? ReadWord()
    {
        int start = Position;
        SkipWord();

        // A space may be between a date and a time.
        if (Position - start == 10 && Source[start + 4] == '-' && Peek() == ' ' && Peek(1) is >= '0' and <= '9')
        {
            Position++;
            SkipWord();
        }

        var word = new TextRange(start, Position);
        return TomlWords.IsValue(word.In(Source))
            ? FieldNode.Text(Source, word)
            : Fail(FrontMatterProblemKind.Syntax, start, Math.Max(Position, start + 1), "This is not a value of TOML: enclose text in quotation marks, and write dates as yyyy-MM-dd");
    }

    private void SkipWord()
    {
        while (!IsAtEnd && !IsBlank(Peek()) && !IsBreak(Peek()) && Peek() is not (',' or ']' or '}' or '#' or '='))
        {
            Position++;
        }
    }
}
