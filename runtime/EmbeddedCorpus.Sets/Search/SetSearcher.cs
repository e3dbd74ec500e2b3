using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Sets;

/// <summary>A search of all corpora of a set: one query, the numbers of the whole set, one list of hits.</summary>
internal static class SetSearcher
{
    /// <summary>Searches; see <see cref="TextCorpusSet.Search(ReadOnlySpan{byte}, Span{SearchHit}, SearchOptions)"/>.</summary>
    public static int Search(TextCorpusSet set, ReadOnlySpan<byte> query, Span<SearchHit> hits, in SearchOptions options, bool counts, out int total)
    {
        total = 0;
        SetStatistics statistics = set.Statistics;
        int person = options.Speaker is { } speaker ? set.People.PersonOf(speaker) : -1;
        if (statistics.Articles == 0 || (options.Speaker is not null && person < 0))
        {
            return 0;
        }

        SearchScratch scratch = SearchScratch.Instance;
        SetScratch own = SetScratch.Instance;
        TermInfo[] terms = scratch.Terms;
        try
        {
            scratch.Clear();
            own.Words.Read(set.Members, statistics, scratch, query, options);
            int first = Math.Min(options.Skip, statistics.Articles);
            int wanted = Math.Min(hits.Length, statistics.Articles - first);
            wanted = wanted == 0 ? 0 : first + wanted;
            own.Hits.Clear(wanted, options.Sort);
            for (int number = 0; number < set.Members.Length; number++)
            {
                SearchLimits limits = LimitsOf(set, number, options, person);
                if (set.Members[number].ArticleCount > 0 && limits.Speaker != SearchLimits.Nobody)
                {
                    total += Search(set, number, scratch, own, limits, wanted, counts);
                }
            }

            return Fill(set.Members, own, hits, first);
        }
        finally
        {
            scratch.Dictionary = null;
            scratch.Terms = terms;
            scratch.TermCount = 0;
        }
    }

    private static int Search(TextCorpusSet set, int number, SearchScratch scratch, SetScratch own, in SearchLimits limits, int wanted, bool counts)
    {
        CorpusStorage storage = set.Members[number];
        SearchIndex index = set.Statistics.Open(storage, number);
        scratch.Clear();
        own.Words.Bind(number);
        TopHits top = scratch.Top;
        top.Clear(Math.Min(wanted, index.Articles));
        if (limits.Sort.Kind != SortKind.None)
        {
            top.SortBy(storage, limits.Sort);
        }
        else if (wanted > 0 && own.Hits.IsFull)
        {
            // The articles of the corpora before are as many as are wanted.
            top.Expect(own.Hits.Lowest);
        }

        int matches = Searcher.Rank(index, scratch, scratch.Query, limits, counts);
        own.Words.Of(number).Trace = QueryTrace.Of(scratch, scratch.Query, limits.Speaker);
        own.Hits.Add(set.Members, number, scratch);
        return matches;
    }

    private static SearchLimits LimitsOf(TextCorpusSet set, int number, in SearchOptions options, int person)
    {
        SearchLimits limits = SearchLimits.Of(set.Members[number], options with { Speaker = null });
        if (person >= 0 && limits.Speaker != SearchLimits.Nobody)
        {
            limits.Speaker = set.People.SpeakerOf(person, number) is >= 0 and var speaker ? speaker + 1 : SearchLimits.Nobody;
        }

        return limits;
    }

    private static int Fill(CorpusStorage[] members, SetScratch own, Span<SearchHit> hits, int first)
    {
        int count = Math.Max(own.Hits.Count - first, 0);
        for (int rank = 0; rank < count; rank++)
        {
            SetHit hit = own.Hits[first + rank];
            hits[rank] = new SearchHit(members[hit.Member], hit.Article, hit.Score, own.Words.Of(hit.Member).Trace);
        }

        return count;
    }
}
