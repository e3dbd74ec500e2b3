namespace EmbeddedCorpus.Testing;

/// <summary>The settings of a corpus in a test. The defaults are those of a build.</summary>
public sealed class TestCorpusOptions
{
    /// <summary>The name of the corpus. The default is <c>Corpus</c>.</summary>
    public string Name { get; init; } = "Corpus";

    /// <summary>The stemming language of the search index, such as <c>en</c>, or <c>none</c>. The default is <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The names of the fields that the search index has, with <c>;</c> between them.</summary>
    public string SearchFields { get; init; } = string.Empty;

    /// <summary>Whether the corpus has a search index. The default is <see langword="true"/>.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Whether quotations and speakers are found. The default is <see langword="true"/>.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Whether indirect speech is found.</summary>
    public bool IndirectSpeech { get; init; }

    /// <summary>Whether the corpus has the drafts too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether Markdown articles have <see cref="Article.Html"/>.</summary>
    public bool Html { get; init; }
}
