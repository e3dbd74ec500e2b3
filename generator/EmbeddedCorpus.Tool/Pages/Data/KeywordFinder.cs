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

    // One article can be about a word that its speaker never uses again. Of so many articles, two must have the word.
    private const int ManyArticles = 4;
    private const int LeastArticles = 2;

    // A word in the quotations of so many articles is a word of the language, and no topic.
    private const double CommonShare = 0.12;
    private const int LeastForCommon = 100;

    private readonly Dictionary<string, WordCount> _all;
    private readonly long _words;
    private readonly int _articles;

    /// <summary>Counts the words of all quotations.</summary>
    public KeywordFinder(IEnumerable<Quote> all) => (_all, _words, _articles) = Count(all);

    /// <summary>Finds the key words of a part of the quotations.</summary>
    /// <param name="part">The quotations, in the order of the corpus.</param>
    /// <param name="most">The number of words.</param>
    /// <returns>The words in falling order of the log-likelihood.</returns>
    public IReadOnlyList<string> Find(IEnumerable<Quote> part, int most)
    {
        (Dictionary<string, WordCount> counts, long words, int articles) = Count(part);
        int least = articles >= ManyArticles ? LeastArticles : 1;
        return
        [
            .. counts
                .Where(word => word.Value.Times >= LeastCount && word.Value.Articles >= least && !IsCommon(word.Key))
                .Select(word => (Word: word.Key, Score: Measures.Keyness(word.Value.Times, words, _all[word.Key].Times - word.Value.Times, _words - words)))
                .Where(static word => word.Score >= LeastScore)
                .OrderByDescending(static word => word.Score)
                .ThenBy(static word => word.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(static word => word.Word),
        ];
    }

    private bool IsCommon(string word) => _articles >= LeastForCommon && _all[word].Articles > _articles * CommonShare;

    private static (Dictionary<string, WordCount> Counts, long Words, int Articles) Count(IEnumerable<Quote> quotes)
    {
        var counts = new Dictionary<string, WordCount>(StringComparer.Ordinal);
        long words = 0;
        int articles = 0;
        int last = -1;
        foreach (Quote quote in quotes)
        {
            int article = quote.Article.Index;
            articles += article == last ? 0 : 1;
            last = article;
            ReadOnlySpan<byte> text = quote.Text;
            var reader = new WordReader(text);
            while (reader.Next())
            {
                words++;
                string word = Encoding.UTF8.GetString(text[reader.Start..reader.End]).ToLowerInvariant().Replace('’', '\'');
                if (reader.IsBigram || (word.Length >= ShortestWord && char.IsLetter(word[0])))
                {
                    WordCount count = counts.GetValueOrDefault(word, new WordCount(0, 0, -1));
                    counts[word] = new WordCount(count.Times + 1, count.Articles + (count.LastArticle == article ? 0 : 1), article);
                }
            }
        }

        return (counts, words, articles);
    }

    // The articles come one after the other.
    private readonly record struct WordCount(int Times, int Articles, int LastArticle);
}
