using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Format;

/// <summary>Where the articles of a block are decoded to, and how they are written.</summary>
/// <param name="articles">The articles.</param>
/// <param name="frequencies">How often.</param>
/// <param name="headlines">How often in the headline; left alone where no headline of the block has the term.</param>
/// <param name="rice">Low bits of the distance from one article to the next.</param>
/// <param name="hasHeadline">Whether any headline of the block has the term.</param>
internal readonly ref struct DecodedPostings(Span<int> articles, Span<int> frequencies, Span<int> headlines, int rice, bool hasHeadline)
{
    public readonly Span<int> Articles = articles;
    public readonly Span<int> Frequencies = frequencies;
    public readonly Span<int> Headlines = headlines;
    public readonly int Rice = rice;
    public readonly bool HasHeadline = hasHeadline;
}

/// <summary>Decodes articles of postings: what runs for every article of a query.</summary>
internal static class PostingReader
{
    /// <summary>More digits than any posting takes: an article and two frequencies, each at its longest.</summary>
    private const int MaxDigits = 24;

    /// <summary>Decodes a block, or a list of followers.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">Where to.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="before">The last article before it; -1 before the first.</param>
    /// <param name="until">The article to stop at, or at the first behind it.</param>
    /// <param name="decoded">How many articles it has decoded, at least one.</param>
    /// <returns>Where what it has not decoded starts, or where the block ends.</returns>
    public static BitPosition Decode(in SearchIndex index, DecodedPostings target, BitPosition from, int before, int until, out int decoded)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);

        // Near the end of a page a reader goes on in the next one.
        BitPosition end = digits.Length > (target.Articles.Length + 1L) * MaxDigits
            ? DecodeWithin(target, digits, from, before, until, out decoded)
            : DecodeAcross(index, target, from, before, until, out decoded);

        // They rise: where the last is one of the corpus, all are.
        if ((uint)target.Articles[decoded - 1] >= (uint)index.Articles)
        {
            index.Storage.ThrowDamaged();
        }

        return end;
    }

    // Never part of its callers: there a compiler may find that it has inlined enough, and call what reads a number, through memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BitPosition DecodeWithin(DecodedPostings target, ReadOnlySpan<byte> digits, BitPosition from, int article, int until, out int decoded)
    {
        Span<int> articles = target.Articles;
        Span<int> frequencies = target.Frequencies;
        Span<int> headlines = target.Headlines;
        int rice = target.Rice;
        bool hasHeadline = target.HasHeadline;
        ulong bits = BitBuffer.Start(digits, from, out int count, out int at);
        int posting = 0;
        do
        {
            article += BitBuffer.Rice(digits, rice, ref bits, ref count, ref at) + 1;
            articles[posting] = article;
            frequencies[posting] = BitBuffer.Gamma(digits, ref bits, ref count, ref at) + 1;
            if (hasHeadline)
            {
                headlines[posting] = BitBuffer.Gamma(digits, ref bits, ref count, ref at);
            }

            posting++;
        }
        while (posting < articles.Length && article < until);

        decoded = posting;
        return BitBuffer.End(from, count, at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BitPosition DecodeAcross(in SearchIndex index, DecodedPostings target, BitPosition from, int article, int until, out int decoded)
    {
        var bits = new BitReader(index.Storage, from);
        int posting = 0;
        do
        {
            article += bits.Rice(target.Rice) + 1;
            target.Articles[posting] = article;
            target.Frequencies[posting] = bits.Gamma() + 1;
            if (target.HasHeadline)
            {
                target.Headlines[posting] = bits.Gamma();
            }

            posting++;
        }
        while (posting < target.Articles.Length && article < until);

        decoded = posting;
        return bits.Position;
    }
}
