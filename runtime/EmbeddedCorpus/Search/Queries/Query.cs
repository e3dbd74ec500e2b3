namespace EmbeddedCorpus.Search.Queries;

/// <summary>A query that was read: clauses, and their words as forms of the index. One a thread, used again.</summary>
internal sealed class Query
{
    /// <summary>Words that are read; what follows is left out.</summary>
    public const int MaxTerms = 64;

    [ThreadStatic]
    private static Query? t_instance;

    private readonly QueryTerm[] _terms = new QueryTerm[MaxTerms];
    private readonly QueryClause[] _clauses = new QueryClause[MaxTerms];
    private readonly int[] _byWeight = new int[MaxTerms];
    private int _termCount;
    private int _clauseCount;

    /// <summary>That of this thread.</summary>
    public static Query Instance => t_instance ??= new Query();

    /// <summary>The clauses.</summary>
    public Span<QueryClause> Clauses => _clauses.AsSpan(0, _clauseCount);

    /// <summary>The numbers of the clauses, the heaviest first; after <see cref="SortByWeight"/>.</summary>
    public ReadOnlySpan<int> ByWeight => _byWeight.AsSpan(0, _clauseCount);

    /// <summary>Whether there is room for another word.</summary>
    public bool IsFull => _termCount == MaxTerms;

    /// <summary>The words of a clause.</summary>
    public ReadOnlySpan<QueryTerm> TermsOf(in QueryClause clause) => _terms.AsSpan(clause.FirstTerm, clause.Terms);

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        _termCount = 0;
        _clauseCount = 0;
    }

    /// <summary>Adds a word to the clause that is being read.</summary>
    public void AddTerm(QueryTerm term) => _terms[_termCount++] = term;

    /// <summary>Ends the clause that is being read: all words since the last one.</summary>
    public void EndClause(Occurrence occurrence, SearchField field)
    {
        int first = _clauseCount == 0 ? 0 : _clauses[_clauseCount - 1].FirstTerm + _clauses[_clauseCount - 1].Terms;
        int terms = _termCount - first;
        if (terms == 0)
        {
            return;
        }

        // A word that comes twice weighs twice, and is looked up once.
        for (int index = 0; index < _clauseCount; index++)
        {
            ref QueryClause other = ref _clauses[index];
            if (other.Occurrence == occurrence && other.Field == field && HasTerms(other, _terms.AsSpan(first, terms)))
            {
                other.Repeats++;
                _termCount = first;
                return;
            }
        }

        _clauses[_clauseCount++] = new QueryClause { Occurrence = occurrence, Field = field, FirstTerm = first, Terms = terms, Repeats = 1 };
    }

    /// <summary>Sorts the clauses by weight; of equals the first comes first.</summary>
    public void SortByWeight()
    {
        for (int clause = 0; clause < _clauseCount; clause++)
        {
            int rank = clause;
            for (; rank > 0 && _clauses[_byWeight[rank - 1]].Weight < _clauses[clause].Weight; rank--)
            {
                _byWeight[rank] = _byWeight[rank - 1];
            }

            _byWeight[rank] = clause;
        }
    }

    private bool HasTerms(in QueryClause clause, ReadOnlySpan<QueryTerm> terms)
    {
        ReadOnlySpan<QueryTerm> others = TermsOf(clause);
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
