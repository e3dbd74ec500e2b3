using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>The starts of all lines of a text, for many positions of one text.</summary>
/// <remarks><see cref="LineMap"/> reads the text again for each position.</remarks>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];

    /// <param name="text">The text.</param>
    public LineStarts(string text)
    {
        var reader = new LineReader(text.AsSpan(), 0);
        while (reader.TryRead(out TextRange line))
        {
            if (reader.Position > line.End)
            {
                _starts.Add(reader.Position);
            }
        }
    }

    /// <summary>The line and column of a position, both from 0.</summary>
    public LineColumn At(int position)
    {
        int index = _starts.BinarySearch(position);
        int line = index < 0 ? ~index - 1 : index;
        return new LineColumn(line, position - _starts[line]);
    }
}
