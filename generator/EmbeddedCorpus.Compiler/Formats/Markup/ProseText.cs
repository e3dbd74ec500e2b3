using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>The prose of a plain text that holds markup, for the rules of quotations, and the way back to the text.</summary>
/// <remarks>
/// The rules look at the characters beside a mark and beside a word. So markup is left out of what they read rather than blanked, and what
/// they find is mapped to the text. A text without markup costs one look for its signs.
/// </remarks>
internal sealed class ProseText
{
    // Code in a sentence is one word.
    private const string CodeWord = "x";

    private readonly EquatableArray<SourceSegment> _map;

    // By the end of the first sign and by the start of the last one.
    private readonly Dictionary<int, (int Start, int OtherEnd)> _openings = [];
    private readonly Dictionary<int, (int End, int OtherStart)> _closings = [];

    private ProseText(string characters, EquatableArray<SourceSegment> map, IReadOnlyList<(TextRange Open, TextRange Close)> pairs)
    {
        Characters = characters;
        _map = map;
        foreach ((TextRange open, TextRange close) in pairs)
        {
            _openings[open.End] = (open.Start, close.End);
            _closings[close.Start] = (close.End, open.Start);
        }
    }

    /// <summary>The characters of the text without markup.</summary>
    public string Characters { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="headline">The headline; empty for none.</param>
    /// <param name="paragraphs">The paragraphs, in order of position, after the headline.</param>
    /// <returns>The prose, or null for a text without markup.</returns>
    public static ProseText? Read(string text, TextRange headline, IReadOnlyList<TextRange> paragraphs)
    {
        int limit = paragraphs.Count == 0 ? headline.End : paragraphs[paragraphs.Count - 1].End;
        int start = paragraphs.Count == 0 ? headline.End : paragraphs[0].Start;
        bool hasSigns = ProseScanner.HasSigns(text, headline) || ProseScanner.HasSigns(text, new TextRange(start, Math.Max(start, limit)));
        if (!hasSigns)
        {
            return null;
        }

        IReadOnlyList<TextRange> blocks = headline.IsEmpty || headline.End > start ? paragraphs : [headline, .. paragraphs];
        return ProseScanner.Scan(text, blocks, limit) is { } cuts ? Build(text, cuts, limit) : null;
    }

    /// <summary>A range of the text, in <see cref="Characters"/>, without white space at its ends.</summary>
    public TextRange ToProse(TextRange range)
    {
        if (range.IsEmpty)
        {
            return range;
        }

        int start = Place(range.Start);
        int end = Place(range.End);
        while (start < end && char.IsWhiteSpace(Characters[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Characters[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    /// <summary>A range of <see cref="Characters"/>, in the text.</summary>
    /// <remarks>Markup at its ends is no part of it, unless the other end of that markup is inside: <c>*We* waited</c>.</remarks>
    public TextRange ToText(TextRange range)
    {
        if (range.IsEmpty)
        {
            return default;
        }

        TextRange found = SourceMap.ToFile(_map, range);
        while (true)
        {
            if (_openings.TryGetValue(found.Start, out (int Start, int OtherEnd) opening) && opening.OtherEnd <= found.End)
            {
                found = found with { Start = opening.Start };
            }
            else if (_closings.TryGetValue(found.End, out (int End, int OtherStart) closing) && closing.OtherStart >= found.Start)
            {
                found = found with { End = closing.End };
            }
            else
            {
                return found;
            }
        }
    }

    private static ProseText Build(string text, MarkupCuts cuts, int limit)
    {
        var prose = new PlainTextBuilder(text);
        int position = 0;
        foreach (MarkupCut cut in cuts.All)
        {
            if (cut.IsOpen || cut.Start < position)
            {
                continue;
            }

            prose.Copy(new TextRange(position, cut.Start));
            if (cut.IsWord)
            {
                prose.Replace(CodeWord, new TextRange(cut.Start, cut.End));
            }

            position = cut.End;
        }

        prose.Copy(new TextRange(position, limit));
        return new ProseText(prose.ToString(), new([.. prose.Map]), cuts.Pairs);
    }

    private int Place(int position)
    {
        int low = 0;
        int high = _map.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_map[middle].FileStart <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        if (high < 0)
        {
            return 0;
        }

        SourceSegment segment = _map[high];
        int inside = position - segment.FileStart;

        // A word that stands for code belongs to the paragraph in which the code starts.
        bool isAfter = inside >= segment.FileLength || (inside > 0 && segment.Length != segment.FileLength);
        return segment.Start + (isAfter ? segment.Length : inside);
    }
}
