using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>
/// Reads the part of YAML 1.2 that people write in front matter: block mappings and lists, flow mappings and lists, all styles of scalars, comments.
/// Scalars have no type. Anchors, aliases, tags, merge keys, complex keys and tabs as indentation are refused with a message.
/// </summary>
/// <param name="source">The whole source.</param>
/// <param name="range">One document without its marks; it starts at the start of a line.</param>
internal sealed partial class YamlFieldParser(string source, TextRange range) : FieldParser(source, range)
{
    private const string Misplaced = "The line is indented differently from the lines above: start it in the same column as the other fields or items";

    private readonly StringBuilder _text = new();
    private int _lineStart = range.Start;

    private int Column => Position - _lineStart;

    /// <summary>Reads all of the range.</summary>
    /// <returns>The node, or null with a problem; an empty text for a range without one.</returns>
    public FieldNode? Read()
    {
        int start = Position;
        if (!TrySkipToToken())
        {
            return null;
        }

        if (IsAtEnd)
        {
            return FieldNode.Text(Source, new TextRange(start, start));
        }

        FieldNode? root = ReadNode(-1, 0, isOnOwnLine: true);
        return root is null || !TrySkipToToken() ? null : IsAtEnd ? root : FailAtLine(Misplaced);
    }

    // Moves past blank lines and comments to the next token, which may be on this line.
    private bool TrySkipToToken()
    {
        int tab = -1;
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (c == '\t' && tab < 0)
            {
                tab = Position;
            }

            if (IsBreak(c))
            {
                NextLine();
                tab = -1;
            }
            else if (c == '#')
            {
                SkipLine();
            }
            else if (IsBlank(c))
            {
                Position++;
            }
            else if (tab < 0)
            {
                return true;
            }
            else
            {
                Fail(FrontMatterProblemKind.Tab, tab, tab + 1, "A tab indents this line: indent it with spaces");
                return false;
            }
        }

