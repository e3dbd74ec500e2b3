using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Search.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Finds forms: those of a stem, and those that start with some bytes.</summary>
internal static class TermDictionary
{
    /// <summary>Looks for the first form of a word's stem.</summary>
    /// <param name="index">The index.</param>
    /// <param name="form">Any form, whether the corpus has it or not.</param>
    /// <param name="bytes">Room for a form: <see cref="WordReader.MaxFormBytes"/>.</param>
    /// <param name="first">The dictionary at the first form.</param>
    /// <returns>Whether the corpus has any form of the stem.</returns>
    public static bool TryFindStem(in SearchIndex index, ReadOnlySpan<byte> form, Span<byte> bytes, out TermReader first)
    {
        first = default;
        int slots = index.Stems.Rows;
        if (slots == 0)
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[WordReader.MaxFormBytes];
        ReadOnlySpan<byte> stem = buffer[..Forms.Stem(form, index.IsEnglish, buffer)];
        uint hash = ImageFormat.Hash(stem);
        int formBits = SlotFormBits(index.Forms);
        int formMask = (1 << formBits) - 1;
        int expected = SlotValue(hash, -1, formBits);
        int slot = Slot(hash, slots);
        for (int probe = 0; probe < slots; probe++)
        {
            int value = Digits.Number(index.Storage.RowAt(index.Stems, slot, ImageFormat.NumberRow.Size));
            if (value == 0)
            {
                return false;
            }

            int found = (value & formMask) - 1;
            if ((value & ~formMask) == expected)
            {
                first = TermReader.At(index, found, bytes);
                if (HasStem(index, first, stem))
                {
                    return true;
                }
            }

            slot = slot + 1 == slots ? 0 : slot + 1;
        }

        return false;
    }

    /// <summary>The forms whose bytes without diacritics start with some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="prefix">The bytes, without diacritics; of a whole form where <paramref name="isWhole"/>.</param>
    /// <param name="isWhole">Whether only the forms are meant whose bytes without diacritics are these and no more.</param>
    /// <returns>The first form, and the one behind the last.</returns>
    public static (int First, int End) FindRange(in SearchIndex index, ReadOnlySpan<byte> prefix, bool isWhole)
    {
        int first = FirstFrom(index, prefix, behind: false, isWhole);
        if (!isWhole)
        {
            return (first, Math.Max(first, FirstFrom(index, prefix, behind: true, isWhole)));
        }

        // One form, or a few that differ in diacritics.
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        TermReader reader = TermReader.At(index, first, bytes);
        while (reader.Number < index.Forms && !IsBefore(reader.Form, prefix, behind: false, isWhole) && IsBefore(reader.Form, prefix, behind: true, isWhole))
        {
            reader.MoveNext();
        }

        return (first, reader.Number);
    }

    private static bool HasStem(in SearchIndex index, in TermReader term, ReadOnlySpan<byte> stem)
    {
        if ((uint)term.Number >= (uint)index.Forms)
        {
            index.Storage.ThrowDamaged();
        }

        Span<byte> other = stackalloc byte[WordReader.MaxFormBytes];
        return other[..Forms.Stem(term.Form, index.IsEnglish, other)].SequenceEqual(stem);
    }

    // The first form that is not before the prefix, or that is behind all that have it: by blocks, then within one.
    private static int FirstFrom(in SearchIndex index, ReadOnlySpan<byte> prefix, bool behind, bool isWhole)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxFormBytes];
        int low = 0;
        int high = index.Blocks.Rows;
        var head = new TermReader(index, 0, bytes);
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            head.MoveToHead(middle);
            if (IsBefore(head.Form, prefix, behind, isWhole))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return 0;
        }

        // The first forms of the blocks from this one on are behind; those of the block before it may be.
        var reader = new TermReader(index, low - 1, bytes);
        while (reader.MoveNext() && reader.Number < low * BlockForms)
        {
            if (!IsBefore(reader.Form, prefix, behind, isWhole))
            {
                return reader.Number;
            }
        }

        return Math.Min(low * BlockForms, index.Forms);
    }

    private static bool IsBefore(ReadOnlySpan<byte> form, ReadOnlySpan<byte> prefix, bool behind, bool isWhole)
    {
        if (Forms.HasMarks(form))
        {
            Span<byte> stripped = stackalloc byte[WordReader.MaxFormBytes];
            return IsBeforeStripped(stripped[..Forms.StripMarks(form, stripped)], prefix, behind, isWhole);
        }

        return IsBeforeStripped(form, prefix, behind, isWhole);
    }

    private static bool IsBeforeStripped(ReadOnlySpan<byte> form, ReadOnlySpan<byte> prefix, bool behind, bool isWhole)
    {
        bool belongs = isWhole ? form.SequenceEqual(prefix) : form.StartsWith(prefix);
        return belongs ? behind : form.SequenceCompareTo(prefix) < 0;
    }
}
