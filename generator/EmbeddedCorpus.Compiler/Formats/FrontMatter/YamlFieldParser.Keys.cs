using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <content>Names of fields, and what may start one.</content>
internal sealed partial class YamlFieldParser
{
    // Where the ':' of the key that IsKey saw is.
    private int _colon;

    // Whether the character at the position may start a key or a scalar; if not, a problem is noted.
    private bool CanStart()
    {
        char c = Peek();
        string? refused = c switch
        {
            '&' => "Anchors are not read",
            '*' => "Aliases are not read",
            '!' => "Tags are not read",
            '?' when IsSpaceAt(Position + 1) => "Keys after a '?' are not read",
            _ => null,
        };
        if (refused is not null)
        {
            int start = Position;
            while (!IsAtEnd && !IsSpaceAt(Position))
            {
                Position++;
            }

            Fail(FrontMatterProblemKind.NotSupported, start, Position, $"{refused}: put a text that starts with '{c}' in quotation marks, or write the value out");
            return false;
        }

        if (c is '@' or '`' or '%' or '#' or ',' or ']' or '}' or '|' or '>')
        {
            FailAt(Position, $"A value cannot start with '{c}': put it in quotation marks");
            return false;
        }

        if (c is '[' or '{')
        {
            FailAt(Position, $"A name cannot start with '{c}': put it in quotation marks");
            return false;
        }

        return true;
    }

    // Whether a key starts at the position: a scalar of one line, then a ':' and a space or the end of the line.
    private bool IsKey()
    {
        int index = Position;
        char quote = Peek();
        if (quote is '"' or '\'')
        {
            index = QuotedEnd(index);
            while (index >= 0 && index < End && IsBlank(Source[index]))
            {
                index++;
            }

            _colon = index;
            return index >= 0 && index < End && Source[index] == ':' && IsSpaceAt(index + 1);
        }

        for (; index < End && !IsBreak(Source[index]); index++)
        {
            if (Source[index] == ':' && IsSpaceAt(index + 1))
            {
                _colon = index;
                return true;
            }

            if (Source[index] == '#' && index > Position && IsBlank(Source[index - 1]))
            {
                return false;
            }
        }

        return false;
    }

    // One past the closing mark, or -1 when it is not on this line.
    private int QuotedEnd(int start)
    {
        char quote = Source[start];
        for (int index = start + 1; index < End && !IsBreak(Source[index]); index++)
        {
            if (quote == '"' && Source[index] == '\\')
            {
                index++;
            }
            else if (Source[index] == quote)
            {
                if (quote == '"' || index + 1 >= End || Source[index + 1] != quote)
                {
                    return index + 1;
                }

                index++;
            }
        }

        return -1;
    }

    // The name is before _colon; the position moves after it.
    private bool TryReadKey(out string name, out TextRange nameRange)
    {
        name = string.Empty;
        nameRange = default;
        if (Peek() is '"' or '\'')
        {
            if (ReadScalar(-1, isFlow: false) is not { } key)
            {
                return false;
            }

            name = key.Value.Text;
            nameRange = key.Value.Range;
        }
        else
        {
            int end = _colon;
            while (end > Position && IsBlank(Source[end - 1]))
            {
                end--;
            }

            nameRange = new TextRange(Position, end);
            name = nameRange.In(Source).ToString();
        }

        return IsAllowedName(name, nameRange) && MoveTo(_colon + 1);
    }

    private bool MoveTo(int position)
    {
        Position = position;
        return true;
    }

    private bool IsAllowedName(string name, TextRange range)
    {
        if (name == "<<")
        {
            Fail(FrontMatterProblemKind.NotSupported, range.Start, range.End, "Merge keys are not read: write the fields out");
            return false;
        }

        if (name.Length == 0)
        {
            Fail(FrontMatterProblemKind.Syntax, range.Start, range.Start + 1, "A field needs a name: write one before the ':', or put the value in quotation marks");
            return false;
        }

        return true;
    }
}
