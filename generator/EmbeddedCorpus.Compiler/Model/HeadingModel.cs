namespace EmbeddedCorpus.Compiler.Model;

/// <summary>One heading of an article.</summary>
/// <param name="Text">The range of the words of the heading.</param>
/// <param name="Level">The level, from 1 to 6.</param>
/// <param name="Anchor">The range of the anchor, which is among the derived characters.</param>
public readonly record struct HeadingModel(TextRange Text, int Level, TextRange Anchor);

/// <summary>One link or image of an article.</summary>
/// <param name="Text">The range of the words of the link, or of the description of the image.</param>
/// <param name="Target">The range of the target, which is among the derived characters.</param>
/// <param name="IsImage">Whether the target is an image.</param>
public readonly record struct LinkModel(TextRange Text, TextRange Target, bool IsImage)
{
    /// <summary>The range of the target in the file, if the target is a file beside the text or an anchor of the text; an empty range otherwise.</summary>
    /// <remarks>All links to one definition have the range of the definition.</remarks>
    public TextRange Place { get; init; }

    /// <summary>The line and the column where <see cref="Place"/> starts.</summary>
    public LineColumn Start { get; init; }
}
