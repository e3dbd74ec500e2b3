using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.ResourceFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>Finds out why the bytes of a resource or of a file are no image of a corpus. Only called to explain or to open a file.</summary>
internal static unsafe class ImageCheck
{
    /// <summary>The problem of other bytes.</summary>
    public const string NoImage = "its bytes are not a corpus image";

    /// <summary>The problem of an image with fewer bytes than its header says.</summary>
    public const string CutOff = "its image is cut off";

    /// <summary>The problem of an image with changed bytes.</summary>
    public const string Damaged = "its image is damaged";

    /// <summary>Checks the headers of an image.</summary>
    /// <param name="header">The first <see cref="HeaderSize"/> bytes.</param>
    /// <param name="image">The bytes after them, at least <see cref="ImageHeader.MinSize"/>.</param>
    /// <param name="length">The bytes of the image, which can be more than a span holds.</param>
    /// <returns>The problem, or null. The rows of an image are checked when they are read.</returns>
    public static string? Find(ReadOnlySpan<byte> header, ReadOnlySpan<byte> image, long length) =>
        LittleEndian.UInt64(header) != Magic ? NoImage
        : unchecked((uint)LittleEndian.UInt64(header[HeaderVersion..])) != ResourceFormat.Version ? "its image was written by another version of EmbeddedCorpus"
        : LittleEndian.UInt64(header[ImageLength..]) != (ulong)length ? CutOff
        : LittleEndian.UInt64(header[HeaderChecksum..]) != HeadersChecksum(header, image) ? Damaged
        : null;

    /// <summary>Computes the checksum of a whole image.</summary>
    /// <param name="image">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    public static ulong Checksum(byte* image, long length)
    {
        const int Step = 1 << 30;
        ulong checksum = 0;
        for (long offset = 0; offset < length; offset += Step)
        {
            checksum = ResourceFormat.Checksum(checksum, new ReadOnlySpan<byte>(image + offset, (int)Math.Min(length - offset, Step)));
        }

        return checksum;
    }
}
