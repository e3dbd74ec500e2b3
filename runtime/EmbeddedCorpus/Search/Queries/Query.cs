namespace EmbeddedCorpus.Search.Queries;

/// <summary>A query that was read: clauses, and their words as forms of the index. Part of a <see cref="Index.SearchScratch"/>, used again.</summary>
internal sealed class Query
{
    /// <summary>Words that are read; what follows is left out.</summary>
    public const int MaxTerms = 64;

    private readonly QueryTerm[] _terms = new QueryTerm[MaxTerms];
    private readonly int[] _byWeight = new int[MaxTerms];
    private int _termCount;

    /// <summary>The clauses.</summary>
    public readonly QueryClause[] Clauses = new QueryClause[MaxTerms];

    /// <summary>How many clauses there are.</summary>
    public int ClauseCount;

    /// <summary>The numbers of the clauses, the heaviest first; after <see cref="SortByWeight"/>.</summary>
    public ReadOnlySpan<int> ByWeight => _byWeight.AsSpan(0, ClauseCount);

    /// <summary>Whether there is room for another word.</summary>
    public bool IsFull => _termCount == MaxTerms;

    /// <summary>The words of a clause.</summary>
    public ClauseTerms TermsOf(in QueryClause clause) => new(_terms, clause.FirstTerm, clause.Terms);

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        _termCount = 0;
        ClauseCount = 0;
    }

    /// <summary>Adds a word to the clause that is being read.</summary>
    public void AddTerm(QueryTerm term) => _terms[_termCount++] = term;

    /// <summary>Ends the clause that is being read: all words since the last one.</summary>
    public void EndClause(Occurrence occurrence, SearchField field)
    {
        int first = ClauseCount == 0 ? 0 : Clauses[ClauseCount - 1].FirstTerm + Clauses[ClauseCount - 1].Terms;
        int terms = _termCount - first;
        if (terms == 0)
        {
            return;
        }

        // A word that comes twice weighs twice, and is looked up once.
        for (int index = 0; index < ClauseCount; index++)
        {
            ref QueryClause other = ref Clauses[index];
            if (other.Occurrence == occurrence && other.Field == field && HasTerms(other, new ClauseTerms(_terms, first, terms)))
            {
                other.Repeats++;
                _termCount = first;
                return;
            }
        }

        Clauses[ClauseCount++] = new QueryClause { Occurrence = occurrence, Field = field, FirstTerm = first, Terms = terms, Repeats = 1 };
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

    private bool HasTerms(in QueryClause clause, in ClauseTerms terms)
    {
        ClauseTerms others = TermsOf(clause);
        if (others.Length != terms.Length)
        {
            return false;
        }

        for (int index = 0; index < terms.Length; index++)
        {
            if (!terms[index].Means(others[index]))
            {
                return false;
            }
        }

        return true;
    }
}
