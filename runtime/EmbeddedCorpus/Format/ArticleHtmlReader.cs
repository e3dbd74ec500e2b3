using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the HTML of articles.</summary>
internal static class ArticleHtmlReader
{
    public static Utf8Text Read(CorpusStorage storage, int article)
    {
        TableReader table = storage.TableAt(Table.Html);
        if (table.Rows == 0)
        {
            return default;
        }

        ReadOnlySpan<byte> row = storage.RowAt(table, article, ArticleHtmlRow.Size);
        return new Utf8Text(storage, DigitReader.Address(row[ArticleHtmlRow.Html..]), DigitReader.Number(row[ArticleHtmlRow.Length..]));
    }
}
