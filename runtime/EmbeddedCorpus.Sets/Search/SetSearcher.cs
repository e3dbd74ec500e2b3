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
        int articles = set.Statistics.Articles;
        using var read = new SetQuery(set, options);
        if (articles == 0 || read.IsNobody)
        {
            return 0;
        }

        read.Read(query);
        SetScratch own = SetScratch.Instance;
        int first = Math.Min(options.Skip, articles);
        int wanted = Math.Min(hits.Length, articles - first);
        wanted = wanted == 0 ? 0 : first + wanted;
        own.Hits.Clear(set.Members, wanted, options.Sort);
        for (int number = 0; number < set.Members.Length; number++)
        {
            if (!read.TryLimit(number, out SearchOptions limited))
            {
                continue;
            }

            SearchLimits limits = SearchLimits.Of(set.Members[number], limited);
            if (limits.Speaker != SearchLimits.Nobody && (limits.ListsAll || !own.Words.FindsNothing(number)))
            {
                read.Bind(number);
                total += Search(set, number, own, limits, wanted, counts);
            }
        }

        return Fill(set.Members, own, hits, first);
    }

    private static int Search(TextCorpusSet set, int number, SetScratch own, in SearchLimits limits, int wanted, bool counts)
    {
        CorpusStorage storage = set.Members[number];
        SearchIndex index = set.Statistics.Open(storage, number);
        SearchScratch scratch = SearchScratch.Instance;
        TopHits top = scratch.Top;
        top.Clear(Math.Min(wanted, index.Articles));
        if (limits.Sort.Kind != SortKind.None)
        {
            top.SortBy(storage, limits.Sort);
        }
        else if (wanted > 0 && own.Hits.IsFull)
        {
            // The articles of the corpora before are as many as are wanted.
            top.Expect(own.Hits.All[^1].Score);
        }

        int matches = Searcher.Rank(index, scratch, scratch.Query, limits, counts);
        own.Words.Of(number).Trace = QueryTrace.Of(scratch, scratch.Query, limits.Speaker);
        own.Hits.Add(number, scratch);
        return matches;
    }

    private static int Fill(CorpusStorage[] members, SetScratch own, Span<SearchHit> hits, int first)
    {
        int count = Math.Max(own.Hits.Count - first, 0);
        for (int rank = 0; rank < count; rank++)
        {
            SetHit hit = own.Hits.All[first + rank];
            hits[rank] = new SearchHit(members[hit.Member], hit.Article, hit.Score, own.Words.Of(hit.Member).Trace);
        }

        return count;
    }
}
