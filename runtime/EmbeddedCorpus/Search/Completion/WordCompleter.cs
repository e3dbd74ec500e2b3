using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Concordance;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Passages;
using EmbeddedCorpus.Search.Queries;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Completion;

/// <summary>Completes the last word of a query with the most frequent words of the corpus.</summary>
/// <remarks>
/// The words with a prefix follow one another in the dictionary. In a phrase that is not closed, the texts are read at each occurrence of its first words, and
/// the word there is counted: one number for each word of the prefix.
/// </remarks>
internal static class WordCompleter
{
    /// <summary>Completes a query in UTF-16.</summary>
    [SkipLocalsInit]
    public static int Complete(CorpusStorage? storage, ReadOnlySpan<char> query, Span<IndexedWord> words)
    {
        Span<byte> utf8 = stackalloc byte[Searcher.MaxQueryBytes];
        Utf8.FromUtf16(query, utf8, out _, out int written);
        return Complete(storage, utf8[..written], words);
    }

    /// <summary>Completes a query in UTF-8.</summary>
    public static int Complete(CorpusStorage? storage, ReadOnlySpan<byte> query, Span<IndexedWord> words)
    {
        if (storage is null)
        {
            return 0;
        }

        SearchIndex index = SearchIndex.Open(storage);
        query = query[..Math.Min(query.Length, Searcher.MaxQueryBytes - 1)];
        int phrase = OpenMark(query);
        int start = LastWord(query);
        ReadOnlySpan<byte> before = phrase < 0 ? default : query[phrase..start];
        bool isPhrase = before.Length > 1 && new WordReader(before).Next();
        if (words.IsEmpty || index.TermCount == 0 || (start == query.Length && !isPhrase))
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> prefix = stackalloc byte[WordReader.MaxTermBytes];
        prefix = prefix[..Strip(query[start..], prefix)];
        int end = TermDictionary.FindPrefix(index, prefix, bytes, out TermReader first);
        SearchScratch scratch = SearchScratch.Instance;
        if (isPhrase)
        {
            CountNext(index, scratch, before, prefix, first.Number, end, words.Length);
        }
        else
        {
            scratch.Top.Clear(Math.Min(words.Length, end - first.Number));
            for (; first.Number < end; first.MoveNext())
            {
                scratch.Top.Add(first.Number, first.Articles);
            }
        }

        int count = scratch.Top.Count;
        for (int rank = count - 1; rank >= 0; rank--)
        {
            int term = scratch.Top.RemoveWorst(out double articles);
            words[rank] = new IndexedWord(storage, term, (int)articles);
        }

        return count;
    }

    // Counts the articles by the word that follows some others, of the words with a prefix.
    private static void CountNext(in SearchIndex index, SearchScratch scratch, ReadOnlySpan<byte> before, ReadOnlySpan<byte> prefix, int first, int end, int wanted)
    {
        Span<byte> query = stackalloc byte[Searcher.MaxQueryBytes];
        query = query[..(before.Length + 1)];
        before.CopyTo(query);
        query[^1] = (byte)'"';
        ArticleBits articles = MatchingArticles.Collect(index.Storage, query, default);
        var trace = QueryTrace.Of(scratch, scratch.Query, 0);
        MatchFinder.Open(index, scratch, trace);
        Span<byte> whole = stackalloc byte[WordReader.MaxTermBytes];
        int size = end - first;
        int counts = scratch.Reserve(2 * size);
        scratch.Numbers.AsSpan(counts, size).Clear();
        scratch.Numbers.AsSpan(counts + size, size).Fill(-1);
        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            int found = OccurrenceFinder.Find(index, scratch, article, trace);
            ReadOnlySpan<byte> text = new Article(index.Storage, article).Text.Bytes;
            (int textStart, int textEnd) = index.TextPositions(article);
            var words = new WordScanner(index, article, text);
            for (int number = 0; number < found; number++)
            {
                int next = scratch.Positions.Span[(2 * number) + 1];
                (int start, int stop) = next < textEnd ? words.MoveTo(next - textStart) : default;
                Count(Find(index, text[start..stop], prefix) - first);
                int length = start < stop ? words.FoldWhole(whole) : 0;
                if (length > 0)
                {
                    Count(FindTerm(index, whole[..length], prefix) - first);
                }
            }

            void Count(int term)
            {
                if ((uint)term < (uint)size && scratch.Numbers[counts + size + term] != article)
                {
                    scratch.Numbers[counts + size + term] = article;
                    scratch.Numbers[counts + term]++;
                }
            }
        }

        scratch.Top.Clear(Math.Min(wanted, size));
        for (int term = 0; term < size; term++)
        {
            if (scratch.Numbers[counts + term] > 0)
            {
                scratch.Top.Add(first + term, scratch.Numbers[counts + term]);
            }
        }
    }

    /// <summary>The number of the term of a word that starts with a prefix, or -1.</summary>
    public static int Find(in SearchIndex index, ReadOnlySpan<byte> word, ReadOnlySpan<byte> prefix)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(word);
        return reader.Next() ? FindTerm(index, term[..reader.Fold(term)], prefix) : -1;
    }

    private static int FindTerm(in SearchIndex index, ReadOnlySpan<byte> term, ReadOnlySpan<byte> prefix)
    {
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        stripped = stripped[..TermAnalysis.StripDiacritics(term, stripped)];
        if (!stripped.StartsWith(prefix))
        {
            return -1;
        }

        TermReader found = TermDictionary.FindWhole(index, stripped, bytes);
        while (TermDictionary.IsWhole(index, found, stripped))
        {
            if (found.Term.SequenceEqual(term))
            {
                return found.Number;
            }

            found.MoveNext();
        }

        return -1;
    }

    private static int Strip(ReadOnlySpan<byte> word, Span<byte> stripped)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(word);
        return reader.Next() ? TermAnalysis.StripDiacritics(term[..reader.Fold(term)], stripped) : 0;
    }

    // The start of the word at the end of the query; the end of the query if no word is there. A plus after the word is the first of two, as in C++.
    private static int LastWord(ReadOnlySpan<byte> query)
    {
        int start = query.Length;
        var reader = new WordReader(query);
        while (reader.Next())
        {
            start = reader.End == query.Length || query[reader.End..] is [(byte)'+'] ? Math.Min(reader.Start, start) : query.Length;
        }

        return start;
    }

    // The quotation mark that no other closes, or -1. Between two letters of other scripts it is a letter, as in the Hebrew צה"ל.
    private static int OpenMark(ReadOnlySpan<byte> query)
    {
        int open = -1;
        for (int at = 0; at < query.Length; at++)
        {
            if (query[at] == (byte)'"' && !(at > 0 && at + 1 < query.Length && query[at - 1] >= 0x80 && query[at + 1] >= 0x80))
            {
                open = open < 0 ? at : -1;
            }
        }

        return open;
    }
}