        return true;
    }

    private void NextLine()
    {
        SkipBreak();
        _lineStart = Position;
    }

    private bool IsSpaceAt(int index) => index >= End || IsBlank(Source[index]) || IsBreak(Source[index]);

    private bool IsDash() => Peek() == '-' && IsSpaceAt(Position + 1);

    // Reads the node at the position. Its lines are indented by more than those of its parent.
    private FieldNode? ReadNode(int parent, int depth, bool isOnOwnLine)
    {
        if (depth > MaxDepth)
        {
            return FailTooDeep();
        }

        if (IsDash())
        {
            return isOnOwnLine ? ReadList(depth) : FailAt(Position, "A list cannot start here: start it on a line of its own, or put the value in quotation marks");
        }

        if (Peek() is '|' or '>')
        {
            return ReadBlockScalar(parent);
        }

        if (Peek() is '[' or '{')
        {
            FieldNode? flow = ReadFlowNode(parent, depth);
            return flow is null || !TryEndLine(flow) ? null : flow;
        }

        SkipTextTag();
        if (!CanStart())
        {
            return null;
        }

        if (isOnOwnLine && IsKey())
        {
            return ReadMapping(depth);
        }

        FieldNode? scalar = ReadScalar(parent, isFlow: false);
        return scalar is null || !TryEndLine(scalar) ? null : scalar;
    }

    // "! 'text'", as an old YAML writer of Ruby has it: the tag says that the value is text, as every value is here.
    private void SkipTextTag()
    {
        if (Peek() == '!' && Peek(1) == ' ' && Peek(2) is '"' or '\'')
        {
            Position += 2;
        }
    }

    private FieldNode? ReadMapping(int depth)
    {
        int column = Column;
        FieldNode mapping = FieldNode.Mapping(Position);
        if (depth == 0)
        {
            Root = mapping;
        }

        do
        {
            if (!TryReadKey(out string name, out TextRange nameRange) || ReadValue(column, depth + 1) is not { } value)
            {
                return null;
            }

            Add(mapping, name, nameRange, value);
            mapping.EndAt(Math.Max(value.Value.Range.End, nameRange.End + 1));
            if (!TrySkipToToken())
            {
                return null;
            }

            if (IsAtEnd || Column < column)
            {
                return mapping;
            }

            if (!CanStart())
            {
                return null;
            }
        }
        while (Column == column && IsKey());

        return Column > column ? FailAtLine(Misplaced) : FailNoField();
    }

    private FieldNode? FailNoField()
    {
        int line = Position;
        SkipLine();
        int colon = Source.IndexOf(':', line, Position - line);
        bool lacksSpace = colon > line && colon + 1 < Position && Source[colon + 1] != '/';
        return lacksSpace
            ? FailAt(colon, "The ':' has no space after it: add one")
            : Fail(FrontMatterProblemKind.Syntax, line, Position, "The line is no field: write it as 'name: value', or indent the line if it continues the line above");
    }

    private FieldNode? ReadValue(int column, int depth)
    {
        int empty = Position;
        SkipBlanks();
        if (!IsAtEnd && !IsBreak(Peek()) && Peek() != '#')
        {
            return ReadNode(column, depth, isOnOwnLine: false);
        }

        if (!TrySkipToToken())
        {
            return null;
        }

        // The items of a list may be in the column of its name.
        return !IsAtEnd && (Column > column || (Column == column && IsDash()))
            ? ReadNode(column, depth, isOnOwnLine: true)
            : FieldNode.Text(Source, new TextRange(empty, empty));
    }

    private FieldNode? ReadList(int depth)
    {
        int column = Column;
        FieldNode list = FieldNode.List(Position);
        do
        {
            if (ReadItem(column, depth + 1) is not { } item)
            {
                return null;
            }

            list.Add(item);
            list.EndAt(item.Value.Range.End);
            if (!TrySkipToToken())
            {
                return null;
            }
        }
        while (!IsAtEnd && Column == column && IsDash());

        return IsAtEnd || Column <= column ? list : FailAtLine(Misplaced);
    }

    private FieldNode? ReadItem(int column, int depth)
    {
        Position++;
        int empty = Position;
        SkipBlanks();
        if (!IsAtEnd && !IsBreak(Peek()) && Peek() != '#')
        {
            // Columns of what a tab moved are nobody's to count.
            bool isMoved = Source.IndexOf('\t', empty, Position - empty) >= 0 && (IsDash() || (Peek() is not ('[' or '{' or '|' or '>') && IsKey()));
            return isMoved
                ? Fail(FrontMatterProblemKind.Tab, empty, Position, "A tab indents this item: indent it with spaces")
                : ReadNode(column, depth, isOnOwnLine: true);
        }

        if (!TrySkipToToken())
        {
            return null;
        }

        return !IsAtEnd && Column > column ? ReadNode(column, depth, isOnOwnLine: true) : FieldNode.Text(Source, new TextRange(empty, empty));
    }

    // After a value nothing but a comment may follow on its line.
    private bool TryEndLine(FieldNode value)
    {
        SkipBlanks();
        if (IsAtEnd || IsBreak(Peek()))
        {
            return true;
        }

        if (Peek() == '#' && IsBlank(Source[Position - 1]))
        {
            SkipLine();
            return true;
        }

        if (Peek() == ':' && IsSpaceAt(Position + 1))
        {
            FailColon(value);
            return false;
        }

        FailAt(Position, "The value ends before this place: put the whole value into quotation marks, and double the quotation marks inside");
        return false;
    }

    private void FailColon(FieldNode value)
    {
        if (value.Kind != FieldNodeKind.Text)
        {
            Fail(FrontMatterProblemKind.NotSupported, value.Value.Range.Start, value.Value.Range.End, "A name cannot be a list or mapping: put the value in quotation marks");
            return;
        }

        bool isOnOneLine = value.Value.Range.In(Source).IndexOfAny('\n', '\r') < 0;
        FailAt(Position, isOnOneLine
            ? "The value contains a ':' before a space: put the value in quotation marks"
            : "The line is indented below a value: start it in the column of the other fields, or put the value in quotation marks");
    }

    private FieldNode? FailAtLine(string message)
    {
        int start = Position;
        SkipLine();
        return Fail(FrontMatterProblemKind.Syntax, start, Position, message);
    }
}
