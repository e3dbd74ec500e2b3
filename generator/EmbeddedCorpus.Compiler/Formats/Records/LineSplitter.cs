using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Splits a file at lines that are a separator and nothing else.</summary>
internal static class LineSplitter
{
    /// <summary>The records, without those that have no words.</summary>
    /// <param name="text">The file.</param>
    /// <param name="separator">The line.</param>
    public static List<RecordPlace> Split(string text, string separator)
    {
        var places = new PlaceCollector(text);
        var reader = new LineReader(text.AsSpan(), 0);
        for (int line = 0; reader.TryRead(out TextRange range); line++)
        {
            if (FortuneSigns.IsSeparator(text, range, separator))
            {
                places.End(range.Start);
                places.Start(reader.Position, line + 1);
            }
        }

        return places.Finish();
    }
}

/// <summary>Collects the places of records that follow each other.</summary>
/// <param name="text">The file.</param>
internal sealed class PlaceCollector(string text)
{
    private readonly List<RecordPlace> _places = [];

    private int _start;
    private int _line;

    /// <summary>Starts a record; the first one starts with the file.</summary>
    public void Start(int position, int line)
    {
        _start = position;
        _line = line;
    }

    /// <summary>Ends the record after its last word. One without words is none.</summary>
    public void End(int position)
    {
        TextRange words = LineReader.Trim(text.AsSpan(), new TextRange(_start, position));
        if (!words.IsEmpty)
        {
            _places.Add(new RecordPlace(new TextRange(_start, words.End), _line));
        }
    }

    /// <summary>Ends the last record, and gives all of them.</summary>
    public List<RecordPlace> Finish()
    {
        End(text.Length);
        return _places;
    }
}
