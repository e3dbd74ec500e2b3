using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>What a clause adds to the score of a document at most, by the range of documents around it.</summary>
internal readonly ref struct ClauseBound
{
    private readonly double _highest;
    private readonly double _weight;
    private readonly bool _hasDigits;
    private readonly RangeDigits _digits;
    private readonly RangeDigits _exactDigits;

    /// <summary>Finds the bounds of a clause.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">The forms of the query.</param>
    /// <param name="query">The query, weighed.</param>
    /// <param name="clause">A clause of it.</param>
    public ClauseBound(in SearchIndex index, SearchScratch scratch, Query query, in QueryClause clause)
    {
        QueryTerm term = query.TermsOf(clause)[0];
        uint bounds = term.Bounds != 0 ? term.Bounds : term.Infos == 1 ? scratch.Forms[term.FirstInfo].Bounds : 0;
        _highest = clause.Highest;
        _weight = clause.Weight;
        _hasDigits = bounds != 0;
        if (_hasDigits)
        {
            // What is the query's own form is bounded by its own digits, where there are some.
            _digits = new RangeDigits(index, bounds);
            _exactDigits = new RangeDigits(index, clause.ExactBounds != 0 ? clause.ExactBounds : bounds);
        }
    }

    /// <summary>The bound around a document.</summary>
    public double At(in SearchIndex index, int document)
    {
        if (!_hasDigits)
        {
            return _highest;
        }

        int range = document >> SearchFormat.RangeBits;
        ReadOnlySpan<double> saturations = SaturationBound.All;
        double score = _weight * (saturations[_digits.At(index, range)] + (Bm25.ExactWeight * saturations[_exactDigits.At(index, range)]));
        return score < _highest ? score : _highest;
    }
}
