using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The corpora whose articles have HTML.</summary>
/// <param name="Project">The property <c>EmbeddedCorpusHtml</c>.</param>
/// <param name="Corpora">The metadata <c>Html</c> of the items <c>EmbeddedCorpus</c>.</param>
public sealed record HtmlSettings(bool Project, EquatableArray<CorpusHtml> Corpora)
{
    /// <summary>The property of a project.</summary>
    internal const string PropertyName = "EmbeddedCorpusHtml";

    private const string On = "true";
    private const string Off = "false";

    /// <summary>The settings of a project that sets nothing.</summary>
    public static HtmlSettings None { get; } = new(Project: false, []);

    /// <summary>Reads the settings of a project.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    public static HtmlSettings Read(Func<string, string?> property)
    {
        bool project = Is(property(PropertyName), On);
        string packed = property(SettingsReader.CorporaName)?.Trim() ?? string.Empty;
        if (packed.Length == 0)
        {
            return project ? new HtmlSettings(project, []) : None;
        }

        var corpora = new List<CorpusHtml>();
        foreach (string[] item in SettingsReader.Unpack(packed))
        {
            string? value = item.Length > SettingsReader.HtmlPart ? item[SettingsReader.HtmlPart] : null;
            if (Is(value, On) || Is(value, Off))
            {
                corpora.Add(new CorpusHtml(item[0].Trim(), Is(value, On)));
            }
        }

        return new HtmlSettings(project, new([.. corpora]));
    }

    /// <summary>Whether the articles of a corpus have HTML.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    public bool Of(string corpus)
    {
        foreach (CorpusHtml single in Corpora)
        {
            if (string.Equals(single.Corpus, corpus, StringComparison.Ordinal))
            {
                return single.HasHtml;
            }
        }

        return Project;
    }

    private static bool Is(string? value, string expected) => string.Equals(value?.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The metadata <c>Html</c> of one item <c>EmbeddedCorpus</c>.</summary>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="HasHtml">The value of the metadata.</param>
public sealed record CorpusHtml(string Corpus, bool HasHtml);
