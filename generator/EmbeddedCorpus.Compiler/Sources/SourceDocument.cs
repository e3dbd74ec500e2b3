using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Quotes.Choice;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>A file and its text, the input of the parser.</summary>
/// <param name="Info">The properties of the file.</param>
/// <param name="Text">The whole text of the file, without a byte order mark.</param>
/// <param name="InvalidAt">The first position that is not valid text, or -1 if the whole text is valid.</param>
public sealed record SourceDocument(DocumentInfo Info, string Text, int InvalidAt = -1)
{
    /// <summary>The language of the text, if enough of its words are in that language.</summary>
    internal Language Language { get; init; } = Language.English;

    /// <summary>The language that the fields or the metadata of the text name. The default is a language by the words of the text.</summary>
    internal Language? Stated { get; init; }

    /// <summary>Is told of the decisions about quotations. The default is nobody.</summary>
    internal IChoiceObserver? Observer { get; init; }

    /// <summary>The words of the message for a text that is not valid.</summary>
    public string Invalid { get; init; } = "neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8, or set the metadata Encoding";
}
