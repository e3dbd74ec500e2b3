using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>
/// Finds the pairs of quotation marks of one paragraph after the other. The outermost pair is the unit; a mark that never closes runs to
/// the end of its paragraph at most, so that one lost mark never spoils the next paragraph.
/// </summary>
/// <param name="source">The whole text.</param>
/// <param name="language">The language whose apostrophes are no quotation marks.</param>
/// <param name="spans">Takes the spans, in order.</param>
/// <param name="unbalanced">Takes the marks without a partner.</param>
internal sealed class MarkScanner(string source, Language language, List<MarkedSpan> spans, List<TextRange> unbalanced)
{
    // 27" is no quotation's end where one follows.
    private const int MaxInches = 3;

    private readonly ApostropheUse _apostrophes = language.Apostrophes;
    private readonly MarkPairing _pairing = new();
    private readonly MarkUnits _units = new(source, spans, unbalanced);

    /// <summary>Scans a paragraph.</summary>
    /// <param name="range">The paragraph.</param>
    /// <param name="paragraph">Its index, or -1 for the headline.</param>
    /// <param name="next">The family of the mark that the next paragraph opens with: then an open quotation runs over the border by convention.</param>
    /// <param name="isHeadline">Whether it is a headline: there a single word may be in single quotation marks.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Scan(TextRange range, int paragraph, MarkFamily next, bool isHeadline = false)
    {
        ReadOnlySpan<char> text = source.AsSpan(0, range.End);
        _pairing.Clear();
        int start = range.Start;
        int index = range.Start;
        bool isAttribute = false;
        while (index < range.End)
        {
            if (MarkStyle.IsPlain(text[index]))
            {
                if (isAttribute)
                {
                    isAttribute = text[index++] != '\n';
                    continue;
                }

                // Almost all of a text.
                index = MarkStyle.SkipPlain(text, index + 1);
                continue;
            }

            MarkFamily family = MarkStyle.Read(text, index, out int width);
            var mark = new TextRange(index, index + width);
            index = mark.End;
            if (family == MarkFamily.Double && (isAttribute || (mark.Start > range.Start && text[mark.Start - 1] == '=')))
            {
                // author="x" is no quotation.
                isAttribute = !isAttribute;
                continue;
            }

            if (family is not (MarkFamily.None or MarkFamily.Single) && _pairing.IsInside && OpensLine(text, mark, range.Start))
            {
                int end = EndBefore(text, start, mark.Start);
                Finish(new TextRange(start, end), paragraph, family, isHeadline);
                start = mark.Start;
            }

            Take(text, family, mark, range.Start);
        }

        Finish(new TextRange(start, range.End), paragraph, next, isHeadline);
    }

    /// <summary>Gives the room of the marks back: the last paragraph is scanned.</summary>
    public void Free() => _pairing.Free();

