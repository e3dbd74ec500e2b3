using System.Numerics;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Format;

/// <summary>Compares the positions of a term with the starts of a phrase, a block of articles at a time.</summary>
internal static class PhraseReader
{
    /// <summary>Adds the positions of a term in some articles to the starts of a phrase.</summary>
    /// <param name="index">The index.</param>
    /// <param name="from">Where the positions of the first article start.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="frequencies">How many positions each has.</param>
    /// <param name="wanted">The articles that can have the phrase.</param>
    /// <param name="starts">The starts there.</param>
    public static void Add(
        in SearchIndex index, BitPosition from, ReadOnlySpan<int> articles, ReadOnlySpan<int> frequencies, ArticleBits wanted, PhraseStarts starts)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);
        Span<long> places = stackalloc long[SearchFormat.BlockArticles];
        ulong[] bits = wanted.All;
        long bit = from.Bits;
        uint left = 0;

        // First where the positions of each article are, then those that are wanted: nobody could foretell which these are.
        for (int place = 0; place < articles.Length && place < frequencies.Length && place < places.Length; place++)
        {
            int article = articles[place];
            int frequency = frequencies[place];
            int length = index.LengthOf(article);
            left |= (uint)((bits[article >> ArticleBits.WordShift] >> article) & 1) << place;
            places[place] = bit;
            if (frequency <= SearchFormat.FixedPositions)
            {
                bit += frequency * SearchFormat.PositionBits(length);
                continue;
            }

            bit += PositionReader.Excess(index, digits, from.Address, bit, SearchFormat.ExcessBits(frequency), out int read);
            bit += read + (frequency * (SearchFormat.RiceBits(length, frequency) + 1L));
        }

        for (; left != 0; left &= left - 1)
        {
            int place = BitOperations.TrailingZeroCount(left);
            int article = articles[place];
            int frequency = frequencies[place];
            int length = index.LengthOf(article);
            if (frequency <= SearchFormat.FixedPositions)
            {
                AddFew(index, digits, from.Address, places[place], length, frequency, starts.At(article), starts);
                continue;
            }

            // It may be damaged; a text has no more words than bytes, and those are there. Few are not worth a look at the article.
            if (frequency > length || (frequency > PostingCursor.FewPositions && frequency > index.BytesOf(article)))
            {
                index.Storage.ThrowDamaged();
            }

            AddMany(index, PositionReader.At(from.Address, places[place]), length, frequency, starts.At(article), starts);
        }
    }

    private static void AddFew(
        in SearchIndex index, ReadOnlySpan<byte> digits, uint address, long bit, int length, int frequency, Span<int> slot, PhraseStarts starts)
    {
        int width = SearchFormat.PositionBits(length);
        uint at = (uint)bit / ImageFormat.DigitBits;
        int shift = (int)((uint)bit - (at * ImageFormat.DigitBits));
        if (at + PositionReader.WindowDigits > (uint)digits.Length || (width * frequency) + shift > PositionReader.WindowDigits * ImageFormat.DigitBits)
        {
            Span<int> few = stackalloc int[SearchFormat.FixedPositions];
            few = few[..frequency];
            PositionReader.Decode(index, PositionReader.At(address, bit), length, few, 0);
            starts.Add(index, slot, few);
            return;
        }

        ulong positions = PositionReader.Window(digits[(int)at..]) >> shift;
        for (int occurrence = 0; occurrence < frequency; occurrence++)
        {
            starts.Add(index, slot, (int)((uint)positions & ((1u << width) - 1)));
            positions >>= width;
        }
    }

    private static void AddMany(in SearchIndex index, BitPosition from, int length, int frequency, Span<int> slot, PhraseStarts starts)
    {
        ReadOnlySpan<byte> digits = index.PostingsFrom(from.Address);
        if (!starts.IsFirst && PositionReader.IsWithin(digits, frequency))
        {
            MarkWithin(digits, from, length, frequency, PhraseStarts.Of(slot), starts.Distance, starts.Flags);
            return;
        }

        Span<int> positions = starts.Decoded(frequency);
        PositionReader.Decode(index, from, length, positions, 0);
        starts.Add(index, slot, positions);
    }

    // Stops behind the last start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MarkWithin(ReadOnlySpan<byte> digits, BitPosition from, int length, int frequency, Span<int> starts, int distance, int flags)
    {
        ulong bits = BitBuffer.Start(digits, from, out int count, out int at);
        BitBuffer.Rice(digits, SearchFormat.ExcessBits(frequency), ref bits, ref count, ref at);
        int rice = SearchFormat.RiceBits(length, frequency);
        int position = -1 - distance;
        int start = 0;
        if (starts.IsEmpty)
        {
            return;
        }

        int wanted = starts[0] >> PhraseStarts.Shift;
        for (int occurrence = 0; occurrence < frequency; occurrence++)
        {
            position += BitBuffer.Rice(digits, rice, ref bits, ref count, ref at) + 1;
            while (wanted < position)
            {
                if (++start == starts.Length)
                {
                    return;
                }

                wanted = starts[start] >> PhraseStarts.Shift;
            }

            if (wanted == position)
            {
                starts[start] |= flags;
            }
        }
    }
}
