namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A field of a text.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Kind">Whether the value is one text or a list.</param>
/// <param name="Text">The range of the value in the source, in characters.</param>
/// <param name="Items">The ranges of the items of a list in the source, in characters. A field with one text has no items.</param>
public sealed record FieldModel(string Name, ArticleFieldKind Kind, TextRange Text, EquatableArray<TextRange> Items);
