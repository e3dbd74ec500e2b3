using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The metadata of a document, which are the same in every host.</summary>
/// <param name="Corpus">The name of the generated class. The name is empty if the file belongs to no corpus.</param>
/// <param name="ConstantName">The name of the constant, or an empty string.</param>
/// <param name="Link">The path of the file in the view of the project, or an empty string.</param>
/// <param name="Id">
/// A <c>/</c>, the folders below the root of the glob, and the name of the file without extension. The string is empty if the root is not known.
/// </param>
public sealed record DocumentMetadata(string Corpus, string ConstantName, string Link, string Id)
{
    // The metadata that are fields of the article, and the fields.
    private static readonly (string Metadata, string Field)[] s_fields =
        [("Headline", KnownFields.Title), ("Date", KnownFields.Date), ("Author", KnownFields.Author), ("Language", KnownFields.Language)];

    /// <summary>The names of the metadata that change the result of reading a text.</summary>
    public static IReadOnlyList<string> ReadingNames { get; } = [.. ReadingSettings.Names, .. s_fields.Select(static known => known.Metadata), FieldList.Name];

    /// <summary>The metadata that decide how the text is read.</summary>
    public ReadingSettings Reading { get; init; } = ReadingSettings.Default;

    /// <summary>The fields of the text from the metadata of the item.</summary>
    public EquatableArray<GivenField> Given { get; init; } = [];

    /// <summary>A hash of the metadata that change the result of reading a text.</summary>
    /// <remarks>
    /// Two documents with the same content and the same hash have the same result. The hash includes the link because a path can contain a date.
    /// </remarks>
    public ContentHash ReadingHash
    {
        get
        {
            ContentHash hash = ContentHash.Of(Link).Then(Reading.Hash.Value);
            foreach (GivenField given in Given)
            {
                hash = hash.Then(ContentHash.Of(given.Name).Value).Then(ContentHash.Of(given.Value).Value);
            }

            return hash;
        }
    }

    /// <summary>Reads the metadata of an item.</summary>
    /// <param name="metadata">Returns the value of one metadata by name. The value is null or empty if the item does not have the metadata.</param>
    /// <param name="quotes">The settings for a document that does not set <c>DetectQuotes</c>.</param>
    /// <param name="html">The corpora with HTML.</param>
    /// <param name="indirect">The corpora whose indirect speech is found in a document that does not set <c>IndirectSpeech</c>.</param>
    public static DocumentMetadata Read(Func<string, string?> metadata, QuoteSettings? quotes = null, FlagSettings? html = null, FlagSettings? indirect = null)
    {
        string corpus = Value(nameof(Corpus));
        var reading = ReadingSettings.Read(Value);
        reading = html?.Of(corpus) == true ? reading with { HasHtml = true } : reading;
        reading = reading.IndirectSpeech.Length == 0 && indirect?.Of(corpus) == true ? reading with { IndirectSpeech = IndirectSettings.On } : reading;
        return new DocumentMetadata(corpus, Value(nameof(ConstantName)), Value(nameof(Link)), metadata(nameof(Id)) ?? string.Empty)
        {
            Reading = reading.DetectQuotes.Length == 0 && quotes?.Of(corpus) is { Length: > 0 } detect ? reading with { DetectQuotes = detect } : reading,
            Given = ReadFields(Value),
        };

        // The names of files may end with white space; names that somebody wrote do not.
        string Value(string name) => metadata(name)?.Trim() ?? string.Empty;
    }

    /// <summary>Converts the metadata to the input of the parser.</summary>
    /// <param name="filePath">The path of the file as the compiler writes it.</param>
    /// <param name="projectDirectory">The base folder of relative paths.</param>
    public DocumentInfo ToInfo(string filePath, string projectDirectory)
    {
        string path = DocumentPath.Relative(filePath, projectDirectory, Link);
        return new DocumentInfo(filePath, path, DocumentPath.Id(path, Link.Length > 0 ? string.Empty : Id), Corpus, ConstantName)
        {
            Reading = Reading,
            Given = PathDate.TryFind(path, out string date) ? new([.. Given, new GivenField(KnownFields.Date, date)]) : Given,
        };
    }

    // Most documents have none.
    private static EquatableArray<GivenField> ReadFields(Func<string, string> value)
    {
        List<GivenField>? fields = null;
        foreach ((string metadata, string field) in s_fields)
        {
            if (value(metadata) is { Length: > 0 } given)
            {
                (fields ??= []).Add(new GivenField(field, given));
            }
        }

        if (value(FieldList.Name) is { Length: > 0 } list)
        {
            foreach (GivenField field in FieldList.Read(list, value))
            {
                (fields ??= []).Add(field with { Name = KnownFields.NameOf(field.Name, FrontMatterForm.Yaml) });
            }
        }

        return fields is null ? [] : new([.. fields]);
    }
}
