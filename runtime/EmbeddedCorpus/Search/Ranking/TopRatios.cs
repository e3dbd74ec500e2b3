using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// The best articles of a phrase so far, as frequency over damping, while its list is made: where nothing else is asked for, an article whose
/// words stand in it too seldom is left out of the list before their positions are read. Part of a <see cref="Index.SearchScratch"/>, used again.
/// </summary>
internal sealed class TopRatios
{
    private const int MaxWanted = 64;

    // Scores are rounded: articles that differ by less may have one score.
    private const double Slack = 1 + 1e-6;

    private readonly double[] _rising = new double[MaxWanted];
    private int _wanted;
    private int _count;

    /// <summary>What an article must reach to be among the best; 0 while any can be.</summary>
    public double Lowest { get; private set; }

    /// <summary>The score bound that a range of articles must reach, as a digit; 1 while any can have one of the best.</summary>
    public int LowestDigit { get; private set; }

    /// <summary>Starts anew.</summary>
    /// <param name="wanted">How many articles are wanted; 0 for all. Many are taken as all.</param>
    public void Clear(int wanted)
    {
        _wanted = wanted <= MaxWanted ? wanted : 0;
        _count = 0;
        Lowest = 0;
        LowestDigit = 1;
    }

    /// <summary>Adds an article.</summary>
    /// <param name="frequency">How often the phrase occurs there, in any form.</param>
    /// <param name="exact">How often in the form of the query.</param>
    /// <param name="damping">The damping of the article.</param>
    public void Add(uint frequency, uint exact, double damping)
    {
        if (_wanted > 0)
        {
            Add(frequency == exact ? frequency / damping : RatioOf((frequency / (frequency + damping)) + (Bm25.ExactWeight * (exact / (exact + damping)))));
        }
    }

    // With which the phrase would score the same in the form of the query alone.
    private static double RatioOf(double score) => score / (1 + Bm25.ExactWeight - score);

    private void Add(double ratio)
    {

        if (_count < _wanted)
        {
            int place = _count++;
            for (; place > 0 && _rising[place - 1] > ratio; place--)
            {
                _rising[place] = _rising[place - 1];
            }

            _rising[place] = ratio;
        }
        else if (ratio > _rising[0])
        {
            int rank = 0;
            for (; rank + 1 < _count && _rising[rank + 1] < ratio; rank++)
            {
                _rising[rank] = _rising[rank + 1];
            }

            _rising[rank] = ratio;
        }

        if (_count == _wanted && _rising[0] / Slack > Lowest)
        {
            Lowest = _rising[0] / Slack;
            LowestDigit = Math.Max(SaturationBound.Above(Lowest / (1 + Lowest)), 1);
        }
    }
}
