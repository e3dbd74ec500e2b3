using EmbeddedCorpus.CompilerServices;

using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the headings and the links of articles.</summary>
internal static class ArticlePartReader
{
    public static Utf8Text Text(CorpusStorage storage, Table table, int row) => TextAt(storage, table, row, ArticlePartRow.Text, ArticlePartRow.Length);

    public static Utf8Text Target(CorpusStorage storage, Table table, int row) => TextAt(storage, table, row, ArticlePartRow.Target, ArticlePartRow.TargetLength);

    public static int Kind(CorpusStorage storage, Table table, int row) => DigitReader.Digit(Row(storage, table, row)[ArticlePartRow.Kind]);

    private static Utf8Text TextAt(CorpusStorage storage, Table table, int row, int text, int length)
    {
        ReadOnlySpan<byte> part = Row(storage, table, row);
        return new Utf8Text(storage, DigitReader.Address(part[text..]), DigitReader.Number(part[length..]));
    }

    private static ReadOnlySpan<byte> Row(CorpusStorage storage, Table table, int row) => storage.RowAt(storage.TableAt(table), row, ArticlePartRow.Size);
}
