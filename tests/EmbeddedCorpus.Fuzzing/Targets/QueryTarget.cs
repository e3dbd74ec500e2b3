using System.Runtime.InteropServices;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Fuzzing.Building;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A query, asked in every way of a corpus that stays the same.</summary>
internal sealed class QueryTarget() : FuzzTarget<byte[]>("query", "a query, of a corpus of several languages")
{
    private const int Best = 10;

    // Frequent words then stand in more articles than are looked at one by one.
    private const int Articles = 320;

    private readonly SearchHit[] _hits = new SearchHit[Best];
    private readonly SearchHit[] _others = new SearchHit[Best];
    private readonly Range[] _highlights = new Range[16];
    private readonly IndexedWord[] _words = new IndexedWord[8];
    private SearchOptions[] _options = [];
    private TextCorpus _corpus;

    /// <inheritdoc/>
    protected override byte[] Read(ReadOnlySpan<byte> input)
    {
        if (_options.Length == 0)
        {
            CorpusModel model = SampleTexts.Many(Articles);
            byte[] resource = Corpora.Resource(model);
            _corpus = new GuardedCorpus(resource.Length).Open(resource, model.Content.Value);
            _options =
            [
                default,
                new SearchOptions { Field = SearchField.Headline },
                new SearchOptions { Field = SearchField.Quotes },
                new SearchOptions { Speaker = _corpus.Speakers.Get("Anna Berg") },
                new SearchOptions { From = new DateOnly(2020, 2, 1), To = new DateOnly(2020, 4, 30) },
                new SearchOptions { From = DateOnly.MaxValue, To = DateOnly.MinValue, Field = (SearchField)9 },
            ];
        }

        return input.ToArray();
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<byte[]> Check)> Checks() =>
    [
        ("Searching finds the best of what counting finds", input => Each(options => RequireSameAsCounting(input, options))),
        ("Two searches find the same", input => Each(options => RequireSameTwice(input, options))),
        ("A query in characters finds the same", input => Each(options => RequireSameInCharacters(Encoding.UTF8.GetString(input), options))),
        ("Any characters are a query", input => Each(options => _corpus.Search(MemoryMarshal.Cast<byte, char>(input), _hits, options))),
        ("Passages and highlights lie inside their articles", input => Each(options => RequirePassages(input, options))),
        ("Suggestions are words of the corpus", RequireSuggestions),
    ];

    private void Each(Action<SearchOptions> check)
    {
        foreach (SearchOptions options in _options)
        {
            check(options);
        }
    }

    private void RequireSameAsCounting(byte[] query, SearchOptions options)
    {
        int count = _corpus.Search(query, _hits, options);
        int counted = _corpus.Search(query, _others, out int total, options);
        RequireSame(count, counted);
        Require(counted == Math.Min(total, Best) && total <= _corpus.Articles.Count, $"{total} articles match, of which {counted} are returned.");
        _corpus.Search(query, [], out int same, options);
        Require(same == total, $"{same} articles match, or {total}.");
        for (int hit = 0; hit < count; hit++)
        {
            Require(_hits[hit].Score >= 0 && (hit == 0 || _hits[hit].Score <= _hits[hit - 1].Score), $"Hit {hit} scores {_hits[hit].Score}.");
        }

        Require(IsLimited(options) || count == _corpus.Search(query, _others), "Without options another number is found.");
        RequireSame(IsLimited(options) ? 0 : count, IsLimited(options) ? 0 : _corpus.Search(query, _others));
    }

    private static bool IsLimited(SearchOptions options) => options is not { From: null, To: null, Speaker: null, Field: SearchField.Anywhere };

    private void RequireSameTwice(byte[] query, SearchOptions options) =>
        RequireSame(_corpus.Search(query, _hits, options), _corpus.Search(query, _others, options));

    private void RequireSameInCharacters(string query, SearchOptions options)
    {
        RequireSame(_corpus.Search(query, _hits, options), _corpus.Search(Encoding.UTF8.GetBytes(query), _others, options));
        RequireSame(_corpus.Search(query, _hits, out int total, options), _corpus.Search(Encoding.UTF8.GetBytes(query), _others, out int other, options));
        Require(total == other, $"{total} articles match in characters, {other} in bytes.");
    }

    private void RequireSame(int count, int other)
    {
        Require(count == other, $"One search finds {count}, the other {other}.");
        for (int hit = 0; hit < count; hit++)
        {
            Require(_hits[hit].Equals(_others[hit]), $"Hit {hit} is {_hits[hit]} here and {_others[hit]} there.");
        }
    }

    private void RequirePassages(byte[] query, SearchOptions options)
    {
        int count = _corpus.Search(query, _hits, options);
        foreach (SearchHit hit in _hits.AsSpan(0, count))
        {
            Utf8Text passage = hit.GetPassage(_highlights, out int marked);
            ReadOnlySpan<byte> text = hit.Article.Text.Bytes;
            Require(passage.IsEmpty || (text.Overlaps(passage.Bytes, out int start) && start >= 0 && start + passage.Length <= text.Length), "A passage lies outside its article.");
            int end = 0;
            foreach (Range highlight in _highlights.AsSpan(0, marked))
            {
                Require(highlight.Start.Value >= end && highlight.End.Value > highlight.Start.Value, $"The highlight {highlight} comes behind one that ends at {end}.");
                end = highlight.End.Value;

                // Which throws where it cuts through a character.
                _ = passage[highlight];
            }

            Require(hit.GetQuote() is not { } quote || quote.Article == hit.Article, "A hit has a quotation of another article.");
        }
    }

    private void RequireSuggestions(byte[] word)
    {
        int count = _corpus.Suggest(word, _words);
        Span<char> characters = stackalloc char[64];
        foreach (IndexedWord suggested in _words.AsSpan(0, count))
        {
            Require(suggested.ArticleCount > 0 && suggested.TryFormat(characters, out int length) && length > 0, $"'{suggested}' is no word.");
            Require(_corpus.Search(suggested.ToString(), _hits) > 0, $"'{suggested}' is not found.");
        }

        Require(count == _corpus.Suggest(Encoding.UTF8.GetString(word), _words), "Characters have other suggestions.");
        _corpus.Suggest(MemoryMarshal.Cast<byte, char>(word), _words);
    }
}
