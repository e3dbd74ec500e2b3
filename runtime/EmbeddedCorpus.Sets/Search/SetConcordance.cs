namespace EmbeddedCorpus.Sets;

/// <summary>Merges the concordances of all corpora of a set.</summary>
internal static class SetConcordance
{
    /// <summary>Finds lines; see <see cref="TextCorpusSet.GetConcordance(ReadOnlySpan{byte}, Span{ConcordanceLine}, out int, ConcordanceOptions)"/>.</summary>
    public static int Find(TextCorpusSet set, ReadOnlySpan<byte> query, Span<ConcordanceLine> lines, out int total, in ConcordanceOptions options)
    {
        total = 0;
        using var read = new SetQuery(set, options.Search);
        if (set.Statistics.Articles == 0 || read.IsNobody)
        {
            return 0;
        }

        read.Read(query);
        int skip = options.Search.Skip;
        if (skip > 0)
        {
            // No room for lines that nobody has.
            Collect(set, read, query, 0, out total, options);
        }

        int wanted = lines.IsEmpty ? 0 : (int)Math.Min((long)skip + lines.Length, skip > 0 ? total : int.MaxValue);
        if (skip == 0 || (wanted > skip && !lines.IsEmpty))
        {
            Collect(set, read, query, wanted, out total, options);
        }

        ReadOnlySpan<ConcordanceLine> found = SetScratch.Instance.Lines.All;
        found = found[Math.Min(skip, found.Length)..];
        found.CopyTo(lines);
        return found.Length;
    }

    private static void Collect(TextCorpusSet set, in SetQuery read, ReadOnlySpan<byte> query, int wanted, out int total, in ConcordanceOptions options)
    {
        total = 0;
        SetLines lines = SetScratch.Instance.Lines;
        lines.Clear(wanted, options);
        for (int number = 0; number < set.Members.Length; number++)
        {
            if (read.TryLimit(number, out SearchOptions limited))
            {
                read.Bind(number);
                total += lines.Add(set.Members[number], query, options with { Search = limited with { Skip = 0 } });
            }
        }
    }
}
