using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// The best articles of a phrase so far, as frequency over damping, while its list is made: where nothing else is asked for, an article whose
/// words stand in it too seldom is left out of the list before their positions are read. Part of a <see cref="Index.SearchScratch"/>, used again.
/// </summary>
internal sealed class TopRatios
{
    private readonly double[] _rising = new double[SearchFormat.ChampionArticles];
    private int _wanted;
    private int _count;

    /// <summary>What an article must reach to be among the best; 0 while any can be.</summary>
    public double Lowest => _wanted > 0 && _count == _wanted ? _rising[0] / BlockMaxRanking.Slack : 0;

    /// <summary>Starts anew.</summary>
    /// <param name="wanted">How many articles are wanted; 0 for all. More than the index would tell of a word are all.</param>
    public void Clear(int wanted)
    {
        _wanted = wanted <= SearchFormat.ChampionArticles ? wanted : 0;
        _count = 0;
    }

    /// <summary>Adds an article.</summary>
    public void Add(double ratio)
    {
        if (_wanted == 0)
        {
            return;
        }

        if (_count < _wanted)
        {
            int place = _count++;
            for (; place > 0 && _rising[place - 1] > ratio; place--)
            {
                _rising[place] = _rising[place - 1];
            }

            _rising[place] = ratio;
            return;
        }

        int rank = 0;
        for (; rank + 1 < _count && _rising[rank + 1] < ratio; rank++)
        {
            _rising[rank] = _rising[rank + 1];
        }

        _rising[rank] = Math.Max(_rising[rank], ratio);
    }
}
