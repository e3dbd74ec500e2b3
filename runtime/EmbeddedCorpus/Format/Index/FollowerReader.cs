using EmbeddedCorpus.Search.Index;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Finds the documents in which a frequent form is followed by another one.</summary>
internal static class FollowerReader
{
    /// <summary>Whether a form has such lists, and is in those of others.</summary>
    public static bool Has(in SearchIndex index, in FormInfo form) => HasFollowers(form.Documents, index.Documents);

    /// <summary>Where the followers of a form start.</summary>
    public static uint Start(in SearchIndex index, in FormInfo form) => FormEnd.Start(index, form, form.End);

    /// <summary>Looks for a follower.</summary>
    /// <param name="index">The index.</param>
    /// <param name="form">A form that has followers.</param>
    /// <param name="follower">The number of a form that has such lists, too.</param>
    /// <returns>Where the documents are; none where the two never follow one another.</returns>
    public static FollowerList Find(in SearchIndex index, in FormInfo form, int follower)
    {
        uint start = Start(index, form);
        var bits = new BitReader(index.Storage, start);
        int count = bits.Read(NumberBits);
        start += ImageFormat.NumberSize;
        int blocks = (count + BlockFollowers - 1) / BlockFollowers;
        int rice = RiceBits(index.Forms, count);
        int number = -1;
        if (blocks > 1)
        {
            int block = BlockOf(index, start, blocks, follower);
            if (block < 0)
            {
                return default;
            }

            number = RowAt(index, start, block, FollowerRow.First) - 1;
            bits = new BitReader(index.Storage, start + (uint)RowAt(index, start, block, FollowerRow.Start));
            count = Math.Min(count - (block * BlockFollowers), BlockFollowers);
        }

        for (; count > 0; count--)
        {
            number += bits.Rice(rice) + 1;
            int documents = bits.Gamma() + 1;
            int length = documents > UnmeasuredFollowerDocuments ? bits.Gamma() : 0;
            if (number >= follower)
            {
                return number == follower ? new FollowerList(documents, bits.Position) : default;
            }

            if (length > 0)
            {
                bits = new BitReader(index.Storage, bits.Position.Behind(length));
                continue;
            }

            int documentRice = RiceBits(index.Documents, documents);
            for (int document = 0; document < documents; document++)
            {
                bits.Rice(documentRice);
                bits.Gamma();
            }
        }

        return default;
    }

    /// <summary>Decodes the documents of a list.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where to.</param>
    /// <param name="list">The list.</param>
    public static PostingCursor Read(in SearchIndex index, SearchScratch scratch, FollowerList list)
    {
        if (list.Documents > index.Documents)
        {
            index.Storage.ThrowDamaged();
        }

        int buffer = scratch.Reserve(3 * list.Documents);
        if (list.Documents > 0)
        {
            Span<int> documents = scratch.Numbers.AsSpan(buffer, list.Documents);
            Span<int> frequencies = scratch.Numbers.AsSpan(buffer + list.Documents, list.Documents);
            PostingReader.Decode(index, new DecodedPostings(documents, frequencies, default, RiceBits(index.Documents, list.Documents), hasHeadline: false), list.Position, -1, PostingCursor.End, out _);
            frequencies.CopyTo(scratch.Numbers.AsSpan(buffer + (2 * list.Documents), list.Documents));
        }

        return PostingCursor.OfList(scratch, buffer, list.Documents);
    }

    /// <summary>Keeps of some documents, rising, those that a list has, too.</summary>
    /// <returns>How many they are.</returns>
    public static int Keep(in SearchIndex index, FollowerList list, Span<int> documents)
    {
        int rice = RiceBits(index.Documents, list.Documents);
        int document = -1;
        int kept = 0;
        int next = 0;
        var bits = new BitReader(index.Storage, list.Position);
        for (int place = 0; place < list.Documents && next < documents.Length; place++)
        {
            document += bits.Rice(rice) + 1;
            bits.Gamma();
            while (next < documents.Length && documents[next] < document)
            {
                next++;
            }

            if (next < documents.Length && documents[next] == document)
            {
                documents[kept++] = document;
            }
        }

        return kept;
    }

    // The last block whose first follower is not behind the one that is looked for; -1 before the first.
    private static int BlockOf(in SearchIndex index, uint start, int blocks, int follower)
    {
        int low = 0;
        int high = blocks;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (RowAt(index, start, middle, FollowerRow.First) <= follower)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static int RowAt(in SearchIndex index, uint start, int row, int field)
    {
        uint address = start + (uint)((row * FollowerRow.Size) + field);
        ReadOnlySpan<byte> digits = index.PostingsFrom(address);
        return digits.Length >= ImageFormat.NumberSize ? DigitReader.Number(digits) : new BitReader(index.Storage, address).Read(NumberBits);
    }
}

/// <summary>Where the documents of two words that follow one another are.</summary>
/// <param name="Documents">How many they are.</param>
/// <param name="Position">Where they start.</param>
internal readonly record struct FollowerList(int Documents, BitPosition Position);
