using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>
/// What the index says of all terms of a frequent stem together, where it has several: how far they fill the articles of each range at most, and
/// of a very frequent one how often they stand in each article.
/// </summary>
/// <param name="occurrences">Where each term stands.</param>
/// <param name="articles">The articles.</param>
internal sealed class StemBounds(OccurrenceMap occurrences, ArticleMap articles)
{
    private readonly BlockMaxBounds _bounds = new(articles);
    private readonly FrequencyWriter _frequencies = new(articles.Count);

    /// <summary>The bounds by range; empty for a stem of one term, whose bounds are the term's. They change with the next call.</summary>
    /// <param name="terms">The terms of the stem.</param>
    /// <param name="count">How many articles have any of them.</param>
    /// <param name="frequencies">How often they stand in each article; null where the stem is not that frequent.</param>
    public ReadOnlySpan<byte> Of(List<int> terms, int count, out BitWriter? frequencies)
    {
        frequencies = null;
        if (terms.Count == 1)
        {
            return [];
        }

        foreach (int term in terms)
        {
            _bounds.Add(occurrences.Of(term));
        }

        if (SearchFormat.HasFrequencies(count, articles.Count))
        {
            frequencies = _frequencies.Write(_bounds.Frequencies);
        }

        return _bounds.Take();
    }
}
