namespace EmbeddedCorpus.Compiler.Model;

/// <summary>A range of a file, by position and by line and column.</summary>
/// <param name="Range">The range, in characters.</param>
/// <param name="Start">The line and the column where the range starts.</param>
/// <param name="End">The line and the column where the range ends.</param>
public readonly record struct TextPlace(TextRange Range, LineColumn Start, LineColumn End)
{
    /// <summary>Returns the place in the file of a record, for a place in the record.</summary>
    /// <param name="lines">The number of lines before the record.</param>
    /// <param name="characters">The number of characters before the record.</param>
    internal TextPlace Move(int lines, int characters) => new(
        new TextRange(Range.Start + characters, Range.End + characters),
        Start with { Line = Start.Line + lines },
        End with { Line = End.Line + lines });
}
