using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Finds terms: those of a stem, and those that start with some bytes.</summary>
internal static class TermDictionary
{
    /// <summary>Looks for the first term of a word's stem.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">Any term, whether the corpus has it or not.</param>
    /// <param name="bytes">Room for a term: <see cref="WordReader.MaxTermBytes"/>.</param>
    /// <param name="first">The dictionary at the first term.</param>
    /// <returns>Whether the corpus has any term of the stem.</returns>
    public static bool TryFindStem(in SearchIndex index, ReadOnlySpan<byte> term, Span<byte> bytes, out TermReader first)
    {
        first = default;
        if (index.Stems.Rows == 0)
        {
            return false;
        }

        if (!index.Languages.IsPlain)
        {
            int number = StemLookup.Find(index, term);
            first = number < 0 ? default : TermReader.At(index, number, bytes);
            return number >= 0;
        }

        Span<byte> buffer = stackalloc byte[WordReader.MaxTermBytes];
        ReadOnlySpan<byte> stem = buffer[..TermAnalysis.Stem(term, index.IsEnglish, buffer)];
        var candidates = new HashSlotReader(index.Storage, index.Stems, index.TermCount, HashSlots.Hash(stem));
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

    /// <summary>The terms whose bytes without diacritics start with some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="prefix">The bytes, without diacritics.</param>
    /// <param name="bytes">Room for a term: <see cref="WordReader.MaxTermBytes"/>.</param>
    /// <param name="first">The dictionary at the first term.</param>
    /// <returns>The term behind the last.</returns>
    public static int FindPrefix(in SearchIndex index, ReadOnlySpan<byte> prefix, Span<byte> bytes, out TermReader first)
    {
        Span<byte> other = stackalloc byte[WordReader.MaxTermBytes];
        first = FirstFrom(index, prefix, behind: false, isWhole: false, bytes);
        return Math.Max(first.Number, FirstFrom(index, prefix, behind: true, isWhole: false, other).Number);
    }

    /// <summary>Looks for the terms whose bytes without diacritics are some bytes: one, or a few that differ in diacritics.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">The bytes, without diacritics.</param>
    /// <param name="bytes">Room for a term: <see cref="WordReader.MaxTermBytes"/>.</param>
    /// <returns>The dictionary at the first of them, which the others follow; at another term where there is none.</returns>
    public static TermReader FindWhole(in SearchIndex index, ReadOnlySpan<byte> term, Span<byte> bytes) =>
        FirstFrom(index, term, behind: false, isWhole: true, bytes);

    /// <summary>Whether the bytes without diacritics of a term are some bytes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="entry">The dictionary at the term, or behind the last one.</param>
    /// <param name="term">The bytes, without diacritics.</param>
    public static bool IsWhole(in SearchIndex index, in TermReader entry, ReadOnlySpan<byte> term) =>
        entry.Number < index.TermCount && !IsBefore(entry.Term, term, behind: false, isWhole: true) && IsBefore(entry.Term, term, behind: true, isWhole: true);

    /// <summary>Whether a term is one of a stem or of a range.</summary>
    /// <param name="index">The index.</param>
    /// <param name="first">The first of the terms.</param>
    /// <param name="end">The term behind the last, or 0 for those of a stem.</param>
    /// <param name="term">The term.</param>
    public static bool Has(in SearchIndex index, int first, int end, ReadOnlySpan<byte> term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        if (end == 0)
        {
            return HasStem(index, TermReader.At(index, first, bytes), stripped[..TermAnalysis.Stem(term, index.IsEnglish, stripped)]);
        }

        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        TermReader reader = FindWhole(index, stripped, bytes);
        while (IsWhole(index, reader, stripped) && !reader.Term.SequenceEqual(term))
        {
            reader.MoveNext();
        }

        return reader.Number >= first && reader.Number < end && IsWhole(index, reader, stripped);
    }

    private static bool HasStem(in SearchIndex index, in TermReader entry, ReadOnlySpan<byte> stem)
    {
        if ((uint)entry.Number >= (uint)index.TermCount)
        {
            index.Storage.ThrowDamaged();
        }

        Span<byte> other = stackalloc byte[WordReader.MaxTermBytes];
        return other[..TermAnalysis.Stem(entry.Term, index.IsEnglish, other)].SequenceEqual(stem);
    }

    // The first term that is not before the prefix, or that is behind all that have it: by blocks, then within one.
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
                order = IsBefore(head.Term, prefix, behind, isWhole) ? -1 : 1;
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

        // The first terms of the blocks from this one on are behind; those of the block before it may be.
        var reader = new TermReader(index, Math.Max(low - 1, 0), bytes);
        while (reader.MoveNext() && reader.Number < low * BlockTerms && IsBefore(reader.Term, prefix, behind, isWhole))
        {
        }

        return reader;
    }

    private static bool IsBefore(ReadOnlySpan<byte> term, ReadOnlySpan<byte> prefix, bool behind, bool isWhole)
    {
        if (TermAnalysis.HasDiacritics(term))
        {
            Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
            return IsBeforeStripped(stripped[..TermAnalysis.StripDiacritics(term, stripped)], prefix, behind, isWhole);
        }

        return IsBeforeStripped(term, prefix, behind, isWhole);
    }

    private static bool IsBeforeStripped(ReadOnlySpan<byte> term, ReadOnlySpan<byte> prefix, bool behind, bool isWhole)
    {
        bool belongs = isWhole ? term.SequenceEqual(prefix) : term.StartsWith(prefix);
        return belongs ? behind : term.SequenceCompareTo(prefix) < 0;
    }
}
