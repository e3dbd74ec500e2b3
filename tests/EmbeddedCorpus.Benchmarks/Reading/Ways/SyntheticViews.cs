#if READING_CORPUS
namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>The fields of a text as properties.</summary>
[ArticleView]
internal readonly partial struct SyntheticPost
{
    /// <summary>The date of the header.</summary>
    public partial DateOnly Date { get; }

    /// <summary>The section that the folder gives.</summary>
    [Indexed]
    public partial Utf8Text Section { get; }
}

/// <summary>The same fields in the resource.</summary>
[ArticleView("StoredCorpus")]
internal readonly partial struct StoredPost
{
    /// <summary>The date of the header.</summary>
    public partial DateOnly Date { get; }

    /// <summary>The section that the folder gives.</summary>
    [Indexed]
    public partial Utf8Text Section { get; }
}
#endif
