using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the times and kinds of paragraphs.</summary>
internal static class ParagraphNoteReader
{
    /// <summary>The kind of a paragraph.</summary>
    public static ParagraphKind Kind(CorpusStorage storage, int paragraph)
    {
        TableReader table = storage.TableAt(Table.ParagraphKinds);
        int row = LastUpTo(storage, table, ParagraphKindRow.Size, paragraph);
        return row < 0 ? ParagraphKind.Text : (ParagraphKind)DigitReader.Digit(storage.RowAt(table, row, ParagraphKindRow.Size)[ParagraphKindRow.Kind]);
    }

    /// <summary>A time of a paragraph; null for a paragraph without times.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="field"><see cref="ParagraphTimeRow.Start"/> or <see cref="ParagraphTimeRow.End"/>.</param>
    public static TimeSpan? Time(CorpusStorage storage, int paragraph, int field)
    {
        TableReader table = storage.TableAt(Table.ParagraphTimes);
        int row = LastUpTo(storage, table, ParagraphTimeRow.Size, paragraph);
        if (row < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> time = storage.RowAt(table, row, ParagraphTimeRow.Size);
        return DigitReader.Number(time) == paragraph ? new TimeSpan(DigitReader.Address(time[field..]) * TimeSpan.TicksPerMillisecond) : null;
    }

    // Both rows start with the paragraph.
    private static int LastUpTo(CorpusStorage storage, TableReader table, int size, int paragraph)
    {
        int low = 0;
        int high = table.Rows;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (DigitReader.Number(storage.RowAt(table, middle, size)) <= paragraph)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
