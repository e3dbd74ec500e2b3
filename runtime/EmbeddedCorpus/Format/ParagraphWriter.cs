using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes where paragraphs lie: sixteen to a row, each told from the end of the one before it.</summary>
/// <param name="groups">The table of rows.</param>
internal sealed class ParagraphWriter(TableWriter groups)
{
    private readonly TableWriter _jumps = new(Table.ParagraphJumps);
    private int _count;
    private uint _end;

    /// <summary>How many paragraphs are too far from the one before, or too long, for a step.</summary>
    public int Jumps { get; private set; }

    /// <summary>Appends a paragraph.</summary>
    /// <param name="address">Where it starts.</param>
    /// <param name="length">Its length in bytes.</param>
    public void Add(uint address, int length)
    {
        if (_count % ParagraphGroup.Paragraphs == 0)
        {
            groups.Address(address);
            _end = address;
        }

        // Addresses that go back, where a long text lies behind a shorter one, wrap to a large gap.
        uint gap = unchecked(address - _end);
        if (gap < ParagraphGroup.JumpGap && length <= ParagraphGroup.MaxLength)
        {
            Step((int)gap, length);
        }
        else
        {
            Step(ParagraphGroup.JumpGap, 0);
            _jumps.Number(_count).Address(address).Number(length).EndRow();
            Jumps++;
        }

        _end = address + (uint)length;
        _count++;
        if (_count % ParagraphGroup.Paragraphs == 0)
        {
            groups.EndRow();
        }
    }

    /// <summary>Closes the last row.</summary>
    /// <returns>The table of jumps.</returns>
    public TableWriter Finish()
    {
        int missing = (ParagraphGroup.Paragraphs - (_count % ParagraphGroup.Paragraphs)) % ParagraphGroup.Paragraphs;
        for (int index = 0; index < missing; index++)
        {
            Step(0, 0);
        }

        if (missing > 0)
        {
            groups.EndRow();
        }

        return _jumps;
    }

    private void Step(int gap, int length) => groups.Digit(gap).Digit(length & DigitMask).Digit(length >> DigitBits);
}
