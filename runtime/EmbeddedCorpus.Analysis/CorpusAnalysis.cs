using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Analysis;

/// <summary>Counts and compares the words of a corpus with the search index.</summary>
/// <remarks>
/// <para>All methods count the words of <see cref="Article.Text"/>, and not the words of headlines and fields. Each form of a word has its own count. The words
/// come from the search index, so upper and lower case make no difference.</para>
/// <para>The methods allocate a number for each different word of the corpus.</para>
/// </remarks>
public static class CorpusAnalysis
{
    /// <summary>Counts the words of the corpus, or of a part of the corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">Receives the most frequent words, in falling order of the count. Words with equal counts are in the order of the alphabet.</param>
    /// <param name="distinct">The number of different words.</param>
    /// <param name="options">The limits of the articles.</param>
    /// <returns>The number of words that are written to <paramref name="words"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Frequencies(this TextCorpus corpus, Span<WordFrequency> words, out int distinct, SearchOptions options = default)
    {
        int size = CorpusWords.Count(corpus);
        int[] counts = new int[size];
        int[] articles = new int[size];
        long total = CorpusWords.CountAll(corpus, options, counts, articles);
        int[] top = Top(words.Length, size, word => counts[word] > 0 ? counts[word] : double.NaN, out distinct);
        for (int rank = 0; rank < top.Length; rank++)
        {
            words[rank] = new WordFrequency(CorpusWords.At(corpus, top[rank]), counts[top[rank]], articles[top[rank]], total);
        }

        return top.Length;
    }

    /// <summary>Counts the occurrences of a query for each year.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="query">The query, in the same syntax as for a search.</param>
    /// <param name="years">Receives the years with dated articles within the limits, in rising order. A year without an occurrence has the count 0.</param>
    /// <param name="total">The number of all occurrences, including occurrences in articles without a date.</param>
    /// <param name="options">The limits of the articles.</param>
    /// <returns>The number of years that are written to <paramref name="years"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Frequencies(this TextCorpus corpus, ReadOnlySpan<char> query, Span<YearFrequency> years, out int total, SearchOptions options = default)
    {
        int[] occurrences = new int[corpus.Articles.Count];
        int[] words = new int[occurrences.Length];
        CorpusWords.CountByArticle(corpus, query, options, occurrences, words);
        total = 0;
        int written = 0;
        for (int article = 0; article < words.Length;)
        {
            int? year = corpus.Articles[article].Date?.Year;
            int count = 0;
            long all = 0;
            for (; article < words.Length && corpus.Articles[article].Date?.Year == year; article++)
            {
                count += occurrences[article];
                all += words[article];
            }

            total += count;
            if (year is { } known && all > 0 && written < years.Length)
            {
                years[written++] = new YearFrequency(known, count, all);
            }
        }

        return written;
    }

    /// <summary>Finds the words near the occurrences of a query, the most typical words first.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="query">The query, in the same syntax as for a search. The method finds the same occurrences as a concordance.</param>
    /// <param name="collocates">Receives the words with the highest scores, in falling order of the score.</param>
    /// <param name="total">The number of different words with at least <see cref="CollocateOptions.MinCount"/> occurrences in the windows.</param>
    /// <param name="options">The window, the measure and the limits.</param>
    /// <returns>The number of words that are written to <paramref name="collocates"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Collocates(this TextCorpus corpus, ReadOnlySpan<char> query, Span<Collocate> collocates, out int total, CollocateOptions options = default)
    {
        int size = CorpusWords.Count(corpus);
        int[] together = new int[size];
        long windows = CorpusWords.CountAround(corpus, query, options.Search, options.Before, options.After, together, out int node);
        total = 0;
        if (node == 0)
        {
            return 0;
        }

        int[] counts = new int[size];
        long words = CorpusWords.CountAll(corpus, options.Search, counts, new int[size]);
        int least = Math.Max(options.MinCount, 1);
        int[] top = Top(collocates.Length, size, word => together[word] >= least ? Score(word) : double.NaN, out total);
        for (int rank = 0; rank < top.Length; rank++)
        {
            collocates[rank] = new Collocate(CorpusWords.At(corpus, top[rank]), together[top[rank]], counts[top[rank]], Score(top[rank]));
        }

        return top.Length;

        double Score(int word) => options.Measure == CollocateMeasure.LogLikelihood
            ? Measures.LogLikelihood(together[word], windows, counts[word], words)
            : Measures.LogDice(together[word], node, counts[word]);
    }

    /// <summary>Finds the words that some articles use more often than others.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="target">The filter for the articles of the target.</param>
    /// <param name="reference">The filter for the articles of the reference, or <see langword="null"/> for all articles that are not in the target.</param>
    /// <param name="words">
    /// Receives the words with the largest difference, in falling order of the absolute score. A word that the target uses less often has a negative score.
    /// </param>
    /// <returns>The number of words that are written to <paramref name="words"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Keyness(this TextCorpus corpus, SearchFilter target, SearchFilter? reference, Span<KeyWord> words)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Keyness(corpus, new SearchOptions { Filter = target }, new SearchOptions { Filter = reference ?? !target }, words);
    }

    /// <summary>Finds the words that some articles use more often than others. Limits such as years choose the articles of the target and of the
    /// reference.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="target">The limits of the articles of the target.</param>
    /// <param name="reference">The limits of the articles of the reference.</param>
    /// <param name="words">Receives the words with the largest difference, in falling order of the absolute score.</param>
    /// <returns>The number of words that are written to <paramref name="words"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    public static int Keyness(this TextCorpus corpus, SearchOptions target, SearchOptions reference, Span<KeyWord> words)
    {
        int size = CorpusWords.Count(corpus);
        int[] counts = new int[size];
        int[] others = new int[size];
        int[] articles = new int[size];
        long targetWords = CorpusWords.CountAll(corpus, target, counts, articles);
        long referenceWords = CorpusWords.CountAll(corpus, reference, others, articles);
        int[] top = Top(
            words.Length,
            size,
            word => counts[word] + others[word] == 0 ? double.NaN : Math.Abs(Measures.Keyness(counts[word], targetWords, others[word], referenceWords)),
            out _);
        for (int rank = 0; rank < top.Length; rank++)
        {
            words[rank] = new KeyWord(CorpusWords.At(corpus, top[rank]), counts[top[rank]], targetWords, others[top[rank]], referenceWords);
        }

        return top.Length;
    }

    // The words with the highest values. A word whose value is no number is left out.
    private static int[] Top(int wanted, int size, Func<int, double> value, out int total)
    {
        var top = new TopWords(wanted);
        for (int word = 0; word < size; word++)
        {
            double score = value(word);
            if (!double.IsNaN(score))
            {
                top.Add(word, score);
            }
        }

        total = top.Added;
        return top.ToArray();
    }
}
