using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Search.Evaluation.Building;

/// <summary>The one call into what a build uses and shows to nobody: the writer of images.</summary>
internal static class ImageWriter
{
    private const string ResourceLayout = "EmbeddedCorpus.Compiler.Image.ResourceLayout, EmbeddedCorpus.Compiler";

    /// <summary>The resource that a build would put into the assembly of a corpus.</summary>
    public static byte[] Write(CorpusModel corpus)
    {
        using var stream = new MemoryStream();
        _ = Write(null, corpus, stream, CancellationToken.None, null);
        return stream.ToArray();
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = nameof(Write))]
    private static extern ImageSizes Write([UnsafeAccessorType(ResourceLayout)] object? type, CorpusModel corpus, Stream stream, CancellationToken cancellation, WorkLoop? loop);
}
