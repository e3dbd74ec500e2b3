using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Markdown;

/// <summary>A heading of the plain text.</summary>
/// <param name="Text">Its words, in the plain text.</param>
/// <param name="Level">Its level, from 1 on.</param>
/// <param name="Anchor">Its anchor, in the values.</param>
internal sealed record PlacedHeading(TextRange Text, int Level, TextRange Anchor);

/// <summary>A link or an image of the plain text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsTextValue">Whether the words are in the values, and not in the plain text.</param>
/// <param name="Target">Its target, in the values.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="File">The target in the file.</param>
internal sealed record PlacedLink(TextRange Text, bool IsTextValue, TextRange Target, bool IsImage, TextRange File);
