using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Reads TOML 1.0. Numbers, dates and booleans are checked, and are the text as it is written.</summary>
/// <param name="source">The whole source.</param>
/// <param name="range">The lines between the marks.</param>
/// <remarks>Lines may also end with CR alone, as in every text of a corpus.</remarks>
internal sealed partial class TomlFieldParser(string source, TextRange range) : FieldParser(source, range)
{
    /// <summary>How a table came to be: it says who may add to it.</summary>
    private enum Origin
    {
        /// <summary>By a header of a table below it.</summary>
        Implicit,

        /// <summary>By its header.</summary>
        Header,

        /// <summary>By a dotted name.</summary>
        Dotted,

        /// <summary>In braces: it is complete.</summary>
        Inline,

        /// <summary>A list of tables, by its headers.</summary>
        Tables,
    }

    private readonly StringBuilder _text = new();
    private readonly Dictionary<FieldNode, Origin> _origins = [];

    /// <summary>Reads all of the range into <see cref="FieldParser.Root"/>.</summary>
    public void Read()
    {
        FieldNode? table = Root;
        while (table is not null && TrySkipLines() && !IsAtEnd)
        {
            if (Peek() == '[')
            {
                table = ReadHeader();
            }
            else if (!TryReadPair(table, 0))
            {
                return;
            }

            if (table is null || !TryEndLine())
            {
                return;
            }
        }
    }

    // Moves past blank lines and comments.
    private bool TrySkipLines()
    {
        while (!IsAtEnd)
        {
            SkipBlanks();
            if (Peek() == '#')
            {
                if (!TrySkipComment())
                {
                    return false;
                }
            }
            else if (IsBreak(Peek()) && !IsAtEnd)
            {
                SkipBreak();
            }
            else
            {
                return true;
            }
        }

        return true;
    }

    private bool TrySkipComment()
    {
        while (!IsAtEnd && !IsBreak(Source[Position]))
        {
            if (IsControl(Source[Position]))
            {
                FailControl();
                return false;
            }

            Position++;
        }

        return true;
    }

    private bool TryEndLine()
    {
        SkipBlanks();
        if (IsAtEnd || IsBreak(Peek()))
        {
            return true;
        }

        if (Peek() == '#')
        {
            return TrySkipComment();
        }

        FailAt(Position, "The value ends before this place: start each field on a new line, and put a text in quotation marks");
        return false;
    }

    private FieldNode? ReadHeader()
    {
        int start = Position;
        bool isList = Peek(1) == '[';
        Position += isList ? 2 : 1;
        SkipBlanks();
        if (ReadName() is not { } name)
        {
            return null;
        }

        if (!IsAt(isList ? "]]" : "]"))
        {
            return FailAt(Position, isList ? "Close the name of the list of tables with ']]'" : "Close the name of the table with ']'");
        }

        Position += isList ? 2 : 1;
        FieldNode? table = Root;
        for (int index = 0; index < name.Count - 1 && table is not null; index++)
        {
            table = Step(table, name[index], isHeader: true);
        }

        return table is null ? null : isList ? AddToTables(table, name[name.Count - 1], start) : Open(table, name[name.Count - 1], start);
    }

    private FieldNode? Open(FieldNode parent, FieldNode name, int start)
    {
        if (parent.Find(name.Value.Text) is not { } table)
        {
            return Create(parent, name, FieldNode.Mapping(start), Origin.Header);
        }

        if (!_origins.TryGetValue(table, out Origin origin) || origin != Origin.Implicit)
        {
            return FailTwice(name);
        }

        _origins[table] = Origin.Header;
        return table;
    }

    private FieldNode? AddToTables(FieldNode parent, FieldNode name, int start)
    {
        FieldNode? list = parent.Find(name.Value.Text);
        if (list is not null && !(_origins.TryGetValue(list, out Origin origin) && origin == Origin.Tables))
        {
            return FailTwice(name);
        }

        list ??= Create(parent, name, FieldNode.List(start), Origin.Tables);
        FieldNode table = FieldNode.Mapping(start).EndAt(Position);
        _origins.Add(table, Origin.Header);
        list.Add(table);
        list.EndAt(Position);
        return table;
    }

    // The table of a part of a dotted name; it is made when it is not there.
    private FieldNode? Step(FieldNode table, FieldNode part, bool isHeader)
    {
        if (table.Find(part.Value.Text) is not { } next)
        {
            return Create(table, part, FieldNode.Mapping(part.Value.Range.Start), isHeader ? Origin.Implicit : Origin.Dotted);
        }

        if (!_origins.TryGetValue(next, out Origin origin) || origin == Origin.Inline || (!isHeader && origin != Origin.Dotted))
        {
            return FailTwice(part);
        }

        return origin == Origin.Tables ? next.Items[next.Items.Count - 1] : next;
    }

    private FieldNode Create(FieldNode parent, FieldNode name, FieldNode table, Origin origin)
    {
        parent.TryAdd(name.Value.Text, name.Value.Range, table);
        _origins.Add(table, origin);
        return table.EndAt(name.Value.Range.End);
    }

    private FieldNode? FailTwice(FieldNode name) => Fail(
        FrontMatterProblemKind.DuplicateName,
        name.Value.Range.Start,
        name.Value.Range.End,
        $"The field '{name.Value.Text}' already exists and cannot be extended here: rename or remove one of the two");

    private bool TryReadPair(FieldNode table, int depth)
    {
        if (ReadName() is not { } name)
        {
            return false;
        }

        if (Peek() != '=')
        {
            FailAt(Position, Peek() == ':' ? "Write '=' between name and value: this is TOML" : "Write a '=' after the name");
            return false;
        }

        Position++;
        SkipBlanks();
        if (ReadValue(depth + 1) is not { } value)
        {
            return false;
        }

        FieldNode? target = table;
        for (int index = 0; index < name.Count - 1; index++)
        {
            target = Step(target, name[index], isHeader: false);
            if (target is null)
            {
                return false;
            }
        }

        FieldNode last = name[name.Count - 1];
        Add(target, last.Value.Text, last.Value.Range, value);
        table.EndAt(Position);
        return true;
    }

    // The parts of a name: bare, or in quotation marks, with dots between them. The position moves past white space after it.
    private List<FieldNode>? ReadName()
    {
        var parts = new List<FieldNode>();
        while (true)
        {
            if (parts.Count == MaxDepth)
            {
                FailTooDeep();
                return null;
            }

            if (ReadNamePart() is not { } part)
            {
                return null;
            }

            parts.Add(part);
            SkipBlanks();
            if (Peek() != '.')
            {
                return parts;
            }

            Position++;
            SkipBlanks();
        }
    }

    private FieldNode? ReadNamePart()
    {
        int start = Position;
        if (Peek() is '"' or '\'')
        {
            return ReadLineString();
        }

        while (Peek() is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
        {
            Position++;
        }

        return Position > start
            ? FieldNode.Text(Source, new TextRange(start, Position))
            : FailAt(start, "A name is missing here: write letters, digits, '_' and '-', or any characters in quotation marks");
    }
}
