using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>Reads corpora that a build made: corpus files, and the resources of assemblies and packages.</summary>
internal static class BuiltCorpus
{
    private const string FileExtension = ".corpus";
    private const string AssemblyExtension = ".dll";
    private const string PackageExtension = ".nupkg";
    private const string ResourcePrefix = "EmbeddedCorpus.";

    // The start of each resource is its length.
    private const int LengthSize = sizeof(int);

    /// <summary>Whether a path names a corpus that a build made.</summary>
    public static bool IsBuilt(string path) =>
        Is(path, FileExtension) || Is(path, AssemblyExtension) || Is(path, PackageExtension);

    /// <summary>Opens the corpora of a file.</summary>
    /// <returns>The corpora, in the order of their names.</returns>
    /// <exception cref="InputException">The file does not exist, cannot be read, or has no corpus.</exception>
    public static IReadOnlyList<TextCorpus> Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"'{path}' does not exist.");
        }

        try
        {
            if (Is(path, FileExtension))
            {
                return [TextCorpus.Open(path)];
            }

            var images = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            if (Is(path, AssemblyExtension))
            {
                AddAssembly(File.ReadAllBytes(path), images);
            }
            else
            {
                AddPackage(path, images);
            }

            return images.Count > 0
                ? [.. images.Select(static image => TextCorpus.Load(image.Value, image.Key))]
                : throw new InputException($"'{path}' has no corpus as a resource. Only the program itself can read a corpus in literals: build with EmbeddedCorpusStorage=Resource.");
        }
        catch (Exception exception) when (exception is CorpusFormatException or BadImageFormatException or InvalidDataException)
        {
            throw new InputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    // A package has the same corpus once for each framework.
    private static void AddPackage(string path, SortedDictionary<string, byte[]> images)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in package.Entries)
        {
            if (entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && Is(entry.FullName, AssemblyExtension))
            {
                using Stream stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                AddAssembly(bytes.ToArray(), images);
            }
        }
    }

    private static void AddAssembly(byte[] assembly, SortedDictionary<string, byte[]> images)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        if (!file.HasMetadata || file.PEHeaders.CorHeader is not { ResourcesDirectory.Size: > 0 } header)
        {
            return;
        }

        MetadataReader metadata = file.GetMetadataReader();
        PEMemoryBlock resources = file.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress);
        foreach (ManifestResourceHandle handle in metadata.ManifestResources)
        {
            ManifestResource resource = metadata.GetManifestResource(handle);
            string name = metadata.GetString(resource.Name);
            if (!resource.Implementation.IsNil || !name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            {
                continue;
            }

            int offset = checked((int)resource.Offset);
            int length = resources.GetReader(offset, LengthSize).ReadInt32();
            byte[] content = resources.GetReader(offset + LengthSize, length).ReadBytes(length);
            if (content.Length >= ResourceFormat.HeaderSize && BinaryPrimitives.ReadUInt64LittleEndian(content) == ResourceFormat.Magic)
            {
                images.TryAdd(name[ResourcePrefix.Length..], content);
            }
        }
    }

    private static bool Is(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
