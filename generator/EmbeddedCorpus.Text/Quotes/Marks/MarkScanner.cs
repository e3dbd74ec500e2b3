using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Marks;

/// <summary>
/// Finds the pairs of quotation marks of one paragraph. The outermost pair is the unit; a mark that never closes runs to the
/// end of the paragraph, so that one lost mark never spoils the next paragraph.
/// </summary>
internal static class MarkScanner
{
    // A single-quoted span of one word is an emphasis or a pair of apostrophes more often than a quotation.
    private const int MinSingleWords = 2;

    // A single mark may be an apostrophe, so that its partner is looked for within reach only: time stays linear.
    private const int MaxSingleLength = 2000;

    /// <summary>Scans a paragraph.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="range">The paragraph.</param>
    /// <param name="paragraph">Its index, or -1 for the headline.</param>
    /// <param name="goesOn">Whether the next paragraph opens with a mark: then an open quotation runs over the border by convention.</param>
    /// <param name="spans">Takes the spans.</param>
    /// <param name="unbalanced">Takes the marks without a partner.</param>
    /// <param name="isHeadline">Whether it is a headline: there a single word may stand in single marks.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Scan(string source, TextRange range, int paragraph, bool goesOn, List<MarkedSpan> spans, List<TextRange> unbalanced, bool isHeadline = false)
    {
        ReadOnlySpan<char> text = source.AsSpan(0, range.End);
        int index = range.Start;
        while (index < range.End)
        {
            char c = text[index];
            if (MarkStyle.IsPlain(c))
            {
                index++;
                continue;
            }

            if (MarkStyle.Opens(text, index, range.Start))
            {
                bool isSingle = MarkStyle.IsSingle(c);
                int width = MarkStyle.Width(text, index);
                int close = FindClosing(text, index + width, range.Start, c);
                if (close >= 0)
                {
                    var outer = new TextRange(index, close + MarkStyle.Width(text, close));
                    TextRange inner = Trim(text, new TextRange(index + width, close));
                    if (!isSingle || isHeadline || IsQuotation(text, inner))
                    {
                        Add(spans, new MarkedSpan(outer, inner, paragraph, isSingle, true));
                        index = outer.End;
                        continue;
                    }
                }
                else if (!isSingle)
                {
                    var open = new TextRange(index, index + width);
                    TextRange rest = Trim(text, new TextRange(open.End, range.End));
                    Add(spans, new MarkedSpan(new TextRange(index, range.End), rest, paragraph, false, false));
                    if (!goesOn)
                    {
                        unbalanced.Add(open);
                    }

                    return;
                }

                index += width;
                continue;
            }

            if (MarkStyle.IsStrayClosing(c) || c == '"')
            {
                unbalanced.Add(new TextRange(index, index + 1));
            }

            index++;
        }
    }

    // Counts nested pairs of the same style. An opening mark inside a pair of straight marks closes it: they are the same character.
    [MethodImpl(HotLoop.Optimized)]
    private static int FindClosing(ReadOnlySpan<char> text, int start, int paragraphStart, char opening)
    {
        int depth = 0;
        int lastClosing = -1;
        int end = MarkStyle.IsSingle(opening) ? Math.Min(text.Length, start + MaxSingleLength) : text.Length;
        for (int index = start; index < end; index++)
        {
            char c = text[index];
            if (MarkStyle.Closes(opening, text, index))
            {
                if (depth == 0)
                {
                    return index;
                }

                depth--;
                lastClosing = index;
            }
            else if (c == opening && MarkStyle.IsPaired(opening) && MarkStyle.Opens(text, index, paragraphStart))
            {
                depth++;
            }
        }

        // One closing mark too few: the last one that was taken for a nested pair closes the outer one.
        return lastClosing;
    }

    private static bool IsQuotation(ReadOnlySpan<char> text, TextRange inner)
    {
        if (inner.IsEmpty)
        {
            return false;
        }

        int words = 1;
        for (int index = inner.Start; index < inner.End; index++)
        {
            words += char.IsWhiteSpace(text[index]) ? 1 : 0;
        }

        return words >= MinSingleWords || text[inner.End - 1] is ',' or '.' or '!' or '?';
    }

    private static void Add(List<MarkedSpan> spans, MarkedSpan span)
    {
        if (!span.Inner.IsEmpty)
        {
            spans.Add(span);
        }
    }

    private static TextRange Trim(ReadOnlySpan<char> text, TextRange range)
    {
        while (range.Start < range.End && char.IsWhiteSpace(text[range.Start]))
        {
            range = range with { Start = range.Start + 1 };
        }

        while (range.End > range.Start && char.IsWhiteSpace(text[range.End - 1]))
        {
            range = range with { End = range.End - 1 };
        }

        return range;
    }
}
