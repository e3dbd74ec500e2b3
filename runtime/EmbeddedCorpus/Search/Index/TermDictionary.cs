using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using static EmbeddedCorpus.Format.SearchFormat;

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
        if (index.Stems.Rows == 0)
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[WordReader.MaxFormBytes];
        ReadOnlySpan<byte> stem = buffer[..Forms.Stem(form, index.IsEnglish, buffer)];
        var candidates = new HashSlotReader(index.Storage, index.Stems, index.Forms, HashSlots.Hash(stem));
        int found;
        while ((found = candidates.Next()) >= 0)
        {
            first = TermReader.At(index, found, bytes);
            if (HasStem(index, first, stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The forms whose bytes without diacritics start with some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="prefix">The bytes, without diacritics.</param>
    /// <param name="bytes">Room for a form: <see cref="WordReader.MaxFormBytes"/>.</param>
    /// <param name="first">The dictionary at the first form.</param>
    /// <returns>The form behind the last.</returns>
    public static int FindPrefix(in SearchIndex index, ReadOnlySpan<byte> prefix, Span<byte> bytes, out TermReader first)
    {
        Span<byte> other = stackalloc byte[WordReader.MaxFormBytes];
        first = FirstFrom(index, prefix, behind: false, isWhole: false, bytes);
        return Math.Max(first.Number, FirstFrom(index, prefix, behind: true, isWhole: false, other).Number);
    }

    /// <summary>Looks for the forms whose bytes without diacritics are some bytes: one, or a few that differ in diacritics.</summary>
    /// <param name="index">The index.</param>
    /// <param name="form">The bytes, without diacritics.</param>
    /// <param name="bytes">Room for a form: <see cref="WordReader.MaxFormBytes"/>.</param>
    /// <returns>The dictionary at the first of them, which the others follow; at another form where there is none.</returns>
    public static TermReader FindWhole(in SearchIndex index, ReadOnlySpan<byte> form, Span<byte> bytes) =>
        FirstFrom(index, form, behind: false, isWhole: true, bytes);

    /// <summary>Whether the bytes without diacritics of a form are some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">The dictionary at the form, or behind the last one.</param>
    /// <param name="form">The bytes, without diacritics.</param>
    public static bool IsWhole(in SearchIndex index, in TermReader term, ReadOnlySpan<byte> form) =>
        term.Number < index.Forms && !IsBefore(term.Form, form, behind: false, isWhole: true) && IsBefore(term.Form, form, behind: true, isWhole: true);

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
    private static TermReader FirstFrom(in SearchIndex index, ReadOnlySpan<byte> prefix, bool behind, bool isWhole, Span<byte> bytes)
    {
        int low = 0;
        int high = index.Blocks.Rows;
        var heads = new HeadReader(index, prefix, isWhole);
        var head = new TermReader(index, 0, bytes);
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            int order = heads.Compare(middle);
            if (order == 0)
            {
                head.MoveToHead(middle);
                order = IsBefore(head.Form, prefix, behind, isWhole) ? -1 : 1;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // The first forms of the blocks from this one on are behind; those of the block before it may be.
        var reader = new TermReader(index, Math.Max(low - 1, 0), bytes);
        while (reader.MoveNext() && reader.Number < low * BlockForms && IsBefore(reader.Form, prefix, behind, isWhole))
        {
        }

        return reader;
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
