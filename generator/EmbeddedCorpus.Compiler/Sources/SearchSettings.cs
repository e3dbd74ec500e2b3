using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The settings of the search index of one corpus.</summary>
/// <param name="IsIndexed">Whether the corpus has an index.</param>
/// <param name="Language">The language of the texts. A corpus without an index has the language <c>none</c>. So settings with equal results are equal.</param>
public sealed record SearchSettings(bool IsIndexed, Language Language)
{
    /// <summary>The settings of a project that sets no property for the search.</summary>
    public static SearchSettings Default { get; } = new(IsIndexed: true, Language.English);

    /// <summary>The settings of a corpus without an index.</summary>
    public static SearchSettings Off { get; } = new(IsIndexed: false, Language.None);

    /// <summary>The names of the fields with values that a search finds, in ordinal order.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>Creates settings that are equal if their results are equal.</summary>
    /// <param name="isIndexed">Whether the corpus has an index.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="fields">The names of the fields with values that a search finds.</param>
    public static SearchSettings Of(bool isIndexed, Language language, EquatableArray<string> fields) =>
        isIndexed ? new(IsIndexed: true, language) { Fields = fields } : Off;

    /// <summary>Reads a list of names of fields.</summary>
    /// <param name="list">The names, with <c>;</c> or <c>,</c> between them.</param>
    public static EquatableArray<string> ReadFields(string list)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string name in list.Split(';', ','))
        {
            if (name.Trim() is { Length: > 0 } written)
            {
                names.Add(KnownFields.NameOf(written, FrontMatterForm.Yaml));
            }
        }

        return new([.. names]);
    }

    /// <summary>Returns all settings as text. Two texts are equal if the settings are equal.</summary>
    public override string ToString() => $"{IsIndexed} {Language.Code} {string.Join(";", Fields)}";
}
