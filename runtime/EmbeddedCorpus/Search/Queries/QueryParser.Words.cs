using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Search.Queries;

/// <content>Words, phrases, and the operators after them.</content>
internal ref partial struct QueryParser
{
    // A longer run of joined words is no phrase.
    private const int MaxJoined = 16;

    // Of a word that is not misspelt; one without a number takes as many edits as suit its length.
    private const int NoEdits = -2;
    private const int MaxEdits = 2;

    // Digits that spaces group are one number if the corpus has it.
    private ReadOnlySpan<byte> ReadNumber(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || !char.IsAsciiDigit((char)word[^1]) || _reader.Rest.IsEmpty || _reader.Rest[0] != (byte)' ')
        {
            return word;
        }

        ReadOnlySpan<byte> text = _reader.Text[(_reader.Text.Length - _reader.Rest.Length - word.Length)..];
        var reader = new WordReader(text);
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        if (!reader.Next() || !reader.HasWhole || reader.WholeEnd <= word.Length || !Knows(term[..reader.FoldWhole(term)]))
        {
            return word;
        }

        _reader.Skip(reader.WholeEnd - word.Length);
        return text[..reader.WholeEnd];
    }

    private readonly bool Knows(ReadOnlySpan<byte> whole) =>
        _scratch.Dictionary is { } set ? !set.Find(LookupKind.Whole, whole).IsEmpty : WordRepair.Find(_index, whole, out _) >= 0;

    private int ReadSuffix(int item, bool isPhrase)
    {
        if (!QuerySuffix.TryRead(_reader.Rest, isPhrase, out QuerySuffix suffix))
        {
            return item;
        }

        _reader.Skip(suffix.Length);
        if (item >= 0)
        {
            _query.Boost(item, suffix.Boost);
            if (isPhrase && suffix.Reach != QuerySuffix.NoReach)
            {
                _query.SetReach(item, suffix.Reach);
            }
        }

        return item;
    }

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
        int edits = QuerySuffix.TryRead(_reader.Rest, isPhrase: false, out QuerySuffix suffix) ? Math.Min(suffix.Reach, MaxEdits) : NoEdits;
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
