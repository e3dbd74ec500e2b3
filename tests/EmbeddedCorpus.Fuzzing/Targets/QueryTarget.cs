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
    private readonly QueryProblem[] _problems = new QueryProblem[128];
    private readonly ConcordanceLine[] _lines = new ConcordanceLine[8];
    private readonly FacetCount[] _facets = new FacetCount[8];
    private readonly byte[] _suggestion = new byte[4096];
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
                new SearchOptions { RepairWords = true, MatchAll = true, Skip = 1, Sort = SearchSort.Newest },
                new SearchOptions { RepairWords = true, Filter = !SearchFilter.Field("date", "2020-01-01") },
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
        ("A suggested query is a query", RequireSuggestedQuery),
        ("Problems lie inside the query", input => Each(options => RequireProblems(input, options))),
        ("Completions are words of the corpus", RequireCompletions),
        ("Lines lie inside their articles", input => Each(options => RequireLines(input, options))),
        ("Facets count no more than all articles", input => Each(options => RequireFacets(input, options))),
        ("Similar articles are others", RequireSimilar),
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
        Require(counted == Math.Min(Math.Max(total - options.Skip, 0), Best) && total <= _corpus.Articles.Count, $"{total} articles match, of which {counted} are returned.");
        _corpus.Search(query, [], out int same, options);
        Require(same == total, $"{same} articles match, or {total}.");
        for (int hit = 0; hit < count; hit++)
        {
            Require(_hits[hit].Score >= 0 && (hit == 0 || options.Skip > 0 || _hits[hit].Score <= _hits[hit - 1].Score), $"Hit {hit} scores {_hits[hit].Score}.");
        }

        Require(IsLimited(options) || count == _corpus.Search(query, _others), "Without options another number is found.");
        RequireSame(IsLimited(options) ? 0 : count, IsLimited(options) ? 0 : _corpus.Search(query, _others));
    }

    private static bool IsLimited(SearchOptions options) => options is not { From: null, To: null, Speaker: null, Field: SearchField.Anywhere, RepairWords: false };

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

    private void RequireSuggestedQuery(byte[] query)
    {
        int length = _corpus.SuggestQuery(query, _suggestion);
        Require(length <= _suggestion.Length && System.Text.Unicode.Utf8.IsValid(_suggestion.AsSpan(0, System.Text.Unicode.Utf8.IsValid(query) ? length : 0)), "A suggested query is no text.");
        _corpus.Search(_suggestion.AsSpan(0, length), _hits);
        Require(_corpus.SuggestQuery(query, _suggestion.AsSpan(0, Math.Max(length - 1, 0))) == 0, "A suggestion is written without room.");
    }

    private void RequireProblems(byte[] query, SearchOptions options)
    {
        int count = _corpus.GetQueryProblems(query, _problems, options);
        foreach (QueryProblem problem in _problems.AsSpan(0, count))
        {
            (int start, int end) = (problem.Range.Start.Value, problem.Range.End.Value);
            Require(problem.Kind != QueryProblemKind.None && start < end && end <= query.Length, $"{problem.Kind} from {start} to {end} of {query.Length}.");
            Require(problem.Kind != QueryProblemKind.RepairedWord || problem.Replacement.ArticleCount > 0, $"The word from {start} to {end} is replaced by none.");
        }

        string text = Encoding.UTF8.GetString(query);
        count = _corpus.GetQueryProblems(text, _problems, options);
        foreach (QueryProblem problem in _problems.AsSpan(0, count))
        {
            Require(text[problem.Range].Length > 0, $"{problem.Kind} has no characters.");
        }
    }

    private void RequireCompletions(byte[] query)
    {
        foreach (IndexedWord word in _words.AsSpan(0, _corpus.Complete(query, _words)))
        {
            Require(word.ArticleCount is var articles && articles > 0 && articles <= _corpus.Articles.Count, $"'{word}' is in {articles} articles.");
        }

        _corpus.Complete(MemoryMarshal.Cast<byte, char>(query), _words);
    }

    private void RequireLines(byte[] query, SearchOptions options)
    {
        foreach (ConcordanceOrder order in Enum.GetValues<ConcordanceOrder>())
        {
            int count = _corpus.GetConcordance(query, _lines, out int total, new ConcordanceOptions { Search = options, Order = order });
            Require(count == Math.Min(Math.Max(total - options.Skip, 0), _lines.Length), $"{count} of {total} lines.");
            foreach (ConcordanceLine line in _lines.AsSpan(0, count))
            {
                ReadOnlySpan<byte> text = line.Article.Text.Bytes;
                Require(line.Keyword.Length > 0 && text.Overlaps(line.Keyword.Bytes, out int start) && start >= 0 && start + line.Keyword.Length <= text.Length, "A keyword lies outside its article.");
            }
        }
    }

    private void RequireFacets(byte[] query, SearchOptions options)
    {
        foreach (FacetField field in new[] { FacetField.Speaker, FacetField.Year, FacetField.Month, FacetField.Named("date") })
        {
            int count = _corpus.GetFacets(query, field, _facets, out int distinct, options);
            Require(count == Math.Min(distinct, _facets.Length), $"{count} of {distinct} values.");
            foreach (FacetCount facet in _facets.AsSpan(0, count))
            {
                Require(facet.Count > 0 && facet.Count <= _corpus.Articles.Count, $"{facet.Count} articles have '{facet.Value}'.");
            }
        }
    }

    private void RequireSimilar(byte[] input)
    {
        Article article = _corpus.Articles[input.Sum(static value => value) % _corpus.Articles.Count];
        foreach (SearchHit hit in _hits.AsSpan(0, article.Similar(_hits)))
        {
            Require(hit.Article != article && hit.Score > 0, $"'{hit}' is like itself.");
        }
    }
}
