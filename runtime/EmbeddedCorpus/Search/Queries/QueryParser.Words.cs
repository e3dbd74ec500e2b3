using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Search.Queries;

/// <content>Words, phrases, and what follows them.</content>
internal ref partial struct QueryParser
{
    // A longer run of joined words is no phrase.
    private const int MaxJoined = 16;

    // Of a word that is not misspelt; one without a number takes as many edits as suit its length.
    private const int NoEdits = -2;
    private const int MaxEdits = 2;

    // A mark without a partner is passed over, and what follows are words.
    private void SkipLonelyMarks()
    {
        while (!_rest.IsEmpty && QueryCharacters.MarkAt(_rest, 0, out int length) is var mark && mark != 0 && IndexOfMark(_rest[length..], mark) < 0)
        {
            _rest = _rest[length..];
        }
    }

    private bool TryReadMarked(out ReadOnlySpan<byte> words, out bool hasPrefix)
    {
        words = default;
        hasPrefix = false;
        if (_rest.IsEmpty)
        {
            return false;
        }

        char mark = QueryCharacters.MarkAt(_rest, 0, out int length);
        bool isSingle = mark == 0 && QueryCharacters.IsSingleMarkAt(_rest, 0, out length);
        int end = mark != 0 ? IndexOfMark(_rest[length..], mark) : isSingle ? IndexOfSingleMark(_rest[length..]) : -1;
        if (end < 0)
        {
            return false;
        }

        words = _rest.Slice(length, end);
        _rest = _rest[(length + end)..];
        _ = isSingle ? QueryCharacters.IsSingleMarkAt(_rest, 0, out length) : QueryCharacters.MarkAt(_rest, 0, out length) != 0;
        _rest = _rest[length..];
        hasPrefix = !_rest.IsEmpty && _rest[0] == (byte)'*';
        _rest = _rest[(hasPrefix ? 1 : 0)..];
        return true;
    }

    // The next mark of the same kind that is no letter of a word: between Hebrew letters it is one, as in צה"ל.
    private static int IndexOfMark(ReadOnlySpan<byte> text, char mark)
    {
        for (int place = 0; place < text.Length;)
        {
            if (QueryCharacters.MarkAt(text, place, out int length) is var found && found != 0 && (mark == 0 || found == mark) && !IsLetterAt(text, place))
            {
                return place;
            }

            place += length;
        }

        return -1;
    }

    private static bool IsLetterAt(ReadOnlySpan<byte> text, int place)
    {
        if (place == 0 || text[place] != (byte)'"' || text[place - 1] < 0x80)
        {
            return false;
        }

        var reader = new WordReader(text);
        bool isWord = reader.Next();
        while (isWord && reader.End <= place)
        {
            isWord = reader.Next();
        }

        return isWord && reader.Start <= place;
    }

    // Before a letter it is an apostrophe.
    private static int IndexOfSingleMark(ReadOnlySpan<byte> text)
    {
        for (int place = 0; place < text.Length;)
        {
            if (QueryCharacters.IsSingleMarkAt(text, place, out int length) && place > 0 && !QueryCharacters.IsWordAt(text, place + length))
            {
                return place;
            }

            place += Math.Max(text[place] == 0xE2 ? length : 1, 1);
        }

        return -1;
    }

    // Up to a space, a mark that starts a phrase, or the bracket that ends the group.
    private ReadOnlySpan<byte> ReadWord(int depth)
    {
        int open = 0;
        int length = 0;
        while (length < _rest.Length && !QueryCharacters.IsSpaceAt(_rest, length, out int next))
        {
            if (QueryCharacters.BracketAt(_rest, length, out _) is var bracket && bracket != 0)
            {
                open += bracket == '(' ? 1 : -1;
                if (open < 0 && depth > 0)
                {
                    break;
                }
            }

            length += next;
        }

        int mark = IndexOfMark(_rest[..length], '\0');
        length = mark < 0 ? length : mark;
        int suffix = IndexOfSuffix(_rest[..length]);
        length = suffix < 0 ? length : suffix;
        ReadOnlySpan<byte> word = _rest[..length];
        _rest = _rest[length..];
        return word;
    }

    // Digits that spaces group are one number if the corpus has it.
    private ReadOnlySpan<byte> ReadNumber(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || !char.IsAsciiDigit((char)word[^1]) || _rest.IsEmpty || _rest[0] != (byte)' ')
        {
            return word;
        }

        ReadOnlySpan<byte> text = _text[(_text.Length - _rest.Length - word.Length)..];
        var reader = new WordReader(text);
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        if (!reader.Next() || !reader.HasWhole || reader.WholeEnd <= word.Length || !Knows(term[..reader.FoldWhole(term)]))
        {
            return word;
        }

        _rest = text[reader.WholeEnd..];
        return text[..reader.WholeEnd];
    }

    private readonly bool Knows(ReadOnlySpan<byte> whole) =>
        _scratch.Dictionary is { } set ? !set.Find(LookupKind.Whole, whole).IsEmpty : WordRepair.Find(_index, whole, out _) >= 0;

    private int AddPhrase(ReadOnlySpan<byte> text, bool hasPrefix, Occurrence occurrence, SearchField field)
    {
        int first = _query.WordCount;
        (int problems, int scans) = (_query.ProblemCount, _scans);
        if (ReadWords(text, hasPrefix, isWhole: false, NoEdits) == 1)
        {
            // One word in marks is this form of it.
            _query.RemoveWords(first);
            (_query.ProblemCount, _scans) = (problems, scans);
            ReadWords(text, hasPrefix, isWhole: true, NoEdits);
        }

        return _query.AddClause(occurrence, field, first, _query.WordCount - first, isExtra: false);
    }

    private int AddJoined(ReadOnlySpan<byte> text, Occurrence occurrence, SearchField field)
    {
        int edits = TryReadSuffix(_rest, isPhrase: false, out int reach, out _, out _) ? Math.Min(reach, MaxEdits) : NoEdits;
        int first = _query.WordCount;
        int problems = _query.ProblemCount;
        ReadWords(text, hasPrefix: false, isWhole: false, edits);
        int words = _query.WordCount - first;
        bool isPrefix = text.TrimEnd((byte)'*').Length < text.Length;
        if (words > 1 && IsOneWord(text.TrimEnd((byte)'*')))
        {
            return AddParts(text, occurrence, field, first, problems, isPrefix);
        }

        if (occurrence != Occurrence.Should || words < 2 || (words <= MaxJoined && _query.ClauseCount + words < Query.MaxWords))
        {
            return _query.AddClause(occurrence, field, first, words, isExtra: words > 1);
        }

        // A word that is there already gives its place back, so each takes the next place again.
        int group = _query.AddGroup(occurrence);
        _query.RemoveWords(first);
        for (int word = first; word < first + words; word++)
        {
            if (_query.ClauseCount == Query.MaxWords)
            {
                Report(QueryProblemKind.TooManyWords, text);
                break;
            }

            _query.Attach(group, _query.AddClause(Occurrence.Should, field, _query.AddWordAgain(word), 1, isExtra: false));
        }

        return group;
    }

    // The parts of one written word are their phrase, or the whole if the corpus has it. A code has a whole and no parts: "m1000*" finds "m1000r0".
    private int AddParts(ReadOnlySpan<byte> text, Occurrence occurrence, SearchField field, int first, int problems, bool isPrefix)
    {
        var reader = new WordReader(text);
        reader.Next();
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        QueryWord whole = !reader.HasWhole ? QueryWord.None
            : isPrefix ? QueryTerms.Prefix(_index, _scratch, term[..reader.FoldWhole(term)])
            : QueryTerms.Stem(_index, _scratch, term[..reader.FoldWhole(term)]);
        if (!whole.IsEmpty && (_query.WordCount == Query.MaxWords || _query.ClauseCount == Query.MaxWords - 1))
        {
            Report(QueryProblemKind.TooManyWords, text);
            whole = QueryWord.None;
        }

        if (whole.IsEmpty)
        {
            return _query.AddClause(occurrence, field, first, _query.WordCount - first, isExtra: false);
        }

        if (_query.ProblemCount > problems)
        {
            // The corpus has the word, so its parts are not missing.
            bool repairs = _repairs;
            _repairs = false;
            _query.RemoveWords(first);
            ReadWords(text, hasPrefix: false, isWhole: false, NoEdits);
            _query.ProblemCount = problems;
            _repairs = repairs;
        }

        int words = _query.WordCount - first;
        int group = _query.AddGroup(occurrence);
        _query.Attach(group, _query.AddClause(Occurrence.Should, field, first, words, isExtra: false));
        int last = _query.WordCount;
        _query.AddWord(whole);
        _query.Attach(group, _query.AddClause(Occurrence.Should, field, last, 1, isExtra: false));
        return group;
    }

    // Parts only, and if there is a whole, all of them are its parts.
    private static bool IsOneWord(ReadOnlySpan<byte> text)
    {
        var reader = new WordReader(text);
        bool isOne = reader.Next() && text.IndexOfAny((byte)'*', (byte)'?') < 0;
        int wholeEnd = reader.WholeEnd;
        while (reader.Next())
        {
            isOne &= reader.IsPart && (wholeEnd == 0 || reader.Start < wholeEnd);
        }

        return isOne;
    }

    // Says how many words the text has. Where the limit cuts them, one more than were read: a phrase that is cut to one word is no word in marks.
    private int ReadWords(ReadOnlySpan<byte> text, bool hasPrefix, bool isWhole, int edits)
    {
        var reader = new WordReader(text);
        int last = hasPrefix || edits != NoEdits ? LastWord(text) : -1;
        int end = 0;
        int count = 0;
        bool isInRun = false;
        for (; MoveToNext(ref reader, ref isInRun); count++)
        {
            if (_query.WordCount == Query.MaxWords)
            {
                Report(QueryProblemKind.TooManyWords, text[reader.Start..]);
                return count + 1;
            }

            if (reader.IsBigram)
            {
                AddWord(reader.IsLast ? QueryTerms.Prefix(_index, _scratch, reader) : QueryTerms.Stem(_index, _scratch, reader), text[reader.Start..reader.End]);
                end = reader.End;
                continue;
            }

            int start = reader.Start;
            ReadOnlySpan<byte> pattern = ReadPattern(text, end, ref reader);
            end = reader.End;
            int wildcard = pattern.IndexOfAny((byte)'*', (byte)'?');
            bool isPrefix = reader.Start == start && (wildcard < 0 ? hasPrefix && start == last : wildcard == end - start && pattern[wildcard..].IndexOfAnyExcept((byte)'*') < 0);
            bool isCut = false;
            bool isPattern = wildcard >= 0 && !isPrefix && TakeScan(pattern);
            bool isMisspelt = !isPrefix && !isPattern && edits != NoEdits && start == last && TakeScan(pattern);
            QueryWord word = isPrefix ? QueryTerms.Prefix(_index, _scratch, reader)
                : isPattern ? QueryTerms.Pattern(_index, _scratch, pattern, ref isCut)
                : isMisspelt ? QueryTerms.Similar(_index, _scratch, reader, edits, ref isCut)
                : isWhole ? QueryTerms.Whole(_index, _scratch, reader)
                : QueryTerms.Stem(_index, _scratch, reader);
            if (isCut)
            {
                Report(QueryProblemKind.TooManyMatches, pattern);
            }

            if (!word.IsEmpty || isPrefix || isPattern || isMisspelt || !TryAddRepaired(reader, pattern))
            {
                AddWord(word, pattern);
            }
        }

        return count;
    }

    private readonly void AddWord(in QueryWord word, scoped ReadOnlySpan<byte> written)
    {
        if (word.IsEmpty)
        {
            Report(QueryProblemKind.UnknownWord, written);
        }

        _query.AddWord(word);
    }

    // The word with the wildcards at it, and all words that they join to it. A question mark at the end is punctuation.
    private static ReadOnlySpan<byte> ReadPattern(ReadOnlySpan<byte> text, int from, ref WordReader reader)
    {
        int start = reader.Start;
        while (start > from && IsWildcard(text[start - 1]))
        {
            start--;
        }

        while (true)
        {
            int end = reader.End;
            while (end < text.Length && IsWildcard(text[end]))
            {
                end++;
            }

            WordReader ahead = reader;
            if (end == reader.End || !ahead.Next() || ahead.Start != end || ahead.IsBigram)
            {
                while (text[end - 1] == (byte)'?')
                {
                    end--;
                }

                return text[start..end];
            }

            reader = ahead;
        }
    }

    private static bool IsWildcard(byte value) => value is (byte)'*' or (byte)'?';

    private bool TakeScan(scoped ReadOnlySpan<byte> written)
    {
        if (_scans == QueryTerms.MaxScans)
        {
            Report(QueryProblemKind.TooManyPatterns, written);
            return false;
        }

        _scans++;
        return true;
    }

    // The last character of a run without spaces is a word of the query only where it stands alone: otherwise the pair before has it.
    private static bool MoveToNext(ref WordReader reader, ref bool isInRun)
    {
        while (reader.Next())
        {
            bool isTail = reader.IsLast && isInRun;
            isInRun = reader.IsBigram && !reader.IsLast;
            if (!isTail)
            {
                return true;
            }
        }

        return false;
    }

    private static int LastWord(ReadOnlySpan<byte> text)
    {
        var reader = new WordReader(text);
        int start = -1;
        while (reader.Next())
        {
            start = reader.Start;
        }

        return start;
    }
}
