using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The value of <c>DetectQuotes</c> for documents that do not set it: by corpus, or else for the project.</summary>
/// <param name="Project">The property <c>EmbeddedCorpusQuotes</c>. It is empty if the property is <c>true</c> or cannot be used.</param>
/// <param name="Corpora">The metadata <c>Quotes</c> of the items <c>EmbeddedCorpus</c>.</param>
public sealed record QuoteSettings(string Project, EquatableArray<CorpusQuotes> Corpora)
{
    /// <summary>The property of a project.</summary>
    internal const string PropertyName = "EmbeddedCorpusQuotes";

    /// <summary>The settings of a project that sets nothing.</summary>
    public static QuoteSettings Default { get; } = new(string.Empty, []);

    /// <summary>Reads the settings of a project.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    public static QuoteSettings Read(Func<string, string?> property)
    {
        string project = Usable(property(PropertyName)?.Trim() ?? string.Empty);
        string packed = property(SettingsReader.CorporaName)?.Trim() ?? string.Empty;
        if (packed.Length == 0)
        {
            return project.Length == 0 ? Default : new QuoteSettings(project, []);
        }

        var corpora = new List<CorpusQuotes>();
        foreach (string[] item in SettingsReader.Unpack(packed))
        {
            // "true" of a corpus overrides the property.
            if (item.Length > SettingsReader.QuotesPart && QuoteDetections.TryParse(item[SettingsReader.QuotesPart].Trim(), out _) && item[SettingsReader.QuotesPart].Trim() is { Length: > 0 } value)
            {
                corpora.Add(new CorpusQuotes(item[0].Trim(), value));
            }
        }

        return new QuoteSettings(project, new([.. corpora]));
    }

    /// <summary>Returns the value for the documents of a corpus, or an empty string.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    public string Of(string corpus)
    {
        foreach (CorpusQuotes single in Corpora)
        {
            if (string.Equals(single.Corpus, corpus, StringComparison.Ordinal))
            {
                return Usable(single.Value);
            }
        }

        return Project;
    }

    private static string Usable(string value) => QuoteDetections.TryParse(value, out QuoteDetection detection) && detection != QuoteDetection.Rules ? value : string.Empty;
}

/// <summary>The metadata <c>Quotes</c> of one item <c>EmbeddedCorpus</c>.</summary>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="Value">The value of the metadata.</param>
public sealed record CorpusQuotes(string Corpus, string Value);
