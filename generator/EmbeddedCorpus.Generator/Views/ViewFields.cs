using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Finds the fields that the properties of a view read.</summary>
internal static class ViewFields
{
    /// <summary>The name that a field has if no article has it: that of the property in camel case.</summary>
    public static string NameOf(ViewProperty property)
    {
        string name = property.Name.TrimStart('@');
        return property.FieldName ?? char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>Whether a property reads the title of an article, which is the headline where an article has no field <c>title</c>.</summary>
    public static bool IsTitle(ViewProperty property) => property.Type.Kind == ViewKind.Text && NameOf(property) == KnownFields.Title;

    /// <summary>The key of the field of a property; -1 if no article has the field.</summary>
    /// <remarks>A name in camel case comes before one that differs from it by case, <c>_</c>, <c>-</c> and space. Of several such names the first is taken.</remarks>
    public static int KeyOf(ViewProperty property, CorpusProfile profile)
    {
        string name = NameOf(property);
        int alike = -1;
        for (int key = 0; key < profile.Fields.Count; key++)
        {
            string field = profile.Fields[key].Name;
            if (string.Equals(field, name, StringComparison.Ordinal))
            {
                return key;
            }

            alike = alike < 0 && property.FieldName is null && AreAlike(field, name) ? key : alike;
        }

        return alike;
    }

    /// <summary>Gives a view the keys of its fields.</summary>
    public static EmittedView Resolve(ViewModel view, Collected<CorpusProfile> profiles, ViewCorpora corpora)
    {
        CorpusProfile? profile = Find(view, profiles, view.Corpus);
        var keys = new int[view.Properties.Count];
        var names = new string[keys.Length];
        var targets = new string[keys.Length];
        for (int index = 0; index < keys.Length; index++)
        {
            keys[index] = profile is null ? -1 : KeyOf(view.Properties[index], profile);
            targets[index] = view.Properties[index].Type.IsReference ? corpora.ClassOf(TargetOf(view, index)) : string.Empty;
            names[index] = keys[index] < 0 ? string.Empty : profile!.Fields[keys[index]].Name;
        }

        return new EmittedView(view.Struct, view.Properties, new(keys), corpora.ClassOf(view.Corpus))
        {
            Targets = new(targets),
            FieldNames = new(names),
            IsReferenced = view.Referenced is not null,
            Tables = corpora.HasTables && view.Referenced is null ? ViewTables.Of(view, new(keys), profile) : [],
            Spellings = new([.. ViewIndexes.Spellings(view, profile)]),
        };
    }

    /// <summary>The corpus that a property refers to.</summary>
    public static string TargetOf(ViewModel view, int index) => view.Properties[index].Type.Corpus is { Length: > 0 } corpus ? corpus : view.Corpus;

    /// <summary>The profile of a corpus of the project, or of the corpus of a view; null without one.</summary>
    public static CorpusProfile? Find(ViewModel view, Collected<CorpusProfile> profiles, string corpus) => view.Referenced is { } referenced && referenced.Corpus == corpus ? referenced : Find(profiles, corpus);

    private static CorpusProfile? Find(Collected<CorpusProfile> profiles, string corpus)
    {
        foreach (CorpusProfile profile in profiles.Items)
        {
            if (string.Equals(profile.Corpus, corpus, StringComparison.Ordinal))
            {
                return profile;
            }
        }

        return null;
    }

    /// <summary>Whether two names are one but for case, <c>_</c>, <c>-</c> and space.</summary>
    public static bool AreAlike(string left, string right)
    {
        int at = 0;
        foreach (char next in left)
        {
            if (!IsSeparator(next))
            {
                at = Skip(right, at);
                if (at == right.Length || char.ToUpperInvariant(next) != char.ToUpperInvariant(right[at++]))
                {
                    return false;
                }
            }
        }

        return Skip(right, at) == right.Length;
    }

    private static int Skip(string name, int at)
    {
        while (at < name.Length && IsSeparator(name[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSeparator(char c) => c is '_' or '-' or ' ';
}
