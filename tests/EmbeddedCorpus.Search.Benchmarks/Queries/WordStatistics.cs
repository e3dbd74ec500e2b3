using EmbeddedCorpus.Search.Benchmarks.Texts;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>In how many texts the words of a set stand, whatever their form: all engines stem.</summary>
internal sealed class WordStatistics
{
    private readonly Dictionary<string, int> _stemOfWord = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly int _texts;

    /// <summary>Counts the words of all texts.</summary>
    public WordStatistics(TextSet texts)
    {
        _texts = texts.Texts.Count;
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var lastText = new List<int>();
        var stemmer = new PorterStemmer();
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
                    stem = Stem(word.ToString());
                }

                if (lastText[stem] != index)
                {
                    lastText[stem] = index;
                    _frequencies[stem]++;
                }
            }
        }

        int Stem(string word)
        {
            stemmer.SetCurrent(word);
            stemmer.Stem();
            if (!stems.TryGetValue(stemmer.Current, out int stem))
            {
                stem = stems.Count;
                stems.Add(stemmer.Current, stem);
                _frequencies.Add(0);
                lastText.Add(-1);
            }

            _stemOfWord.Add(word, stem);
            return stem;
        }
    }

    /// <summary>The longest word that is counted.</summary>
    public const int MaxLength = 20;

    /// <summary>All words in ordinal order.</summary>
    public IEnumerable<string> Words => _stemOfWord.Keys.Order(StringComparer.Ordinal);

    /// <summary>The number of texts that have a word in any of its forms.</summary>
    public int Frequency(string word) => _stemOfWord.TryGetValue(word, out int stem) ? _frequencies[stem] : 0;

    /// <summary>The same as a share of all texts.</summary>
    public double Share(string word) => (double)Frequency(word) / _texts;
}
