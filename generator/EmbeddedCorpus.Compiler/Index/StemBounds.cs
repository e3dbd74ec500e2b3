namespace EmbeddedCorpus.Compiler.Index;

/// <summary>How far all terms of a frequent stem together fill the articles of each range at most, where the stem has several.</summary>
/// <param name="occurrences">Where each term stands.</param>
/// <param name="articles">The articles.</param>
internal sealed class StemBounds(OccurrenceMap occurrences, ArticleMap articles)
{
    private readonly BlockMaxBounds _bounds = new(articles);

    /// <summary>The bounds by range; empty for a stem of one term, whose bounds are the term's. They change with the next call.</summary>
    /// <param name="terms">The terms of the stem.</param>
    public ReadOnlySpan<byte> Of(List<int> terms)
    {
        if (terms.Count == 1)
        {
            return [];
        }

        foreach (int term in terms)
        {
            _bounds.Add(occurrences.Of(term));
        }

        return _bounds.Take();
    }
}
