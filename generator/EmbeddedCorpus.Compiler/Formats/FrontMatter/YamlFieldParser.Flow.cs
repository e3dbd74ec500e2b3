using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <content>Lists in brackets and mappings in braces.</content>
internal sealed partial class YamlFieldParser
{
    private const string NoComplexName = "A name cannot be a list or mapping: put the value in quotation marks";

    private FieldNode? ReadFlowNode(int parent, int depth)
    {
        if (depth > MaxDepth)
        {
            return FailTooDeep();
        }

        return Peek() switch
        {
            '[' => ReadFlowList(parent, depth),
            '{' => ReadFlowMapping(parent, depth),
            _ => CanStart() ? ReadScalar(parent, isFlow: true) : null,
        };
    }

    private FieldNode? ReadFlowList(int parent, int depth)
    {
        int start = Position++;
        FieldNode list = FieldNode.List(start);
        while (TrySkipFlowSpace(parent))
        {
            if (IsAtEnd)
            {
                return Fail(FrontMatterProblemKind.Unclosed, start, start + 1, "No ']' closes this '[': add it, or put the value in quotation marks");
            }

            if (Peek() == ']')
            {
                Position++;
                return list.EndAt(Position);
            }

            if (ReadFlowItem(parent, depth) is not { } item || !TrySkipFlowSpace(parent))
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
                return FailAt(Position, "A ',' or ']' is missing here: put an item with brackets, commas or ':' into quotation marks");
            }
        }

        return null;
    }

    // An item of a list may be a mapping with one member, without braces: its name is on one line.
    private FieldNode? ReadFlowItem(int parent, int depth)
    {
        int start = Position;
        int line = _lineStart;
        bool isQuoted = Peek() is '"' or '\'';
        if (ReadFlowNode(parent, depth + 1) is not { } item)
        {
            return null;
        }

        int end = Position;
        SkipBlanks();
        bool isKey = isQuoted && Position == end ? Peek() == ':' : IsFlowColon();
        if (!isKey || IsAtEnd)
        {
            return item;
        }

        if (item.Kind != FieldNodeKind.Text)
        {
            return Fail(FrontMatterProblemKind.NotSupported, start, end, NoComplexName);
        }

        if (line != _lineStart)
        {
            return Fail(FrontMatterProblemKind.Syntax, start, end, "The name before a ':' must be on one line: join the lines");
        }

        FieldNode pair = FieldNode.Mapping(start);
        return TryReadFlowValue(pair, item, parent, depth + 1) ? pair.EndAt(Position) : null;
    }

    private FieldNode? ReadFlowMapping(int parent, int depth)
    {
        int start = Position++;
        FieldNode mapping = FieldNode.Mapping(start);
        if (depth == 0)
        {
            Root = mapping;
        }

        while (TrySkipFlowSpace(parent))
        {
            if (IsAtEnd)
            {
                return Fail(FrontMatterProblemKind.Unclosed, start, start + 1, "No '}' closes this '{': add it, or put the value in quotation marks");
            }

            if (Peek() == '}')
            {
                Position++;
                return mapping.EndAt(Position);
            }

            if (Peek() is '[' or '{')
            {
                return Fail(FrontMatterProblemKind.NotSupported, Position, Position + 1, NoComplexName);
            }

            bool isQuoted = Peek() is '"' or '\'';
            if (ReadFlowNode(parent, depth + 1) is not { } name || !TrySkipFlowSpace(parent))
            {
                return null;
            }

            if (Peek() == ':' && (isQuoted || IsFlowColon()))
            {
                if (!TryReadFlowValue(mapping, name, parent, depth + 1) || !TrySkipFlowSpace(parent))
                {
                    return null;
                }
            }
            else if (!TryAddFlow(mapping, name, FieldNode.Text(Source, new TextRange(name.Value.Range.End, name.Value.Range.End))))
            {
                return null;
            }

            if (Peek() == ',')
            {
                Position++;
            }
            else if (!IsAtEnd && Peek() != '}')
            {
                return FailAt(Position, "A ',' or '}' is missing here: put a value with braces, commas or ':' into quotation marks");
            }
        }

        return null;
    }

    // Reads from the ':' on.
    private bool TryReadFlowValue(FieldNode mapping, FieldNode name, int parent, int depth)
    {
        int empty = ++Position;
        if (!TrySkipFlowSpace(parent))
        {
            return false;
        }

        if (IsAtEnd || Peek() is ',' or ']' or '}')
        {
            return TryAddFlow(mapping, name, FieldNode.Text(Source, new TextRange(empty, empty)));
        }

        return ReadFlowNode(parent, depth) is { } value && TryAddFlow(mapping, name, value);
    }

    private bool TryAddFlow(FieldNode mapping, FieldNode name, FieldNode value)
    {
        if (!IsAllowedName(name.Value.Text, name.Value.Range))
        {
            return false;
        }

        Add(mapping, name.Value.Text, name.Value.Range, value);
        return true;
    }

    // Lines inside brackets are indented by more than the field. A closing bracket in the field's column is not YAML, but many
    // people write it, and every other reader takes it.
    private bool TrySkipFlowSpace(int parent)
    {
        bool isNewLine = false;
        while (!IsAtEnd)
        {
            char c = Source[Position];
            if (IsBreak(c))
            {
                NextLine();
                while (Peek() == ' ')
                {
                    Position++;
                }

                isNewLine = !IsAtEnd && Column <= parent;
            }
            else if (IsBlank(c))
            {
                Position++;
            }
            else if (c == '#' && Position > 0 && IsSpaceAt(Position - 1))
            {
                SkipLine();
            }
            else if (isNewLine && !(c is ']' or '}' && Column == parent))
            {
                FailAtLine("The line is inside brackets: indent it further than the field, or close the bracket above");
                return false;
            }
            else
            {
                return true;
            }
        }

        return true;
    }
}
