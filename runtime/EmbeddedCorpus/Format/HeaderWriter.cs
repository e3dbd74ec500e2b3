using System.Buffers.Binary;
using System.Text;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the header of an image: where its tables lie.</summary>
internal static class HeaderWriter
{
    /// <summary>The bytes, as ASCII characters.</summary>
    /// <param name="starts">The address of each table.</param>
    /// <param name="rows">The number of its rows.</param>
    public static string Write(ReadOnlySpan<uint> starts, ReadOnlySpan<int> rows)
    {
        var numbers = new TableWriter(Table.None);
        numbers.Number(ImageFormat.Version).Number(starts.Length);
        for (int table = 0; table < starts.Length; table++)
        {
            numbers.Address(starts[table]).Number(rows[table]);
        }

        byte[] magic = new byte[ImageHeader.MagicSize];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, Magic);
        return Encoding.ASCII.GetString(magic) + numbers.Unfinished;
    }
}
