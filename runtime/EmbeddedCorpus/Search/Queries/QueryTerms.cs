using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>Looks up what a word of a query means: the forms of a word, exactly one form, a prefix, a pattern, or what is spelled nearly alike.</summary>
internal static class QueryTerms
{
    /// <summary>Terms that a pattern or a misspelt word means; more are left out.</summary>
    public const int MaxTerms = 1024;

    /// <summary>Patterns and misspelt words of a query: each is compared with many terms.</summary>
    public const int MaxScans = 8;

    /// <summary>All forms of a word.</summary>
    public static QueryWord Stem(in SearchIndex index, SearchScratch scratch, in WordReader word)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        return Stem(index, scratch, term[..word.Fold(term)]);
    }

    /// <summary>All forms of a word; of a word with signs (C++, U.S.) only itself, if the corpus has it.</summary>
    public static QueryWord Stem(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> term)
    {
        if (scratch.Dictionary is { } set)
        {
            return set.Find(LookupKind.Stem, term);
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        if (index.Storage.TableAt(ImageFormat.Table.SynonymStems).Rows > 0
            && AliasReader.Find(index.Storage, ImageFormat.Table.SynonymStems, bytes[..TermAnalysis.Stem(term, index.IsEnglish, bytes)]) is >= 0 and var synonyms)
        {
            return Synonyms(index, scratch, term, synonyms);
        }

        if (TermAnalysis.HasSigns(term) && Whole(index, scratch, term) is { IsEmpty: false } exact)
        {
            return exact;
        }

        return TermDictionary.TryFindStem(index, term, bytes, out TermReader reader)
            ? TermLookup.ReadStem(index, scratch, reader, term)
            : QueryWord.None;
    }

    // All forms of the words at a row, each once.
    private static QueryWord Synonyms(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> term, int row)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        int firstInfo = scratch.TermCount;
        int exact = -1;
        while (row >= 0)
        {
            int next = AliasReader.Read(index.Storage, ImageFormat.Table.SynonymWords, row, out ReadOnlySpan<byte> word) > 0 ? row + 1 : -1;
            if (TermDictionary.TryFindStem(index, word, bytes, out TermReader reader) && !HasTerm(scratch, firstInfo, reader.Number))
            {
                exact = Math.Max(exact, TermLookup.ReadStem(index, scratch, reader, term).Exact);
            }

            row = next;
        }

        return OfTerms(index, scratch, firstInfo, exact);
    }

    private static bool HasTerm(SearchScratch scratch, int firstInfo, int term)
    {
        while (firstInfo < scratch.TermCount && scratch.Terms[firstInfo].Number != term)
        {
            firstInfo++;
        }

        return firstInfo < scratch.TermCount;
    }

    /// <summary>Words that start with a word.</summary>
    public static QueryWord Prefix(in SearchIndex index, SearchScratch scratch, in WordReader word)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        return Prefix(index, scratch, term[..word.Fold(term)]);
    }

    /// <summary>All forms that start with a term, whatever its diacritics.</summary>
    public static QueryWord Prefix(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> term)
    {
        if (scratch.Dictionary is { } set)
        {
            return set.Find(LookupKind.Prefix, term);
        }

        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        int end = TermDictionary.FindPrefix(index, stripped, bytes, out TermReader first);
        return TermLookup.ReadRange(index, scratch, first, end);
    }

    /// <summary>One form of a word. With diacritics it means those; without, it means any.</summary>
    public static QueryWord Whole(in SearchIndex index, SearchScratch scratch, in WordReader word)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        return Whole(index, scratch, term[..word.Fold(term)]);
    }

    /// <summary>One form of a word, folded.</summary>
    public static QueryWord Whole(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> term)
    {
        if (scratch.Dictionary is { } set)
        {
            return set.Find(LookupKind.Whole, term);
        }

        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        TermReader reader = TermDictionary.FindWhole(index, stripped, bytes);
        if (!TermAnalysis.HasDiacritics(term))
        {
            return TermLookup.ReadWhole(index, scratch, reader, stripped);
        }

        while (TermDictionary.IsWhole(index, reader, stripped))
        {
            if (reader.Term.SequenceEqual(term))
            {
                return TermLookup.ReadRange(index, scratch, reader, reader.Number + 1);
            }

            reader.MoveNext();
        }

        return QueryWord.None;
    }

    /// <summary>Words of a pattern.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of the terms goes.</param>
    /// <param name="text">A word with wildcards.</param>
    /// <param name="isCut">Set if there are more terms than are read.</param>
    public static QueryWord Pattern(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> text, ref bool isCut)
    {
        if (scratch.Dictionary is { } set)
        {
            return set.Find(LookupKind.Pattern, text, 0, ref isCut);
        }

        Span<byte> pattern = stackalloc byte[TermPattern.MaxBytes];
        pattern = pattern[..TermPattern.Fold(text, pattern)];
        int letters = pattern.IndexOfAny((byte)'*', (byte)'?');
        if (index.TermCount == 0 || letters < 0)
        {
            return QueryWord.None;
        }

        // All terms start with what comes before the first wildcard.
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        int end = TermDictionary.FindPrefix(index, pattern[..letters], bytes, out TermReader reader);
        int firstInfo = scratch.TermCount;
        for (bool isThere = reader.Number < end; isThere; isThere = reader.MoveNext() && reader.Number < end)
        {
            ReadOnlySpan<byte> term = TermAnalysis.HasDiacritics(reader.Term) ? stripped[..TermAnalysis.StripDiacritics(reader.Term, stripped)] : reader.Term;
            if (!TermPattern.Matches(pattern, term))
            {
                continue;
            }

            if (scratch.TermCount - firstInfo == MaxTerms)
            {
                isCut = true;
                break;
            }

            scratch.Add(TermInfo.Of(index, reader, out _));
        }

        return OfTerms(index, scratch, firstInfo, -1);
    }

    /// <summary>Words that are spelled nearly like a word; it may be one of them.</summary>
    /// <param name="index">The index.</param>
    /// <param name="scratch">Where what is read of the terms goes.</param>
    /// <param name="word">The word.</param>
    /// <param name="edits">The most letters that differ; negative for as many as suits the length of the word.</param>
    /// <param name="isCut">Set if there are more terms than are read.</param>
    public static QueryWord Similar(in SearchIndex index, SearchScratch scratch, in WordReader word, int edits, ref bool isCut)
    {
        Span<byte> own = stackalloc byte[WordReader.MaxTermBytes];
        own = own[..word.Fold(own)];
        return scratch.Dictionary is { } set
            ? set.Find(LookupKind.Similar, own, edits, ref isCut)
            : Similar(index, scratch, own, edits, ref isCut);
    }

    /// <summary>Words that are spelled nearly like a word that is folded.</summary>
    public static QueryWord Similar(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> own, int edits, ref bool isCut)
    {
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<int> letters = stackalloc int[WordReader.MaxTermBytes];
        letters = letters[..EditDistance.Letters(stripped[..TermAnalysis.StripDiacritics(own, stripped)], letters)];
        int limit = edits < 0 ? WordSuggester.EditsFor(letters.Length) : edits;
        Span<int> rows = stackalloc int[EditDistance.RowsSize(letters.Length)];
        var distance = new EditDistance(letters, limit, rows);
        int firstInfo = scratch.TermCount;
        int exact = -1;
        var reader = new TermReader(index, 0, bytes);
        while (index.TermCount > 0 && reader.MoveNext())
        {
            ReadOnlySpan<byte> term = TermAnalysis.HasDiacritics(reader.Term) ? stripped[..TermAnalysis.StripDiacritics(reader.Term, stripped)] : reader.Term;
            if (distance.To(term) > limit)
            {
                continue;
            }

            if (scratch.TermCount - firstInfo == MaxTerms)
            {
                isCut = true;
                break;
            }

            exact = reader.Term.SequenceEqual(own) ? reader.Number : exact;
            scratch.Add(TermInfo.Of(index, reader, out _));
        }

        return OfTerms(index, scratch, firstInfo, exact);
    }

    /// <summary>The word that means all terms that were read since some term.</summary>
    public static QueryWord OfTerms(in SearchIndex index, SearchScratch scratch, int firstInfo, int exact)
    {
        int count = scratch.TermCount - firstInfo;
        if (count == 0)
        {
            return QueryWord.None;
        }

        long articles = 0;
        uint hash = 0;
        for (int info = firstInfo; info < scratch.TermCount; info++)
        {
            articles += scratch.Terms[info].Articles;
            hash = (hash + (uint)scratch.Terms[info].Number + 1) * 2654435769;
        }

        int first = scratch.Terms[firstInfo].Number;
        return new QueryWord(first, count == 1 ? first + 1 : -count, count == 1 ? -1 : exact, (int)Math.Min(articles, index.Articles), 0)
        {
            FirstInfo = firstInfo,
            Infos = count,
            Hash = count == 1 ? 0 : (int)hash,
        };
    }
}
