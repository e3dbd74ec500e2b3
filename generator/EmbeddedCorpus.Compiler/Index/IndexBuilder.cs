using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Builds the search index of a corpus: reads the words of segments of its articles, joins the segments, and sorts all words by term.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="loop">Reads segments on the threads of the host; null reads all articles as one segment.</param>
internal sealed class IndexBuilder(CorpusModel corpus, WorkLoop? loop = null)
{
    // Some 0.1 s of one thread. The terms of a segment are looked up twice, and a segment of this size has 20 words a term.
    private const int SegmentLength = 1 << 22;

    private readonly List<(ArticleModel Article, Utf8Map Map)> _articles = new(corpus.Articles.Count);

    /// <summary>What the parts of the index take; complete after <see cref="Finish"/>.</summary>
    public IndexSizes Sizes { get; private set; } = new();

    /// <summary>The characters from which on a segment ends; other values are for tests.</summary>
    internal int LengthOfSegment { get; set; } = SegmentLength;

    /// <summary>Adds the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    public void Add(ArticleModel article, Utf8Map map) => _articles.Add((article, map));

    /// <summary>The tables of the index.</summary>
    /// <param name="cancellation">Asked once an article, and once a thousand terms.</param>
    public SearchTables Finish(CancellationToken cancellation)
    {
        SegmentedWords words = Read(cancellation);
        Sizes = words.Sizes;
        var occurrences = new OccurrenceMap(words);
        words.Vocabulary.Classify(occurrences, words.Articles);
        int[] order = words.Vocabulary.Order();
        var terms = new TermWriter(words.Vocabulary, words.Articles, occurrences, order, Sizes);
        foreach (int term in order)
        {
            if ((terms.Count & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            terms.Add(term);
        }

        int flags = (corpus.Languages.IsEnglish ? SearchFormat.InfoRow.English : 0) | (corpus.Search.Fields.Count > 0 ? SearchFormat.InfoRow.HasFieldWords : 0);
        return terms.Finish(flags, corpus.Languages, words.Streams);
    }

    private SegmentedWords Read(CancellationToken cancellation)
    {
        int[] ends = loop is null ? [_articles.Count] : SegmentEnds();
        var segments = new IndexSegment[ends.Length];
        if (loop is null)
        {
            Read(0);
        }
        else
        {
            loop(segments.Length, Read);
        }

        return SegmentedWords.Join(segments, _articles.Count);

        void Read(int index)
        {
            int start = index == 0 ? 0 : ends[index - 1];
            var segment = new IndexSegment(corpus, ends[index] - start);
            for (int article = start; article < ends[index]; article++)
            {
                cancellation.ThrowIfCancellationRequested();
                segment.Add(_articles[article].Article, _articles[article].Map);
            }

            segments[index] = segment;
        }
    }

    private int[] SegmentEnds()
    {
        var ends = new List<int>();
        long length = 0;
        for (int article = 0; article < _articles.Count; article++)
        {
            length += _articles[article].Article.Source.Length;
            if (length >= LengthOfSegment || article == _articles.Count - 1)
            {
                ends.Add(article + 1);
                length = 0;
            }
        }

        return ends.Count == 0 ? [0] : [.. ends];
    }
}
