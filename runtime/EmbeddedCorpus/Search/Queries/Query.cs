namespace EmbeddedCorpus.Search.Queries;

/// <summary>A query that was read: clauses in groups, and their words as terms of the index. Part of a <see cref="Index.SearchScratch"/>, used again.</summary>
internal sealed partial class Query
{
    /// <summary>Words that are read, and clauses that are made of them; what follows is left out.</summary>
    public const int MaxWords = 64;

    private readonly int[] _byWeight = new int[MaxWords];
    private int _wordCount;

    /// <summary>The words of all clauses.</summary>
    public readonly QueryWord[] Words = new QueryWord[MaxWords];

    /// <summary>The clauses.</summary>
    public readonly QueryClause[] Clauses = new QueryClause[MaxWords];

    /// <summary>How many clauses there are.</summary>
    public int ClauseCount;

    /// <summary>The numbers of the clauses, the heaviest first; after <see cref="SortByWeight"/>.</summary>
    public ReadOnlySpan<int> ByWeight => _byWeight.AsSpan(0, ClauseCount);

    /// <summary>Whether there is no room for another word.</summary>
    public bool IsFull => _wordCount == MaxWords || ClauseCount == MaxWords || _itemCount >= FullItems;

    /// <summary>How many words were read.</summary>
    public int WordCount => _wordCount;

    /// <summary>The words of a clause.</summary>
    public ClauseWords WordsOf(in QueryClause clause) => new(Words, clause.FirstWord, clause.Words);

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        _wordCount = 0;
        ClauseCount = 0;
        ProblemCount = 0;
        ClearItems();
    }

    /// <summary>Adds a word to the clause that is being read.</summary>
    public void AddWord(in QueryWord word) => Words[_wordCount++] = word;

    /// <summary>Takes back all words from one on.</summary>
    public void RemoveWords(int first) => _wordCount = first;

    /// <summary>Adds a word that was taken back, and of which no later place was used since.</summary>
    /// <param name="place">Where it was.</param>
    /// <returns>Its place now.</returns>
    public int AddWordAgain(int place)
    {
        Words[_wordCount] = Words[place];
        return _wordCount++;
    }

    /// <summary>Makes a clause.</summary>
    /// <returns>Its item, which no group has yet; <see cref="QueryItem.None"/> without words or without room.</returns>
    public int AddClause(Occurrence occurrence, SearchField field, int firstWord, int words, bool isExtra)
    {
        if (words == 0 || ClauseCount == MaxWords)
        {
            return QueryItem.None;
        }

        Clauses[ClauseCount] = new QueryClause { Field = field, FirstWord = firstWord, Words = words, Repeats = 1, Boost = 1, IsExtra = isExtra };
        return AddItem(occurrence, ClauseCount++);
    }

    /// <summary>Adds a word as a clause of its own, or to the phrase before it. The words are known already, and no query was read.</summary>
    public void AddTerm(in QueryWord word, SearchField field = SearchField.Anywhere, double factor = 1, bool isNext = false)
    {
        Words[_wordCount++] = word;
        if (isNext)
        {
            Clauses[ClauseCount - 1].Words++;
        }
        else
        {
            Clauses[ClauseCount++] = new QueryClause { Field = field, FirstWord = _wordCount - 1, Words = 1, Repeats = 1, Boost = factor };
        }
    }

    /// <summary>Makes a clause of a set of articles, which is that of its item.</summary>
    public int AddArticles(Occurrence occurrence)
    {
        Clauses[ClauseCount] = new QueryClause { FirstWord = _wordCount, Repeats = 1, Boost = 1, Articles = _itemCount };
        return AddItem(occurrence, ClauseCount++);
    }

    /// <summary>Takes back the clause that was made last, which no group has.</summary>
    public void RemoveLast()
    {
        ClauseCount--;
        _itemCount--;
    }

    /// <summary>Sorts the clauses by weight; of equals the first comes first.</summary>
    public void SortByWeight()
    {
        for (int clause = 0; clause < ClauseCount; clause++)
        {
            int rank = clause;
            for (; rank > 0 && Clauses[_byWeight[rank - 1]].Weight < Clauses[clause].Weight; rank--)
            {
                _byWeight[rank] = _byWeight[rank - 1];
            }

            _byWeight[rank] = clause;
        }
    }

    private bool HasWords(in QueryClause clause, in ClauseWords words)
    {
        ClauseWords others = WordsOf(clause);
        if (others.Length != words.Length)
        {
            return false;
        }

        for (int index = 0; index < words.Length; index++)
        {
            if (!words[index].Means(others[index]))
            {
                return false;
            }
        }

        return true;
    }
}
