using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>What a node of the tree of fields is.</summary>
internal enum FieldNodeKind
{
    /// <summary>A scalar. It has no type: a number is the text as it is written.</summary>
    Text,

    /// <summary>A list of nodes.</summary>
    List,

    /// <summary>Named nodes.</summary>
    Mapping,
}

/// <summary>A value of a front matter: all languages give the same tree.</summary>
internal sealed class FieldNode
{
    private readonly List<FieldNode>? _items;
    private readonly List<FieldMember>? _members;
    private readonly Dictionary<string, FieldNode>? _byName;

    private FieldNode(FieldNodeKind kind, FrontMatterText value)
    {
        Kind = kind;
        Value = value;
        _items = kind == FieldNodeKind.List ? [] : null;
        _members = kind == FieldNodeKind.Mapping ? [] : null;
        _byName = kind == FieldNodeKind.Mapping ? new(StringComparer.Ordinal) : null;
    }

    /// <summary>What the node is.</summary>
    public FieldNodeKind Kind { get; }

    /// <summary>The text, or the range alone for a list or a mapping.</summary>
    public FrontMatterText Value { get; private set; }

    /// <summary>The items of a list, in order.</summary>
    public IReadOnlyList<FieldNode> Items => _items ?? (IReadOnlyList<FieldNode>)[];

    /// <summary>The members of a mapping, in order, each name once.</summary>
    public IReadOnlyList<FieldMember> Members => _members ?? (IReadOnlyList<FieldMember>)[];

    /// <summary>A scalar.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="text">The decoded text.</param>
    /// <param name="range">Its characters.</param>
    public static FieldNode Text(string source, string text, TextRange range) =>
        new(FieldNodeKind.Text, new FrontMatterText(text, range, range.In(source).SequenceEqual(text.AsSpan())));

    /// <summary>A scalar that is written as it is meant.</summary>
    public static FieldNode Text(string source, TextRange range) => new(FieldNodeKind.Text, new FrontMatterText(range.In(source).ToString(), range, IsExact: true));

    /// <summary>A list without items yet.</summary>
    public static FieldNode List(int start) => new(FieldNodeKind.List, new FrontMatterText(string.Empty, new TextRange(start, start), IsExact: false));

    /// <summary>A mapping without members yet.</summary>
    public static FieldNode Mapping(int start) => new(FieldNodeKind.Mapping, new FrontMatterText(string.Empty, new TextRange(start, start), IsExact: false));

    /// <summary>Says where a list or mapping ends.</summary>
    public FieldNode EndAt(int end)
    {
        Value = Value with { Range = Value.Range with { End = end } };
        return this;
    }

    /// <summary>Adds an item to a list.</summary>
    public void Add(FieldNode item) => _items!.Add(item);

    /// <summary>Adds a member to a mapping.</summary>
    /// <returns>Whether the name is new.</returns>
    public bool TryAdd(string name, TextRange nameRange, FieldNode value)
    {
        if (_byName!.ContainsKey(name))
        {
            return false;
        }

        _byName.Add(name, value);
        _members!.Add(new FieldMember(name, nameRange, value));
        return true;
    }

    /// <summary>The member of a name, or null.</summary>
    public FieldNode? Find(string name) => _byName is not null && _byName.TryGetValue(name, out FieldNode? value) ? value : null;
}

/// <summary>A member of a mapping.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="NameRange">Where the name is, without quotation marks.</param>
/// <param name="Value">The value.</param>
internal readonly record struct FieldMember(string Name, TextRange NameRange, FieldNode Value);
