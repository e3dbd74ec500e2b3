using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>Adds to each range what a clause can score in it at most: from bounds of the index for frequent words, from all articles for others.</summary>
internal static class BlockMaxBoundReader
{
    // The ratio that stands for a saturation of 1.
    private const double MaxRatio = 1e12;

    /// <summary>Adds a clause.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The open cursors and the ranges.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="words">Its words.</param>
    /// <param name="bounds">By range, all 0; filled with what the clause can score.</param>
    public static void Add(in SearchIndex index, SearchScratch scratch, in QueryClause clause, in ClauseWords words, Span<double> bounds)
    {
        bool hasExactPart = clause.Words == 1 && words[0].IsStem && clause.Cursors > 1;
        double wordWeight = hasExactPart ? clause.Weight : clause.Weight * (1 + Bm25.ExactWeight);
        if (hasExactPart && words[0].Bounds != 0)
        {
            AddBounds(index, words[0].Bounds, wordWeight, bounds);
        }
        else
        {
            AddSum(index, scratch, clause.FirstCursor, clause.Cursors, wordWeight, bounds);
        }

        for (int cursor = clause.FirstCursor; hasExactPart && cursor < clause.FirstCursor + clause.Cursors; cursor++)
        {
            if (scratch.Cursors[cursor].IsExact)
            {
                AddSum(index, scratch, cursor, 1, clause.Weight * Bm25.ExactWeight, bounds);
            }
        }
    }

    private static void AddSum(in SearchIndex index, SearchScratch scratch, int first, int cursors, double weight, Span<double> bounds)
    {
        if (cursors == 1 && scratch.Cursors[first].Bounds != 0)
        {
            AddBounds(index, scratch.Cursors[first].Bounds, weight, bounds);
            return;
        }

        Span<double> words = scratch.Ranges.Words;
        words.Clear();
        for (int cursor = first; cursor < first + cursors; cursor++)
        {
            AddRatios(index, scratch, ref scratch.Cursors[cursor], words);
        }

        AddSaturations(words, weight, bounds);
    }

    // Frequency over damping, f / K: of several terms the sum is a bound of that of all, where a sum of saturations would pass 1.
    private static void AddRatios(in SearchIndex index, SearchScratch scratch, ref PostingCursor cursor, Span<double> ratios)
    {
        if (cursor.Bounds != 0)
        {
            var digits = new BlockMaxDigits(index, cursor.Bounds);
            ReadOnlySpan<double> saturations = index.Saturations;
            for (int range = 0; range < ratios.Length; range++)
            {
                double saturation = saturations[digits.At(index, range)];
                ratios[range] += saturation < 1 ? saturation / (1 - saturation) : MaxRatio;
            }

            return;
        }

        cursor.MoveToStart(index, scratch);
        ReadOnlySpan<int> articles = cursor.All(scratch);
        for (int place = 0; place < articles.Length;)
        {
            int range = articles[place] >> SearchFormat.RangeBits;
            double highest = 0;
            for (; place < articles.Length && articles[place] >> SearchFormat.RangeBits == range; place++)
            {
                highest = Math.Max(highest, cursor.FrequencyAt(scratch, place) / index.DampingOf(articles[place]));
            }

            ratios[range] += highest;
        }
    }

    private static void AddSaturations(ReadOnlySpan<double> ratios, double weight, Span<double> bounds)
    {
        for (int range = 0; range < ratios.Length; range++)
        {
            if (ratios[range] > 0)
            {
                bounds[range] += weight * (ratios[range] / (1 + ratios[range]));
            }
        }
    }

    private static void AddBounds(in SearchIndex index, uint address, double weight, Span<double> bounds)
    {
        var digits = new BlockMaxDigits(index, address);
        ReadOnlySpan<double> saturations = index.Saturations;
        for (int range = 0; range < bounds.Length; range++)
        {
            bounds[range] += weight * saturations[digits.At(index, range)];
        }
    }
}
