namespace EmbeddedCorpus.Format;

/// <summary>Reads the bounds of an article, see <see cref="SearchFormat"/>.</summary>
internal ref struct BoundReader
{
    private BitReader _bits;
    private int _left;
    private readonly int _rice;

    /// <summary>Starts before the first bound.</summary>
    /// <param name="bits">Where the bounds start.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="positions">The positions of text and fields.</param>
    /// <param name="end">Where they end.</param>
    public BoundReader(BitReader bits, int count, int positions, out BitPosition end)
    {
        _left = count;
        _rice = SearchFormat.RiceBits(positions, count);
        long length = count == 0 ? 0 : bits.Rice(SearchFormat.FixedBits(count)) + (count * (_rice + 2L));
        BitPosition start = bits.Position;
        end = PositionReader.At(start.Address, start.Bits + length);
        _bits = bits;
    }

    /// <summary>The position of the bound, counted from the first of the text; after the last one a position that no word has.</summary>
    public int Position { get; private set; }

    /// <summary>Whether a paragraph or a value starts there.</summary>
    public bool IsParagraph { get; private set; }

    /// <summary>Goes to the next bound.</summary>
    public bool MoveNext()
    {
        if (_left == 0)
        {
            Position = int.MaxValue;
            return false;
        }

        _left--;
        IsParagraph = _bits.Read(1) != 0;
        Position += _bits.Rice(_rice) + 1;
        return true;
    }

    /// <summary>Goes to the next bound of a paragraph.</summary>
    public void MoveNextParagraph()
    {
        while (MoveNext() && !IsParagraph)
        {
        }
    }
}
