using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Checks the values of fields that name articles or speakers.</summary>
internal static class ReferenceCheck
{
    // As for the look-ups of the runtime.
    private const int MostCompared = 10_000;
    private const int MaxPath = 1024;

    /// <summary>Adds the values that name nothing.</summary>
    public static void AddValues(ViewModel view, int index, CorpusProfile profile, FieldProfile field, Collected<CorpusProfile> profiles, List<ViewProblem> problems)
    {
        ViewProperty property = view.Properties[index];
        string corpus = ViewFields.TargetOf(view, index);
        if (!property.Type.IsReference || profile.IsSummary || ViewFields.Find(view, profiles, corpus) is not { IsSummary: false } target)
        {
            return;
        }

        HashSet<string> names = NamesOf(property.Type, target);
        HashSet<string> paths = PathsOf(property.Type, target);
        var ids = new HashSet<string>(property.Type.IsSpeaker ? target.Speakers : target.Articles.Select(static article => article.Id), StringComparer.Ordinal);
        foreach (ProfileValue value in field.Values)
        {
            if (value.Text.Length == 0 || (value.IsItem && !property.Type.IsList))
            {
                continue;
            }

            if (value.IsCut || !Leads(value, property.Type))
            {
                problems.Add(new ViewProblem(
                    "EC0034",
                    value.Place,
                    [$"The value '{value.Text}' of the field '{field.Name}'", NounOf(property.Type), corpus, property.ShownName, Hint(property.Type, value.Text, target), ViewCheck.Count(value.Count, "it")],
                    view.Places[index]));
            }
            else if (property.IsIndexed && !ids.Contains(value.Text))
            {
                string what = property.Type.IsSpeaker ? "is no canonical name, and the property" : "is no id, and the property";
                string remedy = property.Type.IsSpeaker ? "write the canonical name" : "write the id of the article";
                problems.Add(new ViewProblem("EC0030", value.Place, [$"The value '{value.Text}'", field.Name, $"{what} '{property.ShownName}' has an index: {remedy}", string.Empty], view.Places[index]));
            }
        }

        bool Leads(ProfileValue value, ViewType type) => !type.IsSpeaker && Follow(profile.Articles[value.Article].Path, value.Text) is { } path ? paths.Contains(path) : names.Contains(value.Text) || paths.Contains(value.Text);
    }

    /// <summary>Adds the defaults that name nothing.</summary>
    public static void AddDefaults(ViewModel view, Collected<CorpusProfile> profiles, List<ViewProblem> problems)
    {
        for (int index = 0; index < view.Properties.Count; index++)
        {
            ViewProperty property = view.Properties[index];
            if (property.DefaultReference is { } name && ViewFields.Find(view, profiles, ViewFields.TargetOf(view, index)) is { IsSummary: false } target && !NamesOf(property.Type, target).Contains(name) && !PathsOf(property.Type, target).Contains(name))
            {
                problems.Add(new ViewProblem("EC0034", view.Places[index], [$"The default '{name}'", NounOf(property.Type), target.Corpus, property.ShownName, Hint(property.Type, name, target), string.Empty]));
            }
        }
    }

    private static string NounOf(ViewType type) => type.IsSpeaker ? "speaker" : "article";

    private static HashSet<string> NamesOf(ViewType type, CorpusProfile target)
    {
        var names = new HashSet<string>(type.IsSpeaker ? target.Speakers : target.Articles.Select(static article => article.Id), StringComparer.Ordinal);
        names.UnionWith((type.IsSpeaker ? target.SpeakerAliases : target.ArticleAliases).Select(static alias => alias.Name));
        return names;
    }

    private static HashSet<string> PathsOf(ViewType type, CorpusProfile target)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (ArticleKey article in type.IsSpeaker ? [] : target.Articles)
        {
            paths.Add(article.Path);
            paths.Add(Text(ReferencePath.WithoutExtension(Encoding.UTF8.GetBytes(article.Path))));
        }

        return paths;
    }

    // The path that a relative reference leads to; empty for one that leaves the project, and null for another reference.
    private static string? Follow(string file, string reference)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(reference);
        if (!ReferencePath.IsRelative(utf8))
        {
            return null;
        }

        byte[] path = new byte[MaxPath];
        int length = ReferencePath.Combine(Encoding.UTF8.GetBytes(file), utf8, path);
        return Text(path.AsSpan(0, Math.Max(length, 0)));
    }

    private static string Hint(ViewType type, string name, CorpusProfile target)
    {
        if (target.Articles.Count <= MostCompared && target.Speakers.Count <= MostCompared)
        {
            List<string> candidates = type.IsSpeaker ? [.. target.Speakers] : [.. target.Articles.Select(static article => article.Id)];
            string? near = NameDistance.Nearest(name, candidates) ?? candidates.Find(candidate => ViewFields.AreAlike(candidate.Substring(candidate.LastIndexOf('/') + 1), name));
            if (near is not null)
            {
                return $"did you mean '{near}'?";
            }
        }

        return type.IsSpeaker ? "write the canonical name of a speaker" : "write the id or the path of an article";
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());
}
