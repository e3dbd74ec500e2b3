using System.ComponentModel;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Finds a field of an article by the key of its name.</summary>
/// <remarks>Only generated code should use this class.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldValues
{
    /// <summary>Returns the field of an article with a given key.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The position of the field name in the list of columns.</param>
    /// <returns>The field. The result is a missing field if the article does not have the field.</returns>
    public static ArticleField Get(Article article, int key) => article.Storage is { } storage && key >= 0 && key < storage.TableOf(Table.FieldColumns).Rows - 1
        ? FieldColumnReader.Field(storage, article.Index, key)
        : default;
}
