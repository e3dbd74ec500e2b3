namespace EmbeddedCorpus.Sets;

/// <summary>The working memory of a search of a set: one for each thread, used again.</summary>
internal sealed class SetScratch
{
    [ThreadStatic]
    private static SetScratch? t_instance;

    private SetFacets? _facets;
    private SetCandidates? _candidates;

    /// <summary>The working memory of this thread.</summary>
    public static SetScratch Instance => t_instance ??= new SetScratch();

    /// <summary>The words of the query.</summary>
    public readonly SetWords Words = new();

    /// <summary>The best articles so far.</summary>
    public readonly SetHits Hits = new();

    /// <summary>The first lines of a concordance so far.</summary>
    public readonly SetLines Lines = new();

    /// <summary>The articles of values.</summary>
    public SetFacets Facets => _facets ??= new SetFacets();

    /// <summary>The words that complete or correct a query.</summary>
    public SetCandidates Candidates => _candidates ??= new SetCandidates();
}
