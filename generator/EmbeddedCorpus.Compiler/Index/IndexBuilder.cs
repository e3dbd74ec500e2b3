using System.Runtime.CompilerServices;
using System.Text;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Builds the search index of a corpus: reads the words of one article after the other, then sorts all of them by term.</summary>
internal sealed class IndexBuilder
{
    private readonly Vocabulary _vocabulary;
    private readonly ArticleMap _articles;
    private readonly FieldWords? _fields;
    private readonly StemLanguages _languages;
    private readonly StemLanguage _language;
    private readonly int _flags;
    private readonly ChunkedList _words = new();
    private readonly WordWriter _streams;
    private readonly UnitStarts _units = new();
    private byte[] _utf8 = new byte[1 << 14];

    /// <param name="corpus">The corpus.</param>
    public IndexBuilder(CorpusModel corpus)
    {
        SearchSettings settings = corpus.Search;
        _articles = new ArticleMap(corpus.Articles.Count);
        _languages = corpus.Languages;
        _language = ArticleLanguages.Of(settings.Language.Code);
        _vocabulary = new Vocabulary(_languages);
        _streams = new WordWriter(Sizes);
        _fields = settings.Fields.Count > 0 ? new FieldWords(settings.Fields, _vocabulary) : null;
        _flags = (_languages.IsEnglish ? SearchFormat.InfoRow.English : 0) | (_fields is null ? 0 : SearchFormat.InfoRow.HasFieldWords);
    }

    /// <summary>What the parts of the index take; complete after <see cref="Finish"/>.</summary>
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

        // A buffer of its own: the pool lies in an assembly that not every host brings.
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
        _vocabulary.Classify(occurrences, _articles);
        int[] order = _vocabulary.Order();
        var terms = new TermWriter(_vocabulary, _articles, occurrences, order, Sizes);
        foreach (int term in order)
        {
            if ((terms.Count & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            terms.Add(term);
        }

        return terms.Finish(_flags, _languages, _streams);
    }

    private void Add(ArticleModel article, Utf8Map map, ReadOnlySpan<byte> source)
    {
        int textStart = map.ToBytes(article.TextStart);
        int headlineStart = map.ToBytes(article.Headline.Start);
        int headlineLength = map.ToBytes(article.Headline.End) - headlineStart;
        _streams.Start();
        _vocabulary.Classes?.Start(ArticleLanguages.Of(article, _language));
        int fieldWords = ReadFields(article, map, source);
        int headlineWords = ReadHeadline(source.Slice(headlineStart, headlineLength), headlineStart);
        int textPositions = ReadText(source.Slice(textStart, map.ToBytes(article.TextEnd) - textStart), textStart);
        for (int word = 0; fieldWords > 0 && word < _fields!.Terms.Count; word++)
        {
            _words.Add(_fields.Terms[word]);
        }

        _articles.Add(headlineWords, textPositions + fieldWords, _streams.Finish(article, map, headlineWords, _fields?.Values, fieldWords));
    }

    // Their terms are known first, their places come last.
    private int ReadFields(ArticleModel article, Utf8Map map, ReadOnlySpan<byte> source)
    {
        if (_fields is null)
        {
            return 0;
        }

        _fields.Read(article, _articles.Count, map, source);
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
        int number = _vocabulary.Add(term.Slice(0, reader.Fold(term)), _articles.Count);
        _words.Add(number);
        if (reader.HasWhole && _vocabulary.TryAddBeside(term.Slice(0, reader.FoldWhole(term)), _articles.Count, number, out int whole))
        {
            _words.Add(WordList.Beside(whole));
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
                    _words.Add(WordList.Gap);
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
