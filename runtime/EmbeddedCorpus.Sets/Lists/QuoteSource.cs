namespace EmbeddedCorpus.Sets;

/// <summary>The quotations of all speakers, ordered by person.</summary>
internal sealed class QuoteSource : SetSource<Quote>
{
    private readonly SpeakerSource _speakers;
    private readonly int[] _starts;

    /// <param name="speakers">The speakers.</param>
    public QuoteSource(SpeakerSource speakers)
    {
        _speakers = speakers;
        _starts = new int[speakers.Count + 1];
        for (int place = 0; place < speakers.Count; place++)
        {
            _starts[place + 1] = _starts[place] + speakers.At(place).Quotes.Count;
        }
    }

    /// <summary>The number of the first quotation of a speaker.</summary>
    public int StartOf(int speaker) => _starts[speaker];

    /// <inheritdoc/>
    public override Quote At(int index)
    {
        int low = 0;
        int high = _speakers.Count - 1;
        while (low < high)
        {
            int middle = high - ((high - low) >> 1);
            (low, high) = _starts[middle] <= index ? (middle, high) : (low, middle - 1);
        }

        return _speakers.At(low).Quotes[index - _starts[low]];
    }
}
