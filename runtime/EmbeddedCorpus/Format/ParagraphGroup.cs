#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// A row of <see cref="ImageFormat.Table.Paragraphs"/>: sixteen paragraphs. Most rows of a corpus were those of paragraphs, and a paragraph
/// mostly starts two bytes behind the one before.
/// </summary>
internal static class ParagraphGroup
{
    public const int IndexBits = 4;
    public const int Paragraphs = 1 << IndexBits;

    /// <summary>The address of the first paragraph.</summary>
    public const int Start = 0;

    /// <summary>For each paragraph three digits: the gap behind the one before it, and its length.</summary>
    public const int Steps = ImageFormat.AddressSize;
    public const int StepSize = 3;
    public const int Size = Steps + (Paragraphs * StepSize);

    /// <summary>The largest length of a step: two digits.</summary>
    public const int MaxLength = (1 << (2 * ImageFormat.DigitBits)) - 1;

    /// <summary>Stands for the gap of a paragraph that has a row in <see cref="ImageFormat.Table.ParagraphJumps"/>.</summary>
    public const int JumpGap = ImageFormat.DigitMask;
}

/// <summary>A row of <see cref="ImageFormat.Table.ParagraphJumps"/>, by paragraph.</summary>
internal static class ParagraphJump
{
    public const int Paragraph = 0;
    public const int Text = 4;
    public const int Length = 9;
    public const int Size = 13;
}
