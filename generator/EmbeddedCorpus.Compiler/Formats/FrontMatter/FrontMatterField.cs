using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>One field of a front matter.</summary>
/// <param name="Name">The name as it is written; <c>author.name</c> for a field of a mapping, <c>authors.0.name</c> for one in a list of mappings.</param>
/// <param name="NameRange">Where the last part of the name is. The place of the item for an item of a list.</param>
/// <param name="Kind">Text or List.</param>
/// <param name="Value">The value. For a list its range is that of the whole list, and its text is empty.</param>
/// <param name="Items">The items of a list; none for a text.</param>
internal sealed record FrontMatterField(
    string Name,
    TextRange NameRange,
    ArticleFieldKind Kind,
    FrontMatterText Value,
    IReadOnlyList<FrontMatterText> Items);

/// <summary>A value, and the place it was read from.</summary>
/// <param name="Text">The value without quotation marks, escapes and folded line ends.</param>
/// <param name="Range">Its characters in the source, without quotation marks around it.</param>
/// <param name="IsExact">Whether the characters of the range are the text.</param>
internal readonly record struct FrontMatterText(string Text, TextRange Range, bool IsExact);
