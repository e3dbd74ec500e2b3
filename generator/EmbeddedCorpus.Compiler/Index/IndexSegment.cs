using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>The words of consecutive articles, with their own vocabulary. Segments of one corpus are read on different threads.</summary>
internal sealed class IndexSegment
{
    private readonly FieldWords? _fields;
    private readonly StemLanguage _language;
    private readonly WordWriter _streams;
    private readonly UnitStarts _units = new();
    private byte[] _utf8 = new byte[1 << 14];

    /// <param name="corpus">The corpus.</param>
    /// <param name="articles">The number of articles in the segment.</param>
    public IndexSegment(CorpusModel corpus, int articles)
    {
        SearchSettings settings = corpus.Search;
        Articles = new ArticleMap(articles);
        _language = ArticleLanguages.Of(settings.Language.Code);
        Vocabulary = new Vocabulary(corpus.Languages);
        _streams = new WordWriter(Sizes);
        _fields = settings.Fields.Count > 0 ? new FieldWords(settings.Fields, Vocabulary) : null;
    }

    /// <summary>The terms of the segment.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The articles of the segment.</summary>
    public ArticleMap Articles { get; }

    /// <summary>The words of the segment, as <see cref="WordList"/> has them.</summary>
    public ChunkedList Words { get; } = new();

    /// <summary>What <see cref="WordWriter"/> wrote, an article after the other.</summary>
    public BitWriter Streams => _streams.Bits;

    /// <summary>The sizes of the parts that the segment wrote.</summary>
    public IndexSizes Sizes { get; } = new();

    /// <summary>Adds the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    public void Add(ArticleModel article, Utf8Map map)
    {
        string characters = article.Source.ToString();
        _units.Read(characters, article.Paragraphs, article.TextStart, map, ArticleLanguages.Of(article, _language) == StemLanguage.German);
        if (article.Source.IsUtf8)
        {
            Add(article, map, article.Source.Utf8);
            return;
        }

        // No pool: some hosts do not have the assembly of ArrayPool.
        if (_utf8.Length < map.ByteCount)
        {
            _utf8 = new byte[Math.Max(map.ByteCount, _utf8.Length * 2)];
        }

        Encoding.UTF8.GetBytes(characters, 0, characters.Length, _utf8, 0);
        Add(article, map, _utf8.AsSpan(0, map.ByteCount));
    }

    private void Add(ArticleModel article, Utf8Map map, ReadOnlySpan<byte> source)
    {
        int textStart = map.ToBytes(article.TextStart);
        int headlineStart = map.ToBytes(article.Headline.Start);
        int headlineLength = map.ToBytes(article.Headline.End) - headlineStart;
        _streams.Start();
        Vocabulary.Classes?.Start(ArticleLanguages.Of(article, _language));
        int fieldWords = ReadFields(article, map, source);
        int headlineWords = ReadHeadline(source.Slice(headlineStart, headlineLength), headlineStart);
        int textPositions = ReadText(source.Slice(textStart, map.ToBytes(article.TextEnd) - textStart), textStart);
        for (int word = 0; fieldWords > 0 && word < _fields!.Terms.Count; word++)
        {
            Words.Add(_fields.Terms[word]);
        }

        Articles.Add(headlineWords, textPositions + fieldWords, _streams.Finish(article, map, headlineWords, _fields?.Values, fieldWords));
    }

    // Their terms are known first, their places come last.
    private int ReadFields(ArticleModel article, Utf8Map map, ReadOnlySpan<byte> source)
    {
        if (_fields is null)
        {
            return 0;
        }

        _fields.Read(article, Articles.Count, map, source);
        return _fields.Count;
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
            AddWord(reader, term);
            count++;
        }

        return count;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void AddWord(in WordReader reader, Span<byte> term)
    {
        int number = Vocabulary.Add(term.Slice(0, reader.Fold(term)), Articles.Count);
        Words.Add(number);
        if (reader.HasWhole && Vocabulary.TryAddBeside(term.Slice(0, reader.FoldWhole(term)), Articles.Count, number, out int whole))
        {
            Words.Add(WordList.Beside(whole));
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private int ReadText(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(text);
        int count = 0;
        while (reader.Next())
        {
            if (_units.Pass(reader.Start, out bool isParagraph) && count > 0)
            {
                _streams.AddBound(start + reader.Start, isParagraph);
                if (isParagraph)
                {
                    Words.Add(WordList.Gap);
                    count++;
                }
            }

            _streams.AddTextWord(start + reader.Start, reader.Start);
            AddWord(reader, term);
            count++;
        }

        return count;
    }
}
