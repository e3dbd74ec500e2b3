using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>Gives paragraphs the times of their pieces.</summary>
internal static class ParagraphTimes
{
    /// <summary>The times of paragraphs: from the start of the first piece to the end of the last.</summary>
    /// <param name="paragraphs">The paragraphs, in order of position.</param>
    /// <param name="times">The times of pieces, in order of position.</param>
    public static EquatableArray<TimeModel> Of(IReadOnlyList<TextRange> paragraphs, IReadOnlyList<TimedText> times)
    {
        if (times.Count == 0)
        {
            return [];
        }

        var models = new List<TimeModel>(paragraphs.Count);
        int next = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            while (next < times.Count && times[next].Text.End <= paragraphs[index].Start)
            {
                next++;
            }

            int first = next;
            int end = 0;
            for (; next < times.Count && times[next].Text.Start < paragraphs[index].End; next++)
            {
                end = Math.Max(end, times[next].End);
            }

            if (next > first)
            {
                models.Add(new TimeModel(index, times[first].Start, Math.Max(end, times[first].Start)));
            }
        }

        return new([.. models]);
    }
}
