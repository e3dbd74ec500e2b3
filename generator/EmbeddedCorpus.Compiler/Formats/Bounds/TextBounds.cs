using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Bounds;

/// <summary>The part of a file that is the text.</summary>
/// <param name="Start">The position of the first line of the text.</param>
/// <param name="End">The position after the last line of the text.</param>
/// <param name="HeaderEnd">The end of what comes before the text and can name its title and author. It is -1 if nothing comes before.</param>
/// <param name="FieldsEnd">The end of the lines before the text that can be fields.</param>
/// <param name="HasFirstLine">Whether the project named the first line of the text, and not a mark above it.</param>
internal readonly record struct TextBounds(int Start, int End, int HeaderEnd, int FieldsEnd, bool HasFirstLine)
{
    /// <summary>Whether the file has more than the text.</summary>
    public bool HasHeader => HeaderEnd >= 0;

    /// <summary>Returns the file without what comes after the text, in which all positions are the same.</summary>
    public SourceDocument Before(SourceDocument document) => End == document.Text.Length ? document : document with { Text = document.Text.Substring(0, End) };

    /// <summary>Chooses between the header at the start of the text and the header at the start of the file.</summary>
    /// <remarks>Below a mark, the text has a header of its own. A first line that the project names, such as <c>CHAPTER I</c>, is not a headline.</remarks>
    public Header Choose(Header ofText, Header ofFile) =>
        ofFile.Headline.IsEmpty && ofFile.Date.IsEmpty ? ofText
            : HasFirstLine ? ofFile with { TextStart = Start }
            : ofText.Headline.IsEmpty && ofText.Date.IsEmpty ? ofFile with { TextStart = ofText.TextStart }
            : ofText;
}
