using EmbeddedCorpus.Search.Benchmarks.Texts;

namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>Chooses queries from the texts themselves, the same in every run.</summary>
internal sealed class QueryChooser
{
    private const int Seed = 1950;
    private const int MaxRare = 5;
    private const double MinFrequent = 0.20;
    private const double MinMiddling = 0.01;
    private const double MaxMiddling = 0.10;
    private const int PrefixLength = 4;
    private const int Attempts = 1_000_000;

    private readonly TextSet _texts;
    private readonly WordStatistics _statistics;
    private readonly string[] _frequent;
    private readonly string[] _middling;
    private readonly string _unknownLetters;
    private Random _random = new(Seed);

    /// <param name="texts">The texts.</param>
    public QueryChooser(TextSet texts)
    {
        _texts = texts;
        _statistics = new WordStatistics(texts);
        _unknownLetters = UnknownLetters(texts);
        _frequent = [.. _statistics.Words.Where(word => word.Length > 2 && _statistics.Share(word) >= MinFrequent)];
        _middling = [.. _statistics.Words.Where(word => word.Length > PrefixLength && _statistics.Share(word) is >= MinMiddling and <= MaxMiddling)];
    }

    /// <summary>Chooses queries of one class.</summary>
    /// <param name="queries">The class.</param>
    /// <param name="count">How many; of a small set of texts there may be fewer.</param>
    public IReadOnlyList<BenchmarkQuery> Choose(QueryClass queries, int count)
    {
        // Of each class the first ones are the same, however many there are and of whatever classes before.
        _random = new Random(Seed + (int)queries);
        return [.. Candidates(queries).DistinctBy(static words => string.Join(' ', words)).Take(count).Select(words => new BenchmarkQuery(queries, words))];
    }

    private IEnumerable<string[]> Candidates(QueryClass queries) => queries switch
    {
        QueryClass.RareWord => Shuffled(_statistics.Words.Where(word => word.Length is >= 5 and <= 12 && _statistics.Frequency(word) <= MaxRare)).Select(static word => new[] { word }),
        QueryClass.FrequentWord => Shuffled(_frequent).Select(static word => new[] { word }),
        QueryClass.TwoWords => Repeat(() => [Any(_frequent), Any(_middling)]),
        QueryClass.Phrase => Repeat(Phrase),
        QueryClass.Prefix => Repeat(Prefix),
        _ => Repeat(UnknownWord),
    };

    private string[]? Phrase()
    {
        // A random word of a random text that is not rare, and what follows it.
        string body = _texts.Texts[_random.Next(_texts.Texts.Count)].Body;
        int length = _random.Next(2, 4);
        var words = new CleanWords(body.AsSpan(_random.Next(body.Length)));
        var phrase = new List<string>();

        // The first one may be cut.
        words.MoveNext();
        while (phrase.Count < length && words.MoveNext())
        {
            if (phrase.Count > 0 && !words.FollowsDirectly)
            {
                return null;
            }

            phrase.Add(words.Current.ToString().ToLowerInvariant());
        }

        // A stop word at an end, whose share is 0, would be left out by one engine and looked for by the others.
        return phrase.Count == length && IsPart(phrase[0]) && IsPart(phrase[^1]) ? [.. phrase] : null;

        bool IsPart(string word) => _statistics.Share(word) >= MinMiddling;
    }

    // Of words whose stem starts like they do: one engine looks for the letters in its index, which has stems only.
    private string[]? Prefix()
    {
        string word = Any(_middling);
        string prefix = word[..PrefixLength];
        return WordStatistics.Stem(word).StartsWith(prefix, StringComparison.Ordinal) ? [prefix] : null;
    }

    // A word of the texts with letters in it that stand side by side in none of them.
    private string[] UnknownWord()
    {
        string word = Any(_middling);
        return [word.Insert(_random.Next(1, word.Length), _unknownLetters)];
    }

    private static string UnknownLetters(TextSet texts) =>
        ((string[])["zqx", "qzj", "xqj", "jqz"]).First(letters => !texts.Texts.Any(text => text.Source.Contains(letters, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<string[]> Repeat(Func<string[]?> next)
    {
        if (_frequent.Length == 0 || _middling.Length == 0)
        {
            yield break;
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (next() is { } words)
            {
                yield return words;
            }
        }
    }

    private string Any(string[] words) => words[_random.Next(words.Length)];

    private string[] Shuffled(IEnumerable<string> words)
    {
        string[] shuffled = [.. words];
        _random.Shuffle(shuffled);
        return shuffled;
    }
}
