using EmbeddedCorpus.CompilerServices;

using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the fields of articles.</summary>
internal static class ArticleFieldReader
{
    /// <summary>The position of the name in the table of names.</summary>
    public static int Key(CorpusStorage storage, int row) => DigitReader.Number(Row(storage, row)[ArticleFieldRow.Name..]);

    public static Utf8Text Name(CorpusStorage storage, int row) => TextAt(storage, Table.FieldNames, Key(storage, row));

    public static ArticleFieldKind Kind(CorpusStorage storage, int row) => (ArticleFieldKind)DigitReader.Digit(Row(storage, row)[ArticleFieldRow.Kind]);

    public static Utf8Text Text(CorpusStorage storage, int row)
    {
        ReadOnlySpan<byte> field = Row(storage, row);
        return new Utf8Text(storage, DigitReader.Address(field[ArticleFieldRow.Text..]), DigitReader.Number(field[ArticleFieldRow.Length..]));
    }

    /// <summary>The items of a list, or the text that stands for one.</summary>
    public static TextList Items(CorpusStorage storage, int row)
    {
        if (Kind(storage, row) != ArticleFieldKind.List)
        {
            return new TextList(Text(storage, row));
        }

        // A list ends where that of the next row starts.
        int start = DigitReader.Number(Row(storage, row)[ArticleFieldRow.FirstItem..]);
        int count = DigitReader.Number(Row(storage, row + 1)[ArticleFieldRow.FirstItem..]) - start;
        if (count < 0)
        {
            storage.ThrowDamaged();
        }

        return new TextList(storage, start, count);
    }

    /// <summary>An item of a list.</summary>
    public static Utf8Text Item(CorpusStorage storage, int row) => TextAt(storage, Table.FieldItems, row);

    private static ReadOnlySpan<byte> Row(CorpusStorage storage, int row) => storage.RowAt(storage.TableAt(Table.Fields), row, ArticleFieldRow.Size);

    private static Utf8Text TextAt(CorpusStorage storage, Table table, int row)
    {
        ReadOnlySpan<byte> text = storage.RowAt(storage.TableAt(table), row, ArticleFieldTextRow.Size);
        return new Utf8Text(storage, DigitReader.Address(text[ArticleFieldTextRow.Text..]), DigitReader.Number(text[ArticleFieldTextRow.Length..]));
    }
}
