#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>What the value of a field is.</summary>
public enum ArticleFieldKind
{
    /// <summary>The article has no such field.</summary>
    Missing = 0,

    /// <summary>One text.</summary>
    Text = 1,

    /// <summary>A list of texts.</summary>
    List = 2,
}
