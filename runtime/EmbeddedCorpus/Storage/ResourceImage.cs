using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using static EmbeddedCorpus.Storage.ResourceFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>The memory of a corpus image that lies in an assembly as a resource. Checked when it is opened; never read past its end.</summary>
/// <remarks>
/// A runtime that loads an assembly maps its resources: the stream over one is a pointer into the file, so nothing is read,
/// copied or parsed. The memory lives as long as its owner, the assembly, which is kept here.
/// </remarks>
internal readonly unsafe struct ResourceImage
{
    private const string VerifySwitch = "EmbeddedCorpus.VerifyImages";

    private readonly byte* _start;
    private readonly long _length;

    // Nothing reads it: it keeps the memory where it is.
    private readonly object _owner;

    private ResourceImage(byte* start, long length, object owner)
    {
        _start = start;
        _length = length;
        _owner = owner;
    }

    /// <summary>Opens the image of a corpus.</summary>
    /// <param name="assembly">The assembly that holds it.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="corpus">The name of the generated class, for messages.</param>
    /// <param name="content">The hash of paths and texts that the generated code was made with.</param>
    /// <exception cref="CorpusFormatException">There is no such resource, or it is not the one that belongs to the code.</exception>
    public static ResourceImage Open(Assembly assembly, string resource, string corpus, ulong content)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource) ?? Throw(corpus, assembly, $"it has no resource '{resource}'");
        ResourceImage file = stream is UnmanagedMemoryStream mapped ? new(mapped.PositionPointer, mapped.Length, assembly) : Copy(stream);
        return file.Check(assembly, corpus, content);
    }

    /// <summary>The bytes from the start of a page to the end of the image, or as many as a span holds.</summary>
    public ReadOnlySpan<byte> From(int page)
    {
        long offset = (long)(uint)page << ImageFormat.PageBits;
        return offset < _length ? new ReadOnlySpan<byte>(_start + offset, (int)Math.Min(_length - offset, int.MaxValue)) : default;
    }

    // Few and simple steps: at the first touch of a cold process each method that they need is compiled first. That the tables
    // lie inside follows from the headers' checksum and the length; rows are checked when they are read.
    private ResourceImage Check(Assembly assembly, string corpus, ulong content)
    {
        if (_length < HeaderSize + ImageFormat.Header.Size)
        {
            Throw(corpus, assembly, "its image is cut off");
        }

        var header = new ReadOnlySpan<byte>(_start, HeaderSize);
        var image = new ResourceImage(_start + HeaderSize, _length - HeaderSize, _owner);
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != Magic)
        {
            Throw(corpus, assembly, "its resource is no corpus image");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(header[HeaderVersion..]) != ResourceFormat.Version)
        {
            Throw(corpus, assembly, "its image was written by another version of EmbeddedCorpus");
        }

        if (BinaryPrimitives.ReadInt64LittleEndian(header[ImageLength..]) != image._length)
        {
            Throw(corpus, assembly, "its image is cut off");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(header[HeaderChecksum..]) != HeadersChecksum(header, image.From(0)))
        {
            Throw(corpus, assembly, "its image is damaged");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(header[Content..]) != content)
        {
            Throw(corpus, assembly, "its image belongs to other texts than its code");
        }

        if (AppContext.TryGetSwitch(VerifySwitch, out bool isOn) && isOn && BinaryPrimitives.ReadUInt64LittleEndian(header[ImageChecksum..]) != image.Checksum())
        {
            Throw(corpus, assembly, "its image is damaged");
        }

        return image;
    }

    private ulong Checksum()
    {
        const int Step = 1 << 30;
        ulong checksum = 0;
        for (long offset = 0; offset < _length; offset += Step)
        {
            checksum = ResourceFormat.Checksum(checksum, new ReadOnlySpan<byte>(_start + offset, (int)Math.Min(_length - offset, Step)));
        }

        return checksum;
    }

    // A runtime that keeps resources elsewhere: the bytes are copied once, to a place where they stay.
    private static ResourceImage Copy(Stream stream)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        fixed (byte* start = bytes)
        {
            return new ResourceImage(start, bytes.Length, bytes);
        }
    }

    [DoesNotReturn]
    private static Stream Throw(string corpus, Assembly assembly, string reason)
    {
        string name = assembly.GetName().Name ?? "?";
        throw new CorpusFormatException($"Corpus '{corpus}' in assembly '{name}' cannot be opened: {reason}. Rebuild '{name}'.");
    }
}
