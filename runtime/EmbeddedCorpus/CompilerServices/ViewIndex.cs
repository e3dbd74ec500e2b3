using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Unicode;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Finds the articles with a given value in a field, for article views with the attribute <see cref="IndexedAttribute"/>.</summary>
/// <remarks>Only generated code should use this class. No method allocates memory.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewIndex
{
    private const int DayLength = 10;
    private const int MaxValueBytes = 1024;
    private const int MaxNumberBytes = 20;

    /// <summary>Returns the articles with a given text in a field, in the order of the corpus. The field can be a list with this text.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="key">The key of the field, or a negative number for a field that no article has.</param>
    /// <param name="value">The text.</param>
    public static CorpusList<T> By<T>(TextCorpus corpus, int key, ReadOnlySpan<char> value)
        where T : struct, ICorpusElement<T>
    {
        Span<byte> utf8 = stackalloc byte[MaxValueBytes];
        return Utf8.FromUtf16(value, utf8, out _, out int written) == OperationStatus.Done ? By<T>(corpus, key, utf8[..written]) : default;
    }

    /// <inheritdoc cref="By{T}(TextCorpus, int, ReadOnlySpan{char})"/>
    public static CorpusList<T> By<T>(TextCorpus corpus, int key, ReadOnlySpan<byte> value)
        where T : struct, ICorpusElement<T>
    {
        if (!Has(corpus, key, out CorpusStorage storage))
        {
            return default;
        }

        int row = FieldColumnReader.Find(storage, key, value);
        return row < 0 ? default : List<T>(storage, row, row + 1);
    }

    /// <summary>Returns the articles with a given number in a field.</summary>
    /// <inheritdoc cref="By{T}(TextCorpus, int, ReadOnlySpan{char})"/>
    public static CorpusList<T> By<T>(TextCorpus corpus, int key, long value)
        where T : struct, ICorpusElement<T>
    {
        Span<byte> utf8 = stackalloc byte[MaxNumberBytes];
        Utf8Formatter.TryFormat(value, utf8, out int written);
        return By<T>(corpus, key, utf8[..written]);
    }

    /// <summary>Returns the articles with a given day in a field. Articles with a time in the field come after articles without a time.</summary>
    /// <inheritdoc cref="By{T}(TextCorpus, int, ReadOnlySpan{char})"/>
    public static CorpusList<T> By<T>(TextCorpus corpus, int key, DateOnly value)
        where T : struct, ICorpusElement<T>
    {
        if (!Has(corpus, key, out CorpusStorage storage))
        {
            return default;
        }

        // A day can be the start of a time, and both stand side by side in the order of the bytes.
        Span<byte> day = stackalloc byte[DayLength];
        value.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        (int first, int end) = FieldColumnReader.StartingWith(storage, key, day);
        return first == end ? default : List<T>(storage, first, end);
    }

    private static bool Has(TextCorpus corpus, int key, out CorpusStorage storage)
    {
        storage = corpus.Articles.Storage!;
        return storage is not null && key >= 0 && key < storage.TableOf(Table.FieldColumns).Rows - 1;
    }

    private static CorpusList<T> List<T>(CorpusStorage storage, int first, int end)
        where T : struct, ICorpusElement<T>
    {
        int start = FieldColumnReader.PostingsOf(storage, first).First;
        return new CorpusList<T>(storage, start, FieldColumnReader.PostingsOf(storage, end - 1).End - start, Table.FieldPostings);
    }
}
