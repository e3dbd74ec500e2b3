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

/// <summary>A field of each kind of property, in the resource.</summary>
[ArticleView("StoredCorpus")]
internal readonly partial struct StoredPost
{
    /// <summary>The date of the header.</summary>
    public partial DateOnly Date { get; }

    /// <summary>The section that the folder gives.</summary>
    [Indexed]
    public partial Utf8Text Section { get; }

    /// <summary>An integer.</summary>
    public partial int Volume { get; }

    /// <summary>True or false.</summary>
    public partial bool Open { get; }

    /// <summary>A member of an enum.</summary>
    public partial Edition Edition { get; }

    /// <summary>A number.</summary>
    public partial double Price { get; }

    /// <summary>A day that is not the date of the article.</summary>
    public partial DateOnly Printed { get; }

    /// <summary>A list.</summary>
    public partial TextList Tags { get; }
}

/// <summary>The editions of a day.</summary>
internal enum Edition
{
    /// <summary>The first.</summary>
    Morning,

    /// <summary>The second.</summary>
    Evening,
}
#endif
