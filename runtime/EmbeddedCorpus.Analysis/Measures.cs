namespace EmbeddedCorpus.Analysis;

/// <summary>The measures of corpus linguistics.</summary>
internal static class Measures
{
    private const double Million = 1_000_000;

    /// <summary>A relative frequency; 0 of no words.</summary>
    public static double PerMillion(int count, long words) => words == 0 ? 0 : count * Million / words;

    /// <summary>Log-dice: P. Rychlý, <i>A lexicographer-friendly association score</i>, 2008.</summary>
    /// <param name="together">How often the two are together.</param>
    /// <param name="node">How often the query occurs.</param>
    /// <param name="word">How often the word occurs.</param>
    public static double LogDice(int together, int node, int word) => 14 + Math.Log2(2.0 * together / ((double)node + word));

    /// <summary>The signed log-likelihood ratio: T. Dunning, <i>Accurate methods for the statistics of surprise and coincidence</i>, 1993.</summary>
    /// <param name="together">How often the word is in a window.</param>
    /// <param name="windows">The words of all windows.</param>
    /// <param name="word">How often the word occurs.</param>
    /// <param name="words">All words.</param>
    public static double LogLikelihood(int together, long windows, int word, long words)
    {
        // Windows that overlap can have more words than the texts.
        double all = Math.Max(words, windows);
        double outside = all - windows;
        double elsewhere = Math.Max(word - together, 0);
        double total = together + elsewhere;
        double inWindow = windows * total / all;
        double ratio = Term(together, inWindow)
            + Term(elsewhere, outside * total / all)
            + Term(windows - together, windows * (all - total) / all)
            + Term(outside - elsewhere, outside * (all - total) / all);
        return together >= inWindow ? 2 * ratio : -2 * ratio;
    }

    /// <summary>The signed log-likelihood of two frequencies: P. Rayson and R. Garside, <i>Comparing corpora using frequency profiling</i>, 2000.</summary>
    public static double Keyness(int count, long words, int referenceCount, long referenceWords)
    {
        double all = (double)words + referenceWords;
        double total = (double)count + referenceCount;
        double expected = all == 0 ? 0 : words * total / all;
        double ratio = Term(count, expected) + Term(referenceCount, total - expected);
        return count >= expected ? 2 * ratio : -2 * ratio;
    }

    private static double Term(double observed, double expected) => observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
