using System.Globalization;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Makes one list of fields of a tree.</summary>
/// <remarks>
/// A member of a mapping is <c>author.name</c>. A list of texts is one field. Any other list has a field for each item, <c>authors.0.name</c>:
/// what belongs together stays together when an item lacks a name, and no two values share a field.
/// </remarks>
internal sealed class FieldFlattener(List<FrontMatterProblem> problems)
{
    // Each name is written out in full, so that many short fields below long names would take the square of the source.
    private const int MaxNameLength = 256;

    private readonly List<FrontMatterField> _fields = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _hasInvalidName;
    private bool _hasDuplicate;

    /// <summary>The fields below a mapping.</summary>
    /// <param name="root">The tree; its readers bound its depth.</param>
    /// <param name="problems">Collects the problems of names, at most one of each kind.</param>
    public static IReadOnlyList<FrontMatterField> Flatten(FieldNode root, List<FrontMatterProblem> problems)
    {
        var flattener = new FieldFlattener(problems);
        flattener.AddMembers(string.Empty, root);
        return flattener._fields;
    }

    private void AddMembers(string prefix, FieldNode mapping)
    {
        foreach (FieldMember member in mapping.Members)
        {
            if (member.Name.Length == 0)
            {
                AddInvalidName(member.NameRange, "A field needs a name: write one before the value");
            }
            else
            {
                Add(prefix, member.Name, member.NameRange, member.Value);
            }
        }
    }

    private void Add(string prefix, string part, TextRange nameRange, FieldNode value)
    {
        if (prefix.Length + part.Length > MaxNameLength)
        {
            AddInvalidName(nameRange, $"The name of a field is longer than {MaxNameLength} characters: shorten it");
            return;
        }

        string name = prefix + part;
        if (value.Kind == FieldNodeKind.Mapping && value.Members.Count > 0)
        {
            AddMembers(name + ".", value);
        }
        else if (value.Kind == FieldNodeKind.List && !IsListOfTexts(value))
        {
            for (int index = 0; index < value.Items.Count; index++)
            {
                FieldNode item = value.Items[index];
                Add(name + ".", index.ToString(CultureInfo.InvariantCulture), item.Value.Range, item);
            }
        }
        else if (_names.Add(name))
        {
            _fields.Add(Field(name, nameRange, value));
        }
        else if (!_hasDuplicate)
        {
            _hasDuplicate = true;
            problems.Add(new FrontMatterProblem(FrontMatterProblemKind.DuplicateName, nameRange, $"There is a field '{name}' already: rename or remove one of the two"));
        }
    }

    // An empty mapping is a field without a value, as "author:" is.
    private static FrontMatterField Field(string name, TextRange nameRange, FieldNode value) => value.Kind == FieldNodeKind.List
        ? new FrontMatterField(name, nameRange, ArticleFieldKind.List, value.Value, Items(value))
        : new FrontMatterField(name, nameRange, ArticleFieldKind.Text, value.Value, []);

    private static bool IsListOfTexts(FieldNode list)
    {
        foreach (FieldNode item in list.Items)
        {
            if (item.Kind != FieldNodeKind.Text)
            {
                return false;
            }
        }

        return true;
    }

    private static FrontMatterText[] Items(FieldNode list)
    {
        var items = new FrontMatterText[list.Items.Count];
        for (int index = 0; index < items.Length; index++)
        {
            items[index] = list.Items[index].Value;
        }

        return items;
    }

    private void AddInvalidName(TextRange range, string message)
    {
        if (!_hasInvalidName)
        {
            _hasInvalidName = true;
            problems.Add(new FrontMatterProblem(FrontMatterProblemKind.InvalidName, range, message));
        }
    }
}
