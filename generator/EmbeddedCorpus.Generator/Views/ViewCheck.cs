using System.Globalization;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Checks the fields of a corpus against a view. The cost follows from the number of distinct values.</summary>
internal static class ViewCheck
{
    /// <summary>What is wrong with a view and with the texts that it reads.</summary>
    public static ViewReport Check(ViewModel view, Collected<CorpusProfile> profiles, ViewCorpora corpora)
    {
        List<ViewProblem> problems = [.. view.Problems];
        if (ViewFields.Find(view, profiles, view.Corpus) is not { } profile)
        {
            if (corpora.ClassOf(view.Corpus).Length == 0)
            {
                string near = NameDistance.Nearest(view.Corpus, corpora.Names) is { } name ? $"did you mean '{name}'?"
                    : view.Corpus.IndexOf('.') > 0 ? "name the class of a corpus, and set EmbeddedCorpusVisibility to public in its project"
                    : "name a corpus of this project, or the class of a corpus in a referenced library, such as typeof(Library.Corpus)";
                problems.Add(new ViewProblem("EC0033", view.Place, [view.Struct.Name, $"there is no corpus '{view.Corpus}': {near}"]));
            }

            return new ViewReport(new([.. problems]));
        }

        var read = new HashSet<int>();
        for (int index = 0; index < view.Properties.Count; index++)
        {
            ViewProperty property = view.Properties[index];
            int key = ViewFields.KeyOf(property, profile);
            ViewIndexes.Check(property, view.Places[index], key < 0 ? null : profile.Fields[key], problems);
            if (ViewFields.IsTitle(property))
            {
                AddMissing(property, profile, view.Places[index], KnownFields.Title, profile.FirstUntitled, profile.UntitledCount, problems);
            }

            if (key >= 0)
            {
                read.Add(key);
                if (!ViewFields.IsTitle(property))
                {
                    AddMissing(property, profile, view.Places[index], profile.Fields[key].Name, profile.Fields[key].FirstMissing, profile.Fields[key].MissingCount, problems);
                }

                AddValues(property, view.Places[index], profile.Fields[key], problems);
                ReferenceCheck.AddValues(view, index, profile, profile.Fields[key], profiles, problems);
            }
            else if (property.IsRequired && (profile.IsSummary || profile.Articles.Count > 0) && !ViewFields.IsTitle(property))
            {
                string name = ViewFields.NameOf(property);
                string hint = NameDistance.Nearest(name, profile.Fields.Select(static field => field.Name)) is { } near ? $"did you mean '{near}'?" : "write the field, or make the type of the property nullable";
                problems.Add(new ViewProblem("EC0031", view.Places[index], [$"No article of the corpus '{ReferencedCorpora.ShownName(view.Corpus)}' has a", name, property.ShownName, hint, string.Empty]));
            }
        }

        ReferenceCheck.AddDefaults(view, profiles, problems);
        AddNearNames(view, profile, read, problems);
        return new ViewReport(new([.. problems.Select(AtProperty)]));
    }

    // A summary has no places in texts.
    private static ViewProblem AtProperty(ViewProblem problem) => problem is { Place.FilePath.Length: 0, Property: { } property } ? problem with { Place = property, Property = null } : problem;

    private static void AddMissing(ViewProperty property, CorpusProfile profile, SourcePlace place, string name, EquatableArray<SourcePlace> first, int count, List<ViewProblem> problems)
    {
        if (!property.IsRequired)
        {
            return;
        }

        for (int index = 0; index < first.Count; index++)
        {
            int more = index == first.Count - 1 ? count - first.Count : 0;
            if (profile.IsSummary)
            {
                problems.Add(new ViewProblem("EC0031", place, [$"An article of the corpus '{ReferencedCorpora.ShownName(profile.Corpus)}' has no", name, property.ShownName, "make the type of the property nullable, or give it a [DefaultValue]", Count(count, "none")]));
                return;
            }

            string rest = more > 0 ? $" ({more.ToString(CultureInfo.InvariantCulture)} more articles do not have the field)" : string.Empty;
            problems.Add(new ViewProblem("EC0031", first[index], ["The article has no", name, property.ShownName, "write the field, or make the type of the property nullable", rest], place));
        }
    }

    private static void AddValues(ViewProperty property, SourcePlace place, FieldProfile field, List<ViewProblem> problems)
    {
        ViewType type = property.Type;
        if (type.Kind is ViewKind.None or ViewKind.TextList)
        {
            return;
        }

        if (type.Kind == ViewKind.Enum && field.IsIncomplete)
        {
            problems.Add(new ViewProblem("EC0030", place, ["The list of values", field.Name, $"is not known here, because it has more than {FieldSummary.MaxValues} values: declare the property '{property.ShownName}' as Utf8Text", string.Empty]));
            return;
        }

        if (!type.IsList && field.FirstList is { } list)
        {
            problems.Add(new ViewProblem("EC0030", list, ["The list", field.Name, $"has several values, and the property '{property.ShownName}' takes only one: write one value without a list", Count(field.ListCount, "a list")], place));
        }

        foreach (ProfileValue value in field.Values)
        {
            if (value.Text.Length == 0)
            {
                AddEmpty(property, place, field, value, problems);
            }
            else if (!value.IsItem && !(type.Kind == ViewKind.Text || type.IsReference) && (value.IsCut || !ViewValue.TryRead(type, value.Text, out _)))
            {
                problems.Add(new ViewProblem(
                    "EC0030",
                    value.Place,
                    [$"The value '{value.Text}'", field.Name, $"is not of the type {type.ShownName} of the property '{property.ShownName}': {ViewValue.Hint(type, value.Text)}", Count(value.Count, "it")],
                    place));
            }
        }
    }

    // A field without a value is a missing one.
    private static void AddEmpty(ViewProperty property, SourcePlace place, FieldProfile field, ProfileValue value, List<ViewProblem> problems)
    {
        if (property.IsRequired && !value.IsItem)
        {
            problems.Add(new ViewProblem("EC0031", value.Place, ["The article has no value in the", field.Name, property.ShownName, "write a value, or make the type of the property nullable", Count(value.Count, "none")], place));
        }
    }

    /// <summary>How many articles have something, if there are several.</summary>
    public static string Count(int count, string what) => count > 1 ? $" ({count.ToString(CultureInfo.InvariantCulture)} articles have {what})" : string.Empty;

    // An unread field may be a misspelt name: the articles with this field may be those that miss the field of a property.
    private static void AddNearNames(ViewModel view, CorpusProfile profile, HashSet<int> read, List<ViewProblem> problems)
    {
        for (int key = 0; key < profile.Fields.Count; key++)
        {
            FieldProfile field = profile.Fields[key];
            if (read.Contains(key) || KnownFields.IsKnown(field.Name))
            {
                continue;
            }

            for (int index = 0; index < view.Properties.Count; index++)
            {
                int meant = ViewFields.KeyOf(view.Properties[index], profile);
                string name = meant >= 0 ? profile.Fields[meant].Name : ViewFields.NameOf(view.Properties[index]);
                bool fits = profile.IsSummary ? meant < 0 && !view.Properties[index].IsRequired : meant < 0 || field.Count <= profile.Fields[meant].MissingCount;
                if (fits && (NameDistance.AreNear(field.Name, name) || ViewFields.AreAlike(field.Name, name)))
                {
                    problems.Add(new ViewProblem("EC0032", field.Place, [field.Name, name, view.Properties[index].ShownName], view.Places[index]));
                    break;
                }
            }
        }
    }
}
