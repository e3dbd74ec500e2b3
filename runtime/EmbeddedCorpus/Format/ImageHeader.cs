#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// The start of the first page: magic, version, then the directory: how many tables there are, and the address and row count of each.
/// </summary>
/// <remarks>A new table gets the next number. A reader that does not know it passes it over, and finds no rows in one that an image does not have.</remarks>
internal static class ImageHeader
{
    public const int Magic = 0;
    public const int MagicSize = 4;
    public const int FormatVersion = 4;
    public const int TableCount = 8;
    public const int Tables = 12;
    public const int EntrySize = ImageFormat.AddressSize + ImageFormat.NumberSize;

    /// <summary>Bytes of the header that the writer writes.</summary>
    public const int Size = Tables + ((int)ImageFormat.Table.Count * EntrySize);

    /// <summary>The tables that every image of this version has; it stays when tables are added.</summary>
    public const int MinTables = (int)ImageFormat.Table.Html + 1;

    public const int MinSize = Tables + (MinTables * EntrySize);

    /// <summary>Bytes of the header of an image, by its own count of tables; no more than there are.</summary>
    /// <param name="image">The image, at least up to its tables.</param>
    public static int SizeOf(ReadOnlySpan<byte> image)
    {
        int count = 0;
        for (int digit = ImageFormat.NumberSize - 1; digit >= 0; digit--)
        {
            count = (count << ImageFormat.DigitBits) | ((image[TableCount + digit] ^ ImageFormat.DigitZero) & ImageFormat.DigitMask);
        }

        return (int)Math.Min(Tables + ((long)count * EntrySize), image.Length);
    }
}
