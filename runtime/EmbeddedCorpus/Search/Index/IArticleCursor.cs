namespace EmbeddedCorpus.Search.Index;

/// <summary>A list of articles that a query requires, excludes or scores: the postings of a term, a list made for the query, or a filter.</summary>
/// <remarks>Implemented by structs and called through generic methods, so that no call in a loop is virtual.</remarks>
internal interface IArticleCursor
{
    /// <summary>How many articles there are in all.</summary>
    int ArticleCount { get; }

    /// <summary>Decodes the block that has an article or the first one after it. Articles are asked for in rising order.</summary>
    /// <returns>Whether there is such a block.</returns>
    bool MoveToBlockOf(in SearchIndex index, SearchScratch scratch, int article);

    /// <summary>The articles of the block, rising.</summary>
    ReadOnlySpan<int> All(SearchScratch scratch);

    /// <summary>How often the clause occurs in the article at a place of the block.</summary>
    int FrequencyAt(SearchScratch scratch, int place);

    /// <summary>How often in exactly the form of the query.</summary>
    int ExactFrequencyAt(SearchScratch scratch, int place);
}
