using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>The quotations of earlier paragraphs that are still open: a quotation over several paragraphs may have one mark at each of its ends.</summary>
/// <param name="text">The prose.</param>
/// <param name="chosen">The marks that are reported unless a later paragraph closes their quotations.</param>
internal sealed class OpenQuotations(string text, List<UnpairedMark> chosen)
{
    // A heading before a paragraph is shorter than this.
    private const int MaxHeading = 600;

    // Indexes of the chosen marks.
    private readonly List<int> _open = [];

    /// <summary>Whether the last quotation opened with <c>«</c>.</summary>
    public bool WaitsForAngle => _open.Count > 0 && text[chosen[_open[_open.Count - 1]].Mark.Start] == '«';

    /// <summary>Adds the last chosen mark, which opens a quotation.</summary>
    public void AddLast() => _open.Add(chosen.Count - 1);

    /// <summary>Forgets all quotations, after paragraphs that were joined.</summary>
    public void Clear() => _open.Clear();

    /// <summary>Closes the last quotation of an earlier paragraph, and replaces its opening mark by an empty range.</summary>
    /// <param name="paragraph">The paragraph with the closing mark.</param>
    /// <returns>Whether a quotation was open.</returns>
    public bool Close(TextRange paragraph)
    {
        if (_open.Count == 0 || chosen[_open[_open.Count - 1]].Mark.Start >= paragraph.Start)
        {
            return false;
        }

        chosen[_open[_open.Count - 1]] = default;
        _open.RemoveAt(_open.Count - 1);
        return true;
    }

    /// <summary>Closes one quotation for each closing mark of a paragraph. Does nothing if fewer quotations are open.</summary>
    /// <remarks>A quotation inside a quotation ends with two marks: <c>“He said: ‘We wait.’”</c></remarks>
    public void CloseAll(TextRange paragraph, ReadOnlySpan<TextRange> marks)
    {
        if (_open.Count < marks.Length)
        {
            return;
        }

        foreach (TextRange mark in marks)
        {
            if (MarkPlace.Opens(text, paragraph, mark))
            {
                return;
            }
        }

        for (int index = 0; index < marks.Length && Close(paragraph); index++)
        {
        }
    }

    /// <summary>Whether a heading, or another block before a paragraph, opens a quotation.</summary>
    /// <param name="previous">The end of the paragraph before, or 0.</param>
    /// <param name="paragraph">The paragraph with the closing mark.</param>
    public bool OpensInHeading(int previous, TextRange paragraph)
    {
        int start = Math.Max(previous, paragraph.Start - MaxHeading);
        if (start >= paragraph.Start)
        {
            return false;
        }

        MarkCount count = MarkCount.Of(text, new TextRange(start, paragraph.Start));
        return count.Open > 0 || count.Angles > 0 || count.Corners > 0 || count.Straight % 2 != 0;
    }
}
