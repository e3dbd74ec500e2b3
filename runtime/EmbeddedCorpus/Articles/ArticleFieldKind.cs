#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>The form of a field's value.</summary>
public enum ArticleFieldKind
{
    /// <summary>The article has no such field.</summary>
    Missing = 0,

    /// <summary>One text.</summary>
    Text = 1,

    /// <summary>A list of texts.</summary>
    List = 2,
}
