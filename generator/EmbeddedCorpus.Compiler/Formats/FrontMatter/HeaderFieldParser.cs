using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>
/// Reads header fields without marks, as MultiMarkdown, Pelican, mails and PEPs have them: lines of <c>Title: …</c> from the first line of the
/// text to a blank line. Indented lines go on from the line above.
/// </summary>
/// <remarks>The first name must be a known one, so that <c>Holt: Good evening</c> and <c>Q: …</c> stay text.</remarks>
internal static class HeaderFieldParser
{
    private const int MaxNameLength = 40;
    private const int MaxNameWords = 3;

    /// <summary>Reads the fields.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="start">The start of the first line that is not blank.</param>
    /// <param name="root">The fields. One that is there more than once is a list, as <c>Received</c> in a mail.</param>
    /// <param name="range">The lines of the fields.</param>
    /// <param name="textStart">Where the text after the blank line, if any, starts.</param>
    /// <param name="isHeader">Whether other fields came before, so that any name is one.</param>
    /// <returns>Whether the text starts with a header.</returns>
    public static bool TryRead(string source, int start, out FieldNode root, out TextRange range, out int textStart, bool isHeader = false)
    {
        root = FieldNode.Mapping(start);
        range = default;
        textStart = start;
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, start);
        var fields = new List<HeaderField>();
        while (reader.TryRead(out TextRange line) && !LineReader.Trim(text, line).IsEmpty)
        {
            bool goesOn = text[line.Start] is ' ' or '\t';
            if (goesOn && fields.Count > 0)
            {
                fields[fields.Count - 1].Add(LineReader.Trim(text, line));
            }
            else if (!goesOn && NameLength(line.In(text)) is > 0 and int length)
            {
                var name = new TextRange(line.Start, line.Start + length);
                if (fields.Count == 0 && !isHeader && !FieldNames.StartsHeader(name.In(text).ToString(), isAlone: false) && !FieldNames.StartsHeader(name.In(text).ToString(), isAlone: true))
                {
                    return false;
                }

                TextRange value = LineReader.Trim(text, new TextRange(name.End + 1, line.End));
                fields.Add(new HeaderField(name, value.IsEmpty ? new TextRange(name.End + 1, name.End + 1) : value));
            }
            else
            {
                return false;
            }

            range = new TextRange(start, line.End);
            textStart = reader.Position;
        }

        if (fields.Count == 0 || (!isHeader && !FieldNames.StartsHeader(fields[0].Name.In(text).ToString(), fields.Count == 1)))
        {
            return false;
        }

        root = Tree(source, start, fields).EndAt(range.End);
        return true;
    }

    private static FieldNode Tree(string source, int start, List<HeaderField> fields)
    {
        var values = new Dictionary<string, List<FieldNode>>(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderField field in fields)
        {
            string name = field.Name.In(source).ToString();
            if (!values.TryGetValue(name, out List<FieldNode>? all))
            {
                values.Add(name, all = []);
            }

            all.Add(field.Value(source));
        }

        FieldNode root = FieldNode.Mapping(start);
        foreach (HeaderField field in fields)
        {
            string name = field.Name.In(source).ToString();
            if (values.TryGetValue(name, out List<FieldNode>? all))
            {
                values.Remove(name);
                root.TryAdd(name, field.Name, all.Count == 1 ? all[0] : List(all));
            }
        }

        return root;
    }

    private static FieldNode List(List<FieldNode> values)
    {
        FieldNode list = FieldNode.List(values[0].Value.Range.Start);
        foreach (FieldNode value in values)
        {
            list.Add(value);
        }

        return list.EndAt(values[values.Count - 1].Value.Range.End);
    }

    // A few words, a ':' and a space or the end of the line. 0 for a line that is no field.
    private static int NameLength(ReadOnlySpan<char> line)
    {
        int words = 1;
        for (int index = 0; index < line.Length && index <= MaxNameLength; index++)
        {
            char c = line[index];
            if (c == ':')
            {
                bool isSpaced = index + 1 == line.Length || line[index + 1] is ' ' or '\t';
                return isSpaced && words <= MaxNameWords && index > 0 && line[index - 1] != ' ' ? index : 0;
            }

            words += c == ' ' ? 1 : 0;
            if (!char.IsLetterOrDigit(c) && (index == 0 || c is not (' ' or '-' or '_')))
            {
                return 0;
            }
        }

        return 0;
    }

    // The lines of a value are joined with one space.
    private sealed class HeaderField(TextRange name, TextRange first)
    {
        private readonly List<TextRange> _lines = [first];

        public TextRange Name { get; } = name;

        public void Add(TextRange line) => _lines.Add(line);

        public FieldNode Value(string source)
        {
            if (_lines.Count == 1)
            {
                return FieldNode.Text(source, _lines[0]);
            }

            var parts = new List<string>(_lines.Count);
            int start = -1;
            foreach (TextRange line in _lines)
            {
                if (!line.IsEmpty)
                {
                    parts.Add(line.In(source).ToString());
                    start = start < 0 ? line.Start : start;
                }
            }

            return FieldNode.Text(source, string.Join(" ", parts), new TextRange(start, _lines[_lines.Count - 1].End));
        }
    }
}
