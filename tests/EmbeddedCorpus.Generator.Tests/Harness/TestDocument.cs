using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>An additional file of a test project: where it lies, what it holds, and what the build says of it.</summary>
internal sealed record TestDocument(AdditionalText Text, ImmutableDictionary<string, string> Metadata)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A document whose characters the compiler already has.</summary>
    public static TestDocument Of(string filePath, string content) => new(new MemoryText(filePath, () => SourceText.From(content, s_utf8)), NoMetadata);

    /// <summary>A document whose bytes are decoded by the test's own reader.</summary>
    public static TestDocument Of(string filePath, Func<SourceText?> read) => new(new MemoryText(filePath, read), NoMetadata);

    private static ImmutableDictionary<string, string> NoMetadata { get; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The document with a piece of metadata, under the name it has in MSBuild.</summary>
    public TestDocument With(string name, string value) => this with { Metadata = Metadata.SetItem("build_metadata.AdditionalFiles." + name, value) };

    private sealed class MemoryText(string path, Func<SourceText?> read) : AdditionalText
    {
        private SourceText? _text;

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text ??= read();
    }
}
