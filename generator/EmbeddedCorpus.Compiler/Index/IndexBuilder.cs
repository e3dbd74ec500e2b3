using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Builds the search index of a corpus: reads the words of one article after the other, then sorts all of them by term.</summary>
/// <param name="articles">The number of articles.</param>
/// <param name="english">Whether words have English stems.</param>
internal sealed class IndexBuilder(int articles, bool english)
{
    private readonly Vocabulary _vocabulary = new(english);
    private readonly ChunkedList _words = new();
    private readonly ArticleMap _articles = new(articles);
    private readonly WordWriter _streams = new();
    private byte[] _utf8 = new byte[1 << 14];

    /// <summary>Adds the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    public void Add(ArticleModel article, Utf8Map map)
    {
        if (article.Source.IsUtf8)
        {
            Add(article, map, article.Source.Utf8);
            return;
        }

        // A buffer of its own: the pool lies in an assembly that not every host brings.
        string characters = article.Source.ToString();
        if (_utf8.Length < map.ByteCount)
        {
            _utf8 = new byte[Math.Max(map.ByteCount, _utf8.Length * 2)];
        }

        Encoding.UTF8.GetBytes(characters, 0, characters.Length, _utf8, 0);
        Add(article, map, _utf8.AsSpan(0, map.ByteCount));
    }

    /// <summary>The tables of the index.</summary>
    /// <param name="cancellation">Asked once a thousand terms.</param>
    public SearchTables Finish(CancellationToken cancellation)
    {
        var occurrences = new OccurrenceMap(_vocabulary, _words);
        int[] order = _vocabulary.Order();
        var terms = new TermWriter(_vocabulary, _articles, occurrences, order);
        foreach (int term in order)
        {
            if ((terms.Count & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            terms.Add(term);
        }

        return terms.Finish(english, _streams);
    }

    private void Add(ArticleModel article, Utf8Map map, ReadOnlySpan<byte> source)
    {
        int textStart = map.ToBytes(article.TextStart);
        int headlineStart = map.ToBytes(article.Headline.Start);
        int headlineLength = map.ToBytes(article.Headline.End) - headlineStart;
        _streams.Start();
        int headlineWords = ReadHeadline(source.Slice(headlineStart, headlineLength), headlineStart);
        int textWords = ReadText(source.Slice(textStart, map.ToBytes(article.TextEnd) - textStart), textStart);
        _articles.Add(headlineWords, textWords, _streams.Finish(article, map, headlineWords));
    }

    [MethodImpl(HotLoop.Optimized)]
    private int ReadHeadline(ReadOnlySpan<byte> headline, int start)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(headline);
        int count = 0;
        while (reader.Next())
        {
            _streams.AddHeadlineWord(start + reader.Start);
            _words.Add(_vocabulary.Add(term.Slice(0, reader.Fold(term)), _articles.Count));
            count++;
        }

        return count;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int ReadText(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(text);
        int count = 0;
        while (reader.Next())
        {
            _streams.AddTextWord(start + reader.Start, reader.Start);
            _words.Add(_vocabulary.Add(term.Slice(0, reader.Fold(term)), _articles.Count));
            count++;
        }

        return count;
    }
}
