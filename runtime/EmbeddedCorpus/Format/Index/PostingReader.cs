using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Format;

/// <summary>Where the articles of a block are decoded to, and how they are written.</summary>
/// <param name="articles">The articles.</param>
/// <param name="frequencies">How often.</param>
/// <param name="headlines">How often in the headline; left alone where no headline of the block has the term.</param>
/// <param name="bits">Low bits of the distance from one article to the next, or bits of a digit that hold it.</param>
/// <param name="hasHeadline">Whether any headline has the term: of the block, or of the corpus if it has score bounds.</param>
internal readonly ref struct DecodedPostings(Span<int> articles, Span<int> frequencies, Span<int> headlines, int bits, bool hasHeadline)
{
    public readonly Span<int> Articles = articles;
    public readonly Span<int> Frequencies = frequencies;
    public readonly Span<int> Headlines = headlines;
    public readonly int Bits = bits;
    public readonly bool HasHeadline = hasHeadline;
}

/// <summary>Decodes articles of postings: what runs for every article of a query.</summary>
internal static class PostingReader
{
    /// <summary>More digits than any posting takes: an article and two frequencies, each at its longest.</summary>
    private const int MaxDigits = 24;

    /// <summary>Decodes a block of a term without score bounds.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">Where to.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="before">The last article before it; -1 before the first.</param>
    /// <returns>Where the block ends.</returns>
    public static BitPosition Decode(in SearchIndex index, DecodedPostings target, BitPosition from, int before)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);

        // Near the end of a page a reader goes on in the next one.
        BitPosition end = digits.Length > (target.Articles.Length + 1L) * MaxDigits
            ? DecodeWithin(target, digits, from, before)
            : DecodeAcross(index, target, from, before);
        Check(index, target);
        return end;
    }

    /// <summary>Decodes a block of a term with score bounds.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">Where to.</param>
    /// <param name="address">Where it starts.</param>
    /// <param name="before">The last article before it; -1 before the first.</param>
    /// <returns>Where the block ends.</returns>
    public static uint DecodeDigits(in SearchIndex index, DecodedPostings target, uint address, int before)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        int end = digits.Length >= SearchFormat.MaxBlockDigits ? DecodeDigits(target, digits, before) : DecodeDigitsAcross(index, target, address, before);
        if (target.HasHeadline && !digits.IsEmpty && (DigitReader.Digit(digits[0]) & 1) != 0)
        {
            end = DecodeHeadlines(index, target.Headlines, address, end);
        }
        else
        {
            target.Headlines.Clear();
        }

        Check(index, target);
        return address + (uint)end;
    }

    // They rise: where the last is one of the corpus, all are.
    private static void Check(in SearchIndex index, DecodedPostings target)
    {
        if ((uint)target.Articles[^1] >= (uint)index.Articles)
        {
            index.Storage.ThrowDamaged();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DecodeDigits(DecodedPostings target, ReadOnlySpan<byte> digits, int article)
    {
        Span<int> articles = target.Articles;
        Span<int> frequencies = target.Frequencies;
        int gapBits = target.Bits;
        int maxGap = (1 << gapBits) - 1;
        int maxFrequency = ImageFormat.DigitMask >> gapBits;
        int at = target.HasHeadline ? 1 : 0;
        int all = 0;
        for (int posting = 0; posting < articles.Length && posting < frequencies.Length; posting++)
        {
            int digit = DigitReader.Digit(digits[at++]);
            int gap = digit & maxGap;
            int frequency = digit >> gapBits;
            if (gap == maxGap)
            {
                gap += Rest(digits, ref at);
            }

            if (frequency == maxFrequency)
            {
                frequency += Rest(digits, ref at);
            }

            article += gap + 1;
            all |= article;
            articles[posting] = article;
            frequencies[posting] = frequency + 1;
        }

        // Damaged distances can pass the largest number and come back: one is negative then, and the last must not look right.
        articles[^1] |= all & int.MinValue;
        return at;
    }

    private static int Rest(ReadOnlySpan<byte> digits, ref int at)
    {
        int rest = DigitReader.Digit(digits[at++]);
        if (rest == ImageFormat.DigitMask)
        {
            rest = DigitReader.Number(digits[at..]);
            at += ImageFormat.NumberSize;
        }

        return rest;
    }

    private static int DecodeDigitsAcross(in SearchIndex index, DecodedPostings target, uint address, int article)
    {
        Span<byte> digits = stackalloc byte[SearchFormat.MaxBlockDigits];
        var bits = new BitReader(index.Storage, address);
        for (int digit = 0; digit < digits.Length; digit++)
        {
            digits[digit] = (byte)(bits.Read(ImageFormat.DigitBits) ^ ImageFormat.DigitZero);
        }

        return DecodeDigits(target, digits, article);
    }

    private static int DecodeHeadlines(in SearchIndex index, Span<int> headlines, uint address, int at)
    {
        var bits = new BitReader(index.Storage, address + (uint)at);
        for (int posting = 0; posting < headlines.Length; posting++)
        {
            headlines[posting] = bits.Gamma();
        }

        BitPosition end = bits.Position;
        return (int)(end.Address - address) + (end.Bits > 0 ? 1 : 0);
    }

    // Never part of its callers: there a compiler may find that it has inlined enough, and call what reads a number, through memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BitPosition DecodeWithin(DecodedPostings target, ReadOnlySpan<byte> digits, BitPosition from, int article)
    {
        Span<int> articles = target.Articles;
        Span<int> frequencies = target.Frequencies;
        Span<int> headlines = target.Headlines;
        int rice = target.Bits;
        bool hasHeadline = target.HasHeadline;
        ulong bits = BitBuffer.Start(digits, from, out int count, out int at);
        for (int posting = 0; posting < articles.Length; posting++)
        {
            article += BitBuffer.Rice(digits, rice, ref bits, ref count, ref at) + 1;
            articles[posting] = article;
            frequencies[posting] = BitBuffer.Gamma(digits, ref bits, ref count, ref at) + 1;
            if (hasHeadline)
            {
                headlines[posting] = BitBuffer.Gamma(digits, ref bits, ref count, ref at);
            }
        }

        return BitBuffer.End(from, count, at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BitPosition DecodeAcross(in SearchIndex index, DecodedPostings target, BitPosition from, int article)
    {
        var bits = new BitReader(index.Storage, from);
        for (int posting = 0; posting < target.Articles.Length; posting++)
        {
            article += bits.Rice(target.Bits) + 1;
            target.Articles[posting] = article;
            target.Frequencies[posting] = bits.Gamma() + 1;
            if (target.HasHeadline)
            {
                target.Headlines[posting] = bits.Gamma();
            }
        }

        return bits.Position;
    }
}
