using System.ComponentModel;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Reads the fields of articles as typed values for article views.</summary>
/// <remarks>
/// <para>Only generated code should use this class. No method throws. The first property of a corpus allocates a table of its fields, and nothing
/// else allocates memory.</para>
/// <para>The build has checked the type of each value. A value can have another type only if a library was built with other texts. A value of another type
/// counts as missing.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewReader
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <returns>Whether the field has a value of this type.</returns>
    public static bool TryRead(ArticleField field, out bool value) => FieldText.TryBoolean(One(field), out value);

    /// <summary>Reads an integer.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out sbyte value)
    {
        value = (sbyte)ReadInteger(field, sbyte.MinValue, sbyte.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out byte value)
    {
        value = (byte)ReadInteger(field, byte.MinValue, byte.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out short value)
    {
        value = (short)ReadInteger(field, short.MinValue, short.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out ushort value)
    {
        value = (ushort)ReadInteger(field, ushort.MinValue, ushort.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out int value)
    {
        value = (int)ReadInteger(field, int.MinValue, int.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out uint value)
    {
        value = (uint)ReadInteger(field, uint.MinValue, uint.MaxValue, out bool isRead);
        return isRead;
    }

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out long value) => FieldText.TryInteger(One(field), long.MinValue, long.MaxValue, out value);

    /// <inheritdoc cref="TryRead(ArticleField, out sbyte)"/>
    public static bool TryRead(ArticleField field, out ulong value) => FieldText.TryUnsigned(One(field), out value);

    /// <summary>Reads a finite number.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out double value) => FieldText.TryDouble(One(field), out value);

    /// <summary>Reads a decimal number.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out decimal value) => FieldText.TryDecimal(One(field), out value);

    /// <summary>Reads a day, and ignores a time and a time zone after the day.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out DateOnly value)
    {
        bool isDay = FieldTime.TryDay(One(field), out int day);
        value = isDay ? DateOnly.FromDayNumber(day) : default;
        return isDay;
    }

    /// <summary>Reads a point in time with its offset.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out DateTimeOffset value) => FieldTime.TryMoment(One(field), out value);

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="TryRead(ArticleField, out bool)"/>
    public static bool TryRead(ArticleField field, out Utf8Text value)
    {
        value = field.Single;
        return !value.IsEmpty;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The key of the field, or -1 if no article has the field.</param>
    /// <returns>The text. The text is empty if the article has no text in the field.</returns>
    public static Utf8Text ReadText(Article article, int key)
    {
        if (article.Storage is not { } storage)
        {
            return default;
        }

        ColumnCellReader[] columns = storage.Columns;
        return (uint)key < (uint)columns.Length ? columns[key].Text(storage, article.Index) : default;
    }

    /// <summary>Reads the title of an article: the field <c>title</c>, or the headline of an article without the field.</summary>
    /// <inheritdoc cref="ReadText(Article, int)"/>
    public static Utf8Text ReadTitle(Article article, int key) => ReadText(article, key) is { IsEmpty: false } title ? title : article.Headline;

    /// <summary>Reads the field <c>date</c>. The result is the value of <see cref="Article.Date"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The key of the field.</param>
    /// <param name="value">The day.</param>
    /// <returns>Whether the article has a day.</returns>
    public static bool TryReadDate(Article article, int key, out DateOnly value)
    {
        DateOnly? date = article.Date;
        value = date.GetValueOrDefault();
        return date.HasValue || TryRead(FieldValues.Get(article, key), out value);
    }

    /// <summary>Reads the texts of a list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="key">The key of the field.</param>
    /// <returns>The texts. A single text is a list with one text.</returns>
    public static TextList ReadList(Article article, int key)
    {
        if (article.Storage is not { } storage)
        {
            return default;
        }

        ColumnCellReader[] columns = storage.Columns;
        return (uint)key < (uint)columns.Length ? columns[key].Items(storage, article.Index) : default;
    }

    /// <summary>Reads a field with the name of an article or a speaker.</summary>
    /// <param name="field">The field.</param>
    /// <param name="article">The article with the field.</param>
    /// <param name="corpus">The corpus with the element.</param>
    /// <param name="value">The element.</param>
    /// <returns>Whether the corpus has an element with this name.</returns>
    public static bool TryRead<T>(ArticleField field, Article article, TextCorpus corpus, out T value)
        where T : struct, ICorpusElement<T>
    {
        ReadOnlySpan<byte> name = One(field);
        return TryFind(corpus.Articles.Storage, name.IsEmpty ? -1 : ReferenceLookup.Find<T>(corpus.Articles.Storage, article, name), out value);
    }

    /// <summary>Reads a field with a list of names, and returns the articles or the speakers with these names.</summary>
    /// <param name="article">The article with the field.</param>
    /// <param name="key">The key of the field.</param>
    /// <param name="corpus">The corpus with the elements.</param>
    public static CorpusList<T> ReadList<T>(Article article, int key, TextCorpus corpus)
        where T : struct, ICorpusElement<T>
    {
        int count = ReadList(article, key).Count;
        return count == 0 ? default : new CorpusList<T>(corpus.Articles.Storage, article, key, count);
    }

    /// <summary>Returns the article or the speaker with a name, or <c>default</c>.</summary>
    public static T Find<T>(TextCorpus corpus, ReadOnlySpan<byte> utf8Name)
        where T : struct, ICorpusElement<T>
    {
        _ = TryFind(corpus.Articles.Storage, ReferenceLookup.Find<T>(corpus.Articles.Storage, default, utf8Name), out T value);
        return value;
    }

    /// <summary>Whether a value is the name of a member of an enum.</summary>
    public static bool IsName(Utf8Text value, ReadOnlySpan<byte> name) => FieldText.IsName(value.Bytes, name);

    /// <summary>Returns an article that a view can read.</summary>
    /// <remarks>A view reads fields by the field keys of its corpus. In an article of another corpus, the same keys belong to other fields.</remarks>
    /// <exception cref="ArgumentException">The article belongs to another corpus.</exception>
    public static Article Require(Article article, TextCorpus corpus) => article.Corpus == corpus
        ? article
        : throw new ArgumentException(
            $"The view reads articles of the corpus '{corpus.Name}', and the article {(article.IsDefault ? "is the default value" : $"'{article.Id}' is of the corpus '{article.Corpus.Name}'")}.",
            nameof(article));

    /// <summary>Returns all articles of a corpus as views.</summary>
    public static CorpusList<T> All<T>(TextCorpus corpus)
        where T : struct, ICorpusElement<T> => corpus.Articles.As<T>();

    private static bool TryFind<T>(CorpusStorage? storage, int row, out T value)
        where T : struct, ICorpusElement<T>
    {
        value = row < 0 ? default : T.At(storage!, row);
        return row >= 0;
    }

    private static ReadOnlySpan<byte> One(ArticleField field) => field.Single.Bytes;

    private static long ReadInteger(ArticleField field, long min, long max, out bool isRead)
    {
        isRead = FieldText.TryInteger(One(field), min, max, out long value);
        return value;
    }
}
