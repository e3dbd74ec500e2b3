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

    /// <summary>Returns the key of a field by its name, for a view of a corpus in another assembly.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="name">The name of the field.</param>
    /// <returns>The key, or -1 if no article has the field.</returns>
    public static int KeyOf(TextCorpus corpus, ReadOnlySpan<byte> name) => corpus.Storage is { } storage ? FieldColumnReader.KeyOf(storage, name) : -1;

    /// <summary>Returns the number of the value of an article among the values of a field.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The position of the field name in the list of columns.</param>
    /// <returns>A number from 1 in the order of the bytes of the distinct values, a larger number for a list, or 0 for a missing field.</returns>
    public static int NumberOf(Article article, int key)
    {
        if (article.Storage is not { } storage)
        {
            return 0;
        }

        ColumnCellReader[] columns = storage.Columns;
        return (uint)key < (uint)columns.Length ? columns[key].Stored(storage, article.Index) : 0;
    }

    /// <summary>Returns a number of a table of numbers with four bytes, the least significant byte first.</summary>
    public static int Int32(ReadOnlySpan<byte> table, int index) => (int)LittleEndian.UInt32(table[(index * sizeof(int))..]);

    /// <summary>Returns a number of a table of numbers with eight bytes, the least significant byte first.</summary>
    public static long Int64(ReadOnlySpan<byte> table, int index) => (long)LittleEndian.UInt64(table[(index * sizeof(long))..]);
}
