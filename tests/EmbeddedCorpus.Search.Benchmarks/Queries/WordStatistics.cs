using EmbeddedCorpus.Search.Benchmarks.Texts;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>In how many texts the words of a set stand, whatever their form: all engines stem.</summary>
internal sealed class WordStatistics
{
    /// <summary>The longest word that is counted.</summary>
    public const int MaxLength = 20;

    private static readonly PorterStemmer s_stemmer = new();

    private readonly Dictionary<string, int> _stemOfWord = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly int _texts;

    /// <summary>Counts the words of all texts.</summary>
    public WordStatistics(TextSet texts)
    {
        _texts = texts.Texts.Count;
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var lastText = new List<int>();
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known = _stemOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[MaxLength];
        for (int index = 0; index < _texts; index++)
        {
            var words = new CleanWords(texts.Texts[index].Body);
            while (words.MoveNext())
            {
                if (words.Current.Length > MaxLength)
                {
                    continue;
                }

                ReadOnlySpan<char> word = lower[..words.Current.ToLowerInvariant(lower)];
                if (!known.TryGetValue(word, out int stem))
                {
                    stem = Add(word.ToString());
                }

                if (stem >= 0 && lastText[stem] != index)
                {
                    lastText[stem] = index;
                    _frequencies[stem]++;
                }
            }
        }

        // A stop word is no form of any stem: one engine does not index it.
        int Add(string word)
        {
            if (IsStopWord(word))
            {
                _stemOfWord.Add(word, -1);
                return -1;
            }

            string letters = Stem(word);
            if (!stems.TryGetValue(letters, out int stem))
            {
                stem = stems.Count;
                stems.Add(letters, stem);
                _frequencies.Add(0);
                lastText.Add(-1);
            }

            _stemOfWord.Add(word, stem);
            return stem;
        }
    }

    /// <summary>All words but stop words, in ordinal order.</summary>
    public IEnumerable<string> Words => _stemOfWord.Where(static word => word.Value >= 0).Select(static word => word.Key).Order(StringComparer.Ordinal);

    /// <summary>What Porter's rules leave of a word.</summary>
    public static string Stem(string word)
    {
        s_stemmer.SetCurrent(word);
        s_stemmer.Stem();
        return s_stemmer.Current;
    }

    /// <summary>The number of texts that have a word in any of its forms.</summary>
    public int Frequency(string word) => _stemOfWord.TryGetValue(word, out int stem) && stem >= 0 ? _frequencies[stem] : 0;

    /// <summary>The same as a share of all texts.</summary>
    public double Share(string word) => (double)Frequency(word) / _texts;

    // One of the engines leaves them out: to ask for one would not be the same question to all.
    private static bool IsStopWord(string word) => StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word);
}
