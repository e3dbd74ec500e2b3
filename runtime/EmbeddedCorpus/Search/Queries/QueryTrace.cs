using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>What a hit remembers of its query, to find the passage that answers it: the words of its heaviest clauses, at most eight.</summary>
internal unsafe struct QueryTrace
{
    /// <summary>The most words.</summary>
    public const int MaxWords = 8;

    // A word is 64 bits: first and last form, field, and whether the corpus has it.
    private const int EndShift = SearchFormat.NumberBits;
    private const int FieldShift = 2 * SearchFormat.NumberBits;
    private const int KnownShift = 63;

    private fixed ulong _words[MaxWords];
    private int _count;

    // A word that follows the one before it in a phrase.
    private byte _follows;

    /// <summary>Whose quotations they must stand in: index + 1; 0 for anybody's.</summary>
    public int Speaker;

    /// <summary>What is to be remembered of a query.</summary>
    /// <param name="query">The query, weighed.</param>
    /// <param name="speaker">Whose quotations its words must stand in: index + 1, or 0.</param>
    public static QueryTrace Of(Query query, int speaker)
    {
        var trace = new QueryTrace { Speaker = speaker };
        query.SortByWeight();
        for (int rank = 0; rank < query.ClauseCount; rank++)
        {
            ref QueryClause clause = ref query.Clauses[query.ByWeight[rank]];
            if (clause.Occurrence != Occurrence.MustNot)
            {
                trace.Add(query.TermsOf(clause), clause.Field);
            }
        }

        return trace;
    }

    /// <summary>How many words there are.</summary>
    public readonly int Count => _count;

    /// <summary>A word, read from the dictionary again.</summary>
    public readonly QueryTerm Read(in SearchIndex index, SearchScratch scratch, int number)
    {
        ulong word = _words[number];
        return (word >> KnownShift & 1) == 0
            ? QueryTerm.None
            : FormReader.Read(index, scratch, (int)(word & ImageFormat.MaxNumber), (int)((word >> EndShift) & ImageFormat.MaxNumber));
    }

    /// <summary>Whether a word follows the one before it in a phrase.</summary>
    public readonly bool Follows(int index) => (_follows >> index & 1) != 0;

    /// <summary>Where a word must stand.</summary>
    public readonly SearchField FieldOf(int index) => (SearchField)(_words[index] >> FieldShift & 3);

    /// <summary>Adds the words of a clause; none of them where there is no room for all.</summary>
    private void Add(in ClauseTerms terms, SearchField field)
    {
        if (_count + terms.Length > MaxWords)
        {
            return;
        }

        for (int index = 0; index < terms.Length; index++)
        {
            QueryTerm term = terms[index];
            _follows |= (byte)(index > 0 ? 1 << _count : 0);
            _words[_count++] = (ulong)(uint)term.First
                | ((ulong)(uint)term.End << EndShift)
                | ((ulong)field << FieldShift)
                | (term.IsEmpty ? 0 : 1UL << KnownShift);
        }
    }
}
