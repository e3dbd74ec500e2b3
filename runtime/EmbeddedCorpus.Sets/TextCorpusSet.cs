using System.Diagnostics;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Sets;

namespace EmbeddedCorpus;

/// <summary>Several corpora as one: lists by date, look-ups, speakers, and search.</summary>
/// <remarks>
/// <para>A corpus of a set comes from an assembly, from <see cref="TextCorpus.Open"/> or from <see cref="TextCorpus.Load"/>. The set reads the corpora in
/// place.</para>
/// <para>A set allocates memory when it is made, when its articles, its speakers or its search are used for the first time, and with the first search
/// of a thread.</para>
/// <para>A set never changes and is safe to use from any thread.</para>
/// </remarks>
/// <example>
/// <code>
/// TextCorpusSet set = TextCorpusSet.Of(News.All, TextCorpus.Open("archive.corpus"));
/// var hits = new SearchHit[10];
/// foreach (SearchHit hit in hits.AsSpan(0, set.Search("arms", hits)))
///     Console.WriteLine($"{hit.Article.Corpus.Name}: {hit.Article.Headline}");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class TextCorpusSet
{
    private readonly TextCorpus[] _corpora;
    private ArticleSource? _articles;
    private People? _people;
    private SetStatistics? _statistics;

    private TextCorpusSet(TextCorpus[] corpora, CorpusStorage[] members)
    {
        _corpora = corpora;
        Members = members;
    }

    /// <summary>The corpora, in the order of <see cref="Of(TextCorpus[])"/>, each once.</summary>
    public ReadOnlySpan<TextCorpus> Corpora => _corpora;

    /// <summary>All articles, ordered by date and then by path.</summary>
    /// <remarks>Articles without a date come last. Articles with the same date and path are in the order of the corpora.</remarks>
    public CorpusSetList<Article> Articles => new(ArticleSource, 0, ArticleSource.Count);

    /// <summary>All people, offices and organisations that a corpus of the set quotes, in the ordinal order of their names.</summary>
    public CorpusSetList<SetSpeaker> Speakers => new(People, 0, People.Count);

    /// <summary>Whether all corpora with articles have a search index.</summary>
    public bool HasSearchIndex => SetStatistics.FindWithout(Members) < 0;

    /// <summary>The storages of the corpora.</summary>
    internal CorpusStorage[] Members { get; }

    /// <summary>The articles in their order. Two threads may both make it once.</summary>
    internal ArticleSource ArticleSource => _articles ??= new ArticleSource(Members);

    /// <summary>The speakers. Two threads may both make them once.</summary>
    internal People People => _people ??= new People(this);

    /// <summary>What ranks the articles. Two threads may both make it once.</summary>
    internal SetStatistics Statistics => _statistics ??= new SetStatistics(Members);

    /// <summary>Makes a set.</summary>
    /// <param name="corpora">The corpora. The set ignores a <c>default</c> corpus, and a corpus that is there already. A set without corpora is empty.</param>
    public static TextCorpusSet Of(params TextCorpus[] corpora)
    {
        ArgumentNullException.ThrowIfNull(corpora);
        return Of(corpora.AsSpan());
    }

    /// <inheritdoc cref="Of(TextCorpus[])"/>
    public static TextCorpusSet Of(ReadOnlySpan<TextCorpus> corpora)
    {
        var distinct = new List<TextCorpus>();
        foreach (TextCorpus corpus in corpora)
        {
            if (!corpus.IsDefault && !distinct.Contains(corpus))
            {
                distinct.Add(corpus);
            }
        }

        return new TextCorpusSet([.. distinct], distinct.ConvertAll(static corpus => corpus.Storage!).ToArray());
    }

    /// <summary>Returns the numbers of corpora and articles.</summary>
    public override string ToString() => $"{_corpora.Length} corpora, {Members.Sum(static member => member.ArticleCount)} articles";

    /// <summary>The number of a corpus, or -1.</summary>
    internal int NumberOf(CorpusStorage? storage) => storage is null ? -1 : Array.IndexOf(Members, storage);
}
