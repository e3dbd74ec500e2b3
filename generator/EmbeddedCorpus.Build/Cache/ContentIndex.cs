using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>Keeps a content hash and a stamp for each file. A file is read again if its stamp changed.</summary>
/// <remarks>
/// A time says nothing of a file in a fresh clone, so a request is known by contents. To hash them all at each build would cost as much
/// as a tenth of reading them into articles. Belongs to one machine: paths are full.
/// </remarks>
internal sealed class ContentIndex
{
    /// <summary>The name of the file, in the folder of the cache.</summary>
    public const string FileName = "contents";

    // A few milliseconds of one thread.
    private const int PieceSize = 50;

    private readonly Dictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private Entry[] _entries = [];
    private int _read;

    /// <summary>The files that had to be read.</summary>
    public int ReadCount => _read;

    /// <summary>Whether all files could be read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads the index of a folder. One that is damaged, missing or of another version is empty.</summary>
    public static ContentIndex Read(string folder)
    {
        var index = new ContentIndex();
        try
        {
            string path = Path.Combine(folder, FileName);
            index.Fill(File.Exists(path) ? File.ReadAllBytes(path) : []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            index._known.Clear();
        }

        return index;
    }

    /// <summary>The hash of each document's content. A file that cannot be read has a hash that no content has.</summary>
    public ContentHash[] Hash(DocumentItem[] documents, FileStamp[] stamps, CancellationToken cancellation)
    {
        var hashes = new ContentHash[documents.Length];
        var entries = new Entry[documents.Length];
        var hashing = new SharedLoop(documents.Length, PieceSize, (start, end) =>
        {
            byte[]? buffer = null;
            for (int index = start; index < end; index++)
            {
                if (!_known.TryGetValue(documents[index].File, out Entry entry) || entry.Stamp != stamps[index])
                {
                    cancellation.ThrowIfCancellationRequested();
                    buffer ??= new byte[ContentReader.BufferSize];
                    entry = new Entry(documents[index].File, stamps[index], ContentReader.Hash(documents[index].File, buffer));
                    Interlocked.Increment(ref _read);
                }

                entries[index] = entry;
                hashes[index] = entry.Hash ?? new ContentHash(ulong.MaxValue).Then((ulong)stamps[index].Time);
            }
        });
        hashing.Start().Finish();
        _entries = entries;
        IsComplete = Array.TrueForAll(entries, static entry => entry.Hash is not null || entry.Stamp.Length < 0);
        return hashes;
    }

    /// <summary>Writes what <see cref="Hash"/> found, unless it read nothing.</summary>
    public void Write(string folder)
    {
        if (_read == 0)
        {
            return;
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Entry[] readable = Array.FindAll(_entries, static entry => entry.Hash is not null);
        writer.Write(ImageRequest.Writer);
        writer.Write(readable.Length);
        foreach (Entry entry in readable)
        {
            writer.Write(entry.File);
            writer.Write(entry.Stamp.Length);
            writer.Write(entry.Stamp.Time);
            writer.Write(entry.Stamp.FolderTime);
            writer.Write(entry.Hash!.Value.Value);
        }

        writer.Write(ResourceFormat.Checksum(0, bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        AtomicFile.Write(Path.Combine(folder, FileName), bytes.WriteTo);
    }

    private void Fill(byte[] bytes)
    {
        int length = bytes.Length - sizeof(ulong);
        if (length < 0 || BitConverter.ToUInt64(bytes, length) != ResourceFormat.Checksum(0, bytes.AsSpan(0, length)))
        {
            return;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length, writable: false));
        if (reader.ReadString() != ImageRequest.Writer)
        {
            return;
        }

        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            string file = reader.ReadString();
            _known[file] = new Entry(file, new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()), new ContentHash(reader.ReadUInt64()));
        }
    }

    private readonly record struct Entry(string File, FileStamp Stamp, ContentHash? Hash);
}
