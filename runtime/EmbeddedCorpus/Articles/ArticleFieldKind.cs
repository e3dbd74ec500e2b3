#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>The form of a field's value: one text or a list.</summary>
public enum ArticleFieldKind
{
    /// <summary>The article does not have the field.</summary>
    Missing = 0,

    /// <summary>The value is one text.</summary>
    Text = 1,

    /// <summary>The value is a list of texts.</summary>
    List = 2,
}
