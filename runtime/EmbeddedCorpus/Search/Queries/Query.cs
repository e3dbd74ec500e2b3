namespace EmbeddedCorpus.Search.Queries;

/// <summary>A query that was read: clauses, and their words as terms of the index. Part of a <see cref="Index.SearchScratch"/>, used again.</summary>
internal sealed class Query
{
    /// <summary>Words that are read; what follows is left out.</summary>
    public const int MaxWords = 64;

    private readonly QueryWord[] _words = new QueryWord[MaxWords];
    private readonly int[] _byWeight = new int[MaxWords];
    private int _wordCount;

    /// <summary>The clauses.</summary>
    public readonly QueryClause[] Clauses = new QueryClause[MaxWords];

    /// <summary>How many clauses there are.</summary>
    public int ClauseCount;

    /// <summary>The numbers of the clauses, the heaviest first; after <see cref="SortByWeight"/>.</summary>
    public ReadOnlySpan<int> ByWeight => _byWeight.AsSpan(0, ClauseCount);

    /// <summary>Whether there is room for another word.</summary>
    public bool IsFull => _wordCount == MaxWords;

    /// <summary>The words of a clause.</summary>
    public ClauseWords WordsOf(in QueryClause clause) => new(_words, clause.FirstWord, clause.Words);

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        _wordCount = 0;
        ClauseCount = 0;
    }

    /// <summary>Adds a word to the clause that is being read.</summary>
    public void AddWord(QueryWord word) => _words[_wordCount++] = word;

    /// <summary>Ends the clause that is being read: all words since the last one.</summary>
    public void EndClause(Occurrence occurrence, SearchField field)
    {
        int first = ClauseCount == 0 ? 0 : Clauses[ClauseCount - 1].FirstWord + Clauses[ClauseCount - 1].Words;
        int words = _wordCount - first;
        if (words == 0)
        {
            return;
        }

        // A word that comes twice weighs twice, and is looked up once.
        for (int index = 0; index < ClauseCount; index++)
        {
            ref QueryClause other = ref Clauses[index];
            if (other.Occurrence == occurrence && other.Field == field && HasWords(other, new ClauseWords(_words, first, words)))
            {
                other.Repeats++;
                _wordCount = first;
                return;
            }
        }

        Clauses[ClauseCount++] = new QueryClause { Occurrence = occurrence, Field = field, FirstWord = first, Words = words, Repeats = 1 };
    }

    /// <summary>Adds a word as a clause of its own, or to the phrase before it. The words are known already, and no query was read.</summary>
    public void AddTerm(QueryWord word, SearchField field = SearchField.Anywhere, double factor = 1, bool isNext = false)
    {
        _words[_wordCount++] = word;
        if (isNext)
        {
            Clauses[ClauseCount - 1].Words++;
        }
        else
        {
            Clauses[ClauseCount++] = new QueryClause { Field = field, FirstWord = _wordCount - 1, Words = 1, Repeats = (int)factor };
        }
    }

    /// <summary>Requires all clauses that are not excluded.</summary>
    public void RequireAll()
    {
        for (int clause = 0; clause < ClauseCount; clause++)
        {
            ref Occurrence occurrence = ref Clauses[clause].Occurrence;
            occurrence = occurrence == Occurrence.Should ? Occurrence.Must : occurrence;
        }
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
