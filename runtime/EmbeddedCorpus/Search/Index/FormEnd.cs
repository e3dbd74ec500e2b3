using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Finds what stands at the end of a form's postings, from the end: its length is the last number.</summary>
internal static class FormEnd
{
    /// <summary>Where a part starts.</summary>
    /// <param name="index">The index.</param>
    /// <param name="form">The form.</param>
    /// <param name="end">The address behind the part and its length.</param>
    public static uint Start(in SearchIndex index, in FormInfo form, uint end)
    {
        uint length = end - form.Postings < ImageFormat.NumberSize
            ? uint.MaxValue
            : (uint)new BitReader(index.Storage, end - ImageFormat.NumberSize).Read(SearchFormat.NumberBits) + ImageFormat.NumberSize;
        if (length > end - form.Postings)
        {
            index.Storage.ThrowDamaged();
        }

        return end - length;
    }
}
