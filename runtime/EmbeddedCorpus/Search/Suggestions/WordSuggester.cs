using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Suggestions;

/// <summary>Finds the words of a corpus that are spelled nearly like one that it does not have.</summary>
/// <remarks>
/// Goes through the dictionary, whose neighbours share their first letters: of the edit distance (F. J. Damerau, 1964; an edit is a
/// letter added, left out or changed, or two neighbours swapped) only the rows of letters that changed are worked out again,
/// and words that start with letters that lead too far are passed over.
/// </remarks>
internal static class WordSuggester
{
    /// <summary>A word of this length or less has suggestions one edit away, a longer one two.</summary>
    private const int ShortLetters = 4;

    private const int MaxSuggestions = 64;

    /// <summary>The most edits of a suggestion for a word of some letters.</summary>
    public static int EditsFor(int letters) => letters <= ShortLetters ? 1 : 2;

    /// <summary>Offers words for the first of some words that the corpus does not have.</summary>
    /// <returns>How many were filled in.</returns>
    public static int Suggest(in SearchIndex index, ReadOnlySpan<byte> text, Span<IndexedWord> words)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(text);
        while (reader.Next())
        {
            int length = reader.Fold(term);
            if (!reader.IsBigram && !TermDictionary.TryFindStem(index, term[..length], bytes, out _))
            {
                return Suggest(index.Storage, index, stripped[..TermAnalysis.StripDiacritics(term[..length], stripped)], words);
            }
        }

        return 0;
    }

    /// <summary>The term nearest to a word.</summary>
    /// <param name="index">The index.</param>
    /// <param name="word">The word, without diacritics.</param>
    /// <param name="term">The term, or -1.</param>
    /// <returns>The edits.</returns>
    public static int FindNearest(in SearchIndex index, ReadOnlySpan<byte> word, out int term)
    {
        Span<Candidate> best = stackalloc Candidate[1];
        bool isThere = Find(index, word, best) > 0;
        term = isThere ? best[0].Term : -1;
        return isThere ? best[0].Edits : 0;
    }

    /// <summary>Offers words that are spelled nearly like a word without diacritics.</summary>
    /// <returns>How many were filled in.</returns>
    public static int Suggest(CorpusStorage storage, in SearchIndex index, ReadOnlySpan<byte> word, Span<IndexedWord> words)
    {
        Span<Candidate> best = stackalloc Candidate[Math.Min(words.Length, MaxSuggestions)];
        int count = Find(index, word, best);
        for (int rank = 0; rank < count; rank++)
        {
            words[rank] = new IndexedWord(storage, best[rank].Term);
        }

        return count;
    }

    private static int Find(in SearchIndex index, ReadOnlySpan<byte> word, Span<Candidate> best)
    {
        Span<int> letters = stackalloc int[WordReader.MaxTermBytes];
        letters = letters[..EditDistance.Letters(word, letters)];
        int limit = EditsFor(letters.Length);
        int count = 0;
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<int> rows = stackalloc int[EditDistance.RowsSize(letters.Length)];
        var distance = new EditDistance(letters, limit, rows);
        if (index.TermCount == 0)
        {
            return 0;
        }

        var entry = new TermReader(index, 0, bytes);
        while (entry.MoveNext())
        {
            ReadOnlySpan<byte> term = TermAnalysis.HasDiacritics(entry.Term) ? stripped[..TermAnalysis.StripDiacritics(entry.Term, stripped)] : entry.Term;
            int edits = distance.To(term);
            if (edits <= limit)
            {
                count = Insert(best, count, new Candidate(edits, entry.Articles, entry.Number));
            }
        }

        return count;
    }

    private static int Insert(Span<Candidate> best, int count, Candidate candidate)
    {
        int rank = Math.Min(count, best.Length);
        while (rank > 0 && candidate.IsBetter(best[rank - 1]))
        {
            if (rank < best.Length)
            {
                best[rank] = best[rank - 1];
            }

            rank--;
        }

        if (rank < best.Length)
        {
            best[rank] = candidate;
            count = Math.Min(count + 1, best.Length);
        }

        return count;
    }

    private readonly record struct Candidate(int Edits, int Articles, int Term)
    {
        public bool IsBetter(Candidate other) =>
            Edits != other.Edits ? Edits < other.Edits : Articles != other.Articles ? Articles > other.Articles : Term < other.Term;
    }
}
