using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The metadata of a document, as every host reads them.</summary>
/// <param name="Corpus">The name of the generated class; empty for a file of no corpus.</param>
/// <param name="ConstantName">The name of the constant; may be empty.</param>
/// <param name="Link">The path under which the project shows the file; may be empty.</param>
/// <param name="Id"><c>/</c>, the folders below the root of the glob and the file's name without extension; empty when unknown.</param>
public sealed record DocumentMetadata(string Corpus, string ConstantName, string Link, string Id)
{
    // The metadata that are fields of the article, and the fields.
    private static readonly (string Metadata, string Field)[] s_fields =
        [("Headline", KnownFields.Title), ("Date", KnownFields.Date), ("Author", KnownFields.Author), ("Language", KnownFields.Language)];

    /// <summary>The names of the metadata that decide how the text is read.</summary>
    public static IEnumerable<string> ReadingNames => [nameof(Paragraphs), .. s_fields.Select(static known => known.Metadata)];

    /// <summary>What stands between its paragraphs, as it is written; may be empty.</summary>
    public string Paragraphs { get; init; } = string.Empty;

    /// <summary>The fields that the item gives the text.</summary>
    public EquatableArray<GivenField> Given { get; init; } = [];

    /// <summary>Equal when a file with the same content is read alike. The link counts, because a path may name a date.</summary>
    public ContentHash ReadingHash
    {
        get
        {
            ContentHash hash = ContentHash.Of(Link).Then(ContentHash.Of(Paragraphs).Value);
            foreach (GivenField given in Given)
            {
                hash = hash.Then(ContentHash.Of(given.Name).Value).Then(ContentHash.Of(given.Value).Value);
            }

            return hash;
        }
    }

    /// <summary>Reads the metadata of an item.</summary>
    /// <param name="metadata">The value of a piece of metadata by its name; null or empty for one that is not there.</param>
    public static DocumentMetadata Read(Func<string, string?> metadata)
    {
        return new DocumentMetadata(Value(nameof(Corpus)), Value(nameof(ConstantName)), Value(nameof(Link)), metadata(nameof(Id)) ?? string.Empty)
        {
            Paragraphs = Value(nameof(Paragraphs)),
            Given = ReadFields(Value),
        };

        // The names of files may end with white space; names that somebody wrote do not.
        string Value(string name) => metadata(name)?.Trim() ?? string.Empty;
    }

    /// <summary>The document as the parser takes it.</summary>
    /// <param name="filePath">The file, as the compiler names it.</param>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    public DocumentInfo ToInfo(string filePath, string projectDirectory)
    {
        string path = DocumentPath.Relative(filePath, projectDirectory, Link);
        return new DocumentInfo(filePath, path, DocumentPath.Id(path, Link.Length > 0 ? string.Empty : Id), Corpus, ConstantName)
        {
            Paragraphs = Paragraphs,
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

        return fields is null ? [] : new([.. fields]);
    }
}
