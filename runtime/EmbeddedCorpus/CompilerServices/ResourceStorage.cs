using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Format.ResourceFormat;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Reads the image of a corpus from a resource of an assembly.</summary>
/// <remarks>
/// <para>The class is a contract between generated code and this package. Only generated code should use this class.</para>
/// <para>The runtime maps the resources of an assembly into memory when the runtime loads the assembly. The stream of a resource is a pointer into this memory.
/// So this class copies and parses nothing. The memory exists while the assembly is loaded, and this class keeps the assembly loaded.</para>
/// <para>The first access checks the header of the corpus image and the positions of its tables. The time of this check does not depend on the size of the
/// corpus. If the switch <c>EmbeddedCorpus.VerifyImages</c> of <see cref="AppContext"/> is set, the first access checks every byte.</para>
/// <para>A damaged row causes a <see cref="CorpusFormatException"/> or wrong words. A damaged row never causes a read outside the image, because
/// all reads go through spans.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ResourceStorage : CorpusStorage
{
    internal const string VerifySwitch = "EmbeddedCorpus.VerifyImages";

    private readonly byte* _image;
    private readonly long _length;

    // Nothing reads it: it keeps the memory where it is.
    private readonly object _owner;

    /// <summary>Opens a corpus.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="formatVersion">The format version of the image.</param>
    /// <param name="generatorVersion">The version of the package that wrote the image. Error messages contain this version.</param>
    /// <param name="assembly">The assembly that contains the resource.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="content">The hash of the paths and the texts at the time of code generation.</param>
    /// <exception cref="CorpusFormatException">The image is missing or damaged, belongs to other texts, or has a format version that this package cannot
    /// read.</exception>
    protected ResourceStorage(string name, int formatVersion, string generatorVersion, Assembly assembly, string resource, ulong content)
        : base(formatVersion, generatorVersion, name)
    {
        // In a cold process each method, type and string that is needed here costs the first touch some microseconds, and ten times as
        // many when the method has to be compiled: so there are few, and what is wrong is found out where it is told. That the tables
        // lie inside follows from the headers' checksum and the length; rows are checked when they are read.
        // A stream over mapped memory holds nothing that it would have to give back.
        Stream stream = assembly.GetManifestResourceStream(resource) ?? ThrowMissing(assembly, resource);
        _length = stream.Length - HeaderSize;
        byte* file;
        if (stream is UnmanagedMemoryStream mapped)
        {
            file = mapped.PositionPointer;
            _owner = assembly;
        }
        else
        {
            file = Copy(stream, out _owner);
        }

        _image = file + HeaderSize;
        if (_length < ImageHeader.MinSize)
        {
            Throw(assembly, ImageCheck.CutOff);
        }

        var header = new ReadOnlySpan<byte>(file, HeaderSize);
        var imageHeader = new ReadOnlySpan<byte>(_image, (int)Math.Min(_length, int.MaxValue));
        if (LittleEndian.UInt64(header) != Magic
            || unchecked((uint)LittleEndian.UInt64(header[HeaderVersion..])) != ResourceFormat.Version
            || LittleEndian.UInt64(header[ImageLength..]) != (ulong)_length
            || LittleEndian.UInt64(header[Content..]) != content
            || LittleEndian.UInt64(header[HeaderChecksum..]) != HeadersChecksum(header, imageHeader)
            || (AppContext.TryGetSwitch(VerifySwitch, out bool isOn) && isOn && LittleEndian.UInt64(header[ImageChecksum..]) != ImageCheck.Checksum(_image, _length)))
        {
            ThrowUnsound(assembly, content, header, imageHeader);
        }

        _tables.Read(imageHeader);
    }

    /// <inheritdoc/>
    protected sealed override ReadOnlySpan<byte> GetPage(int page)
    {
        long offset = (long)(uint)page << ImageFormat.PageBits;
        return offset < _length ? new ReadOnlySpan<byte>(_image + offset, (int)Math.Min(_length - offset, int.MaxValue)) : default;
    }

    // A runtime that keeps resources elsewhere: the bytes are copied once, to a place where they stay.
    private static byte* Copy(Stream stream, out object owner)
    {
        using Stream owned = stream;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        owner = bytes;
        fixed (byte* start = bytes)
        {
            return start;
        }
    }

    [DoesNotReturn]
    private Stream ThrowMissing(Assembly assembly, string resource)
    {
        Throw(assembly, $"it has no resource '{resource}'");
        return null;
    }

    // The same questions one by one, to tell which has another answer.
    [DoesNotReturn]
    private void ThrowUnsound(Assembly assembly, ulong content, ReadOnlySpan<byte> header, ReadOnlySpan<byte> imageHeader) => Throw(assembly,
        ImageCheck.Find(header, imageHeader, _length)
        ?? (LittleEndian.UInt64(header[Content..]) != content ? "its image belongs to other texts than its code" : ImageCheck.Damaged));

    [DoesNotReturn]
    private void Throw(Assembly assembly, string reason)
    {
        string name = assembly.GetName().Name ?? "?";
        throw new CorpusFormatException($"Corpus '{Name}' in assembly '{name}' cannot be opened: {reason}. Rebuild '{name}'.");
    }
}
