using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

// Takes written words apart: at capitals inside, between letters and digits, between digits that signs join, and behind an elided article.
internal ref partial struct WordReader
{
    /// <summary>A piece that changes between letters and digits more often is a code, which has no parts.</summary>
    private const int MaxChanges = 2;

    private bool ReadWritten(int start, int end)
    {
        _lastEnd = _end;
        _wordEnd = end;
        _pieceEnd = 0;
        ReadPart(start, isFirst: true);
        return true;
    }

    private bool ReadNextPart()
    {
        int i = _next;
        while (i < _wordEnd)
        {
            if (WordClasses.IsLetterOrDigit(WordClasses.Of(Utf8Character.Decode(_text, i, out int length))))
            {
                ReadPart(i, isFirst: false);
                return true;
            }

            i += length;
        }

        return false;
    }

    [MethodImpl(HotPath.Optimized)]
    private void ReadPart(int start, bool isFirst)
    {
        _isPart = start < _partsEnd;
        bool isMiddle = start < _pieceEnd;
        if (!isMiddle)
        {
            FindPiece(start);
        }

        if (WordClasses.Of(Utf8Character.Decode(_text, start, out _)) == WordClass.Digit)
        {
            ReadNumber(start, isMiddle);
            return;
        }

        int end = FindPartEnd(start, out bool isElided);
        Finish(start, end, IsCapitals(start, end) ? Kind.Acronym : Kind.Mixed);
        if (isElided)
        {
            // Only a name with o’ is written as one word, too.
            if ((_text[start] | 0x20) == 'o')
            {
                AddWhole(_pieceEnd);
            }

            _pieceEnd = 0;
            return;
        }

        if (end < _wordEnd)
        {
            _partsEnd = _wordEnd;
        }

        if (!isMiddle && end < _pieceEnd)
        {
            AddWhole(_pieceEnd);
        }

        if (isFirst)
        {
            AddSignBefore();
        }

        if (end == _wordEnd && !TryReadAcronym(start) && !AddSignBehind() && !isMiddle)
        {
            AddWhole(HyphenatedWords.EndOf(_text, start, end));
        }
    }

    // A piece ends where a sign joins digits. How often it changes between letters and digits says whether it is taken apart there.
    private void FindPiece(int start)
    {
        int changes = 0;
        bool wasDigit = false;
        int i = start;
        while (i < _wordEnd)
        {
            WordClass wordClass = WordClasses.Of(Utf8Character.Decode(_text, i, out int length));
            if (WordClasses.IsLetterOrDigit(wordClass))
            {
                bool isDigit = wordClass == WordClass.Digit;
                changes += i > start && isDigit != wasDigit ? 1 : 0;
                wasDigit = isDigit;
            }
            else if (wasDigit && WordClasses.IsJoiner(wordClass))
            {
                break;
            }

            i += length;
        }

        _pieceEnd = i;
        _splitsDigits = changes is > 0 and <= MaxChanges;
    }

    // The part of a piece that starts with a letter.
    [MethodImpl(HotPath.Optimized)]
    private readonly int FindPartEnd(int start, out bool isElided)
    {
        isElided = false;
        int letters = 0;
        int last = start;
        bool wasCapital = false;
        bool wasSmall = false;
        for (int i = start; i < _pieceEnd;)
        {
            int c = Utf8Character.Decode(_text, i, out int length);
            WordClass wordClass = WordClasses.Of(c);
            if (wordClass == WordClass.Digit && _splitsDigits)
            {
                return i;
            }

            if (wordClass == WordClass.Apostrophe && letters > 0 && Elisions.Contains(_text.Slice(start, i - start)) && IsElidedBefore(i + length))
            {
                isElided = true;
                return i;
            }

            if (WordClasses.IsLetter(wordClass))
            {
                bool isPlain = CharacterRuns.IsPlainLetter(_text, c, i + length);
                bool isCapital = isPlain && c <= 'Z';
                bool isSmall = isPlain && c > 'Z';
                if (isCapital && wasSmall && letters >= 2 && IsPartStart(i))
                {
                    return i;
                }

                if (isSmall && wasCapital && letters >= 3 && IsPartStart(last))
                {
                    return last;
                }

                letters++;
                last = i;
                wasCapital = isCapital;
                wasSmall = isSmall;
            }
            else if (!WordClasses.IsExtend(wordClass))
            {
                // Don’t, d’Artagnan’s: what follows a sign or a digit that stays inside starts no part.
                letters = -MaxTermBytes;
            }

            i += length;
        }

        return _pieceEnd;
    }

    // Two letters at least, and no plural of capitals: PDFs.
    private readonly bool IsPartStart(int i)
    {
        int letters = 0;
        int last = 0;
        while (i < _pieceEnd && letters < 3)
        {
            int c = Utf8Character.Decode(_text, i, out int length);
            WordClass wordClass = WordClasses.Of(c);
            if (!WordClasses.IsLetter(wordClass) && !WordClasses.IsExtend(wordClass))
            {
                break;
            }

            letters += WordClasses.IsLetter(wordClass) ? 1 : 0;
            last = c;
            i += length;
        }

        return letters > 2 || (letters == 2 && last != 's');
    }

    // L’avion and d’Amélie, not o’ alone, and no ending of English.
    private readonly bool IsElidedBefore(int i)
    {
        int start = i;
        int letters = 0;
        while (i < _pieceEnd && letters < 3)
        {
            WordClass wordClass = WordClasses.Of(Utf8Character.Decode(_text, i, out int length));
            if (!WordClasses.IsLetterOrDigit(wordClass) && !WordClasses.IsExtend(wordClass))
            {
                break;
            }

            letters += WordClasses.IsLetterOrDigit(wordClass) ? 1 : 0;
            i += length;
        }

        return Elisions.IsWord(_text.Slice(start, i - start));
    }

    private readonly bool IsCapitals(int start, int end)
    {
        foreach (byte b in _text.Slice(start, end - start))
        {
            if (b is < (byte)'A' or > (byte)'Z')
            {
                return false;
            }
        }

        return end - start > 1;
    }
}
