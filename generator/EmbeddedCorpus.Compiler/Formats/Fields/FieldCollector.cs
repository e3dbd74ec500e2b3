using System.Text;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Collects the fields of a text. Sources are added in the order of precedence, and the first value of a field is kept.</summary>
/// <remarks>
/// A value that is written in the file stays where it is. Any other, one with escapes or from outside the file, is derived text, which
/// <see cref="Characters"/> holds before the file.
/// </remarks>
/// <param name="source">The file.</param>
internal sealed class FieldCollector(string source)
{
    // Keeps the words of two values apart.
    private const char Separator = '\n';

    private readonly List<CollectedField> _fields = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly StringBuilder _derived = new();

    private string _text = string.Empty;

    /// <summary>The corrections of quotations, of the nearest source that has some; null without any.</summary>
    public (FieldNode List, Sidecar? From)? Corrections { get; private set; }

    /// <summary>The number of derived characters, which the places of the file are moved by.</summary>
    public int Offset => _derived.Length + _text.Length;

    /// <summary>The number of characters before the plain text.</summary>
    public int TextOffset => _derived.Length;

    /// <summary>The derived values, then the plain text if the file has markup, then the file.</summary>
    public string Characters => Offset == 0 ? source : string.Concat(_derived.ToString(), _text, source);

    /// <summary>The fields, in the order in which they were added.</summary>
    public IEnumerable<CollectedField> All => _fields;

    /// <summary>Adds the plain text of the file.</summary>
    public void Add(FormattedText text) => _text = text.Characters;

    /// <summary>Adds the fields of a front matter.</summary>
    public void Add(FrontMatterBlock block)
    {
        foreach (FrontMatterField field in WithoutCorrections(block, from: null))
        {
            // The text of a list is the list as it is written.
            CollectedText value = field.Kind == ArticleFieldKind.List ? new CollectedText(field.Value.Range, IsDerived: false) : Take(field.Value);
            Add(new CollectedField(KnownFields.NameOf(field.Name, block.Form), field.Kind, value, field.Value.Text, [.. field.Items.Select(Take)])
            {
                Written = field.Value.Range,
                Places = FieldPlaces.Of(field),
            });
        }

        OtherNames.AddTo(this);
    }

    /// <summary>Adds the fields of a file beside the text, all of which are derived text.</summary>
    /// <param name="block">The fields.</param>
    /// <param name="sidecar">The file.</param>
    public void Add(FrontMatterBlock block, Sidecar sidecar)
    {
        foreach (FrontMatterField field in WithoutCorrections(block, sidecar))
        {
            string name = KnownFields.NameOf(field.Name, block.Form);
            if (Find(name) is null)
            {
                string text = field.Kind == ArticleFieldKind.List ? field.Value.Range.In(sidecar.Text).ToString() : field.Value.Text;
                Add(new CollectedField(name, field.Kind, Derive(text), field.Value.Text, [.. field.Items.Select(item => Derive(item.Text))])
                {
                    Written = field.Value.Range,
                    From = sidecar,
                    Places = FieldPlaces.Of(field),
                });
            }
        }

        OtherNames.AddTo(this);
    }

    /// <summary>Adds the fields of a header.</summary>
    public void Add(IEnumerable<FieldModel> fields)
    {
        foreach (FieldModel field in fields)
        {
            CollectedText[] items = [.. field.Items.AsSpan().ToArray().Select(static item => new CollectedText(item, IsDerived: false))];
            Add(new CollectedField(field.Name, field.Kind, new CollectedText(field.Text, IsDerived: false), field.Text.In(source).ToString(), items)
            {
                Written = field.Text,
                Places = [field.Text, field.Text, .. field.Items],
            });
        }
    }

    /// <summary>Adds fields that something outside the file says.</summary>
    public void Add(EquatableArray<GivenField> fields)
    {
        foreach (GivenField field in fields)
        {
            if (Find(field.Name) is null)
            {
                Add(new CollectedField(field.Name, ArticleFieldKind.Text, Derive(field.Value), field.Value, []));
            }
        }
    }

    /// <summary>The field with a name that has a value; null without one.</summary>
    public CollectedField? Find(string name) =>
        _places.TryGetValue(name, out int place) && !_fields[place].IsEmpty ? _fields[place] : null;

