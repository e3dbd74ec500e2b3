using EmbeddedCorpus.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator;

/// <summary>What an additional text is to the generator.</summary>
internal enum TextRole
{
    /// <summary>A text that is compiled into literals.</summary>
    Document,

    /// <summary>What the build says of a corpus in a resource.</summary>
    Manifest,

    /// <summary>A text that lies in a resource: only its changes are of interest.</summary>
    Watched,
}

/// <summary>An additional text that belongs to a corpus, not yet read. Two are equal while Roslyn hands the same text.</summary>
/// <param name="Text">The additional text.</param>
/// <param name="Role">What it is.</param>
/// <param name="Info">What the build says of a document; null for others.</param>
internal sealed record DocumentInput(AdditionalText Text, TextRole Role, DocumentInfo? Info)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Reads the metadata of an additional text.</summary>
    /// <returns>The input, or null for a text that is not ours.</returns>
    public static DocumentInput? Read(AdditionalText text, AnalyzerConfigOptionsProvider config)
    {
        AnalyzerConfigOptions options = config.GetOptions(text);
        string corpus = Value("EmbeddedCorpus");
        if (corpus.Length == 0)
        {
            return Value("EmbeddedCorpusManifest") == "true" ? new DocumentInput(text, TextRole.Manifest, null)
                : Value("EmbeddedCorpusWatched") == "true" ? new DocumentInput(text, TextRole.Watched, null)
                : null;
        }

        string link = Value("EmbeddedCorpusLink");
        string path = DocumentPath.Relative(text.Path, ProjectDirectory(config.GlobalOptions), link);
        string belowRoot = link.Length > 0 ? string.Empty : Exactly("EmbeddedCorpusId");
        return new DocumentInput(
            text,
            TextRole.Document,
            new DocumentInfo(text.Path, path, DocumentPath.Id(path, belowRoot), corpus, Value("EmbeddedCorpusConstantName")));

        // The names of files may end with white space; names that somebody wrote do not.
        string Value(string name) => Exactly(name).Trim();

        string Exactly(string name) => options.TryGetValue(Metadata + name, out string? value) ? BuildValue.Decode(value) : string.Empty;
    }

    // The plain property ends at the first "#": a project below a folder named C# has it as Base64.
    private static string ProjectDirectory(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property._EmbeddedCorpusProjectDirectory", out string? encoded) && BuildValue.FromBase64(encoded) is { Length: > 0 } exact ? exact
        : options.TryGetValue("build_property.ProjectDir", out string? plain) ? plain
        : string.Empty;

    /// <summary>The characters of the text, whatever the bytes are.</summary>
    public string ReadText(CancellationToken cancellation) => Text.GetText(cancellation)?.ToString() ?? string.Empty;

    /// <summary>Reads a document.</summary>
    public SourceDocument ReadDocument(CancellationToken cancellation)
    {
        SourceText? text = Text.GetText(cancellation);

        // The compiler gives no text of a file that it cannot open, or that it takes for a binary one, and says so itself.
        return text is null ? new SourceDocument(Info!, string.Empty, InvalidAt: 0) : CorpusGeneratorEncoding.Read(Info!, text);
    }
}
