using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The settings of a project, as every host reads them.</summary>
/// <param name="Model">The settings that the models of corpora depend on.</param>
/// <param name="Class">The settings that the generated classes depend on.</param>
/// <param name="WarningLimit">The largest number of warnings of a kind that a build reports.</param>
/// <param name="Invalid">Settings that cannot be used.</param>
public sealed record CorpusSettings(ModelSettings Model, ClassSettings Class, int WarningLimit, EquatableArray<InvalidSetting> Invalid)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="property">The value of an MSBuild property by its name; null or empty for one that is not set.</param>
    public static CorpusSettings Read(Func<string, string?> property) => new SettingsReader(property).Read();
}

/// <summary>The settings that the models of corpora depend on, their articles aside.</summary>
/// <param name="Naming">Where constants take their names from.</param>
/// <param name="HasConstants">Whether articles and speakers get constants at all.</param>
/// <param name="Search">The index of corpora without settings of their own.</param>
/// <param name="Corpora">The corpora with settings of their own: the items <c>EmbeddedCorpus</c>.</param>
public sealed record ModelSettings(ArticleNaming Naming, bool HasConstants, SearchSettings Search, EquatableArray<SingleCorpusSettings> Corpora)
{
    /// <summary>Whether texts that call themselves drafts are embedded.</summary>
    public bool HasDrafts { get; init; }

    /// <summary>The index of one corpus.</summary>
    /// <param name="corpus">The name of its class.</param>
    public SearchSettings SearchOf(string corpus)
    {
        foreach (SingleCorpusSettings single in Corpora)
        {
            if (string.Equals(single.Corpus, corpus, StringComparison.Ordinal))
            {
                return single.Search;
            }
        }

        return Search;
    }

    /// <summary>All settings as text, equal when the settings are.</summary>
    public override string ToString() => $"{Naming} {HasConstants} {HasDrafts} {Search}{string.Concat(Corpora.Select(static corpus => $" {corpus}"))}";
}

/// <summary>The settings of one corpus: an item <c>EmbeddedCorpus</c>.</summary>
/// <param name="Corpus">The name of its class.</param>
/// <param name="Search">Its index.</param>
public sealed record SingleCorpusSettings(string Corpus, SearchSettings Search);

/// <summary>The settings that the generated classes depend on.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="IsDesignTime">Whether an IDE asks, which needs the declarations and not the texts.</param>
/// <param name="Constants">Which articles and speakers get constants.</param>
public sealed record ClassSettings(string Namespace, string Visibility, bool IsDesignTime, ConstantSelection Constants);

/// <summary>A setting that cannot be used.</summary>
/// <param name="Setting">The setting and its value.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record InvalidSetting(string Setting, string Remedy);
