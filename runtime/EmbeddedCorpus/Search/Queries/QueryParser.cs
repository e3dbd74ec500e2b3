using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>Reads a query. Nothing is an error: what is no syntax is read as words.</summary>
/// <remarks>
/// <code>
/// query   = { any }
/// any     = all { "OR" all }
/// all     = operand { "AND" operand }
/// operand = { "NOT" } [ "+" | "-" | "!" ] [ field ":" ] ( "(" query ")" | phrase | word ) { "^" number | "~" reach }
/// phrase  = mark words mark [ "*" ]
/// </code>
/// Words that are joined without a space (<c>state-of-the-art</c>, <c>System.Text</c>, a run of Han) are their phrase and a clause for each;
/// where they must or must not match they are the phrase.
/// </remarks>
internal ref partial struct QueryParser
{
    /// <summary>Groups inside one another; deeper brackets are no syntax.</summary>
    private const int MaxDepth = 16;

    private readonly SearchIndex _index;
    private readonly SearchScratch _scratch;
    private readonly Query _query;
    private QueryReader _reader;
    private int _scans;
    private bool _requiresAll;
    private bool _repairs;

    private QueryParser(in SearchIndex index, SearchScratch scratch, Query query, ReadOnlySpan<byte> text, in SearchLimits limits)
    {
        _index = index;
        _scratch = scratch;
        _query = query;
        _reader = new QueryReader(text);
        _requiresAll = limits.MatchAll;
        _repairs = limits.RepairWords && scratch.Dictionary is null;
    }

    /// <summary>Reads a query.</summary>
    /// <param name="index">The index that its words are looked up in.</param>
    /// <param name="scratch">Where what is read of their terms goes.</param>
    /// <param name="query">What is read.</param>
    /// <param name="text">The query in UTF-8.</param>
    /// <param name="limits">Where words stand that name no field themselves, and whether all are required.</param>
    public static void Parse(in SearchIndex index, SearchScratch scratch, Query query, ReadOnlySpan<byte> text, in SearchLimits limits)
    {
        query.Clear();
        var parser = new QueryParser(index, scratch, query, text[..Math.Min(text.Length, Searcher.MaxQueryBytes)], limits);
        parser.ReadGroup(Query.Root, new QueryField(limits.Field), depth: 0);
        parser.Report(QueryProblemKind.TooManyWords, parser._reader.Rest);
        if (limits.PreferNearWords)
        {
            parser.AddNearWords(limits.Field);
        }

        if (text.Length > Searcher.MaxQueryBytes)
        {
            query.AddProblem(QueryProblemKind.TooLong, Searcher.MaxQueryBytes, text.Length);
        }

        query.Finish();
    }

    private void ReadGroup(int group, QueryField field, int depth)
    {
        while (_reader.SkipSpaces() && !_query.IsFull)
        {
            if (depth > 0 && _reader.TryReadBracket(')'))
            {
                return;
            }

            ReadAny(group, field, depth);
        }
    }

    private void ReadAny(int group, QueryField field, int depth)
    {
        // An operator is one after the last word that there is room for, too: the group may have the word already, and give its room back.
        int item = ReadAll(field, depth);
        if (!_reader.TryReadOperator("OR"u8, "||"u8))
        {
            AttachNext(group, item);
            return;
        }

        // Alternatives are a group of their own only where the others are required.
        int any = _requiresAll ? _query.AddGroup(Occurrence.Should) : group;
        AttachAny(any, item);
        for (bool hasNext = true; hasNext && !_query.IsFull; hasNext = _reader.TryReadOperator("OR"u8, "||"u8))
        {
            AttachAny(any, ReadAll(field, depth));
        }

        if (any != group)
        {
            AttachNext(group, any);
        }
    }

    private readonly void AttachNext(int group, int item)
    {
        if (_requiresAll)
        {
            AttachAll(group, item);
        }
        else
        {
            _query.Attach(group, item);
        }
    }

    // What must not match is, among alternatives, all that does not match it.
    private readonly void AttachAny(int group, int item)
    {
        if (item >= 0 && _query.Items[item].Occurrence == Occurrence.MustNot)
        {
            int others = _query.AddGroup(Occurrence.Should);
            _query.Attach(others, item);
            item = others;
        }

        _query.Attach(group, item);
    }

    private int ReadAll(QueryField field, int depth)
    {
        int first = ReadOperand(field, depth);
        if (!_reader.TryReadOperator("AND"u8, "&&"u8))
        {
            return first;
        }

        int all = _query.AddGroup(Occurrence.Should);
        AttachAll(all, first);
        for (bool hasNext = true; hasNext && !_query.IsFull; hasNext = _reader.TryReadOperator("AND"u8, "&&"u8))
        {
            AttachAll(all, ReadOperand(field, depth));
        }

        return all;
    }

    private readonly void AttachAll(int group, int item)
    {
        if (item >= 0 && _query.Items[item].Occurrence == Occurrence.Should)
        {
            _query.Items[item].Occurrence = Occurrence.Must;
        }

        _query.Attach(group, item);
    }

    // A word, a phrase or a group. The item is in no group yet.
    private int ReadOperand(QueryField field, int depth)
    {
        bool isExcluded = false;
        while (_reader.TryReadOperator("NOT"u8, default))
        {
            isExcluded = !isExcluded;
        }

        Occurrence occurrence = _reader.ReadSign(isExcluded);
        field = ReadField(field);
        int item;
        if (depth == MaxDepth && !_reader.Rest.IsEmpty && QueryCharacters.BracketAt(_reader.Rest, 0, out int bracket) == '(')
        {
            Report(QueryProblemKind.TooDeep, _reader.Rest[..bracket]);
        }
        else if (_reader.TryReadBracket('('))
        {
            // Of an excluded group each word is excluded.
            bool requiresAll = _requiresAll;
            _requiresAll &= occurrence != Occurrence.MustNot;
            item = _query.AddGroup(occurrence);
            ReadGroup(item, field, depth + 1);
            _requiresAll = requiresAll;
            return ReadSuffix(item, isPhrase: false);
        }

        _reader.SkipLonelyMarks();
        if (!_reader.TryReadMarked(out ReadOnlySpan<byte> words, out bool hasPrefix))
        {
            words = ReadNumber(_reader.ReadWord(depth));
            return ReadSuffix(
                AddArticles(words, words.EndsWith("*"u8), occurrence, field, out item) || TryAddJoint(words, depth, occurrence, field.Field, out item) ? item : AddJoined(words, occurrence, field.Field),
                isPhrase: false);
        }

        return AddArticles(words, hasPrefix, occurrence, field, out item)
            ? ReadSuffix(item, isPhrase: true)
            : ReadSuffix(AddPhrase(words, hasPrefix, occurrence, field.Field), isPhrase: true);
    }

    // A field that is no words of the article.
    private bool AddArticles(ReadOnlySpan<byte> text, bool isPrefix, Occurrence occurrence, QueryField field, out int item)
    {
        item = QueryItem.None;
        if (field.Kind == QueryFieldKind.Words || !TakeScan(text))
        {
            return false;
        }

        item = _query.AddArticles(occurrence);
        if (_scratch.Dictionary is { } set)
        {
            return set.AddArticles(field, text, isPrefix, item) || Forget(text);
        }

        ArticleBits articles = _scratch.GroupBits(item);
        articles.Clear(_index.Articles);
        switch (field.Kind)
        {
            case QueryFieldKind.Speaker:
                FieldArticles.AddSpeakers(_index.Storage, text, isPrefix, articles);
                break;
            case QueryFieldKind.Column:
                FieldArticles.AddValues(_index.Storage, field.Key, text, isPrefix, articles);
                break;
            default:
                return FieldArticles.TryAddDates(_index.Storage, text, articles) || Forget(text);
        }

        return true;
    }

    // Of a date that is none.
    private readonly bool Forget(ReadOnlySpan<byte> text)
    {
        _query.RemoveLast();
        Report(QueryProblemKind.UnknownField, text);
        return false;
    }

    // The words of a name before a colon are no words of the query, whether there is such a field or not.
    private QueryField ReadField(QueryField field)
    {
        if (!_reader.TryReadName(out ReadOnlySpan<byte> name))
        {
            return field;
        }

        if (Is(name, "headline"u8) || Is(name, "title"u8))
        {
            return new QueryField(SearchField.Headline);
        }

        if (Is(name, "quote"u8) || Is(name, "quotes"u8))
        {
            return new QueryField(SearchField.Quotes);
        }

        QueryFieldKind kind = Is(name, "speaker"u8) ? QueryFieldKind.Speaker : Is(name, "date"u8) ? QueryFieldKind.Date : QueryFieldKind.Column;
        int key = kind != QueryFieldKind.Column ? 0 : _scratch.Dictionary is { } set ? set.KeyOf(name) : FieldArticles.KeyOf(_index.Storage, name);
        if (key < 0)
        {
            Report(QueryProblemKind.UnknownField, name);
            return field;
        }

        return new QueryField(field.Field, kind, key);
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known) => System.Text.Ascii.EqualsIgnoreCase(name, known);

    // Words that are left out are none where the rest has no word.
    private readonly void Report(QueryProblemKind kind, scoped ReadOnlySpan<byte> part, int term = -1, int nextTerm = -1)
    {
        int start = _reader.Text.Overlaps(part, out int place) ? place : _reader.Text.Length - _reader.Rest.Length;
        var reader = new WordReader(part);
        if (kind != QueryProblemKind.TooManyWords || reader.Next())
        {
            _query.AddProblem(kind, start + (kind == QueryProblemKind.TooManyWords ? reader.Start : 0), start + part.Length, term, nextTerm);
        }
    }
}
