using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Finds the forms of a word in an index that is not English alone.</summary>
/// <remarks>
/// A query has no language. A word that the corpus has, in whatever diacritics, means the forms that the index has with it. Another word is stemmed in
/// each language of the corpus, and means the forms that most articles have.
/// </remarks>
internal static class StemLookup
{
    /// <summary>Looks for the first term of a word's stem.</summary>
    /// <param name="index">The index.</param>
    /// <param name="term">Any term, whether the corpus has it or not.</param>
    /// <returns>The number of the term, or -1: the corpus has no term of the stem.</returns>
    public static int Find(in SearchIndex index, ReadOnlySpan<byte> term)
    {
        Span<byte> buffer = stackalloc byte[StemKey.MaxBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        ReadOnlySpan<byte> stripped = buffer[..TermAnalysis.StripDiacritics(term, buffer)];
        TermReader same = TermDictionary.FindWhole(index, stripped, bytes);
        if (TermDictionary.IsWhole(index, same, stripped))
        {
            return First(index, same.Number, out _);
        }

        int best = -1;
        int most = 0;
        for (var language = StemLanguage.None; (int)language < StemLanguages.Limit; language++)
        {
            int found = index.Languages.Contains(language) ? Find(index, language, buffer[..WriteKey(index, term, language, buffer)]) : -1;
            if (found >= 0)
            {
                found = First(index, found, out int articles);
                best = articles > most ? found : best;
                most = Math.Max(most, articles);
            }
        }

        return best;
    }

    // Some term that has a key.
    private static int Find(in SearchIndex index, StemLanguage language, ReadOnlySpan<byte> key)
    {
        Span<byte> buffer = stackalloc byte[StemKey.MaxBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        var candidates = new HashSlotReader(index.Storage, index.Stems, index.TermCount, HashSlots.Hash(key));
        int found;
        while ((found = candidates.Next()) >= 0)
        {
            if (found >= index.TermCount)
            {
                index.Storage.ThrowDamaged();
            }

            TermReader term = TermReader.At(index, found, bytes);
            if ((term.Languages >> index.Languages.IndexOf(language) & 1) != 0 && key.SequenceEqual(buffer[..WriteKey(index, term.Term, language, buffer)]))
            {
                break;
            }
        }

        return found;
    }

    private static int WriteKey(in SearchIndex index, ReadOnlySpan<byte> term, StemLanguage language, Span<byte> key)
    {
        if (language <= StemLanguage.English)
        {
            return StemKey.WriteTerm(term, language, key);
        }

        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes];
        int length = index.Storage.StemOf(language, word, TermAnalysis.Compose(term, word));
        return StemKey.WriteStem(word[..length], language, key);
    }

    // The terms of a ring rise, up to the one before the first.
    private static int First(in SearchIndex index, int term, out int articles)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        TermReader reader = TermReader.At(index, term, bytes);
        while (reader.Next > reader.Number && !reader.IsFirst)
        {
            reader = TermReader.At(index, reader.Next, bytes);
        }

        if (!reader.IsFirst)
        {
            reader = TermReader.At(index, reader.Next, bytes);
        }

        articles = reader.StemArticles;
        return reader.Number;
    }
}
