using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>
/// What the index says of all forms of a frequent stem together, where it has several: how far they fill the documents of each range at most, and
/// of a very frequent one how often they stand in each document.
/// </summary>
/// <param name="occurrences">Where each form stands.</param>
/// <param name="documents">The documents.</param>
internal sealed class StemBounds(OccurrenceMap occurrences, DocumentMap documents)
{
    private readonly RangeBounds _bounds = new(documents);
    private readonly FrequencyWriter _frequencies = new(documents.Count);

    /// <summary>The bounds by range; empty for a stem of one form, whose bounds are the form's. They change with the next call.</summary>
    /// <param name="forms">The forms of the stem.</param>
    /// <param name="count">How many documents have any of them.</param>
    /// <param name="frequencies">How often they stand in each document; null where the stem is not that frequent.</param>
    public ReadOnlySpan<byte> Of(List<int> forms, int count, out BitWriter? frequencies)
    {
        frequencies = null;
        if (forms.Count == 1)
        {
            return [];
        }

        foreach (int form in forms)
        {
            _bounds.Add(occurrences.Of(form));
        }

        if (SearchFormat.HasFrequencies(count, documents.Count))
        {
            frequencies = _frequencies.Write(_bounds.Frequencies);
        }

        return _bounds.Take();
    }
}
