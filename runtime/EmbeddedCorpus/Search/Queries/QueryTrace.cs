using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>What a hit remembers of its query, to find the passage that answers it: the words of its heaviest clauses, at most eight.</summary>
/// <remarks>
/// A hit has a fixed size. A clause that there is no room for is left out. Of a phrase that is longer than all the room, and the heaviest clause, the first, the
/// last and the rarest words between them are kept, with their distances. An article that also has these words at their distances without the rest of the phrase shows both places.
/// </remarks>
internal unsafe struct QueryTrace
{
    /// <summary>The most words.</summary>
    public const int MaxWords = 8;

    // A word is 64 bits: first and last term, field, and the distance to the word before it in its phrase.
    private const int EndShift = SearchFormat.NumberBits;
    private const int FieldShift = 2 * SearchFormat.NumberBits;
    private const int DistanceShift = FieldShift + 2;

    // Stands for the first term of a word that the corpus does not have.
    private const uint Unknown = ImageFormat.MaxNumber;

    private fixed ulong _words[MaxWords];
    private fixed int _exact[MaxWords];
    private fixed float _factors[MaxWords];
    private int _count;

    /// <summary>Whose quotations they must stand in: index + 1; 0 for anybody's.</summary>
    public int Speaker;

    /// <summary>What is to be remembered of a query.</summary>
    /// <param name="scratch">The terms of its words.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="speaker">Whose quotations its words must stand in: index + 1, or 0.</param>
    public static QueryTrace Of(SearchScratch scratch, Query query, int speaker)
    {
        var trace = new QueryTrace { Speaker = speaker };
        query.SortByWeight();
        for (int rank = 0; rank < query.ClauseCount; rank++)
        {
            ref QueryClause clause = ref query.Clauses[query.ByWeight[rank]];
            if (clause.Occurrence != Occurrence.MustNot && !clause.IsExtra)
            {
                trace.Add(scratch, query.WordsOf(clause), clause.Field, clause.Reach, clause.Repeats * clause.Boost);
            }
        }

        return trace;
    }

    /// <summary>How many words there are.</summary>
    public readonly int Count => _count;

    /// <summary>A word, read from the dictionary again.</summary>
    public readonly QueryWord Read(in SearchIndex index, SearchScratch scratch, int number)
    {
        ulong word = _words[number];
        int first = (int)(word & ImageFormat.MaxNumber);
        if (first == Unknown)
        {
            return QueryWord.None;
        }

        QueryWord read = TermLookup.Read(index, scratch, first, (int)((word >> EndShift) & ImageFormat.MaxNumber));
        read.Exact = _exact[number];
        return read;
    }

    /// <summary>How many words after the one before it a word stands in its phrase; 0 for the first of a clause.</summary>
    public readonly int DistanceOf(int index) => (int)(_words[index] >> DistanceShift);

    /// <summary>The factor of the query for the clause of a word; 0 if the words do not tell the score of the clause.</summary>
    /// <remarks>A later word of a clause that is no phrase has the <see cref="QueryClause.Reach"/> of its clause instead, as a negative number.</remarks>
    public readonly double FactorOf(int index) => _factors[index];

    /// <summary>Where a word must stand.</summary>
    public readonly SearchField FieldOf(int index) => (SearchField)(_words[index] >> FieldShift & 3);

    // Adds the words of a clause, or of a phrase that never fits those that tell it from others.
    private void Add(SearchScratch scratch, in ClauseWords words, SearchField field, int reach, double factor)
    {
        if (words.Length == 1 && words[0].IsSet)
        {
            AddSet(scratch, words[0], field);
            return;
        }

        int room = MaxWords - _count;
        if (words.Length > room && room < MaxWords)
        {
            return;
        }

        ulong kept = words.Length <= room ? ulong.MaxValue : FirstLastAndRarest(words, room);
        bool isPhrase = reach == QueryClause.Adjacent;
        bool tellsScore = kept == ulong.MaxValue;
        for (int index = 0; index < words.Length; index++)
        {
            tellsScore &= !words[index].IsSet;
        }

        int last = 0;
        for (int index = 0; index < words.Length; index++)
        {
            if ((kept >> index & 1) == 0)
            {
                continue;
            }

            QueryWord word = words[index];
            if (word.IsSet)
            {
                // There is room for one of its terms.
                int term = MostFrequent(scratch, word, int.MaxValue, out _);
                word = new QueryWord(term, term + 1, -1, 1, 0);
            }

            _factors[_count] = !tellsScore ? 0 : isPhrase || index == 0 ? (float)factor : -reach;
            AddWord(word.IsEmpty ? Unknown : (uint)word.First, word.End, field, isPhrase ? index - last : 0, word.Exact);
            last = index;
        }
    }

    // The most frequent terms of a set are words of their own.
    private void AddSet(SearchScratch scratch, in QueryWord word, SearchField field)
    {
        int articles = int.MaxValue;
        int left = word.Infos;
        while (_count < MaxWords && left > 0)
        {
            MostFrequent(scratch, word, articles, out articles);
            for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
            {
                if (scratch.Terms[info].Articles == articles)
                {
                    left--;
                    if (_count < MaxWords)
                    {
                        AddWord((uint)scratch.Terms[info].Number, scratch.Terms[info].Number + 1, field, 0, exact: -1);
                    }
                }
            }
        }
    }

    // Of the terms that fewer articles have than some number the first that the most have.
    private static int MostFrequent(SearchScratch scratch, in QueryWord word, int below, out int articles)
    {
        int term = word.First;
        articles = 0;
        for (int info = word.FirstInfo; info < word.FirstInfo + word.Infos; info++)
        {
            if (scratch.Terms[info].Articles > articles && scratch.Terms[info].Articles < below)
            {
                (term, articles) = (scratch.Terms[info].Number, scratch.Terms[info].Articles);
            }
        }

        return term;
    }

    private void AddWord(uint first, int end, SearchField field, int distance, int exact)
    {
        _exact[_count] = exact;
        _words[_count++] = first | ((ulong)(uint)end << EndShift) | ((ulong)field << FieldShift) | ((ulong)distance << DistanceShift);
    }

    // A bit for each word; of equally rare words the first.
    private static ulong FirstLastAndRarest(in ClauseWords words, int count)
    {
        ulong kept = 1UL | (1UL << (words.Length - 1));
        for (int more = 2; more < count; more++)
        {
            int rarest = -1;
            for (int index = 1; index < words.Length - 1; index++)
            {
                if ((kept >> index & 1) == 0 && (rarest < 0 || words[index].Articles < words[rarest].Articles))
                {
                    rarest = index;
                }
            }

            kept |= 1UL << rarest;
        }

        return kept;
    }
}
