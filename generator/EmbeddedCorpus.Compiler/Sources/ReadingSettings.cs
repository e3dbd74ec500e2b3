using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The metadata that decide how a text is read, as the project writes them.</summary>
/// <remarks>An empty value means that the metadata is not set.</remarks>
public sealed record ReadingSettings
{
    /// <summary>The settings of a document without such metadata.</summary>
    public static ReadingSettings Default { get; } = new();

    /// <summary>The names of the metadata.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [nameof(Format), nameof(Encoding), nameof(Paragraphs), nameof(Split), nameof(TextStart), nameof(TextEnd), nameof(NoWarn), nameof(DetectQuotes), nameof(IndirectSpeech)];

    /// <summary>The format of the file. The extension of the file decides the format if the metadata is not set.</summary>
    public string Format { get; init; } = string.Empty;

    /// <summary>The name of the encoding of the file.</summary>
    public string Encoding { get; init; } = string.Empty;

    /// <summary>The separator between paragraphs. The text decides the layout of its paragraphs if the metadata is not set.</summary>
    public string Paragraphs { get; init; } = string.Empty;

    /// <summary>The separator between the articles of the file.</summary>
    public string Split { get; init; } = string.Empty;

    /// <summary>Words of the line before the first line of the text.</summary>
    public string TextStart { get; init; } = string.Empty;

    /// <summary>Words of the line after the last line of the text.</summary>
    public string TextEnd { get; init; } = string.Empty;

    /// <summary>The diagnostics that are not reported for the text.</summary>
    public string NoWarn { get; init; } = string.Empty;

    /// <summary>Whether quotations are found in the text.</summary>
    public string DetectQuotes { get; init; } = string.Empty;

    /// <summary>Whether indirect speech is found in the text.</summary>
    public string IndirectSpeech { get; init; } = string.Empty;

    /// <summary>Whether the article has HTML. The setting of the corpus says it, and no metadata of the document.</summary>
    public bool HasHtml { get; init; }

    /// <summary>A hash of all values.</summary>
    public ContentHash Hash
    {
        get
        {
            if (ReferenceEquals(this, Default))
            {
                return default;
            }

            ContentHash hash = default;
            foreach (string value in (ReadOnlySpan<string>)[Format, Encoding, Paragraphs, Split, TextStart, TextEnd, NoWarn, DetectQuotes, IndirectSpeech])
            {
                hash = hash.Then(ContentHash.Of(value).Value);
            }

            return HasHtml ? hash.Then(1) : hash;
        }
    }

    /// <summary>Reads the metadata of an item.</summary>
    /// <param name="value">Returns the value of one metadata by name, without white space at its ends.</param>
    public static ReadingSettings Read(Func<string, string> value)
    {
        var settings = new ReadingSettings
        {
            Format = value(nameof(Format)),
            Encoding = value(nameof(Encoding)),
            Paragraphs = value(nameof(Paragraphs)),
            Split = value(nameof(Split)),
            TextStart = value(nameof(TextStart)),
            TextEnd = value(nameof(TextEnd)),
            NoWarn = value(nameof(NoWarn)),
            DetectQuotes = value(nameof(DetectQuotes)),
            IndirectSpeech = value(nameof(IndirectSpeech)),
        };
        return settings == Default ? Default : settings;
    }
}
