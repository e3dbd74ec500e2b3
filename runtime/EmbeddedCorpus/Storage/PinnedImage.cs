using System.Buffers;

namespace EmbeddedCorpus.Storage;

/// <summary>Keeps memory with an image in its place for as long as somebody reads it.</summary>
internal sealed unsafe class PinnedImage(ReadOnlyMemory<byte> image)
{
    private MemoryHandle _handle = image.Pin();

    ~PinnedImage() => _handle.Dispose();

    /// <summary>Opens an image in memory.</summary>
    /// <param name="image">The bytes of a file.</param>
    /// <param name="name">The name of the corpus.</param>
    /// <param name="place">The name of the memory for messages.</param>
    public static OpenedStorage Open(ReadOnlyMemory<byte> image, string name, string place)
    {
        var pinned = new PinnedImage(image);
        return new OpenedStorage(name, place, (byte*)pinned._handle.Pointer, image.Length, pinned);
    }
}
