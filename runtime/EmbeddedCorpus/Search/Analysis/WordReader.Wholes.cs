#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

// Puts together what is one word for people: grouped digits, letters with full stops, words with signs, and the whole of several parts.
internal ref partial struct WordReader
{
    private const int MaxSpacedGroups = 2;

    /// <summary>Writes the term of the longer word.</summary>
    /// <param name="term">Room for <see cref="MaxTermBytes"/>.</param>
    /// <returns>Bytes of the term.</returns>
    public readonly int FoldWhole(Span<byte> term)
    {
        int sign = _wholeSign == 0 ? 0 : 1;
        Span<byte> joined = stackalloc byte[MaxTermBytes + 1];
        joined[0] = _wholeSign;
        return TermFolder.Fold(joined.Slice(0, sign + Join(_text.Slice(_start, _wholeEnd - _start), joined.Slice(sign))), term);
    }

    private readonly int FoldOther(ReadOnlySpan<byte> word, Span<byte> term)
    {
        if (_kind is not (Kind.Joined or Kind.Acronym) || word.Length > MaxTermBytes)
        {
            return TermFolder.Fold(word, term);
        }

        Span<byte> joined = stackalloc byte[MaxTermBytes];
        int length = TermFolder.Fold(joined.Slice(0, Join(word, joined)), term);
        return _kind == Kind.Acronym && Acronyms.IsWord(term.Slice(0, length)) ? Acronyms.Mark(term, length) : length;
    }

    // The letters and digits of some bytes, at most as many as a term has.
    private static int Join(ReadOnlySpan<byte> text, Span<byte> joined)
    {
        int written = 0;
        for (int i = 0; i < text.Length;)
        {
            WordClass wordClass = WordClasses.Of(Utf8Character.Decode(text, i, out int length));
            if (WordClasses.IsLetterOrDigit(wordClass) || WordClasses.IsExtend(wordClass))
            {
                text.Slice(i, length).CopyTo(joined.Slice(written));
                written += length;
            }

            i += length;
        }

        return written;
    }

    // One whole a word: the first that is found.
    private void AddWhole(int end)
    {
        if (_wholeEnd == 0 && end > _end && end - _start <= MaxTermBytes)
        {
            _wholeEnd = end;
            _wholeSign = 0;
            _partsEnd = Math.Max(_partsEnd, end);
        }
    }

    private void ReadNumber(int start, bool isMiddle)
    {
        int digits = CharacterRuns.SkipDigits(_text, start, out int count);
        bool isGrouped = TryGroup(start, digits, count, out int groupsEnd, out bool isCertain);
        if (isGrouped && isCertain)
        {
            // What follows, as in 1,250km, is another piece.
            Finish(start, groupsEnd, Kind.Joined);
            _pieceEnd = 0;
            _partsEnd = groupsEnd < _wordEnd ? _wordEnd : _partsEnd;
            return;
        }

        int end = _splitsDigits || digits >= _pieceEnd ? digits : _pieceEnd;
        Finish(start, end, Kind.Mixed);
        if (end < _wordEnd)
        {
            _partsEnd = _wordEnd;
        }

        if (isMiddle)
        {
            return;
        }

        if (isGrouped)
        {
            AddWhole(groupsEnd);
        }
        else if (end < _pieceEnd)
        {
            AddWhole(_pieceEnd);
        }
        else if (end == _wordEnd)
        {
            AddWhole(HyphenatedWords.EndOf(_text, start, end));
        }
    }

    // Up to three digits and groups of three, with one sign between. A full stop or a space may also end a number.
    private readonly bool TryGroup(int start, int digits, int count, out int end, out bool isCertain)
    {
        end = digits;
        isCertain = false;
        if (count > 3 || digits >= _text.Length || _text[start] == '0')
        {
            return false;
        }

        int sign = Utf8Character.Decode(_text, digits, out int size);
        isCertain = sign is ',' or 0x66C or 0xA0 or 0x2007 or 0x2009 or 0x202F || WordClasses.Of(sign) == WordClass.Apostrophe;
        if (!isCertain && sign is not ('.' or ' '))
        {
            return false;
        }

        int groups = 0;
        while (end < _text.Length && Utf8Character.Decode(_text, end, out size) == sign)
        {
            int next = CharacterRuns.SkipDigits(_text, end + size, out count);
            if (count == 0)
            {
                break;
            }

            if (count != 3)
            {
                return false;
            }

            end = next;
            groups++;
        }

        return groups > 0 && end - start <= MaxTermBytes && (sign != ' ' || (groups <= MaxSpacedGroups && !FollowsDigit(start)));
    }

    private readonly bool FollowsDigit(int start) => start > 1 && _text[start - 1] == ' ' && _text[start - 2] is >= (byte)'0' and <= (byte)'9';

    // U.S., J.R.R., Ph.D., e.g.: without the last full stop only capitals.
    private bool TryReadAcronym(int start)
    {
        int groups = 0;
        bool isCapital = true;
        int next = start;
        while (next - start < MaxTermBytes / 2 && TryReadGroup(next, ref isCapital, out int end))
        {
            groups++;
            next = end + 1;
            if (end >= _text.Length || _text[end] != '.')
            {
                break;
            }
        }

        if (groups < 2)
        {
            return false;
        }

        // Behind a last letter without a full stop nothing was taken for another group.
        int last = next - 1;
        bool hasStop = last < _text.Length && _text[last] == '.';
        _wordEnd = hasStop || isCapital ? 0 : _wordEnd;
        return (hasStop || isCapital) && Finish(start, hasStop ? last + 1 : last, Kind.Acronym);
    }

    // One letter, or a capital and a small one, and no more.
    private readonly bool TryReadGroup(int i, ref bool isCapital, out int end)
    {
        end = i;
        if (!CharacterRuns.IsLetterOrDigitAt(_text, i))
        {
            return false;
        }

        int c = Utf8Character.Decode(_text, i, out int length);
        bool startsCapital = CharacterRuns.IsPlainCapital(_text, c, i + length);
        i = CharacterRuns.SkipExtend(_text, i + length);
        if (startsCapital && i < _text.Length && _text[i] is >= (byte)'a' and <= (byte)'z')
        {
            i++;
        }

        end = i;
        bool isGroup = WordClasses.IsLetter(WordClasses.Of(c)) && !CharacterRuns.IsLetterOrDigitAt(_text, i);
        isCapital &= startsCapital || !isGroup;
        return isGroup;
    }

    // .NET, #tag, @name: of a word with parts the sign belongs to the whole.
    private void AddSignBefore()
    {
        if (_start == 0 || _text[_start - 1] is not ((byte)'.' or (byte)'#' or (byte)'@') || (_start > 1 && (_lastEnd >= _start - 1 || !MayStand(_text[_start - 2]))))
        {
            return;
        }

        if (_end == _wordEnd)
        {
            _start--;
            _kind = Kind.Mixed;
        }
        else if (_wholeEnd > 0 && _text[_start - 1] != '.')
        {
            _wholeSign = _text[_start - 1];
        }
    }

    // What may come before a sign that starts a word; of what is not ASCII nothing is known.
    private static bool MayStand(byte before) => before is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'(' or (byte)'[' or (byte)'{' or (byte)'<' or (byte)'>'
        or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)',' or (byte)';' or (byte)':' or (byte)'/' or (byte)'=' or (byte)'|' or (byte)'*' or >= 0x80;

    // C++, C#.
    private bool AddSignBehind()
    {
        int end = _end;
        int behind = end;
        if (end + 1 < _text.Length && _text[end] == '+' && _text[end + 1] == '+')
        {
            behind = end + 2;
        }
        else if (end < _text.Length && _text[end] == '#' && end - _start <= 2 && _text[end - 1] < 0x80)
        {
            behind = end + 1;
        }

        if (behind == end || (behind < _text.Length && (_text[behind] == _text[behind - 1] || WordClasses.IsLetter(WordClasses.Of(Utf8Character.Decode(_text, behind, out _))))))
        {
            return false;
        }

        return Finish(_start, behind, Kind.Mixed);
    }
}
