using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The settings of a project, which are the same in every host.</summary>
/// <param name="Model">The settings that change the models of corpora.</param>
/// <param name="Class">The settings that change the generated classes.</param>
/// <param name="WarningLimit">The maximum number of reported warnings for each kind of warning.</param>
/// <param name="Invalid">The settings with values that cannot be used.</param>
public sealed record CorpusSettings(ModelSettings Model, ClassSettings Class, int WarningLimit, EquatableArray<InvalidSetting> Invalid)
{
    /// <summary>Whether quotations are found, by corpus.</summary>
    public QuoteSettings Quotes { get; init; } = QuoteSettings.Default;

    /// <summary>Whether articles have HTML, by corpus.</summary>
    public FlagSettings Html { get; init; } = FlagSettings.None;

    /// <summary>Whether indirect speech is found, by corpus.</summary>
    public FlagSettings Indirect { get; init; } = FlagSettings.None;

    /// <summary>Reads the settings of a project.</summary>
    /// <param name="property">Returns the value of an MSBuild property by name. The value is null or empty if the property is not set.</param>
    public static CorpusSettings Read(Func<string, string?> property) => new SettingsReader(property).Read();
}

/// <summary>The settings that change the models of corpora.</summary>
/// <param name="Naming">The source of the names of constants.</param>
/// <param name="HasConstants">Whether articles and speakers get constants.</param>
/// <param name="Search">The search settings for every corpus without an item <c>EmbeddedCorpus</c>.</param>
/// <param name="Corpora">The settings from the items <c>EmbeddedCorpus</c>.</param>
public sealed record ModelSettings(ArticleNaming Naming, bool HasConstants, SearchSettings Search, EquatableArray<SingleCorpusSettings> Corpora)
{
    /// <summary>Whether the build embeds texts that are marked as drafts.</summary>
    public bool HasDrafts { get; init; }

    /// <summary>Whether the build embeds the source files, for every corpus without an item <c>EmbeddedCorpus</c>.</summary>
    public bool HasSource { get; init; } = true;

    /// <summary>Returns the search settings of one corpus.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    public SearchSettings SearchOf(string corpus) => Find(corpus)?.Search ?? Search;

    /// <summary>Returns whether the build embeds the source files of one corpus.</summary>
    /// <param name="corpus">The name of the generated class.</param>
    public bool HasSourceOf(string corpus) => Find(corpus)?.HasSource ?? HasSource;

    /// <summary>Returns all settings as text.</summary>
    /// <remarks>Two texts are equal if the settings are equal.</remarks>
    public override string ToString() => $"{Naming} {HasConstants} {HasDrafts} {HasSource} {Search}{string.Concat(Corpora.Select(static corpus => $" {corpus}"))}";

    private SingleCorpusSettings? Find(string corpus)
    {
        foreach (SingleCorpusSettings single in Corpora)
        {
            if (string.Equals(single.Corpus, corpus, StringComparison.Ordinal))
            {
                return single;
            }
        }

        return null;
    }
}

/// <summary>The settings of one corpus, from an item <c>EmbeddedCorpus</c>.</summary>
/// <param name="Corpus">The name of the generated class.</param>
/// <param name="Search">The search settings of the corpus.</param>
public sealed record SingleCorpusSettings(string Corpus, SearchSettings Search)
{
    /// <summary>Whether the build embeds the source files of the corpus.</summary>
    public bool HasSource { get; init; } = true;
}

/// <summary>The settings that change the generated classes.</summary>
/// <param name="Namespace">The namespace of the classes. An empty string is the global namespace.</param>
/// <param name="Visibility">The visibility of the classes, <c>public</c> or <c>internal</c>.</param>
/// <param name="IsDesignTime">Whether the build runs for an IDE. An IDE needs the declarations, but not the texts.</param>
/// <param name="Constants">The selection of the articles and speakers that get constants.</param>
public sealed record ClassSettings(string Namespace, string Visibility, bool IsDesignTime, ConstantSelection Constants);

/// <summary>A setting with a value that cannot be used.</summary>
/// <param name="Setting">The name and the value of the setting.</param>
/// <param name="Remedy">The values that can be used.</param>
public sealed record InvalidSetting(string Setting, string Remedy);
