namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Where a typed constant takes its name from: the values of <c>EmbeddedCorpusNaming</c>.</summary>
public enum ArticleNaming
{
    /// <summary>From the headline.</summary>
    Headline,

    /// <summary>From the path below the project or the glob's root.</summary>
    Path,
}
