using System.Text;
using CsCheck;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Draws trees of fields and writes them as front matter: what comes back must be the tree.</summary>
internal abstract record FieldModelText
{
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.OneOf("", " ", "a", "no", "1.10", "2018-11-21", "a: b", "- a", "#", "a #b", "\"", "'", "\\", "é", "😀", "\t", "x\ny", "\n", "---", "+++", "{", "]", "*a", " b ", ",", "\u0085", "~"),
        Gen.String[Gen.Char["ab :#-'\"\\,[]{}\n\té"], 0, 12]);

    private static readonly Gen<string> s_name = Gen.Select(
        Gen.OneOf("title", "date", "key with spaces", "a.b", "ü", "-x", "op-ed", "x#y", "12", "quo\"te", "it's", "a: b"),
        Gen.Int[0, 99],
        static (name, number) => $"{name}{number}");

    /// <summary>A mapping with at least one member.</summary>
    public static Gen<MappingModel> Root { get; } = Mapping(3, 1);

    /// <summary>The tree as <see cref="TreeText"/> writes it.</summary>
    public abstract string Tree();

    /// <summary>A value in the flow style of YAML.</summary>
    public abstract string Flow(Random random);

    /// <summary>A value of JSON.</summary>
    public string Json() => this switch
    {
        TextModel text => Quote(text.Text),
        ListModel list => $"[ {string.Join(",\n ", list.Items.Select(static item => item.Json()))} ]",
        MappingModel mapping => $"{{ {string.Join(", ", mapping.Members.Select(static member => $"{Quote(member.Name)} : {member.Value.Json()}"))} }}",
        _ => throw new NotSupportedException(),
    };

    /// <summary>A value of TOML.</summary>
    public string Toml() => this switch
    {
        TextModel text => Quote(text.Text),
        ListModel list => $"[ {string.Join(", # and\n", list.Items.Select(static item => item.Toml()))} ]",
        MappingModel mapping => $"{{ {string.Join(", ", mapping.Members.Select(static member => $"{Quote(member.Name)} = {member.Value.Toml()}"))} }}",
        _ => throw new NotSupportedException(),
    };

    /// <summary>A text in double quotation marks, which YAML, TOML and JSON read alike.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch { '"' or '\\' => $"\\{c}", '\n' => "\\n", '\t' => "\\t", '\u0085' => "\\u0085", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }

    private static Gen<FieldModelText> Value(int depth) => depth == 0
        ? s_text.Select(static FieldModelText (text) => new TextModel(text))
        : Gen.Frequency(
            (4, s_text.Select(static FieldModelText (text) => new TextModel(text))),
            (1, Value(depth - 1).Array[0, 4].Select(static FieldModelText (items) => new ListModel(items))),
            (1, Mapping(depth - 1, 0).Select(static FieldModelText (mapping) => mapping)));

    private static Gen<MappingModel> Mapping(int depth, int least) => Gen.Select(s_name, Value(depth)).Array[least, 5]
        .Select(static members => new MappingModel([.. members.DistinctBy(static member => member.Item1)]));
}

/// <summary>A scalar.</summary>
internal sealed record TextModel(string Text) : FieldModelText
{
    public override string Tree() => TreeText.Quote(Text);

    public override string Flow(Random random) => random.Next(2) == 0 && IsOneLine
        ? $"'{Text.Replace("'", "''")}'"
        : Quote(Text);

    /// <summary>Whether no line end is in it: such a text may be in single marks without folding.</summary>
    public bool IsOneLine => Text.IndexOfAny(['\n', '\u0085']) < 0;

    /// <summary>Whether it can be a plain scalar.</summary>
    public bool IsPlain => Text.Length > 0 && Text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '.' or '\'' or ' ')
        && char.IsLetterOrDigit(Text[0]) && Text[^1] != ' ';

    /// <summary>Whether it can be literal: lines that start with no white space, and one line end after them.</summary>
    public bool IsLiteral => Text.Length > 1 && Text.EndsWith('\n') && Text[^2] != '\n' && !char.IsWhiteSpace(Text[0]) && !Text.Contains('\u0085');
}

/// <summary>A list.</summary>
internal sealed record ListModel(FieldModelText[] Items) : FieldModelText
{
    public override string Tree() => TreeText.List(Items.Select(static item => item.Tree()));

    public override string Flow(Random random) => $"[{string.Join(random.Next(2) == 0 ? "," : " , ", Items.Select(item => item.Flow(random)))}]";
}

/// <summary>A mapping.</summary>
internal sealed record MappingModel((string Name, FieldModelText Value)[] Members) : FieldModelText
{
    public override string Tree() => TreeText.Mapping(Members.Select(static member => (TreeText.Quote(member.Name), member.Value.Tree())));

    public override string Flow(Random random) =>
        $"{{{string.Join(", ", Members.Select(member => $"{Quote(member.Name)}{(random.Next(2) == 0 ? ":" : ": ")}{member.Value.Flow(random)}"))}}}";

    /// <summary>The members as lines of YAML.</summary>
    public string Yaml(Random random)
    {
        var yaml = new StringBuilder();
        WriteMembers(yaml, this, 0, random);
        return yaml.ToString();
    }

    private static void WriteMembers(StringBuilder yaml, MappingModel mapping, int indent, Random random)
    {
        foreach ((string name, FieldModelText value) in mapping.Members)
        {
            if (random.Next(6) == 0)
            {
                yaml.Append(' ', random.Next(indent + 1)).Append(random.Next(2) == 0 ? "# a comment: 'x\n" : "\n");
            }

            bool isPlain = name.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '#') && random.Next(3) > 0;
            yaml.Append(' ', indent).Append(isPlain ? name : Quote(name)).Append(random.Next(5) == 0 ? " :" : ":");
            WriteValue(yaml, value, indent, 0, random);
        }
    }

    // The items of a list may be in the column of its name, not in that of the list it is an item of.
    private static void WriteValue(StringBuilder yaml, FieldModelText value, int indent, int least, Random random)
    {
        switch (value)
        {
            case MappingModel { Members.Length: > 0 } mapping when random.Next(3) > 0:
                yaml.Append('\n');
                WriteMembers(yaml, mapping, indent + random.Next(1, 4), random);
                break;
            case ListModel { Items.Length: > 0 } list when random.Next(3) > 0:
                yaml.Append('\n');
                int dash = indent + random.Next(least, 3);
                foreach (FieldModelText item in list.Items)
                {
                    yaml.Append(' ', dash).Append('-');
                    WriteValue(yaml, item, dash, 1, random);
                }

                break;
            case TextModel { IsLiteral: true } text when random.Next(3) > 0:
                yaml.Append(" |\n");
                foreach (string line in text.Text[..^1].Split('\n'))
                {
                    yaml.Append(' ', line.Length > 0 ? indent + 2 : 0).Append(line).Append('\n');
                }

                break;
            case TextModel { IsPlain: true } text when random.Next(3) > 0:
                yaml.Append(' ').Append(text.Text).Append(random.Next(4) == 0 ? "   # why\n" : "\n");
                break;
            default:
                yaml.Append(' ').Append(value.Flow(random)).Append('\n');
                break;
        }
    }
}
