using System.ComponentModel;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Finds the field of an article by the number of the field name.</summary>
/// <remarks>Only generated code should use this class.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldValues
{
    /// <summary>Returns the field of an article with a given key.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The position of the field name in the table of field names.</param>
    /// <returns>The field. The field is missing if the article does not have it.</returns>
    public static ArticleField Get(Article article, int key)
    {
        (CorpusStorage? storage, int row, int end) = article.FieldRows;
        for (; row < end; row++)
        {
            if (ArticleFieldReader.Key(storage!, row) == key)
            {
                return new ArticleField(storage!, row);
            }
        }

        return default;
    }
}
