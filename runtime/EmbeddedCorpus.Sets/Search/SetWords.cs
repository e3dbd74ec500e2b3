using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Sets;

/// <summary>The words of a query in all corpora of a set. Part of a <see cref="SetScratch"/>, used again.</summary>
/// <remarks>The query is read once. Each word gets a number, under which each corpus has its own terms.</remarks>
internal sealed partial class SetWords : SetDictionary
{
    private readonly int[] _numbers = new int[Query.MaxWords];
    private readonly int[] _fieldItems = new int[QueryTerms.MaxScans];
    private readonly int[] _fieldArticles = new int[QueryTerms.MaxScans];
    private MemberWords[] _members = [];
    private int[] _termMarks = [];
    private CorpusStorage[] _storages = [];
    private SearchScratch _scratch = null!;
    private int _articleCount;
    private bool _needsWord;
    private int[] _articles = new int[16];
    private int _count;
    private int _fieldCount;

    // For each name of a column its key in each corpus.
    private int[] _keys = new int[16];
    private int _columnCount;

    /// <summary>What the words mean in a corpus.</summary>
    public MemberWords Of(int number) => _members[number];

    /// <summary>Forgets all words.</summary>
    public void Clear(CorpusStorage[] storages, SearchScratch scratch)
    {
        _storages = storages;
        _scratch = scratch;
        (_count, _fieldCount, _columnCount) = (0, 0, 0);
        _needsWord = false;
        Grow(storages.Length);
        scratch.Query.Clear();
    }

    /// <summary>Reads a query.</summary>
    public void Read(CorpusStorage[] storages, SetStatistics statistics, SearchScratch scratch, ReadOnlySpan<byte> query, in SearchOptions options)
    {
        Clear(storages, scratch);
        _articleCount = statistics.Articles;
        int first = Array.FindIndex(storages, static storage => storage.ArticleCount > 0);
        scratch.Dictionary = this;
        QueryParser.Parse(SearchIndex.Open(storages[first]), scratch, scratch.Query, query, SearchLimits.Of(null, options));
        scratch.Dictionary = null;
        Weigh(scratch.Query);
        _needsWord = _fieldCount == 0 && NeedsWord(scratch.Query);
    }

    /// <summary>Whether a corpus has no word of the query, so that no article of it is found.</summary>
    public bool FindsNothing(int number) => _needsWord && _members[number].TermCount == 0;

    /// <summary>Puts the terms of a corpus in the place of the words.</summary>
    public void Bind(int number)
    {
        MemberWords member = _members[number];
        Query query = _scratch.Query;
        for (int word = 0; word < query.WordCount; word++)
        {
            query.Words[word] = _numbers[word] < 0 ? QueryWord.None : member.Words[_numbers[word]];
        }

        (_scratch.Terms, _scratch.TermCount) = (member.Terms, member.TermCount);
        for (int field = 0; field < _fieldCount; field++)
        {
            _scratch.GroupBits(_fieldItems[field]).CopyFrom(member.Fields[field]);
        }
    }

    /// <inheritdoc/>
    public override int KeyOf(ReadOnlySpan<byte> name)
    {
        int size = (_columnCount + 1) * _storages.Length;
        if (size > _keys.Length)
        {
            Array.Resize(ref _keys, 2 * size);
        }

        bool isThere = false;
        for (int number = 0; number < _storages.Length; number++)
        {
            int key = FieldArticles.KeyOf(_storages[number], name);
            _keys[(_columnCount * _storages.Length) + number] = key;
            isThere |= key >= 0;
        }

        return isThere ? _columnCount++ : -1;
    }

    /// <inheritdoc/>
    public override bool AddArticles(QueryField field, ReadOnlySpan<byte> text, bool isPrefix, int item)
    {
        int count = 0;
        for (int number = 0; number < _storages.Length; number++)
        {
            CorpusStorage storage = _storages[number];
            ArticleBits articles = _members[number].Fields[_fieldCount];
            articles.Clear(storage.ArticleCount);
            if (field.Kind == QueryFieldKind.Speaker)
            {
                FieldArticles.AddSpeakers(storage, text, isPrefix, articles);
            }
            else if (field.Kind == QueryFieldKind.Date)
            {
                if (!FieldArticles.TryAddDates(storage, text, articles))
                {
                    return false;
                }
            }
            else if (_keys[(field.Key * _storages.Length) + number] is >= 0 and var key)
            {
                FieldArticles.AddValues(storage, key, text, isPrefix, articles);
            }

            count += articles.Count();
        }

        _fieldItems[_fieldCount] = item;
        _fieldArticles[_fieldCount++] = count;
        return true;
    }

    // Without groups and excluded words, each article that is found has a word of the query.
    private static bool NeedsWord(Query query)
    {
        if (query.IsNested)
        {
            return false;
        }

        for (int clause = 0; clause < query.ClauseCount; clause++)
        {
            if (query.Clauses[clause].Occurrence == Occurrence.MustNot)
            {
                return false;
            }
        }

        return query.ClauseCount > 0;
    }

    // As one corpus with all articles would.
    private void Weigh(Query query)
    {
        for (int word = 0; word < query.WordCount; word++)
        {
            _numbers[word] = query.Words[word].IsEmpty ? -1 : query.Words[word].First;
        }

        for (int number = 0; number < query.ClauseCount; number++)
        {
            ref QueryClause clause = ref query.Clauses[number];
            clause.SetWeight = 0;
            if (clause.Articles > 0)
            {
                int field = Array.IndexOf(_fieldItems, clause.Articles, 0, _fieldCount);
                clause.SetWeight = Bm25.InverseDocumentFrequency(_articleCount, _fieldArticles[field]);
                continue;
            }

            ClauseWords words = query.WordsOf(clause);
            for (int word = 0; word < words.Length; word++)
            {
                clause.SetWeight += Bm25.InverseDocumentFrequency(_articleCount, words[word].Articles);
            }
        }
    }

    private void Grow(int members)
    {
        if (_members.Length < members)
        {
            int first = _members.Length;
            Array.Resize(ref _members, members);
            Array.Resize(ref _termMarks, members);
            for (int number = first; number < members; number++)
            {
                _members[number] = new MemberWords();
            }
        }

        for (int number = 0; number < members; number++)
        {
            _members[number].TermCount = 0;
        }
    }
}
