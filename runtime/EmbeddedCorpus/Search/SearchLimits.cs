using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Search;

/// <summary>What <see cref="SearchOptions"/> mean in one corpus. <c>default</c> limits nothing.</summary>
internal struct SearchLimits
{
    /// <summary>Stands for a speaker whom nobody is: then nothing is found.</summary>
    public const int Nobody = -1;

    /// <summary>The first article.</summary>
    public int First;

    /// <summary>The article behind the last; 0 for no limit.</summary>
    public int End;

    /// <summary>Whose quotations words must stand in: index + 1; 0 for no limit; or <see cref="Nobody"/>.</summary>
    public int Speaker;

    /// <summary>Where words stand that name no field themselves.</summary>
    public SearchField Field;

    /// <summary>The condition for articles, or null.</summary>
    public SearchFilter? Filter;

    /// <summary>How many hits are left out before the first.</summary>
    public int Skip;

    /// <summary>Whether all words of the query are required.</summary>
    public bool MatchAll;

    /// <summary>Whether words that no text has are replaced.</summary>
    public bool RepairWords;

    /// <summary>Whether words near each other raise the score.</summary>
    public bool PreferNearWords;

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort;

    /// <summary>Whether a query without words lists all articles.</summary>
    public readonly bool ListsAll => Filter is not null || Sort.Kind != SortKind.None;

    /// <summary>Looks up what options name.</summary>
    /// <remarks>Apart from the search, so that the first one of a process needs none of this where it is not limited.</remarks>
    public static SearchLimits Of(CorpusStorage? storage, SearchOptions options)
    {
        var limits = new SearchLimits { Field = options.Field, Filter = options.Filter, Skip = options.Skip, MatchAll = options.MatchAll, RepairWords = options.RepairWords, PreferNearWords = options.PreferNearWords, Sort = options.Sort };
        if (storage is null)
        {
            return limits;
        }

        if (options.Speaker is { } said)
        {
            limits.Speaker = said.IsOf(storage) ? said.Index + 1 : Nobody;
        }

        if (options.From is not null || options.To is not null)
        {
            CorpusList<Article> articles = storage.Corpus.Articles;
            limits.First = articles.IndexOfDay(options.From?.DayNumber ?? 0);
            limits.End = articles.IndexOfDay((options.To?.DayNumber ?? DateOnly.MaxValue.DayNumber) + 1);
            limits.Speaker = limits.First >= limits.End ? Nobody : limits.Speaker;
        }

        return limits;
    }
}