    [MethodImpl(HotLoop.Optimized)]
    private void Finish(TextRange range, int paragraph, MarkFamily next, bool isHeadline)
    {
        _pairing.Finish();
        _units.Add(_pairing.Marks, range, paragraph, next, isHeadline);
        _pairing.Clear();
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Take(ReadOnlySpan<char> text, MarkFamily family, TextRange mark, int start)
    {
        char c = text[mark.Start];
        switch (family)
        {
            case MarkFamily.Double:
                TakeDouble(text, mark, start);
                break;
            case MarkFamily.Single:
                TakeSingle(text, mark, start);
                break;
            case MarkFamily.Corner or MarkFamily.WhiteCorner:
                TakePaired(family, mark, opens: c is '「' or '『');
                break;
            case MarkFamily.Angle or MarkFamily.SingleAngle:
                MarkSide side = MarkSides.Of(text, mark.Start, mark.Length, start);
                TakePaired(family, mark, opens: _pairing.IsOpen(family) ? OpensAngle(text, mark, side, family) : c is '«' or '‹' ? side != MarkSide.Closing : side == MarkSide.Opening);
                break;
        }
    }

    // “A „B“ C”: the sides decide, and where they do not, the shape.
    [MethodImpl(HotLoop.Optimized)]
    private void TakeDouble(ReadOnlySpan<char> text, TextRange mark, int start)
    {
        char c = text[mark.Start];
        MarkSide side = MarkSides.Of(text, mark.Start, mark.Length, start);
        bool isOpen = _pairing.IsOpen(MarkFamily.Double);
        if (IsInch(text, mark, start, out bool isFootAndInch))
        {
            if (isOpen && !isFootAndInch)
            {
                TakeInch(text, mark);
            }

            return;
        }

        bool opens = c switch
        {
            '„' or '‟' => true,
            '”' or '’' => side == MarkSide.Opening && !isOpen,
            '“' or '‘' => side == MarkSide.Opening || (!isOpen && side != MarkSide.Closing),
            '"' => side == MarkSide.Opening || (!isOpen && side != MarkSide.Closing && mark.End < text.Length && (char.IsWhiteSpace(text[mark.End]) || char.IsLetterOrDigit(text[mark.End]))),
            _ => side == MarkSide.Opening,
        };
        if (opens)
        {
            _pairing.Open(MarkFamily.Double, mark);
        }
        else if (isOpen)
        {
            // „A" is closed by a straight mark only where no “ comes.
            bool isWrong = c is '"' or '\'' && text[_pairing.LastOpen(MarkFamily.Double).Start] is '„' or '‟';
            if (!isWrong)
            {
                _pairing.Close(MarkFamily.Double, mark);
            }
            else if (side == MarkSide.Closing)
            {
                _pairing.CloseIfNoOther(MarkFamily.Double, mark);
            }
        }
        else if (mark.Length == 2)
        {
            // One of two apostrophes may close a single mark.
            TakeSingle(text, mark with { End = mark.Start + 1 }, start);
        }
        else
        {
            unbalanced.Add(mark);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void TakeInch(ReadOnlySpan<char> text, TextRange mark)
    {
        bool goesOn = mark.End + 1 < text.Length && text[mark.End] == ' ' && char.IsLetter(text[mark.End + 1]);
        if (goesOn)
        {
            _pairing.CloseIfNoOther(MarkFamily.Double, mark);
        }
        else
        {
            _pairing.Close(MarkFamily.Double, mark);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void TakeSingle(ReadOnlySpan<char> text, TextRange mark, int start)
    {
        if (Apostrophes.Opens(text, mark.Start, start, _apostrophes))
        {
            _pairing.OpenSingle(mark, Apostrophes.IsElision(text, mark.Start, _apostrophes));
            return;
        }

        SingleClosing closing = Apostrophes.Closes(text, mark.Start, start, _apostrophes);
        if (closing != SingleClosing.None && !_pairing.CloseSingle(text, mark, closing) && closing == SingleClosing.Sure)
        {
            // “A.’ she said: the wrong mark, which closes if the right one does not come.
            _pairing.CloseIfNoOther(MarkFamily.Double, mark);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void TakePaired(MarkFamily family, TextRange mark, bool opens)
    {
        if (opens)
        {
            _pairing.Open(family, mark);
        }
        else if (_pairing.IsOpen(family))
        {
            _pairing.Close(family, mark);
        }
        else if (family is MarkFamily.Corner or MarkFamily.WhiteCorner)
        {
            unbalanced.Add(mark);
        }
    }

    // «A «B» C», »A »B« C«, »A «B» C«; »A» closes with the mark that opens it.
    [MethodImpl(HotLoop.Optimized)]
    private bool OpensAngle(ReadOnlySpan<char> text, TextRange mark, MarkSide side, MarkFamily family)
    {
        bool isFrench = text[_pairing.LastOpen(family).Start] is '«' or '‹';
        return isFrench ? text[mark.Start] is '«' or '‹' && side != MarkSide.Closing : side == MarkSide.Opening;
    }

    // 6'2", 27": a number before the mark.
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsInch(ReadOnlySpan<char> text, TextRange mark, int start, out bool isFootAndInch)
    {
        isFootAndInch = false;
        if (text[mark.Start] is not ('"' or '\''))
        {
            return false;
        }

        int digits = 0;
        int index = mark.Start - 1;
        while (index >= start && digits <= MaxInches && (char.IsDigit(text[index]) || text[index] is '½' or '¼' or '¾'))
        {
            digits++;
            index--;
        }

        while (digits > 0 && index > start && text[index] == ' ')
        {
            index--;
        }

        isFootAndInch = digits > 0 && index > start && text[index] is '\'' or '’' or '′' && char.IsDigit(text[index - 1]);
        return digits is > 0 and <= MaxInches;
    }

    // A line that opens with a mark while one is open after a whole sentence: paragraphs without blank lines between them.
    [MethodImpl(HotLoop.Optimized)]
    private static bool OpensLine(ReadOnlySpan<char> text, TextRange mark, int start)
    {
        int index = mark.Start - 1;
        bool isLineStart = false;
        while (index >= start && char.IsWhiteSpace(text[index]) && mark.Start - index < 16)
        {
            isLineStart |= text[index] is '\n' or '\r';
            index--;
        }

        return isLineStart && index >= start && MarkSides.EndsSentence(text[index]) && MarkSides.Of(text, mark.Start, mark.Length, start) == MarkSide.Opening;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int EndBefore(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
