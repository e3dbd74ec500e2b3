using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>The union of some ranges of a text, as a shorter text with positions of its own.</summary>
internal sealed class KeptCharacters
{
    // Two runs that did not touch must not become one word.
    private const char Separator = '\n';

    // In order of position. No two of them touch.
    private readonly List<(TextRange Range, int Start)> _runs = [];

    /// <param name="ranges">The ranges, in any order. Empty ranges keep nothing.</param>
    public KeptCharacters(List<TextRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        TextRange run = default;
        int start = 0;
        foreach (TextRange range in ranges)
        {
            if (range.IsEmpty)
            {
                continue;
            }

            if (!run.IsEmpty && range.Start > run.End)
            {
                _runs.Add((run, start));
                start += run.Length + 1;
                run = default;
            }

            run = run.IsEmpty ? range : run with { End = Math.Max(run.End, range.End) };
        }

        if (!run.IsEmpty)
        {
            _runs.Add((run, start));
        }
    }

    /// <summary>The shorter text.</summary>
    /// <param name="text">The whole text.</param>
    public string Of(string text)
    {
        var kept = new StringBuilder();
        foreach ((TextRange range, int start) in _runs)
        {
            if (start > 0)
            {
                kept.Append(Separator);
            }

            kept.Append(text, range.Start, range.Length);
        }

        return kept.ToString();
    }

    /// <summary>The place of a range in the shorter text.</summary>
    /// <param name="range">One of the ranges, or a part of one.</param>
    /// <returns>The place. An empty range has one too: where its position is, or else the start of the text.</returns>
    public TextRange Move(TextRange range)
    {
        int low = 0;
        int high = _runs.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_runs[middle].Range.Start <= range.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        // The default range means "none", wherever the text starts.
        if (high < 0 || range == default || (range.IsEmpty && range.Start > _runs[high].Range.End))
        {
            return default;
        }

        int moved = _runs[high].Start - _runs[high].Range.Start;
        return new TextRange(range.Start + moved, range.End + moved);
    }
}
