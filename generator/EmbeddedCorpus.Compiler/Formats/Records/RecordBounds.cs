using EmbeddedCorpus.Compiler.Formats.Bounds;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>The part of a file that has records, by the metadata <c>TextStart</c> and <c>TextEnd</c>.</summary>
/// <param name="Range">The part.</param>
/// <param name="Missing">The metadata whose lines the file does not have. The first record reports them.</param>
internal sealed record RecordBounds(TextRange Range, ReadingSettings Missing)
{
    /// <summary>Finds the part.</summary>
    public static RecordBounds Find(SourceDocument document)
    {
        string source = document.Text;
        ReadingSettings reading = document.Info.Reading;
        var range = new TextRange(0, source.Length);
        ReadingSettings missing = WithoutBounds(reading);
        if (reading.TextStart.Length > 0)
        {
            TextLine line = BoundLine.Find(source, 0, source.Length, reading.TextStart);
            missing = line.IsEmpty ? missing with { TextStart = reading.TextStart } : missing;
            range = line.IsEmpty ? range : range with { Start = BoundLine.IsMark(line.Words.In(source)) ? line.Next : line.Start };
        }

        if (reading.TextEnd.Length > 0)
        {
            TextLine line = BoundLine.Find(source, range.Start, source.Length, reading.TextEnd);
            missing = line.IsEmpty ? missing with { TextEnd = reading.TextEnd } : missing;
            range = line.IsEmpty ? range : range with { End = line.Start };
        }

        return new RecordBounds(range, missing);
    }

    /// <summary>The settings of a record: what is above and below all of them is not looked for in each.</summary>
    public static ReadingSettings WithoutBounds(ReadingSettings reading) =>
        reading.TextStart.Length + reading.TextEnd.Length == 0 ? reading : reading with { TextStart = string.Empty, TextEnd = string.Empty };

    /// <summary>Reports the lines that the file does not have, for a record that is no text of its own.</summary>
    public static void AddMissing(ReadingSettings reading, ProblemCollector problems)
    {
        foreach ((string setting, string words) in (ReadOnlySpan<(string, string)>)[(nameof(reading.TextStart), reading.TextStart), (nameof(reading.TextEnd), reading.TextEnd)])
        {
            if (words.Length > 0)
            {
                problems.Add(ProblemKind.MissingBound, default, words, setting);
            }
        }
    }
}
