using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Finds the part of a text with the most and the rarest words of a query that one passage can show.</summary>
internal static class WindowFinder
{
    /// <summary>Words from the first match of a window to its end.</summary>
    private const int WindowWords = 40;

    /// <summary>What a word counts that the window has already, beside one that it has not.</summary>
    private const double RepeatWeight = 0.05;

    /// <summary>Finds the best window.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Whose <see cref="SearchScratch.OtherPositions"/> are filled with all matches, see <see cref="MatchFinder"/>.</param>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text.</param>
    /// <param name="trace">The query.</param>
    /// <returns>The position of its first match. Matches of the headline and of fields count only where the text has none; -1 without any.</returns>
    public static int Find(in SearchIndex index, SearchScratch scratch, int article, ReadOnlySpan<byte> text, in QueryTrace trace)
    {
        MatchFinder.Find(index, scratch, article, trace);
        return Best(index, scratch, article, text, trace);
    }

    /// <summary>Finds the best window of the matches that are there.</summary>
    /// <inheritdoc cref="Find"/>
    public static int Best(in SearchIndex index, SearchScratch scratch, int article, ReadOnlySpan<byte> text, in QueryTrace trace)
    {
        Span<double> weights = stackalloc double[QueryTrace.MaxWords + 1];
        weights[MatchFinder.Unweighed] = 0;
        for (int word = 0; word < trace.Count; word++)
        {
            weights[word] = Bm25.InverseDocumentFrequency(index.Articles, trace.Read(index, scratch, word).Articles);
        }

        (int textPosition, int textEnd) = index.TextPositions(article);
        ReadOnlySpan<int> matches = scratch.OtherPositions.Span;
        int best = matches.Length == 0 ? -1 : matches[0] >> MatchFinder.WordBits;
        double highest = 0;
        int known = -1;
        int end = -1;
        for (int first = 0; first < matches.Length; first++)
        {
            // Where a window ends costs reading it, which few of them are worth.
            int position = matches[first] >> MatchFinder.WordBits;
            if (position < textPosition || position >= textEnd || Weigh(matches[first..], position + WindowWords, weights) <= highest)
            {
                continue;
            }

            if (position != known)
            {
                known = position;
                end = position + WordsShown(index, article, text, position - textPosition);
            }

            double weight = Weigh(matches[first..], end, weights);
            if (weight > highest)
            {
                (best, highest) = (position, weight);
            }
        }

        return best;
    }

    private static double Weigh(ReadOnlySpan<int> matches, int end, ReadOnlySpan<double> weights)
    {
        int seen = 0;
        double weight = 0;
        foreach (int match in matches)
        {
            if (match >> MatchFinder.WordBits >= end)
            {
                break;
            }

            int word = match & ((1 << MatchFinder.WordBits) - 1);
            weight += (seen >> word & 1) == 0 ? weights[word] : weights[word] * RepeatWeight;
            seen |= 1 << word;
        }

        return weight;
    }

    // From a word on: those of its paragraph that a passage around it has room for.
    private static int WordsShown(in SearchIndex index, int article, ReadOnlySpan<byte> text, int word)
    {
        (int start, _) = WordLocator.Find(index, article, text, word);
        (_, int end) = PassageFinder.ParagraphAround(index.Storage, article, start, text.Length);
        end = Math.Max(start, Math.Min(end, start + PassageFinder.MaxBytes - PassageFinder.LeadBytes));
        var reader = new WordReader(text[start..end]);
        int words = 0;
        while (words < WindowWords && reader.Next())
        {
            words++;
        }

        return Math.Max(words, 1);
    }
}
