using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>Makes units of paired marks: the outermost pairs, and what a mark without a partner governs.</summary>
/// <param name="source">The whole text.</param>
/// <param name="spans">Takes the spans, in order.</param>
/// <param name="unbalanced">Takes the marks without a partner.</param>
internal sealed class MarkUnits(string source, List<MarkedSpan> spans, List<TextRange> unbalanced)
{
    // A single-quoted span of one word is an emphasis or a pair of apostrophes more often than a quotation.
    private const int MinSingleWords = 2;

    /// <summary>Adds the units of a paragraph.</summary>
    /// <param name="marks">The opening marks, with what closes them.</param>
    /// <param name="range">The paragraph.</param>
    /// <param name="paragraph">Its index, or -1 for the headline.</param>
    /// <param name="next">The family of the mark that the next paragraph opens with.</param>
    /// <param name="isHeadline">Whether it is a headline.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Add(RefList<OpenMark> marks, TextRange range, int paragraph, MarkFamily next, bool isHeadline)
    {
        int index = 0;
        int position = range.Start;
        while (index < marks.Count)
        {
            ref readonly OpenMark mark = ref marks[index];
            index++;
            if (mark.Mark.Start < position)
            {
                continue;
            }

            bool goesOn = mark.Family == MarkFamily.Single && next == MarkFamily.Single && mark.Mark.Start == range.Start && mark.Closing == mark.Likely;
            if (!mark.Closing.IsEmpty && !goesOn)
            {
                TextRange inner = Trim(new TextRange(mark.Mark.End, mark.Closing.Start));
                bool isSingle = mark.Family is MarkFamily.Single or MarkFamily.SingleAngle;
                if (!inner.IsEmpty && (!isSingle || isHeadline || IsQuotation(inner)))
                {
                    spans.Add(new MarkedSpan(mark.Outer, inner, paragraph, isSingle, true));
                    position = mark.Closing.End;
                }

                continue;
            }

            int end = EndOfOpen(marks, index, in mark, range, next);
            if (end > mark.Mark.End)
            {
                var inner = Trim(new TextRange(mark.Mark.End, end));
                if (!inner.IsEmpty)
                {
                    spans.Add(new MarkedSpan(new TextRange(mark.Mark.Start, inner.End), inner, paragraph, mark.Family == MarkFamily.Single, false));
                    position = end;
                }
            }

            if (mark.Family != MarkFamily.Single && (next != mark.Family || end < range.End))
            {
                unbalanced.Add(mark.Mark);
            }
        }
    }

    /// <summary>Where a mark that nothing closes ends, or 0 when that cannot be told.</summary>
    private int EndOfOpen(RefList<OpenMark> marks, int following, in OpenMark mark, TextRange range, MarkFamily next)
    {
        bool opensParagraph = mark.Mark.Start == range.Start;
        if (mark.Family == MarkFamily.Single)
        {
            return opensParagraph && next == MarkFamily.Single && mark.Mark.End < range.End ? range.End : 0;
        }

        if (mark.Mark.End >= range.End || char.IsWhiteSpace(source[mark.Mark.End]))
        {
            // It is alone: nobody knows which side it belongs to.
            return 0;
        }

        while (following < marks.Count && marks[following].Family == MarkFamily.Single)
        {
            following++;
        }

        if (following == marks.Count)
        {
            return range.End;
        }

        // “We lost. “We will win,” she said: the lost mark was where the sentence ended before the next one.
        int before = marks[following].Mark.Start;
        while (before > mark.Mark.End && char.IsWhiteSpace(source[before - 1]))
        {
            before--;
        }

        if (MarkSides.EndsSentence(source[before - 1]) && before > mark.Mark.End)
        {
            return before;
        }

        // "He called it “great” and left. ⏎⏎ "And so: the inner marks are of another style, or the quotation goes on.
        bool isOtherStyle = marks[following].Family != mark.Family || IsStraight(marks[following]) != IsStraight(mark);
        return opensParagraph && (isOtherStyle || next == mark.Family) ? range.End : 0;
    }

    private bool IsStraight(in OpenMark mark) => source[mark.Mark.Start] is '"' or '\'';

    private bool IsQuotation(TextRange inner)
    {
        int words = 1;
        for (int index = inner.Start; index < inner.End; index++)
        {
            words += char.IsWhiteSpace(source[index]) ? 1 : 0;
        }

        return words >= MinSingleWords || source[inner.End - 1] is ',' or '.' or '!' or '?';
    }

    private TextRange Trim(TextRange range)
    {
        int start = range.Start;
        int end = range.End;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
