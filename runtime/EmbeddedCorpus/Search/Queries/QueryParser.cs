using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>Reads a query. Nothing is an error: what is no syntax is read as words.</summary>
/// <remarks>
/// <code>
/// query  = { clause }
/// clause = [ "+" | "-" ] [ ( "headline" | "quote" ) ":" ] ( '"' words '"' | words [ "*" ] )
/// </code>
/// A clause of several words without quotation marks (<c>state-of-the-art</c>, <c>System.Text</c>, a run of Han) is a clause for each;
/// after <c>-</c> it is a phrase, so that it leaves out no more than what it says.
/// </remarks>
internal ref struct QueryParser
{
    private readonly SearchIndex _index;
    private readonly SearchScratch _scratch;
    private readonly Query _query;
    private readonly SearchField _field;
    private ReadOnlySpan<byte> _rest;

    private QueryParser(in SearchIndex index, SearchScratch scratch, Query query, ReadOnlySpan<byte> text, SearchField field)
    {
        _index = index;
        _scratch = scratch;
        _query = query;
        _rest = text;
        _field = field;
    }

    /// <summary>Reads a query.</summary>
    /// <param name="index">The index that its words are looked up in.</param>
    /// <param name="scratch">Where what is read of their terms goes.</param>
    /// <param name="query">What is read.</param>
    /// <param name="text">The query in UTF-8.</param>
    /// <param name="field">Where words stand that name no field themselves.</param>
    public static void Parse(in SearchIndex index, SearchScratch scratch, Query query, ReadOnlySpan<byte> text, SearchField field)
    {
        query.Clear();
        var parser = new QueryParser(index, scratch, query, text, field);
        while (!query.IsFull && parser.ReadClause())
        {
        }
    }

    private bool ReadClause()
    {
        while (!_rest.IsEmpty && IsSpace(_rest[0]))
        {
            _rest = _rest[1..];
        }

        if (_rest.IsEmpty)
        {
            return false;
        }

        Occurrence occurrence = ReadSign();
        SearchField field = ReadField();
        if (!_rest.IsEmpty && _rest[0] == (byte)'"')
        {
            int end = IndexOfMark(_rest[1..]);
            if (end < 0)
            {
                // No phrase: the mark is passed over, and what follows are words.
                _rest = _rest[1..];
                return true;
            }

            ReadPhrase(_rest.Slice(1, end), hasPrefix: false);
            _rest = _rest[(end + 2)..];
            _query.EndClause(occurrence, field);
            return true;
        }

        ReadOnlySpan<byte> word = ReadWord(out bool hasPrefix);
        if (occurrence == Occurrence.MustNot)
        {
            ReadPhrase(word, hasPrefix);
            _query.EndClause(occurrence, field);
        }
        else
        {
            ReadWords(word, hasPrefix, occurrence, field);
        }

        return true;
    }

    private Occurrence ReadSign()
    {
        if (_rest.Length < 2 || _rest[0] is not ((byte)'+' or (byte)'-') || IsSpace(_rest[1]))
        {
            return Occurrence.Should;
        }

        Occurrence occurrence = _rest[0] == (byte)'+' ? Occurrence.Must : Occurrence.MustNot;
        _rest = _rest[1..];
        return occurrence;
    }

    private SearchField ReadField()
    {
        if (TryReadField("headline:"u8))
        {
            return SearchField.Headline;
        }

        return TryReadField("quote:"u8) ? SearchField.Quotes : _field;
    }

    private bool TryReadField(ReadOnlySpan<byte> name)
    {
        if (_rest.Length <= name.Length || (_rest[0] | 0x20) != name[0] || IsSpace(_rest[name.Length]) || !System.Text.Ascii.EqualsIgnoreCase(_rest[..name.Length], name))
        {
            return false;
        }

        _rest = _rest[name.Length..];
        return true;
    }

    private ReadOnlySpan<byte> ReadWord(out bool hasPrefix)
    {
        int length = 0;
        while (length < _rest.Length && !IsSpace(_rest[length]))
        {
            length++;
        }

        int mark = IndexOfMark(_rest[..length]);
        length = mark < 0 ? length : mark;
        ReadOnlySpan<byte> word = _rest[..length];
        _rest = _rest[length..];
        hasPrefix = word.Length > 1 && word[^1] == (byte)'*';
        return word;
    }

    // The first quotation mark that is no letter of a word: between Hebrew letters it is one, as in צה"ל.
    private static int IndexOfMark(ReadOnlySpan<byte> text)
    {
        int mark = text.IndexOf((byte)'"');
        if (mark <= 0 || text[mark - 1] < 0x80)
        {
            return mark;
        }

        var reader = new WordReader(text);
        while (mark >= 0)
        {
            bool isWord = reader.Next();
            while (isWord && reader.End <= mark)
            {
                isWord = reader.Next();
            }

            if (!isWord || reader.Start > mark)
            {
                return mark;
            }

            int next = text[reader.End..].IndexOf((byte)'"');
            mark = next < 0 ? -1 : reader.End + next;
        }

        return -1;
    }

    private readonly void ReadWords(ReadOnlySpan<byte> text, bool hasPrefix, Occurrence occurrence, SearchField field)
    {
        var reader = new WordReader(text);
        int prefixAt = hasPrefix ? LastWord(text) : -1;
        bool isInRun = false;
        while (!_query.IsFull && MoveToNext(ref reader, ref isInRun))
        {
            _query.AddWord(reader.Start == prefixAt || reader.IsLast ? Range(reader, isWhole: false) : Stem(reader));
            _query.EndClause(occurrence, field);
        }
    }

    private readonly void ReadPhrase(ReadOnlySpan<byte> text, bool hasPrefix)
    {
        var reader = new WordReader(text);
        int prefixAt = hasPrefix ? LastWord(text) : -1;
        bool isInRun = false;
        while (!_query.IsFull && MoveToNext(ref reader, ref isInRun))
        {
            _query.AddWord(Range(reader, isWhole: reader.Start != prefixAt && !reader.IsLast));
        }
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

    // A word with diacritics means those; one without means any.
    private readonly QueryWord Range(in WordReader word, bool isWhole)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        term = term[..word.Fold(term)];
        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        if (!isWhole)
        {
            int end = TermDictionary.FindPrefix(_index, stripped, bytes, out TermReader first);
            return TermLookup.ReadRange(_index, _scratch, first, end);
        }

        TermReader reader = TermDictionary.FindWhole(_index, stripped, bytes);
        if (!TermAnalysis.HasDiacritics(term))
        {
            return TermLookup.ReadWhole(_index, _scratch, reader, stripped);
        }

        while (TermDictionary.IsWhole(_index, reader, stripped))
        {
            if (reader.Term.SequenceEqual(term))
            {
                return TermLookup.ReadRange(_index, _scratch, reader, reader.Number + 1);
            }

            reader.MoveNext();
        }

        return QueryWord.None;
    }

    private readonly QueryWord Stem(in WordReader word)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        term = term[..word.Fold(term)];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return TermDictionary.TryFindStem(_index, term, bytes, out TermReader reader)
            ? TermLookup.ReadStem(_index, _scratch, reader, term)
            : QueryWord.None;
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

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
