#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// What an image needs to travel as a resource: a header that tells whose it is and whether it is whole. Shared by writer and reader.
/// </summary>
/// <remarks>
/// A resource is the header below and then an image, see <see cref="ImageFormat"/>; addresses count from the first byte behind
/// the header. All numbers are little-endian. <c>generator/docs/image-format.md</c> describes the bytes.
/// </remarks>
internal static class ResourceFormat
{
    /// <summary>The version of this header.</summary>
    public const int Version = 1;

    public const int HeaderVersion = 8;
    public const int ImageVersion = 12;

    /// <summary>Bytes of the image, 64 bits.</summary>
    public const int ImageLength = 16;

    /// <summary>The hash of all paths and texts that the generated code knows too, 64 bits.</summary>
    public const int Content = 24;

    /// <summary>Checksum of the whole image, 64 bits.</summary>
    public const int ImageChecksum = 32;

    /// <summary>Checksum of the bytes of this header before it and of the image's own header, 64 bits.</summary>
    public const int HeaderChecksum = 40;

    public const int HeaderSize = 48;

    /// <summary>The first eight bytes of a resource: <c>ECORPUS</c> and a line feed.</summary>
    public const ulong Magic = 0x0A_53_55_50_52_4F_43_45;

    /// <summary>Goes on with a checksum over some bytes; all pieces but the last must be whole words of 8 bytes.</summary>
    /// <param name="checksum">The checksum so far; 0 to start.</param>
    /// <param name="bytes">The next bytes.</param>
    /// <remarks>Multiply-and-rotate over 64-bit words: finds damage, and is no defence against somebody who wants to deceive.</remarks>
    public static ulong Checksum(ulong checksum, ReadOnlySpan<byte> bytes)
    {
        const ulong Multiplier = 0x9FB21C651E98DF25;
        while (bytes.Length >= sizeof(ulong))
        {
            checksum = unchecked((((checksum << 29) | (checksum >> 35)) ^ LittleEndian.UInt64(bytes)) * Multiplier);
            bytes = bytes.Slice(sizeof(ulong));
        }

        for (int index = 0; index < bytes.Length; index++)
        {
            checksum = unchecked((((checksum << 29) | (checksum >> 35)) ^ bytes[index]) * Multiplier);
        }

        return checksum;
    }

    /// <summary>The checksum for <see cref="HeaderChecksum"/>.</summary>
    /// <param name="header">The header of the resource.</param>
    /// <param name="image">The image, at least its own header.</param>
    public static ulong HeadersChecksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> image) =>
        Checksum(Checksum(0, header.Slice(0, HeaderChecksum)), image.Slice(0, ImageHeader.SizeOf(image)));
}
