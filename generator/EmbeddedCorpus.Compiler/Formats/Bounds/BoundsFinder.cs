using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Bounds;

/// <summary>Finds where a text starts and ends in its file: by the metadata <c>TextStart</c> and <c>TextEnd</c>, else by the marks of books.</summary>
internal static class BoundsFinder
{
    /// <summary>Finds the bounds of a text.</summary>
    /// <param name="document">The file.</param>
    /// <param name="start">The position after the front matter.</param>
    /// <param name="problems">Gets a problem for each line that is not found.</param>
    public static TextBounds Find(SourceDocument document, int start, ProblemCollector problems)
    {
        string source = document.Text;
        ReadingSettings reading = document.Info.Reading;
        bool hasMarks = BookMarks.TryFind(source, start, out BookMarks marks);
        var bounds = new TextBounds(start, source.Length, -1, start, HasFirstLine: false);
        if (hasMarks)
        {
            bounds = new TextBounds(marks.TextStart, marks.TextEnd, marks.HeaderEnd, marks.HeaderEnd, HasFirstLine: false);
        }

        if (reading.TextStart.Length > 0)
        {
            TextLine line = BoundLine.Find(source, start, bounds.End, reading.TextStart);
            if (line.IsEmpty)
            {
                AddMissing(nameof(reading.TextStart), reading.TextStart, problems);
            }
            else
            {
                bool isMark = BoundLine.IsMark(line.Words.In(source));
                int textStart = isMark ? line.Next : line.Start;
                bounds = new TextBounds(textStart, bounds.End, line.Start, hasMarks ? Math.Min(marks.HeaderEnd, line.Start) : line.Start, !isMark);
            }
        }

        if (reading.TextEnd.Length > 0)
        {
            TextLine line = BoundLine.Find(source, bounds.Start, source.Length, reading.TextEnd);
            if (line.IsEmpty)
            {
                AddMissing(nameof(reading.TextEnd), reading.TextEnd, problems);
            }
            else
            {
                bounds = bounds with { End = line.Start };
            }
        }

        if (bounds.HasHeader)
        {
            bounds = bounds with { Start = Math.Min(TextLine.SkipBlank(source.AsSpan(), bounds.Start), bounds.End) };
        }

        return bounds.End == source.Length ? bounds : bounds with { End = LineReader.Trim(source.AsSpan(), new TextRange(bounds.Start, bounds.End)).End };
    }

    private static void AddMissing(string setting, string words, ProblemCollector problems) => problems.Add(ProblemKind.MissingBound, default, words, setting);
}
