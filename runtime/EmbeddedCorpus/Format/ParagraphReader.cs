using EmbeddedCorpus.CompilerServices;


namespace EmbeddedCorpus.Format;

/// <summary>Tells where paragraphs lie: from the first of a group step by step.</summary>
internal static class ParagraphReader
{
    /// <summary>Where a paragraph lies, and its length in bytes.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="groups">The table of groups.</param>
    /// <param name="jumps">The table of paragraphs that no step reaches.</param>
    /// <param name="index">The paragraph.</param>
    public static (uint Address, int Length) Read(CorpusStorage storage, TableReader groups, TableReader jumps, int index)
    {
        ReadOnlySpan<byte> group = storage.RowAt(groups, index >> ParagraphGroup.IndexBits, ParagraphGroup.Size);
        uint address = DigitReader.Address(group);
        int length = 0;
        int last = index & (ParagraphGroup.Paragraphs - 1);
        for (int step = 0; ; step++)
        {
            int digits = DigitReader.Step(group[(ParagraphGroup.Steps - 1 + (step * ParagraphGroup.StepSize))..]);
            int gap = digits & ImageFormat.DigitMask;
            if (gap == ParagraphGroup.JumpGap)
            {
                (address, length) = Jump(storage, jumps, index - last + step);
            }
            else
            {
                address += (uint)(length + gap);
                length = digits >> ImageFormat.DigitBits;
            }

            if (step == last)
            {
                return (address, length);
            }
        }
    }

    private static (uint Address, int Length) Jump(CorpusStorage storage, TableReader jumps, int paragraph)
    {
        int low = 0;
        int high = jumps.Rows - 1;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (DigitReader.Number(storage.RowAt(jumps, middle, ParagraphJump.Size)) < paragraph)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        ReadOnlySpan<byte> jump = storage.RowAt(jumps, low, ParagraphJump.Size);
        return (DigitReader.Address(jump[ParagraphJump.Text..]), DigitReader.Number(jump[ParagraphJump.Length..]));
    }
}
