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
            int element = Read(storage, aliases, middle, out ReadOnlySpan<byte> name);
            int order = name.SequenceCompareTo(utf8);
            if (order == 0)
            {
                return element;
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }

        return -1;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="aliases">The table of names.</param>
    /// <param name="number">The row.</param>
    /// <param name="name">The name.</param>
    /// <returns>The number of the row.</returns>
    public static int Read(CorpusStorage storage, Table aliases, int number, out ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> row = storage.RowAt(storage.TableAt(aliases), number, AliasRow.Size);
        name = storage.Bytes(DigitReader.Address(row), DigitReader.Number(row[AliasRow.NameLength..]));
        return DigitReader.Number(row[AliasRow.Element..]);
    }
}
