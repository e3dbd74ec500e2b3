using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>What a clause adds to the score of an article at most, by the range of articles around it.</summary>
internal readonly ref struct ClauseBound
{
    private readonly double _highest;
    private readonly double _weight;
    private readonly bool _hasDigits;
    private readonly BlockMaxDigits _digits;
    private readonly BlockMaxDigits _exactDigits;

    /// <summary>Finds the bounds of a clause.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The terms of the query.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="clause">A clause of it.</param>
    public ClauseBound(in SearchIndex index, SearchScratch scratch, Query query, in QueryClause clause)
    {
        QueryWord word = query.WordsOf(clause)[0];
        uint bounds = word.Bounds != 0 ? word.Bounds : word.Infos == 1 ? scratch.Terms[word.FirstInfo].Bounds : 0;
        _highest = clause.Highest;
        _weight = clause.Weight;
        _hasDigits = bounds != 0;
        if (_hasDigits)
        {
            // What is the query's own term is bounded by its own digits, where there are some.
            _digits = new BlockMaxDigits(index, bounds);
            _exactDigits = new BlockMaxDigits(index, clause.ExactBounds != 0 ? clause.ExactBounds : bounds);
        }
    }

    /// <summary>The bound around an article.</summary>
    public double At(in SearchIndex index, int article)
    {
        if (!_hasDigits)
        {
            return _highest;
        }

        int range = article >> SearchFormat.RangeBits;
        ReadOnlySpan<double> saturations = index.Saturations;
        double score = _weight * (saturations[_digits.At(index, range)] + (Bm25.ExactWeight * saturations[_exactDigits.At(index, range)]));
        return score < _highest ? score : _highest;
    }
}
