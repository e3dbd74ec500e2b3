using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the months that articles have.</summary>
internal static class MonthReader
{
    /// <summary>The number of months.</summary>
    public static int Count(CorpusStorage storage) => Math.Max(storage.TableAt(Table.Months).Rows - 1, 0);

    /// <summary>A month as <c>yyyy-MM</c>.</summary>
    public static Utf8Text Month(CorpusStorage storage, int month)
    {
        ReadOnlySpan<byte> row = Row(storage, month);
        return new Utf8Text(storage, DigitReader.Address(row), DigitReader.Number(row[MonthRow.Length..]));
    }

    /// <summary>The year of a month.</summary>
    public static Utf8Text Year(CorpusStorage storage, int month) => new(storage, DigitReader.Address(Row(storage, month)), MonthRow.YearLength);

    /// <summary>The first article of a month, or of those without a date for the number of months.</summary>
    public static int FirstArticle(CorpusStorage storage, int month)
    {
        int article = DigitReader.Number(Row(storage, month)[MonthRow.FirstArticle..]);
        return article <= storage.ArticleCount ? article : Damaged(storage);
    }

    private static int Damaged(CorpusStorage storage)
    {
        storage.ThrowDamaged();
        return 0;
    }

    private static ReadOnlySpan<byte> Row(CorpusStorage storage, int month) => storage.RowAt(storage.TableAt(Table.Months), month, MonthRow.Size);
}
