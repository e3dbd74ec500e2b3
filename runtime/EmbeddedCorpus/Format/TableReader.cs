using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Where a table starts and how many rows it has.</summary>
/// <remarks>Fields: accessors and a constructor are more methods to compile at the first touch of a cold process.</remarks>
internal struct TableReader
{
    /// <summary>The address of the first block.</summary>
    public uint Start;

    /// <summary>The number of rows.</summary>
    public int Rows;

    public static TableReader Read(ReadOnlySpan<byte> header, Table table)
    {
        if ((int)table >= ImageHeader.MinTables && ImageHeader.SizeOf(header) < ImageHeader.Tables + (((int)table + 1) * ImageHeader.EntrySize))
        {
            return default;
        }

        ReadOnlySpan<byte> entry = header.Slice(ImageHeader.Tables + ((int)table * ImageHeader.EntrySize), ImageHeader.EntrySize);
        return new TableReader { Start = DigitReader.Address(entry), Rows = DigitReader.Number(entry[AddressSize..]) };
    }
}
