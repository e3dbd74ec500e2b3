using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Finds what stands at the end of a term's postings, from the end: its length is the last number.</summary>
internal static class TermEnd
{
    /// <summary>Where a part starts.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">The term.</param>
    /// <param name="end">The address behind the part and its length.</param>
    public static uint Start(in SearchIndex index, in TermInfo term, uint end)
    {
        uint length = end - term.Postings < ImageFormat.NumberSize
            ? uint.MaxValue
            : (uint)new BitReader(index.Storage, end - ImageFormat.NumberSize).Read(SearchFormat.NumberBits) + ImageFormat.NumberSize;
        if (length > end - term.Postings)
        {
            index.Storage.ThrowDamaged();
        }

        return end - length;
    }
}
