using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Formats.Subtitles;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>The plain text of a file, without the markup of its format.</summary>
/// <param name="Characters">Values that are not in the text, such as targets of links, and then the plain text. All positions count these characters.</param>
/// <param name="TextStart">The position where the plain text starts.</param>
/// <param name="Map">The map from the plain text to the file, in order of position.</param>
/// <param name="Paragraphs">The blocks of prose, in order of position.</param>
public sealed record FormattedText(string Characters, int TextStart, IReadOnlyList<SourceSegment> Map, IReadOnlyList<TextRange> Paragraphs)
{
    /// <summary>The title of the text, if its format has titles and the text starts with one.</summary>
    /// <remarks>The range is in the plain text. It is empty if the first lines of the text decide whether one of them is the headline.</remarks>
    public TextRange Title { get; init; }

    /// <summary>The position where the text after <see cref="Title"/> starts.</summary>
    public int BelowTitle { get; init; }

    /// <summary>Whether the format reads all markup, so that asterisks and brackets in the text are characters of it.</summary>
    public bool IsWithoutMarkup { get; init; }

    /// <summary>The ranges of code inside prose, in order of position. Nothing in them is a quotation.</summary>
    public IReadOnlyList<TextRange> Code { get; init; } = [];

    /// <summary>The headings, with <see cref="Title"/>, in order of position.</summary>
    /// <remarks>A title that becomes the headline of the article is not a heading of the article.</remarks>
    public IReadOnlyList<HeadingModel> Headings { get; init; } = [];

    /// <summary>The links and images, in order of position.</summary>
    public IReadOnlyList<LinkModel> Links { get; init; } = [];

    /// <summary>Whether the first lines of the text can be a header: a headline, a date or a by-line.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The names of speakers that the format marks. Each name is at the start of a paragraph, before a colon.</summary>
    /// <remarks>The value is null in a format that marks no speakers. The text then decides whether it is a transcript.</remarks>
    public IReadOnlyList<TextRange>? Speakers { get; init; }

    /// <summary>The times of pieces of the text, in order of position.</summary>
    public IReadOnlyList<TimedText> Times { get; init; } = [];

    /// <summary>Writes the HTML of the text from a position on, if the document has the setting and the format has markup.</summary>
    /// <remarks>The position is where the text after the headline and the header starts. Without the method, HTML has the paragraphs and headings.</remarks>
    public Func<int, string>? Html { get; init; }

    /// <summary>The blocks with another kind than <see cref="ParagraphKind.Text"/>, in order of position.</summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; init; } = [];

    /// <summary>The traits of the file that the format reads.</summary>
    public TextTraits Read { get; init; }
}
