using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Takes off the quotation marks that a whole headline stands in.</summary>
/// <param name="Headline">The headline without them.</param>
/// <param name="IsQuotation">Whether it stands in quotation marks, so that it is a quotation itself.</param>
/// <param name="UnclosedAt">Where the mark is that nothing closes, or -1.</param>
internal readonly record struct HeadlineMarks(TextRange Headline, bool IsQuotation, int UnclosedAt)
{
    private enum Closing
    {
        None,
        Inside,
        AtEnd,
    }

    /// <summary>Reads a headline.</summary>
    public static HeadlineMarks Read(ReadOnlySpan<char> text, TextRange written)
    {
        if (written.IsEmpty || !QuotationMark.IsOpening(text[written.Start]))
        {
            return new HeadlineMarks(written, false, -1);
        }

        return FindClosing(text, written) switch
        {
            Closing.AtEnd => new HeadlineMarks(LineReader.Trim(text, new TextRange(written.Start + 1, written.End - 1)), true, -1),
            Closing.Inside => new HeadlineMarks(written, false, -1),
            _ => new HeadlineMarks(LineReader.Trim(text, new TextRange(written.Start + 1, written.End)), false, written.Start),
        };
    }

    // Marks are not escaped inside a headline, so it ends at the last mark of the line. Where opening and closing marks
    // differ, the pair of the first one is counted out: “A” and “B” is no quotation.
    private static Closing FindClosing(ReadOnlySpan<char> text, TextRange headline)
    {
        char opening = text[headline.Start];
        bool isInside = false;
        int depth = 1;
        for (int index = headline.Start + 1; index < headline.End; index++)
        {
            char c = text[index];
            bool isLast = index == headline.End - 1;
            if (QuotationMark.Closes(opening, c) && (isLast || !char.IsLetterOrDigit(text[index + 1])))
            {
                if (isLast && depth <= 1)
                {
                    return Closing.AtEnd;
                }

                isInside = true;
                depth -= QuotationMark.IsPaired(opening) ? 1 : 0;
                if (depth == 0)
                {
                    // Closed before the end of the line: what follows stands outside the marks.
                    return Closing.Inside;
                }
            }
            else if (c == opening && QuotationMark.IsPaired(opening))
            {
                depth++;
            }
        }

        return isInside ? Closing.Inside : Closing.None;
    }
}
