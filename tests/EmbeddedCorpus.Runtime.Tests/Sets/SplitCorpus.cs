using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search;

namespace EmbeddedCorpus.Runtime.Tests.Sets;

/// <summary>One corpus, and a set of corpora with the same articles.</summary>
internal sealed class SplitCorpus
{
    public SplitCorpus(RandomArticle[] articles, int parts, int seed, Language? language = null, params string[] fields)
    {
        var random = new Random(seed);
        SearchSettings settings = SearchSettings.Of(isIndexed: true, language ?? Language.English, new(fields));
        ArticleModel[] models = [.. articles.Select(static (article, index) => article.Build($"{index:000}.txt"))];
        int[] partOf = [.. models.Select(_ => random.Next(parts))];
        Whole = Open(settings, models);
        Set = TextCorpusSet.Of([.. Enumerable.Range(0, parts).Select(part => Open(settings, models.Where((_, index) => partOf[index] == part)))]);
    }

    /// <summary>All articles.</summary>
    public TextCorpus Whole { get; }

    /// <summary>The same articles in several corpora, of which some can be empty.</summary>
    public TextCorpusSet Set { get; }

    /// <summary>The options of a search of the whole corpus for the set.</summary>
    public SearchOptions ForSet(SearchOptions options) =>
        options.Speaker is { } speaker && Set.Speakers.TryGet(speaker.Name.Bytes, out SetSpeaker person) ? options with { Speaker = person.Speakers[0] } : options;

    private static TextCorpus Open(SearchSettings settings, IEnumerable<ArticleModel> articles) => TestImage.Of(TestCorpus.Model(settings, articles)).Open().Corpus;
}
