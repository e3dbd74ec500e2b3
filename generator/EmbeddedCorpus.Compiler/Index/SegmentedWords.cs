using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The words of all segments of a corpus, with one vocabulary.</summary>
/// <remarks>
/// Terms and stems have the numbers that they would have in one segment: each gets its number at its first word. So the index does not depend on the segments.
/// </remarks>
internal sealed class SegmentedWords
{
    private readonly List<(ChunkedList Words, int[]? Terms)> _segments = [];

    private SegmentedWords(IndexSegment first, ArticleMap articles)
    {
        Vocabulary = first.Vocabulary;
        Streams = first.Streams;
        Sizes = first.Sizes;
        Articles = articles;
        Count = first.Words.Count;
        _segments.Add((first.Words, null));
    }

    /// <summary>The terms of the corpus.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The articles of the corpus.</summary>
    public ArticleMap Articles { get; }

    /// <summary>What <see cref="WordWriter"/> wrote, an article after the other.</summary>
    public BitWriter Streams { get; }

    /// <summary>The sizes of the parts that the segments wrote.</summary>
    public IndexSizes Sizes { get; }

    /// <summary>The words of each segment, and the number in the corpus of each of its terms; null where the numbers are those of the corpus.</summary>
    public IReadOnlyList<(ChunkedList Words, int[]? Terms)> Segments => _segments;

    /// <summary>The entries of all lists of words.</summary>
    public int Count { get; private set; }

    /// <summary>Joins segments.</summary>
    /// <param name="segments">At least one, in the order of their articles. The first becomes a part of the result.</param>
    /// <param name="articles">The number of articles in the corpus.</param>
    public static SegmentedWords Join(IndexSegment[] segments, int articles)
    {
        if (segments.Length == 1)
        {
            return new SegmentedWords(segments[0], segments[0].Articles);
        }

        var words = new SegmentedWords(segments[0], new ArticleMap(articles));
        words.Articles.Add(segments[0].Articles, 0);
        for (int index = 1; index < segments.Length; index++)
        {
            words.Add(segments[index]);
        }

        return words;
    }

    private void Add(IndexSegment segment)
    {
        _segments.Add((segment.Words, Vocabulary.Add(segment.Vocabulary)));
        Count = checked(Count + segment.Words.Count);
        Articles.Add(segment.Articles, Streams.Length);
        Streams.Append(segment.Streams);
        Sizes.Add(segment.Sizes);
    }
}
