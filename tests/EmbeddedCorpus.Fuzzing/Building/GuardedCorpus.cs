using System.Reflection;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>A corpus that lies in a resource, as the runtime reads it in an assembly; behind its last byte nothing may be read.</summary>
/// <param name="capacity">The largest resource that there is room for.</param>
internal sealed unsafe class GuardedCorpus(int capacity) : Assembly
{
    private readonly GuardedMemory _memory = new(capacity);
    private byte* _start;
    private int _length;

    /// <summary>Opens a resource. What was opened before is no more.</summary>
    /// <param name="resource">Its bytes.</param>
    /// <param name="content">The hash of texts that the generated code would know.</param>
    /// <exception cref="CorpusFormatException">It is no sound image.</exception>
    public TextCorpus Open(ReadOnlySpan<byte> resource, ulong content)
    {
        _start = _memory.Put(resource);
        _length = resource.Length;
        return new Storage(this, content).Corpus;
    }

    /// <inheritdoc/>
    public override AssemblyName GetName() => new("Fuzzed");

    /// <inheritdoc/>
    public override Stream GetManifestResourceStream(string name) => new UnmanagedMemoryStream(_start, _length);

    private sealed class Storage(Assembly assembly, ulong content) : ResourceStorage("Corpus", ImageFormat.Version, "1.0.0", assembly, "Corpus", content);
}
