using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Storage;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Where the documents of a block are decoded to, and how they are written.</summary>
/// <param name="documents">The documents.</param>
/// <param name="frequencies">How often.</param>
/// <param name="headlines">How often in the headline; left alone where no headline has the form.</param>
/// <param name="rice">Low bits of the distance from one document to the next.</param>
/// <param name="hasHeadline">Whether any headline has the form.</param>
internal readonly ref struct DecodedPostings(Span<int> documents, Span<int> frequencies, Span<int> headlines, int rice, bool hasHeadline)
{
    public readonly Span<int> Documents = documents;
    public readonly Span<int> Frequencies = frequencies;
    public readonly Span<int> Headlines = headlines;
    public readonly int Rice = rice;
    public readonly bool HasHeadline = hasHeadline;
}

/// <summary>Decodes documents of postings: what runs for every document of a query.</summary>
internal static class PostingDecoder
{
    /// <summary>More digits than any posting takes: a document and two frequencies, each at its longest.</summary>
    private const int MaxDigits = 24;

    /// <summary>Decodes a block.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">Where to.</param>
    /// <param name="address">Where it starts.</param>
    /// <param name="before">The last document before it; -1 before the first.</param>
    /// <returns>Where it ends.</returns>
    public static BitPosition Decode(in SearchIndex index, DecodedPostings target, uint address, int before)
    {
        ReadOnlySpan<byte> digits = index.Storage.BytesFrom(address);

        // Near the end of a page a reader goes on in the next one.
        BitPosition end = digits.Length > (target.Documents.Length + 1) * MaxDigits
            ? DecodeWithin(target, digits, address, before)
            : DecodeAcross(index, target, address, before);

        // They rise: where the last is one of the corpus, all are.
        if ((uint)target.Documents[^1] >= (uint)index.Documents)
        {
            index.Storage.ThrowDamaged();
        }

        return end;
    }

    // The state is kept in locals, which is what makes it fast: in fields it would go through memory at each number.
    private static BitPosition DecodeWithin(DecodedPostings target, ReadOnlySpan<byte> digits, uint address, int document)
    {
        Span<int> documents = target.Documents;
        Span<int> frequencies = target.Frequencies;
        Span<int> headlines = target.Headlines;
        int rice = target.Rice;
        ulong riceMask = (1u << rice) - 1;
        bool hasHeadline = target.HasHeadline;
        ulong bits = 0;
        int count = 0;
        int at = 0;
        for (int posting = 0; posting < documents.Length; posting++)
        {
            if (count < SearchFormat.NumberBits)
            {
                bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
                at += ImageFormat.NumberSize;
                count += SearchFormat.NumberBits;
            }

            int zeros = BitOperations.TrailingZeroCount(bits);
            int gap;
            if (zeros < SearchFormat.RiceEscape)
            {
                bits >>= zeros + 1;
                count -= zeros + 1;
                if (count < rice)
                {
                    bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
                    at += ImageFormat.NumberSize;
                    count += SearchFormat.NumberBits;
                }

                gap = (zeros << rice) | (int)(bits & riceMask);
                bits >>= rice;
                count -= rice;
            }
            else
            {
                bits >>= SearchFormat.RiceEscape + 1;
                count -= SearchFormat.RiceEscape + 1;
                if (count < SearchFormat.NumberBits)
                {
                    bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
                    at += ImageFormat.NumberSize;
                    count += SearchFormat.NumberBits;
                }

                gap = (int)(bits & ImageFormat.MaxNumber);
                bits >>= SearchFormat.NumberBits;
                count -= SearchFormat.NumberBits;
            }

            document += (gap & ImageFormat.MaxNumber) + 1;
            documents[posting] = document;
            frequencies[posting] = Gamma(digits, ref bits, ref count, ref at) + 1;
            if (hasHeadline)
            {
                headlines[posting] = Gamma(digits, ref bits, ref count, ref at);
            }
        }

        int rest = (count + ImageFormat.DigitBits - 1) / ImageFormat.DigitBits;
        return new BitPosition(address + (uint)(at - rest), (rest * ImageFormat.DigitBits) - count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Gamma(ReadOnlySpan<byte> digits, ref ulong bits, ref int count, ref int at)
    {
        if (count < SearchFormat.NumberBits)
        {
            bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
            at += ImageFormat.NumberSize;
            count += SearchFormat.NumberBits;
        }

        int zeros = BitOperations.TrailingZeroCount(bits);
        if (zeros == 0)
        {
            bits >>= 1;
            count--;
            return 0;
        }

        zeros = Math.Min(zeros, SearchFormat.NumberBits - 1);
        bits >>= zeros + 1;
        count -= zeros + 1;
        if (count < zeros)
        {
            bits |= (ulong)(uint)Digits.Number(digits[at..]) << count;
            at += ImageFormat.NumberSize;
            count += SearchFormat.NumberBits;
        }

        int value = (int)((uint)bits & ((1u << zeros) - 1)) | (1 << zeros);
        bits >>= zeros;
        count -= zeros;
        return value - 1;
    }

    private static BitPosition DecodeAcross(in SearchIndex index, DecodedPostings target, uint address, int document)
    {
        var bits = new BitReader(index.Storage, address);
        for (int posting = 0; posting < target.Documents.Length; posting++)
        {
            document += bits.Rice(target.Rice) + 1;
            target.Documents[posting] = document;
            target.Frequencies[posting] = bits.Gamma() + 1;
            if (target.HasHeadline)
            {
                target.Headlines[posting] = bits.Gamma();
            }
        }

        return bits.Position;
    }
}
