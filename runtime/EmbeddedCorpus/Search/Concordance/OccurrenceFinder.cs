using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Concordance;

/// <summary>Finds the words and phrases of a query in the text of an article. Occurrences that share a word are one.</summary>
internal static class OccurrenceFinder
{
    private const int WordMask = (1 << MatchFinder.WordBits) - 1;

    /// <summary>Finds occurrences.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Whose <see cref="SearchScratch.Positions"/> are filled with the first position and the position after the last, for each occurrence.</param>
    /// <param name="article">The article.</param>
    /// <param name="trace">The query, see <see cref="MatchFinder.Open"/>.</param>
    /// <returns>The number of occurrences.</returns>
    public static int Find(in SearchIndex index, SearchScratch scratch, int article, in QueryTrace trace)
    {
        MatchFinder.Find(index, scratch, article, trace, isOpen: true);
        NumberBuffer found = scratch.Positions;
        found.Clear();
        (int textStart, int textEnd) = index.TextPositions(article);
        ReadOnlySpan<int> matches = scratch.OtherPositions.Span;
        for (int match = 0; match < matches.Length; match++)
        {
            int word = matches[match] & WordMask;
            int position = matches[match] >> MatchFinder.WordBits;
            if (word == MatchFinder.Unweighed || trace.DistanceOf(word) > 0 || trace.FieldOf(word) == SearchField.Headline || position < textStart || position >= textEnd)
            {
                continue;
            }

            (int start, int end) = Extend(matches, match, trace, word);
            Add(found, Math.Max(start, textStart), Math.Min(end, textEnd));
        }

        return found.Count / 2;
    }

    // The other words of a phrase stand at their distances, or else the nearest are meant.
    private static (int Start, int End) Extend(ReadOnlySpan<int> matches, int match, in QueryTrace trace, int first)
    {
        int start = matches[match] >> MatchFinder.WordBits;
        int end = start + 1;
        int expected = start;
        for (int word = first + 1; word < trace.Count && trace.DistanceOf(word) > 0; word++)
        {
            expected += trace.DistanceOf(word);
            int position = Nearest(matches, match, word, expected);
            start = Math.Min(start, position);
            end = Math.Max(end, position + 1);
        }

        return (start, end);
    }

    private static int Nearest(ReadOnlySpan<int> matches, int match, int word, int expected)
    {
        int after = -1;
        for (int next = match; next < matches.Length && after < expected; next++)
        {
            after = (matches[next] & WordMask) == word ? matches[next] >> MatchFinder.WordBits : after;
        }

        if (after == expected)
        {
            return after;
        }

        int before = match;
        while (before > 0 && (matches[before] & WordMask) != word)
        {
            before--;
        }

        int position = (matches[before] & WordMask) == word ? matches[before] >> MatchFinder.WordBits : -1;
        return after < 0 ? Math.Max(position, 0) : position >= 0 && expected - position < Math.Abs(after - expected) ? position : after;
    }

    private static void Add(NumberBuffer found, int start, int end)
    {
        while (found.Count > 0 && start < found.Span[^1])
        {
            start = Math.Min(start, found.Span[^2]);
            end = Math.Max(end, found.Span[^1]);
            found.Truncate(found.Count - 2);
        }

        found.Add(start);
        found.Add(end);
    }
}
