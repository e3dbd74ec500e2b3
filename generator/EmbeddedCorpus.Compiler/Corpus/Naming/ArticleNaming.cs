namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>The source of the name of a typed constant, from the property <c>EmbeddedCorpusNaming</c>.</summary>
public enum ArticleNaming
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The path below the project or below the root of the glob.</summary>
    Path,
}
