using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Reads JSON (RFC 8259).</summary>
internal sealed class JsonFieldParser(string source, TextRange range) : FieldParser(source, range)
{
    private const string MissingComma = "A ',' is missing here, or the brackets are closed too early";

    private readonly StringBuilder _text = new();

    /// <summary>Reads the object at the position; what follows it is left.</summary>
    /// <returns>One past the object, or -1 with a problem.</returns>
    public int ReadObject()
    {
        SkipSpace();
        return ReadMembers(Root, isClosed: true, 0) is null ? -1 : Position;
    }

    /// <summary>Reads all of the range: an object, or members of one without braces around them.</summary>
    public void ReadAll()
    {
        SkipSpace();
        bool isClosed = Peek() == '{';
        if (ReadMembers(Root, isClosed, 0) is not null)
        {
            SkipSpace();
            if (!IsAtEnd)
            {
                FailAt(Position, "The object ends before this place: remove the text after the object, or move the text inside the braces");
            }
        }
    }

    /// <summary>Reads all of the range: a list, or what <see cref="ReadAll"/> reads.</summary>
    /// <returns>The list or the object; null for a list with a problem.</returns>
    public FieldNode? ReadDocument()
    {
        SkipSpace();
        if (Peek() != '[')
        {
            ReadAll();
            return Root;
        }

        FieldNode? list = ReadList(0);
        SkipSpace();
        return list is null || IsAtEnd ? list : FailAt(Position, "The list ends before this place: remove the text after the list, or move the text inside the brackets");
    }

    private void SkipSpace()
    {
        while (IsBlank(Peek()) || IsBreak(Peek()))
        {
            Position++;
        }
    }

    private FieldNode? ReadMembers(FieldNode mapping, bool isClosed, int depth)
    {
        int start = Position;
        Position += isClosed ? 1 : 0;
        SkipSpace();
        if (isClosed ? Peek() == '}' : IsAtEnd)
        {
            Position += isClosed ? 1 : 0;
            return mapping.EndAt(Position);
        }

        while (true)
        {
            if (Peek() != '"')
            {
                return FailAt(Position, Peek() == '}' ? "The last ',' has no field after it: remove the ','" : "A name in quotation marks is missing here, as in \"title\": \"…\"");
            }

            if (ReadString() is not { } name)
            {
                return null;
            }

            SkipSpace();
            if (Peek() != ':')
            {
                return FailAt(Position, "Write a ':' after the name");
            }

            Position++;
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            Add(mapping, name.Value.Text, name.Value.Range, value);
            SkipSpace();
            if (Peek() == ',')
            {
                Position++;
                SkipSpace();
            }
            else if (isClosed && Peek() == '}')
            {
                Position++;
                return mapping.EndAt(Position);
            }
            else if (IsAtEnd)
            {
                return isClosed ? Fail(FrontMatterProblemKind.Unclosed, start, start + 1, "No '}' closes this '{': add it") : mapping.EndAt(Position);
            }
            else
            {
                return FailAt(Position, MissingComma);
            }
        }
    }

    private FieldNode? ReadValue(int depth)
    {
        SkipSpace();
        if (depth > MaxDepth)
        {
            return FailTooDeep();
        }

        return Peek() switch
        {
            '{' => ReadMembers(FieldNode.Mapping(Position), isClosed: true, depth),
            '[' => ReadList(depth),
            '"' => ReadString(),
            _ => ReadWord(),
        };
    }

    private FieldNode? ReadList(int depth)
    {
        int start = Position;
        FieldNode list = FieldNode.List(start);
        Position++;
        SkipSpace();
        if (Peek() == ']')
        {
            Position++;
            return list.EndAt(Position);
        }

        while (ReadValue(depth + 1) is { } item)
        {
            list.Add(item);
            SkipSpace();
            char c = Peek();
            if (c is not (',' or ']'))
            {
                return IsAtEnd ? Fail(FrontMatterProblemKind.Unclosed, start, start + 1, "No ']' closes this '[': add it") : FailAt(Position, MissingComma);
            }

            Position++;
            if (c == ']')
            {
                return list.EndAt(Position);
            }
        }

        return null;
    }

    private FieldNode? ReadString()
    {
        int opening = Position++;
        _text.Clear();
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (c == '"')
            {
                Position++;
                return FieldNode.Text(Source, _text.ToString(), new TextRange(opening + 1, Position - 1));
            }

            if (c < ' ')
            {
                return FailAt(opening, IsBreak(c) ? "The quotation mark is not closed on its line: close it, or write \\n for a line end" : "A control character must be written as an escape");
            }

            Position++;
            if (c != '\\')
            {
                _text.Append(c);
            }
            else if (!TryReadEscape())
            {
                return null;
            }
        }

        return FailAt(opening, "The quotation mark is not closed: add one at the end of the value");
    }

    private bool TryReadEscape()
    {
        char c = Peek();
        int index = "\"\\/bfnrt".IndexOf(c);
        Position++;
        if (c == 'u')
        {
            return TryAppendCode(_text, 4, Position - 2, takesPairs: true);
        }

        if (index < 0)
        {
            Fail(FrontMatterProblemKind.Syntax, Position - 2, Position, "There is no such escape: double the backslash");
            return false;
        }

        _text.Append("\"\\/\b\f\n\r\t"[index]);
        return true;
    }

    // A number, true, false or null: the text as it is written.
    private FieldNode? ReadWord()
    {
        int start = Position;
        while (Peek() is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '-' or '.')
        {
            Position++;
        }

        var word = new TextRange(start, Position);
        ReadOnlySpan<char> text = word.In(Source);
        return text.SequenceEqual("true".AsSpan()) || text.SequenceEqual("false".AsSpan()) || text.SequenceEqual("null".AsSpan()) || IsNumber(text)
            ? FieldNode.Text(Source, word)
            : Fail(FrontMatterProblemKind.Syntax, start, Math.Max(Position, start + 1), "A value is missing here: put a text into quotation marks");
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        int index = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int digits = Digits(text, index);
        if (digits == 0 || (digits > 1 && text[index] == '0'))
        {
            return false;
        }

        index += digits;
        if (index < text.Length && text[index] == '.')
        {
            digits = Digits(text, index + 1);
            index += digits + 1;
            if (digits == 0)
            {
                return false;
            }
        }

        if (index < text.Length && text[index] is 'e' or 'E')
        {
            index++;
            index += index < text.Length && text[index] is '+' or '-' ? 1 : 0;
            digits = Digits(text, index);
            index += digits;
            return digits > 0 && index == text.Length;
        }

        return index == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        int index = start;
        while (index < text.Length && text[index] is >= '0' and <= '9')
        {
            index++;
        }

        return index - start;
    }
}
