using System.Buffers.Binary;
using System.Reflection;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Search.Evaluation.Building;

/// <summary>A corpus as it lies in an assembly, made and opened in one process.</summary>
/// <param name="model">The corpus.</param>
internal sealed class CorpusImage(CorpusModel model)
{
    // Where a resource says of which version its image is; a build writes the same number into the generated code.
    private const int ImageVersionOffset = 12;

    private readonly byte[] _resource = ImageWriter.Write(model);

    /// <summary>Bytes of the resource: texts, tables and search index.</summary>
    public long Length => _resource.Length;

    /// <summary>Opens the corpus, as generated code does.</summary>
    public TextCorpus Open()
    {
        int version = BinaryPrimitives.ReadInt32LittleEndian(_resource.AsSpan(ImageVersionOffset));
        return new Storage(model.Name, version, new ResourceAssembly(_resource), model.Content.Value).Corpus;
    }

    private sealed class Storage(string name, int version, Assembly assembly, ulong content)
        : ResourceStorage(name, version, "in-process", assembly, ResourceAssembly.ResourceName, content);
}
