using EmbeddedCorpus.Search.Benchmarks.Texts;

namespace EmbeddedCorpus.Search.Benchmarks.Queries;

/// <summary>Chooses queries from the texts themselves, the same in every run.</summary>
internal sealed class QueryChooser
{
    private const int MaxRare = 5;
    private const double MinFrequent = 0.20;
    private const double MinMiddling = 0.01;
    private const double MaxMiddling = 0.10;
    private const int MaxPrefix = 4;
    private const int MostWords = 64;
    private const int Attempts = 1_000_000;

    private readonly TextSet _texts;
    private readonly WordStatistics _statistics;
    private readonly string[] _frequent;
    private readonly string[] _middling;
    private readonly string _unknownLetters;
    private readonly int _seed;
    private Random _random;

    /// <param name="texts">The texts.</param>
    /// <param name="seed">Tells which queries are chosen.</param>
    public QueryChooser(TextSet texts, int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _texts = texts;
        _statistics = new WordStatistics(texts);
        _unknownLetters = UnknownLetters(texts);
        _frequent = [.. _statistics.Words.Where(word => word.Length > 2 && _statistics.Share(word) >= MinFrequent)];
        _middling = [.. _statistics.Words.Where(word => word.Length > MaxPrefix && _statistics.Share(word) is >= MinMiddling and <= MaxMiddling)];
    }

    /// <summary>Chooses queries of one class.</summary>
    /// <param name="queries">The class.</param>
    /// <param name="count">How many; of a small set of texts there may be fewer.</param>
    public IReadOnlyList<BenchmarkQuery> Choose(QueryClass queries, int count)
    {
        // Of each class the first ones are the same, however many there are and of whatever classes before.
        _random = new Random(_seed + (int)queries);
        return [.. Candidates(queries).DistinctBy(static words => string.Join(' ', words)).Take(count).Select(words => new BenchmarkQuery(queries, words))];
    }

    /// <summary>Chooses the queries that make an engine work most.</summary>
    public IReadOnlyList<(string Title, string Query)> ChooseWorst()
    {
        _random = new Random(_seed);
        string[] frequent = Shuffled(_frequent.Length >= MostWords ? _frequent : _statistics.Words.OrderByDescending(_statistics.Share).Take(MostWords));
        string[] prefixes = [.. Shuffled(_statistics.Words).Where(static word => word.Length > 2).Select(static word => word[..2] + "*").Distinct().Take(MostWords)];
        string body = _texts.Texts.MaxBy(static text => text.Body.Length)!.Body;
        return
        [
            ("64 frequent words", string.Join(' ', frequent.Take(MostWords))),
            ("64 frequent words, all of them", $"+{string.Join(" +", frequent.Take(MostWords))}"),
            ("64 prefixes", string.Join(' ', prefixes)),
            ("three prefixes of 1, all of them", "+a* +b* +c*"),
            ("60 words of a text", string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(60).Take(60))),
            ("phrase of frequent words", "\"of the\""),
        ];
    }

    private IEnumerable<string[]> Candidates(QueryClass queries) => queries switch
    {
        QueryClass.RareWord => Shuffled(_statistics.Words.Where(word => word.Length is >= 5 and <= 12 && _statistics.Frequency(word) <= MaxRare)).Select(static word => new[] { word }),
        QueryClass.FrequentWord => Shuffled(_frequent).Select(static word => new[] { word }),
        QueryClass.AnyWord => Repeat(() => [Any(_frequent), Any(_middling)]),
        QueryClass.AllWords => Repeat(TwoOfOneText),
        QueryClass.PhraseOfTwo => Repeat(() => Phrase(2)),
        QueryClass.PhraseOfThree => Repeat(() => Phrase(3)),
        QueryClass.PrefixOfThree => Repeat(() => Prefix(3)),
        QueryClass.PrefixOfFour => Repeat(() => Prefix(4)),
        _ => Repeat(UnknownWord),
    };

    private string[]? Phrase(int length)
    {
        // A random word of a random text that is not rare, and what follows it.
        string body = _texts.Texts[_random.Next(_texts.Texts.Count)].Body;
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
        return phrase.Count == length && IsCommon(phrase[0]) && IsCommon(phrase[^1]) ? [.. phrase] : null;
    }

    private string[]? TwoOfOneText()
    {
        string body = _texts.Texts[_random.Next(_texts.Texts.Count)].Body;
        string one = WordAfter(body, _random.Next(body.Length));
        string other = WordAfter(body, _random.Next(body.Length));
        return IsCommon(one) && IsCommon(other) && WordStatistics.Stem(one) != WordStatistics.Stem(other) ? [one, other] : null;
    }

    // The word at a place may be cut.
    private static string WordAfter(string body, int start)
    {
        var words = new CleanWords(body.AsSpan(start));
        words.MoveNext();
        return words.MoveNext() ? words.Current.ToString().ToLowerInvariant() : string.Empty;
    }

    // A stop word's share is 0.
    private bool IsCommon(string word) => word.Length > 2 && _statistics.Share(word) >= MinMiddling;

    // Of words whose stem starts like they do: one engine looks for the letters in its index, which has stems only.
    private string[]? Prefix(int length)
    {
        string word = Any(_middling);
        string prefix = word[..length];
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
