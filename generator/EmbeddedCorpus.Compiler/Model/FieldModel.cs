namespace EmbeddedCorpus.Compiler.Model;

/// <summary>What a text says of itself under one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">Whether the value is one text or a list.</param>
/// <param name="Text">The value as it is written, in characters of the source.</param>
/// <param name="Items">The items of a list, in characters of the source; none for a text.</param>
public sealed record FieldModel(string Name, ArticleFieldKind Kind, TextRange Text, EquatableArray<TextRange> Items);
