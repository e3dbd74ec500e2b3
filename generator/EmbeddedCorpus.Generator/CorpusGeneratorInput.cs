using EmbeddedCorpus.Text.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>An additional text that belongs to a corpus, not yet read. Two are equal while Roslyn hands the same text.</summary>
/// <param name="Text">The additional text.</param>
/// <param name="Info">What the build says of it.</param>
internal sealed record DocumentInput(AdditionalText Text, DocumentInfo Info)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Reads the metadata of an additional text.</summary>
    /// <returns>The input, or null for a text that belongs to no corpus.</returns>
    public static DocumentInput? Read(AdditionalText text, AnalyzerConfigOptionsProvider config)
    {
        AnalyzerConfigOptions options = config.GetOptions(text);
        string corpus = Value("EmbeddedCorpus");
        if (corpus.Length == 0)
        {
            return null;
        }

        config.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? directory);
        string link = Value("EmbeddedCorpusLink");
        string path = DocumentPath.Relative(text.Path, directory ?? string.Empty, link);
        string belowRoot = link.Length > 0 ? string.Empty : Value("EmbeddedCorpusId");
        return new DocumentInput(
            text,
            new DocumentInfo(text.Path, path, DocumentPath.Id(path, belowRoot), corpus, Value("EmbeddedCorpusIdentifier")));

        string Value(string name) => options.TryGetValue(Metadata + name, out string? value) ? value.Trim() : string.Empty;
    }

    /// <summary>Whether an additional text is what the build says of a corpus in a resource.</summary>
    public static bool IsListing(AdditionalText text, AnalyzerConfigOptionsProvider config) => IsMarked(text, config, "EmbeddedCorpusListing");

    /// <summary>Whether an additional text lies in a resource, and only its changes are of interest.</summary>
    public static bool IsWatched(AdditionalText text, AnalyzerConfigOptionsProvider config) => IsMarked(text, config, "EmbeddedCorpusWatched");

    private static bool IsMarked(AdditionalText text, AnalyzerConfigOptionsProvider config, string name) =>
        config.GetOptions(text).TryGetValue(Metadata + name, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text.</summary>
    public SourceDocument ReadDocument(CancellationToken cancellation)
    {
        SourceText? text = Text.GetText(cancellation);
        if (text is null)
        {
            return new SourceDocument(Info, string.Empty, InvalidAt: 0);
        }

        string content = text.ToString();
        return new SourceDocument(Info, content, CorpusGeneratorEncoding.FindInvalid(text, content));
    }
}
