using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Reflection;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests;

/// <summary>A resource of 4 GB is read through pointers up to its last byte. The file that is mapped here has holes: it takes less than a megabyte.</summary>
public unsafe class DistantResourceTests
{
    [Theory]
    [InlineData((1L << 31) - 70_000)]
    [InlineData((1L << 31) - 1 - ResourceFormat.HeaderSize)]
    [InlineData(3L << 30)]
    public void Texts_around_an_address_are_read_and_searched(long address) => Check(DistantSpace.At(LargeCorpus.Model, (uint)address));

    [Fact]
    public void The_last_byte_of_an_image_may_be_the_last_that_has_an_address() => Check(DistantSpace.AtTheEnd(LargeCorpus.Model));

    private static void Check(DistantSpace space)
    {
        string path = Path.GetTempFileName();
        try
        {
            Write(path, space);
            using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            using MemoryMappedViewAccessor view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            try
            {
                long length = ResourceFormat.HeaderSize + space.End;
                DistantAddressTests.Check(new Shelf(new MappedAssembly(new UnmanagedMemoryStream(start, length, length, FileAccess.Read))));
            }
            finally
            {
                view.SafeMemoryMappedViewHandle.ReleasePointer();
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(string path, DistantSpace space)
    {
        byte[] header = new byte[ResourceFormat.HeaderSize];
        BinaryPrimitives.WriteUInt64LittleEndian(header, ResourceFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(ResourceFormat.HeaderVersion), ResourceFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(ResourceFormat.ImageVersion), ImageFormat.Version);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ResourceFormat.ImageLength), space.End);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(ResourceFormat.Content), LargeCorpus.Model.Content.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(ResourceFormat.HeaderChecksum), ResourceFormat.HeadersChecksum(header, space.Pieces[0].Bytes));
        using FileStream stream = File.OpenWrite(path);
        stream.Write(header);
        foreach ((uint address, byte[] bytes) in space.Pieces)
        {
            stream.Position = ResourceFormat.HeaderSize + (long)address;
            stream.Write(bytes);
        }
    }

    private sealed class Shelf(Assembly assembly)
        : EmbeddedCorpus.CompilerServices.ResourceStorage("Corpus", TestImage.FormatVersion, TestImage.GeneratorVersion, assembly, ResourceAssembly.ResourceName, LargeCorpus.Model.Content.Value);

    private sealed class MappedAssembly(Stream resource) : Assembly
    {
        public override AssemblyName GetName() => new("Shelf");

        public override Stream GetManifestResourceStream(string name) => resource;
    }
}
