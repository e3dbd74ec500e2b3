#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>The ranking function, in one place for score bounds (at compile time) and scores (at run time).</summary>
/// <remarks>
/// BM25 (S. Robertson and H. Zaragoza, <i>The Probabilistic Relevance Framework: BM25 and Beyond</i>, 2009) without its constant factor k1 + 1.
/// The headline is weighted as in BM25F: each of its words counts as several.
/// </remarks>
internal static class Bm25
{
    /// <summary>How slowly a word that stands in an article again and again stops to count.</summary>
    public const double K1 = 1.2;

    /// <summary>How much of the advantage of long articles is taken away.</summary>
    public const double B = 0.75;

    /// <summary>The damping of an article without words.</summary>
    public const double BaseDamping = K1 * (1 - B);

    // So large that a sum with it has 36 binary digits after the point, and larger than any score.
    private const double Rounding = 3 << 15;

    /// <summary>For how many words of the text one of the headline counts.</summary>
    public const int HeadlineWeight = 2;

    /// <summary>What the term that the query has adds to what all terms of its stem give.</summary>
    public const double ExactWeight = 0.25;

    /// <summary>How far a word fills an article, from 0 to 1.</summary>
    /// <param name="frequency">How often it stands there, weighted.</param>
    /// <param name="length">Words of the article.</param>
    /// <param name="averageLength">Words of an article on average.</param>
    public static double Saturation(int frequency, int length, double averageLength) =>
        frequency / (frequency + Damping(length, averageLength));

    /// <summary>The frequency at which a word fills an article by half.</summary>
    /// <param name="length">Words of the article.</param>
    /// <param name="averageLength">Words of an article on average.</param>
    public static double Damping(int length, double averageLength) => BaseDamping + (length * DampingPerWord(averageLength));

    /// <summary>What each word of an article adds to its damping.</summary>
    /// <param name="averageLength">Words of an article on average.</param>
    public static double DampingPerWord(double averageLength) => K1 * B / averageLength;

    /// <summary>What a clause adds to the score of an article.</summary>
    /// <remarks>
    /// Rounded to 36 binary digits after the point, so that sums have no rounding of their own: a score is the same in whatever order its parts are added.
    /// </remarks>
    /// <param name="weight">What the clause weighs.</param>
    /// <param name="frequency">How often it stands there, weighted.</param>
    /// <param name="exact">How often in exactly the form of the query.</param>
    /// <param name="damping">The damping of the article.</param>
    public static double Score(double weight, int frequency, int exact, double damping) =>
        weight * ((frequency / (frequency + damping)) + (ExactWeight * (exact / (exact + damping)))) + Rounding - Rounding;

    /// <summary>The same for a frequency, and above 32 bits the exact one. Mostly both are equal, or there is no exact one.</summary>
    public static double Score(double weight, ulong count, double damping)
    {
        uint frequency = (uint)count;
        uint exact = (uint)(count >> 32);
        double saturation = frequency / (frequency + damping);
        double exactSaturation = exact == frequency ? saturation : exact == 0 ? 0 : exact / (exact + damping);
        return weight * (saturation + (ExactWeight * exactSaturation)) + Rounding - Rounding;
    }

    /// <summary>How much a word says: the less, the more articles have it; always above 0.</summary>
    /// <param name="articles">The number of articles.</param>
    /// <param name="frequency">The number of those that have the word.</param>
    public static double InverseDocumentFrequency(int articles, int frequency) =>
        Math.Log(1 + ((articles - frequency + 0.5) / (frequency + 0.5)));
}
