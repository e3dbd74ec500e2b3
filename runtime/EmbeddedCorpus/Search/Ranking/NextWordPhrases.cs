using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Finds the articles of a phrase's neighbours in the lists of frequent words that follow one another.</summary>
internal static class NextWordPhrases
{
    private const long MaxLonger = 16;

    /// <summary>Looks for the two neighbours that follow one another in the fewest articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="words">The words of the phrase.</param>
    /// <param name="fewest">Where these articles are; none where two neighbours never follow one another.</param>
    /// <returns>Whether the index has a list of any two.</returns>
    public static bool TryFind(in SearchIndex index, SearchScratch scratch, in ClauseWords words, out NextWordList fewest)
    {
        fewest = default;
        bool any = false;
        for (int word = 1; word < words.Length; word++)
        {
            if (TryFind(index, scratch, words, word, out NextWordList list))
            {
                fewest = !any || list.Articles < fewest.Articles ? list : fewest;
                any = true;
            }
        }

        return any;
    }

    /// <summary>The articles in which all neighbours of a phrase of more than two words follow one another, as far as lists tell.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where the articles go.</param>
    /// <param name="words">The words of the phrase.</param>
    /// <param name="fewest">Where the two neighbours do that follow one another in the fewest articles.</param>
    public static PostingCursor Candidates(in SearchIndex index, SearchScratch scratch, in ClauseWords words, NextWordList fewest)
    {
        int buffer = scratch.Reserve(0);
        int count = NextWordReader.Read(index, scratch, fewest).ArticleCount;
        for (int word = 1; word < words.Length && count > 0; word++)
        {
            // A list that is much longer costs more than the positions that it spares.
            if (TryFind(index, scratch, words, word, out NextWordList list) && list != fewest && list.Articles <= fewest.Articles * MaxLonger)
            {
                count = NextWordReader.Keep(index, list, scratch.Numbers.AsSpan(buffer, count));
            }
        }

        return PostingCursor.OfList(scratch, buffer, count);
    }

    private static bool TryFind(in SearchIndex index, SearchScratch scratch, in ClauseWords words, int word, out NextWordList list)
    {
        bool has = Has(index, scratch, words[word - 1]) && Has(index, scratch, words[word]);
        list = has ? NextWordReader.Find(index, scratch.Terms[words[word - 1].FirstInfo], words[word].First) : default;
        return has;
    }

    // A word that means several terms has lists of each, which is more to go through than it spares.
    private static bool Has(in SearchIndex index, SearchScratch scratch, in QueryWord word) =>
        word.FirstInfo >= 0 && word.Infos == 1 && NextWordReader.Has(index, scratch.Terms[word.FirstInfo]);
}
