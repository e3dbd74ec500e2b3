using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Finds the documents of a phrase's neighbours in the lists of frequent words that follow one another.</summary>
internal static class FollowedWords
{
    private const long MaxLonger = 16;

    /// <summary>Looks for the two neighbours that follow one another in the fewest documents.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The forms of the query.</param>
    /// <param name="terms">The words of the phrase.</param>
    /// <param name="fewest">Where these documents are; none where two neighbours never follow one another.</param>
    /// <returns>Whether the index has a list of any two.</returns>
    public static bool TryFind(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, out FollowerList fewest)
    {
        fewest = default;
        bool any = false;
        for (int word = 1; word < terms.Length; word++)
        {
            if (TryFind(index, scratch, terms, word, out FollowerList list))
            {
                fewest = !any || list.Documents < fewest.Documents ? list : fewest;
                any = true;
            }
        }

        return any;
    }

    /// <summary>The documents in which all neighbours of a phrase of more than two words follow one another, as far as lists tell.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the documents go.</param>
    /// <param name="terms">The words of the phrase.</param>
    /// <param name="fewest">Where the two neighbours do that follow one another in the fewest documents.</param>
    public static PostingCursor Candidates(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, FollowerList fewest)
    {
        int buffer = scratch.Reserve(0);
        int count = FollowerReader.Read(index, scratch, fewest).DocumentCount;
        for (int word = 1; word < terms.Length && count > 0; word++)
        {
            // A list that is much longer costs more than the positions that it spares.
            if (TryFind(index, scratch, terms, word, out FollowerList list) && list != fewest && list.Documents <= fewest.Documents * MaxLonger)
            {
                count = FollowerReader.Keep(index, list, scratch.Numbers.AsSpan(buffer, count));
            }
        }

        return PostingCursor.OfList(scratch, buffer, count);
    }

    private static bool TryFind(in SearchIndex index, SearchScratch scratch, in ClauseTerms terms, int word, out FollowerList list)
    {
        bool has = Has(index, scratch, terms[word - 1]) && Has(index, scratch, terms[word]);
        list = has ? FollowerReader.Find(index, scratch.Forms[terms[word - 1].FirstInfo], terms[word].First) : default;
        return has;
    }

    // A word that means several forms has lists of each, which is more to go through than it spares.
    private static bool Has(in SearchIndex index, SearchScratch scratch, in QueryTerm term) =>
        term.FirstInfo >= 0 && term.Infos == 1 && FollowerReader.Has(index, scratch.Forms[term.FirstInfo]);
}
