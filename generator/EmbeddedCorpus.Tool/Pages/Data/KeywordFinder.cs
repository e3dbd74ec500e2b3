using System.Text;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Tool.Pages.Data;

/// <summary>Finds the words that some quotations use more often than all others.</summary>
internal sealed class KeywordFinder
{
    private const int ShortestWord = 3;
    private const int LeastCount = 2;

    // Such a difference comes by chance once in a hundred words.
    private const double LeastScore = 6.63;

    private readonly Dictionary<string, int> _all;
    private readonly long _words;

    /// <summary>Counts the words of all quotations.</summary>
    public KeywordFinder(IEnumerable<Quote> all) => _all = Count(all, out _words);

    /// <summary>Finds the key words of a part of the quotations.</summary>
    /// <param name="part">The quotations.</param>
    /// <param name="most">The number of words.</param>
    /// <returns>The words in falling order of the log-likelihood.</returns>
    public IReadOnlyList<string> Find(IEnumerable<Quote> part, int most)
    {
        Dictionary<string, int> counts = Count(part, out long words);
        return
        [
            .. counts
                .Where(static word => word.Value >= LeastCount)
                .Select(word => (Word: word.Key, Score: Measures.Keyness(word.Value, words, _all[word.Key] - word.Value, _words - words)))
                .Where(static word => word.Score >= LeastScore)
                .OrderByDescending(static word => word.Score)
                .ThenBy(static word => word.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(static word => word.Word),
        ];
    }

    private static Dictionary<string, int> Count(IEnumerable<Quote> quotes, out long words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        words = 0;
        foreach (Quote quote in quotes)
        {
            ReadOnlySpan<byte> text = quote.Text;
            var reader = new WordReader(text);
            while (reader.Next())
            {
                words++;
                string word = Encoding.UTF8.GetString(text[reader.Start..reader.End]).ToLowerInvariant();
                if (reader.IsBigram || (word.Length >= ShortestWord && char.IsLetter(word[0])))
                {
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }

        return counts;
    }
}
