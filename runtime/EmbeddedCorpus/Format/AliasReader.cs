using EmbeddedCorpus.CompilerServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Looks other names of articles and speakers up.</summary>
internal static class AliasReader
{
    /// <summary>The row of the element with a name, or -1.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="aliases">The table of names.</param>
    /// <param name="utf8">The name.</param>
    public static int Find(CorpusStorage storage, Table aliases, ReadOnlySpan<byte> utf8)
    {
        TableReader table = storage.TableAt(aliases);
        int low = 0;
        int high = table.Rows;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            ReadOnlySpan<byte> row = storage.RowAt(table, middle, AliasRow.Size);
            int order = storage.Bytes(DigitReader.Address(row), DigitReader.Number(row[AliasRow.NameLength..])).SequenceCompareTo(utf8);
            if (order == 0)
            {
                return DigitReader.Number(row[AliasRow.Element..]);
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }

        return -1;
    }
}
