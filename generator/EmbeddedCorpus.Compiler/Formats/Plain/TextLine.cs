using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>A line of a text.</summary>
/// <param name="Start">Where it starts, white space and all.</param>
/// <param name="Words">What stands in it, without white space at its ends; empty for a blank line.</param>
/// <param name="Next">Where the next line starts.</param>
internal readonly record struct TextLine(int Start, TextRange Words, int Next)
{
    /// <summary>Whether no line was left to read, or the line is blank.</summary>
    public bool IsEmpty => Words.IsEmpty;

    /// <summary>Reads the line at a position.</summary>
    public static TextLine At(ReadOnlySpan<char> text, int position)
    {
        var reader = new LineReader(text, position);
        return reader.TryRead(out TextRange line)
            ? new TextLine(line.Start, LineReader.Trim(text, line), reader.Position)
            : new TextLine(text.Length, default, text.Length);
    }

    /// <summary>Reads the first line from a position on that is not blank; an empty one at the end of the text when all are.</summary>
    public static TextLine FirstFrom(ReadOnlySpan<char> text, int position)
    {
        TextLine line = At(text, position);
        while (line.IsEmpty && line.Next < text.Length)
        {
            line = At(text, line.Next);
        }

        return line.IsEmpty ? new TextLine(text.Length, default, text.Length) : line;
    }

    /// <summary>Where the first line that is not blank starts, from a position on.</summary>
    public static int SkipBlank(ReadOnlySpan<char> text, int position) => FirstFrom(text, position).Start;

    /// <summary>Whether a blank line follows.</summary>
    public bool IsBeforeBlank(ReadOnlySpan<char> text) => Next < text.Length && At(text, Next).IsEmpty;
}
