using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Ranks the articles of queries with groups, and of queries that only exclude: first which articles match, then what they score.</summary>
/// <remarks>Each group has a set of articles. A clause adds to the scores of the articles that match its group and all groups around that.</remarks>
internal static class GroupRanking
{
    /// <summary>Ranks articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors.</param>
    /// <param name="query">The query.</param>
    /// <param name="speaker">Whose quotations words must stand in: index + 1, or 0.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="first">The first article.</param>
    /// <param name="end">The article after the last one.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, int speaker, TopHits top, int first, int end)
    {
        ArticleBits allowed = scratch.Filters.First;
        allowed.Clear(index.Articles);
        allowed.Invert(index.Articles);
        allowed.Keep(first, end);
        return Rank(index, scratch, query, speaker, top, allowed);
    }

    /// <summary>Ranks articles of a set.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The cursors.</param>
    /// <param name="query">The query.</param>
    /// <param name="speaker">Whose quotations words must stand in: index + 1, or 0.</param>
    /// <param name="top">The best so far, to which articles are added.</param>
    /// <param name="allowed">The articles.</param>
    /// <returns>How many match.</returns>
    public static int Rank(in SearchIndex index, SearchScratch scratch, Query query, int speaker, TopHits top, ArticleBits allowed)
    {
        ArticleBits found = Match(index, scratch, query, speaker, allowed);
        scratch.Scores.Start(index.Articles);
        Score(index, scratch, query, Query.Root, found);
        scratch.Scores.AddNothing(found);
        return scratch.Scores.Rank(top, found);
    }

    /// <summary>Collects the articles of a set that match.</summary>
    public static ArticleBits Match(in SearchIndex index, SearchScratch scratch, Query query, int speaker, ArticleBits allowed)
    {
        if (speaker != 0)
        {
            // What is excluded is excluded from what the speaker said.
            MatchingArticles.Quoting(index.Storage, scratch, speaker, allowed);
        }

        ArticleBits found = Match(index, scratch, query, Query.Root);
        found.Keep(allowed);
        return found;
    }

    private static ArticleBits Match(in SearchIndex index, SearchScratch scratch, Query query, int group)
    {
        ArticleBits found = scratch.GroupBits(group);
        (bool hasShould, bool hasMust) = (false, false);
        for (int item = query.Items[group].First; item >= 0; item = query.Items[item].Next)
        {
            hasShould |= query.Items[item].Occurrence == Occurrence.Should;
            hasMust |= query.Items[item].Occurrence == Occurrence.Must;
        }

        found.Clear(index.Articles);
        if (hasMust || !hasShould)
        {
            found.Invert(index.Articles);
        }

        // What may match is in the set before what must not match is removed.
        for (int isLast = 0; isLast < 2; isLast++)
        {
            for (int item = query.Items[group].First; item >= 0; item = query.Items[item].Next)
            {
                Occurrence occurrence = query.Items[item].Occurrence;
                if ((occurrence == Occurrence.MustNot) != (isLast == 1))
                {
                    continue;
                }

                // An optional item of a group that has required ones finds nothing, but scores by its own set.
                bool isGroup = query.Items[item].IsGroup;
                ArticleBits bits = isGroup ? Match(index, scratch, query, item) : hasMust && occurrence == Occurrence.Should ? found : Count(index, scratch, query, item);
                if (occurrence == Occurrence.MustNot)
                {
                    found.Remove(bits);
                }
                else if (occurrence == Occurrence.Must)
                {
                    found.Keep(bits);
                }
                else if (!hasMust)
                {
                    found.Add(bits);
                }
            }
        }

        return found;
    }

    private static void Score(in SearchIndex index, SearchScratch scratch, Query query, int group, ArticleBits found)
    {
        for (int item = query.Items[group].First; item >= 0; item = query.Items[item].Next)
        {
            if (query.Items[item].Occurrence == Occurrence.MustNot)
            {
                continue;
            }

            if (query.Items[item].IsGroup)
            {
                ArticleBits inner = scratch.GroupBits(item);
                inner.Keep(found);
                Score(index, scratch, query, item, inner);
                continue;
            }

            Count(index, scratch, query, item);
            scratch.Scores.Add(index, scratch.Counts, found, query.Clauses[query.Items[item].Clause].Weight);
        }
    }

    private static ArticleBits Count(in SearchIndex index, SearchScratch scratch, Query query, int item)
    {
        ClauseLists.Count(index, scratch, query.Clauses[query.Items[item].Clause], scratch.Counts);
        return scratch.Counts.Bits;
    }
}
