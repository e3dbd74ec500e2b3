using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>The score bounds of a term or stem by range of articles, each a digit, read where they lie.</summary>
/// <param name="index">The index.</param>
/// <param name="address">The address of the first.</param>
internal readonly ref struct BlockMaxDigits(in SearchIndex index, uint address)
{
    private readonly uint _address = address;

    // Mostly all of them: a page seldom ends between two.
    private readonly ReadOnlySpan<byte> _digits = index.PostingsFrom(address);

    /// <summary>The bound of a range, as a digit; 0 where no article of the range has the term or stem.</summary>
    public int At(in SearchIndex index, int range) => (uint)range < (uint)_digits.Length ? DigitReader.Digit(_digits[range]) : index.BoundAt(_address, range);
}
