using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>A setting of <c>true</c> or <c>false</c> that a corpus can have for itself. It is off by default.</summary>
/// <param name="Project">The value of the property of the project.</param>
/// <param name="Corpora">The values of the items <c>EmbeddedCorpus</c>.</param>
public sealed record FlagSettings(bool Project, EquatableArray<CorpusFlag> Corpora)
{
    private const string On = "true";
    private const string Off = "false";

    /// <summary>The setting of a project that does not set it.</summary>
    public static FlagSettings None { get; } = new(Project: false, []);

    /// <summary>Returns the value for a corpus.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    public bool Of(string corpus)
    {
        foreach (CorpusFlag single in Corpora)
        {
            if (string.Equals(single.Corpus, corpus, StringComparison.Ordinal))
            {
                return single.IsOn;
            }
        }

        return Project;
    }

    /// <summary>Whether a value switches a setting on. The method ignores case.</summary>
    internal static bool IsOn(string? value) => Is(value, On);

    /// <summary>Whether a value can be used. An empty value can.</summary>
    internal static bool IsValue(string value) => value.Length == 0 || Is(value, On) || Is(value, Off);

    /// <summary>Reads the setting of a project.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="part">The place of the metadata among the parts of an item.</param>
    internal static FlagSettings Read(Func<string, string?> property, string name, int part)
    {
        bool project = Is(property(name), On);
        string packed = property(SettingsReader.CorporaName)?.Trim() ?? string.Empty;
        if (packed.Length == 0)
        {
            return project ? new FlagSettings(project, []) : None;
        }

        var corpora = new List<CorpusFlag>();
        foreach (string[] item in SettingsReader.Unpack(packed))
        {
            string? value = item.Length > part ? item[part] : null;
            if (Is(value, On) || Is(value, Off))
            {
                corpora.Add(new CorpusFlag(item[0].Trim(), Is(value, On)));
            }
        }

        return new FlagSettings(project, new([.. corpora]));
    }

    private static bool Is(string? value, string expected) => string.Equals(value?.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The value of a setting for one item <c>EmbeddedCorpus</c>.</summary>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="IsOn">The value of the metadata.</param>
public sealed record CorpusFlag(string Corpus, bool IsOn);
