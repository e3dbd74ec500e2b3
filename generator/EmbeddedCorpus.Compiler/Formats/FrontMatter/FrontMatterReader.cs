using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Finds and reads the fields above a text, whatever language they are written in. Never throws; takes time in proportion to the text.</summary>
internal static class FrontMatterReader
{
    private const string NoClosingLine = "No line closes the front matter: write '{0}' alone on the line after its last field";

    /// <summary>Reads the front matter of a text.</summary>
    /// <param name="source">The whole text, without a byte order mark.</param>
    /// <returns>The front matter, which may have problems; null when the text starts with none. A rule at the start of a text is none.</returns>
    public static FrontMatterBlock? Read(string source)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, 0);
        TextRange line = default;
        while (reader.TryRead(out TextRange next))
        {
            line = next;
            if (!LineReader.Trim(text, next).IsEmpty)
            {
                break;
            }
        }

        return line.IsEmpty || IsSpace(text[line.Start]) ? null
            : text[line.Start] == '{' ? BareJson.Read(source, line)
            : FrontMatterFence.Find(source, line, reader.Position) is { } fence ? ReadFenced(source, fence)
            : ReadHeader(source, line.Start);
    }

    /// <summary>Reads a file of fields without a text, such as a sidecar.</summary>
    /// <param name="source">The whole file; YAML may stand between its marks.</param>
    /// <param name="form">The language: YAML, TOML or JSON.</param>
    public static FrontMatterBlock ReadFile(string source, FrontMatterForm form) =>
        Parse(source, form, ContentOf(source, form), new TextRange(0, source.Length), source.Length, []);

    /// <summary>Reads a file that is one value, of any kind.</summary>
    /// <param name="source">The whole file; YAML may stand between its marks.</param>
    /// <param name="form">The language: YAML, TOML or JSON.</param>
    /// <param name="problem">What ended the reading, or a name that is there twice; null for a sound file.</param>
    /// <returns>The value; null where a mistake leaves nothing of it.</returns>
    public static FieldNode? ReadTree(string source, FrontMatterForm form, out FrontMatterProblem? problem)
    {
        TextRange content = ContentOf(source, form);
        FieldNode? root;
        FieldParser parser;
        if (form == FrontMatterForm.Yaml)
        {
            var yaml = new YamlFieldParser(source, content);
            root = yaml.Read();
            parser = yaml;
        }
        else if (form == FrontMatterForm.Json)
        {
            var json = new JsonFieldParser(source, content);
            root = json.ReadDocument();
            parser = json;
        }
        else
        {
            parser = Run(source, form, content, out _);
            root = parser.Root;
        }

        problem = parser.Problem ?? parser.Duplicate;
        return root ?? parser.Root;
    }

    private static TextRange ContentOf(string source, FrontMatterForm form)
    {
        var all = new TextRange(0, source.Length);
        var reader = new LineReader(source.AsSpan(), 0);
        while (form == FrontMatterForm.Yaml && reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(source.AsSpan(), line);
            if (FrontMatterFence.Find(source, line, reader.Position) is { Form: FrontMatterForm.Yaml } fence)
            {
                all = fence.Content;
                break;
            }

            if (!words.IsEmpty && source[words.Start] != '#')
            {
                break;
            }
        }

        return all;
    }

    /// <summary>Reads what is between the marks.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="form">The language.</param>
    /// <param name="content">The lines between the marks.</param>
    /// <param name="range">The front matter with its marks.</param>
    /// <param name="textStart">Where the text after it starts.</param>
    /// <param name="problems">What is wrong already. When there is something, what follows from it is not told.</param>
    internal static FrontMatterBlock Parse(string source, FrontMatterForm form, TextRange content, TextRange range, int textStart, List<FrontMatterProblem> problems)
    {
        FieldParser parser = Run(source, form, content, out FrontMatterProblem? noFields);
        bool isSound = problems.Count == 0;
        AddProblem(parser.Duplicate);
        AddProblem(parser.Problem);
        AddProblem(noFields);
        return new FrontMatterBlock(form, range, textStart, FieldFlattener.Flatten(parser.Root, problems), problems, parser.Root);

        void AddProblem(FrontMatterProblem? problem)
        {
            if (problem is not null && isSound)
            {
                problems.Add(problem);
            }
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';

    private static FieldParser Run(string source, FrontMatterForm form, TextRange content, out FrontMatterProblem? noFields)
    {
        noFields = null;
        switch (form)
        {
            case FrontMatterForm.Toml:
                var toml = new TomlFieldParser(source, content);
                toml.Read();
                return toml;
            case FrontMatterForm.Json:
                var json = new JsonFieldParser(source, content);
                json.ReadAll();
                return json;
            default:
                var yaml = new YamlFieldParser(source, content);
                if (yaml.Read() is { Kind: not FieldNodeKind.Mapping } node && !(node.Kind == FieldNodeKind.Text && node.Value.Range.IsEmpty))
                {
                    noFields = new FrontMatterProblem(
                        FrontMatterProblemKind.Syntax,
                        node.Value.Range,
                        "The front matter has no field: write lines of 'name: value', with a space after the ':'");
                }

                return yaml;
        }
    }

    private static FrontMatterBlock? ReadFenced(string source, FrontMatterFence fence)
    {
        FieldLikeness likeness = FirstField(source, fence);
        if (likeness == FieldLikeness.None || (!fence.IsClosed && likeness != FieldLikeness.Certain))
        {
            return null;
        }

        if (!fence.IsClosed)
        {
            return ReadUnclosed(source, fence);
        }

        FrontMatterBlock block = Parse(source, fence.Form, fence.Content, new TextRange(fence.Opening.Start, fence.Closing.End), fence.TextStart, []);
        FrontMatterProblem? end = block.Problems.Count > 0 ? block.Problems[block.Problems.Count - 1] : null;
        bool isRead = end is null or { Kind: FrontMatterProblemKind.DuplicateName or FrontMatterProblemKind.InvalidName };
        if (likeness == FieldLikeness.Possible)
        {
            // Names as speakers have them: lines between two rules.
            return isRead && HasCertainName(block.Root) ? block : null;
        }

        return !isRead && fence.Form != FrontMatterForm.Json && IsText(source, fence, end!.Range.Start) ? ReadUnclosed(source, fence) : block;
    }

    private static FrontMatterBlock ReadUnclosed(string source, FrontMatterFence fence)
    {
        FrontMatterFence ended = fence.EndAtBlankLine(source);
        string mark = source.Substring(fence.Opening.Start, 3);
        var problem = new FrontMatterProblem(FrontMatterProblemKind.Unclosed, fence.Opening, NoClosingLine.Replace("{0}", mark));
        return Parse(source, fence.Form, ended.Content, new TextRange(fence.Opening.Start, ended.TextStart), ended.TextStart, [problem]);
    }

    private static FrontMatterBlock? ReadHeader(string source, int start) =>
        HeaderFieldParser.TryRead(source, start, out FieldNode root, out TextRange range, out int textStart)
            ? new FrontMatterBlock(FrontMatterForm.HeaderFields, range, textStart, FieldFlattener.Flatten(root, []), [], root)
            : null;

    // The first line that is no comment must be a field; there may be none.
    private static FieldLikeness FirstField(string source, FrontMatterFence fence)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, fence.Content.Start);
        while (reader.Position < fence.Content.End && reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(text, line);
            if (!words.IsEmpty && (text[words.Start] != '#' || fence.Form == FrontMatterForm.Json))
            {
                return Likeness(source, fence.Form, words);
            }
        }

        return fence.IsClosed ? FieldLikeness.Certain : FieldLikeness.None;
    }

    private static FieldLikeness Likeness(string source, FrontMatterForm form, TextRange line)
    {
        char first = source[line.Start];
        char second = line.Length > 1 ? source[line.Start + 1] : ' ';
        switch (form)
        {
            case FrontMatterForm.Json:
                return first is '{' or '"' ? FieldLikeness.Certain : FieldLikeness.None;
            case FrontMatterForm.Toml:
                bool isTable = first == '[' && (char.IsLetterOrDigit(second) || second is '[' or '"' or '\'' or '_' or ' ');
                return isTable || line.In(source).IndexOf('=') > 0 ? FieldLikeness.Certain : FieldLikeness.None;
            default:
                // Templates start with two braces, or a brace and a percent sign.
                return first == '{' ? (second is '{' or '%' or '#' ? FieldLikeness.None : FieldLikeness.Possible) : FieldNames.OfYaml(source, line);
        }
    }

    private static bool HasCertainName(FieldNode root)
    {
        foreach (FieldMember member in root.Members)
        {
            if (FieldNames.IsCertain(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    // Whether what cannot be read is a paragraph: the mark below it is then a rule of the text, and the closing line is missing.
    private static bool IsText(string source, FrontMatterFence fence, int problem)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, fence.Content.Start);
        bool isAfterBlank = false;
        while (reader.TryRead(out TextRange line) && reader.Position <= problem)
        {
            isAfterBlank = LineReader.Trim(text, line).IsEmpty;
        }

        TextRange words = LineReader.Trim(text, new TextRange(Math.Min(LineStart(source, problem), problem), LineEnd(source, problem)));
        return isAfterBlank && !words.IsEmpty && text[words.Start] is not ('[' or '-' or '"' or '\'') && FieldNames.OfYaml(source, words) == FieldLikeness.None
            && words.In(source).IndexOf('=') < 0;
    }

    private static int LineStart(string source, int position) => position == 0 ? 0 : source.LastIndexOfAny(['\n', '\r'], position - 1) + 1;

    private static int LineEnd(string source, int position)
    {
        int end = source.IndexOfAny(['\n', '\r'], position);
        return end < 0 ? source.Length : end;
    }
}
