using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Checks and resolves the properties of a view that have lists by value.</summary>
internal static class ViewIndexes
{
    /// <summary>Whether the articles with a value of a kind can be listed.</summary>
    public static bool CanBeIndexed(ViewKind kind) => kind is ViewKind.Text or ViewKind.TextList or ViewKind.Enum or ViewKind.Boolean or ViewKind.Day
        or ViewKind.Article or ViewKind.Articles or ViewKind.Speaker or ViewKind.Speakers
        or ViewKind.SByte or ViewKind.Byte or ViewKind.Int16 or ViewKind.UInt16 or ViewKind.Int32 or ViewKind.UInt32 or ViewKind.Int64;

    /// <summary>The values of a corpus that mean the members of enums.</summary>
    public static List<ViewSpelling> Spellings(ViewModel view, CorpusProfile? profile)
    {
        var spellings = new List<ViewSpelling>();
        for (int index = 0; index < view.Properties.Count && profile is not null; index++)
        {
            ViewType type = view.Properties[index].Type;
            int key = type.Kind == ViewKind.Enum ? ViewFields.KeyOf(view.Properties[index], profile) : -1;
            if (key < 0)
            {
                continue;
            }

            foreach (ProfileValue value in profile.Fields[key].Values)
            {
                if (!value.IsCut && ViewValue.TryRead(type, value.Text, out string code))
                {
                    spellings.Add(new ViewSpelling(index, code, value.Text));
                }
            }
        }

        return spellings;
    }

    /// <summary>Adds what is wrong with a property that has an index, and with the values of its field.</summary>
    /// <remarks>An index finds values as they are written, so a value must be written in one way.</remarks>
    public static void Check(ViewProperty property, SourcePlace place, FieldProfile? field, List<ViewProblem> problems)
    {
        if (!property.IsIndexed || property.Type.Kind == ViewKind.None)
        {
            return;
        }

        if (!CanBeIndexed(property.Type.Kind) || property.Default.Length > 0 || property.DefaultReference is not null)
        {
            string reason = property.Default.Length > 0 || property.DefaultReference is not null
                ? "an index finds only values that articles have: remove [Indexed] or [DefaultValue]"
                : $"an index of {property.Type.ShownName} is not supported: remove [Indexed], and use a range of Where";
            problems.Add(new ViewProblem("EC0033", place, [property.ShownName, reason]));
            return;
        }

        if (field is null || property.Type.IsReference || property.Type.Kind is ViewKind.Text or ViewKind.TextList or ViewKind.Day or ViewKind.Boolean)
        {
            return;
        }

        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ProfileValue value in field.Values)
        {
            if (value.IsItem || value.IsCut || !ViewValue.TryRead(property.Type, value.Text, out string code))
            {
                continue;
            }

            // The code of an integer is the integer, which is how an index writes it.
            string wanted = property.Type.Kind != ViewKind.Enum ? code : first.TryGetValue(code, out string? written) ? written : value.Text;
            first[code] = wanted;
            if (wanted != value.Text)
            {
                problems.Add(new ViewProblem(
                    "EC0030",
                    value.Place,
                    [$"The value '{value.Text}'", field.Name, $"is written '{wanted}' in other articles, and the property '{property.ShownName}' has an index: write '{wanted}'", string.Empty],
                    place));
            }
        }
    }
}

/// <summary>A value of a field that means a member of an enum.</summary>
/// <param name="Property">The index of the property.</param>
/// <param name="Code">The member, as it is written in code.</param>
/// <param name="Text">The value.</param>
internal sealed record ViewSpelling(int Property, string Code, string Text);
