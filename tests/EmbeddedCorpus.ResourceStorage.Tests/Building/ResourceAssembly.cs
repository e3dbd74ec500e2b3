using System.Reflection;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>An assembly that is nothing but one resource, which lies in memory as those of a loaded assembly do.</summary>
internal sealed unsafe class ResourceAssembly : Assembly
{
    public const string ResourceName = "EmbeddedCorpus.Corpus";

    private readonly byte[]? _resource;
    private readonly bool _isMapped;

    /// <param name="resource">The bytes, or null for an assembly without any.</param>
    /// <param name="isMapped">Whether the stream over them is a pointer, as the runtimes of today have it.</param>
    public ResourceAssembly(byte[]? resource, bool isMapped = true)
    {
        _isMapped = isMapped;
        if (resource is not null)
        {
            // Pinned, and behind it nothing that a test owns: who reads on reads what is not ours.
            _resource = GC.AllocateUninitializedArray<byte>(resource.Length, pinned: true);
            resource.CopyTo(_resource, 0);
        }
    }

    public override AssemblyName GetName() => new("Shelf");

    public override Stream? GetManifestResourceStream(string name)
    {
        if (_resource is null || name != ResourceName)
        {
            return null;
        }

        fixed (byte* start = _resource)
        {
            return _isMapped ? new UnmanagedMemoryStream(start, _resource.Length) : new MemoryStream(_resource, writable: false);
        }
    }
}
