using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>What emitted code is compiled against: the framework's reference assemblies and the runtime package.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "refs"), "*.dll").Order(StringComparer.Ordinal).Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(TextCorpus).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(CompilerServices.Stemmer).Assembly.Location),
    ];
}
