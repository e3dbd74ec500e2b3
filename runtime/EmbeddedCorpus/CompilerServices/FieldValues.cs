using System.ComponentModel;
using EmbeddedCorpus.Format;

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
    public static ArticleField Get(Article article, int key)
    {
        if (article.Storage is not { } storage || (uint)key >= (uint)storage.Columns.Length)
        {
            return default;
        }

        int cell = storage.Columns[key].Cell(storage, article.Index);
        return cell == FieldCell.Missing ? default : new ArticleField(storage, article.Index, key, cell);
    }
}