    /// <summary>The items of a list, as text.</summary>
    public IEnumerable<string> ItemsOf(CollectedField field) =>
        field.Items.Select(item => item.IsDerived ? _derived.ToString(item.Range.Start, item.Range.Length) : item.Range.In(source).ToString());

    /// <summary>Where a value is in <see cref="Characters"/>, when all fields are there.</summary>
    public TextRange Place(CollectedText text) => text.IsDerived ? text.Range : Moved(text.Range);

    /// <summary>Where a range of the file is in <see cref="Characters"/>. An empty range stays what it is.</summary>
    public TextRange Moved(TextRange range) => range == default ? default : new TextRange(range.Start + Offset, range.End + Offset);

    /// <summary>All fields, by their places in <see cref="Characters"/>.</summary>
    /// <param name="sidecars">The files of fields of the text.</param>
    public FieldModel[] ToModels(EquatableArray<Sidecar> sidecars)
    {
        var models = new FieldModel[_fields.Count];
        var places = new FieldPlaces(source, sidecars);
        for (int index = 0; index < models.Length; index++)
        {
            CollectedField field = _fields[index];
            models[index] = new FieldModel(field.Name, field.Kind, Place(field.Value), new([.. field.Items.Select(Place)]))
            {
                File = places.FileOf(field),
                Places = places.Find(field),
            };
        }

        return models;
    }

    // Corrections are for the build, and no fields of the article.
    private IEnumerable<FrontMatterField> WithoutCorrections(FrontMatterBlock block, Sidecar? from)
    {
        if (CorrectionReader.Find(block.Root) is not { } corrections)
        {
            return block.Fields;
        }

        Corrections ??= (corrections.Value, from);
        return block.Fields.Where(field => !field.Name.StartsWith(corrections.Name + ".", StringComparison.Ordinal));
    }

    /// <summary>Adds a field, unless there is one of the name with a value.</summary>
    /// <remarks>A field without a value says nothing: <c>date:</c> leaves the word to the next.</remarks>
    public void Add(CollectedField field)
    {
        if (!_places.TryGetValue(field.Name, out int place))
        {
            _places.Add(field.Name, _fields.Count);
            _fields.Add(field);
        }
        else if (_fields[place].IsEmpty)
        {
            _fields[place] = field;
        }
    }

    private CollectedText Take(FrontMatterText text) => text.IsExact ? new CollectedText(text.Range, IsDerived: false) : Derive(text.Text);

    /// <summary>Adds derived characters that are not the value of a field.</summary>
    /// <returns>Their place in <see cref="Characters"/>.</returns>
    public TextRange DeriveText(string text) => Derive(text).Range;

    /// <summary>Adds derived characters.</summary>
    public CollectedText Derive(string value)
    {
        int start = _derived.Length;
        _derived.Append(value);
        var range = new TextRange(start, _derived.Length);
        _derived.Append(Separator);
        return new CollectedText(range, IsDerived: true);
    }
}

/// <summary>A value, by its place in the file or among the derived characters.</summary>
/// <param name="Range">The place.</param>
/// <param name="IsDerived">Whether it is among the derived characters.</param>
internal readonly record struct CollectedText(TextRange Range, bool IsDerived);

/// <summary>A field while fields are collected.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">Text or List.</param>
/// <param name="Value">The value; of a list the place of the whole.</param>
/// <param name="Text">The value's characters.</param>
/// <param name="Items">The items of a list.</param>
internal sealed record CollectedField(string Name, ArticleFieldKind Kind, CollectedText Value, string Text, CollectedText[] Items)
{
    /// <summary>Where the file has the value; empty for one from outside.</summary>
    public TextRange Written { get; init; }

    /// <summary>The file of fields that has the value; null for the text itself and for the project.</summary>
    public Sidecar? From { get; init; }

    /// <summary>Where the file has the name, the value and the items; none for one from outside.</summary>
    public TextRange[] Places { get; init; } = [];

    /// <summary>Whether it has no value.</summary>
    public bool IsEmpty => Kind == ArticleFieldKind.Text && Text.Length == 0;
}
