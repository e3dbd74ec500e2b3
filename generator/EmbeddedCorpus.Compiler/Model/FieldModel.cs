namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A field of a text.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Kind">Whether the value is one text or a list.</param>
/// <param name="Text">The range of the value in the source, in characters.</param>
/// <param name="Items">The ranges of the items of a list in the source, in characters. A field with one text has no items.</param>
public sealed record FieldModel(string Name, ArticleFieldKind Kind, TextRange Text, EquatableArray<TextRange> Items)
{
    /// <summary>The file with the field: 0 is the file of the text, and 1 is the first of its files of fields.</summary>
    public int File { get; init; }

    /// <summary>The places of the name, of the value and of each item in the file, for messages.</summary>
    /// <remarks>The array is empty for a field of the project or of the path. The places count from the start of the record in a file with many articles.</remarks>
    public EquatableArray<TextPlace> Places { get; init; } = [];
}
