using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using EmbeddedCorpus.Format;
using Microsoft.Win32.SafeHandles;

namespace EmbeddedCorpus.Storage;

/// <summary>Maps files with images into memory, each file once.</summary>
/// <remarks>
/// A mapping is never closed: an article would have to ask at every read whether its memory is still there. So a program that opens the same
/// file for every request must get the same mapping.
/// </remarks>
internal static unsafe class ImageFiles
{
    private static readonly ConcurrentDictionary<(string Path, UInt128 Content), OpenedStorage> s_opened = new();

    /// <summary>Opens a file; see <see cref="TextCorpus.Open"/>.</summary>
    public static OpenedStorage Open(string path)
    {
        string full = Path.GetFullPath(path);
        using SafeFileHandle file = File.OpenHandle(full, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        long length = RandomAccess.GetLength(file);
        Span<byte> header = stackalloc byte[ResourceFormat.HeaderSize];
        header.Clear();
        RandomAccess.Read(file, header, 0);

        // The checksums of the headers and of the image, which a file with other content does not share.
        (string, UInt128) key = (full, new UInt128(LittleEndian.UInt64(header[ResourceFormat.ImageChecksum..]), LittleEndian.UInt64(header[ResourceFormat.HeaderChecksum..])));
        if (s_opened.TryGetValue(key, out OpenedStorage? opened) && opened.Length == length)
        {
            return opened;
        }

        opened = Map(full, file, length);
        return s_opened.GetOrAdd(key, opened) is { } first && first.Length == length ? first : opened;
    }

    private static OpenedStorage Map(string path, SafeFileHandle file, long length)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (length == 0 || OperatingSystem.IsBrowser() || OperatingSystem.IsWasi())
        {
            // An empty file cannot be mapped, and a browser maps nothing.
            byte[] bytes = new byte[checked((int)length)];
            RandomAccess.Read(file, bytes, 0);
            return PinnedImage.Open(bytes, name, path);
        }

        using var mapping = MemoryMappedFile.CreateFromFile(file, null, length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return new OpenedStorage(name, path, start + view.PointerOffset, length, view);
        }
        catch
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            throw;
        }
    }
}
