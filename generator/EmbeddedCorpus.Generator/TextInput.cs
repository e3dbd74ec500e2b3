using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Generator;

/// <summary>What an additional text is to the generator.</summary>
internal enum TextRole
{
    /// <summary>A text that is compiled into literals.</summary>
    Document,

    /// <summary>The manifest of a corpus in a resource.</summary>
    Manifest,

    /// <summary>The profile of the fields of a corpus in a resource.</summary>
    Profile,

    /// <summary>A text that lies in a resource: only its changes are of interest.</summary>
    Watched,

    /// <summary>A file of fields of documents.</summary>
    Sidecar,

    /// <summary>A registry of people.</summary>
    People,
}

/// <summary>An additional text that belongs to a corpus, not yet read. Two are equal while Roslyn hands the same text.</summary>
/// <param name="Text">The additional text.</param>
/// <param name="Role">What it is.</param>
/// <param name="Info">What the build says of a document; null for others.</param>
internal sealed record TextInput(AdditionalText Text, TextRole Role, DocumentInfo? Info)
{
    // No path on the compiler's command line has this character.
    private const char PathSeparator = '|';

    private const string Prefix = "build_metadata.AdditionalFiles.EmbeddedCorpus";

    /// <summary>The paths of the files of fields of a document, the nearest first.</summary>
    public EquatableArray<string> Sidecars { get; init; } = [];

    /// <summary>The corpora of a registry of people.</summary>
    public EquatableArray<string> Corpora { get; init; } = [];

    /// <summary>Reads the metadata of an additional text.</summary>
    /// <returns>The input, or null for a text that is not ours.</returns>
    public static TextInput? Read(AdditionalText text, AnalyzerConfigOptionsProvider config)
    {
        AnalyzerConfigOptions options = config.GetOptions(text);
        DocumentMetadata metadata = DocumentMetadata.Read(Value, QuoteSettings.Read(Property), HtmlSettings.Read(Property), IndirectSettings.Read(Property));
        return metadata.Corpus.Length > 0 ? new TextInput(text, TextRole.Document, metadata.ToInfo(text.Path, ProjectDirectory(config.GlobalOptions))) { Sidecars = Paths(Value("Sidecars")) }
            : Value("Manifest")?.Trim() == "true" ? new TextInput(text, TextRole.Manifest, null)
            : Paths(Value("People")) is { Count: > 0 } corpora ? new TextInput(text, TextRole.People, null) { Corpora = corpora }
            : Value("Profile")?.Trim() == "true" ? new TextInput(text, TextRole.Profile, null)
            : Value("Watched")?.Trim() == "true" ? new TextInput(text, TextRole.Watched, null)
            : Value("Sidecar")?.Trim() == "true" ? new TextInput(text, TextRole.Sidecar, null)
            : null;

        // On an additional file the prefix alone is the name of the corpus.
        string? Value(string name) =>
            options.TryGetValue(name == nameof(DocumentMetadata.Corpus) ? Prefix : Prefix + name, out string? value) ? BuildValue.Decode(value) : null;

        string? Property(string name) => config.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : null;
    }

    private static EquatableArray<string> Paths(string? written) => string.IsNullOrEmpty(written) ? [] : new(written!.Split(PathSeparator));

    // The plain property ends at the first "#": a project below a folder named C# has it as Base64.
    private static string ProjectDirectory(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property._EmbeddedCorpusProjectDirectory", out string? encoded) && BuildValue.FromBase64(encoded) is { Length: > 0 } exact ? exact
        : options.TryGetValue("build_property.ProjectDir", out string? plain) ? plain
        : string.Empty;

    /// <summary>The input with the texts of its files of fields, as far as the compiler has them.</summary>
    public TextInput WithSidecars(SidecarTable table) => Sidecars.Count == 0 ? this : this with { Info = Info! with { Sidecars = table.Find(Sidecars) } };

    /// <summary>The characters of the text, whatever the bytes are.</summary>
    public string ReadText(CancellationToken cancellation) => Text.GetText(cancellation)?.ToString() ?? string.Empty;
}
