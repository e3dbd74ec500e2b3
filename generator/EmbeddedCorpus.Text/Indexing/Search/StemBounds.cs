namespace EmbeddedCorpus.Text.Indexing.Search;

/// <summary>The score bounds of frequent stems that have several forms: how far all forms together fill the documents of each range at most.</summary>
/// <param name="occurrences">Where each form stands.</param>
/// <param name="documents">The documents.</param>
internal sealed class StemBounds(OccurrenceMap occurrences, DocumentMap documents)
{
    private readonly RangeBounds _bounds = new(documents);

    /// <summary>The bounds by range; empty for a stem of one form, whose bounds are the form's. They change with the next call.</summary>
    /// <param name="forms">The forms of the stem.</param>
    public ReadOnlySpan<byte> Of(List<int> forms)
    {
        if (forms.Count == 1)
        {
            return [];
        }

        foreach (int form in forms)
        {
            _bounds.Add(occurrences.Of(form));
        }

        return _bounds.Take();
    }
}
