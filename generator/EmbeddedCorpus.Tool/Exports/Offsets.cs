namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Counts the places of parts of one text.</summary>
/// <param name="text">The text.</param>
/// <param name="unit">What is counted.</param>
internal sealed class Offsets(Utf8Text text, OffsetUnit unit)
{
    private readonly OffsetCounter _counter = new(unit);

    /// <summary>The start and the end of a part; null if the part is outside of the text.</summary>
    public (int? Start, int? End) Of(Utf8Text part) => !part.IsEmpty && text.TryGetRange(part, out Range range) ? (At(range.Start.Value), At(range.End.Value)) : (null, null);

    private int At(int position) => _counter.At(text.Bytes, position);
}
