using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// The best scores of a phrase so far, as for a weight of 1, while its list is made: where nothing else is asked for, an article that cannot reach the worst of
/// them is left out of the list. Part of a <see cref="Index.SearchScratch"/>, used again.
/// </summary>
internal sealed class TopPhrases
{
    private const int MaxWanted = 64;

    // Scores are rounded: articles that differ by less may have one score.
    private const double Slack = 1 + 1e-6;

    private readonly double[] _rising = new double[MaxWanted];
    private int _count;
    private double _floor;

    /// <summary>How many articles are wanted; 0 for all.</summary>
    public int Wanted { get; private set; }

    /// <summary>Whether only the best are wanted.</summary>
    public bool IsWanted => Wanted > 0;

    /// <summary>What an article must score to be among the best; 0 while any can be.</summary>
    public double Lowest => Math.Max(_count < Wanted ? 0 : _rising[0], _floor) / Slack;

    /// <summary>What an article scores.</summary>
    /// <param name="frequency">How often the phrase occurs there, in any form.</param>
    /// <param name="exact">How often in the form of the query.</param>
    /// <param name="damping">The damping of the article.</param>
    public static double Score(uint frequency, uint exact, double damping) => (frequency / (frequency + damping)) + (Bm25.ExactWeight * (exact / (exact + damping)));

    /// <summary>Starts anew.</summary>
    /// <param name="wanted">How many articles are wanted; 0 for all. Many are taken as all.</param>
    public void Clear(int wanted)
    {
        Wanted = wanted <= MaxWanted ? wanted : 0;
        _count = 0;
        _floor = 0;
    }

    /// <summary>Takes it that as many articles as are wanted reach a score.</summary>
    public void Expect(double score) => _floor = score;

    /// <summary>Adds the score of an article.</summary>
    public void Add(double score)
    {
        // In the room of the worst, or after all.
        int place = _count;
        if (_count < Wanted)
        {
            _count++;
        }
        else if (Wanted > 0 && score > _rising[0])
        {
            place = 0;
        }
        else
        {
            return;
        }

        for (; place > 0 && _rising[place - 1] > score; place--)
        {
            _rising[place] = _rising[place - 1];
        }

        for (; place + 1 < _count && _rising[place + 1] < score; place++)
        {
            _rising[place] = _rising[place + 1];
        }

        _rising[place] = score;
    }
}
