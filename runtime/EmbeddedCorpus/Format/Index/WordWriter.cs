using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>
/// Writes for each article which words start paragraphs and sentences, where every 64th word of the text lies, and which words its quotations hold.
/// </summary>
/// <param name="sizes">Counts what the parts take.</param>
internal sealed class WordWriter(IndexSizes sizes)
{
    private readonly BitWriter _bits = new();

    // Where the words of the article at hand start, in bytes of its source; before a paragraph, a position without a word counts as one.
    private readonly List<int> _headline = [];
    private readonly List<int> _text = [];
    private readonly List<int> _checkpoints = [];
    private readonly List<(int Position, bool IsParagraph)> _bounds = [];
    private int _start;
    private int _gaps;

    /// <summary>All streams, one behind the other.</summary>
    public BitWriter Bits => _bits;

    /// <summary>Starts the next article.</summary>
    public void Start()
    {
        _headline.Clear();
        _text.Clear();
        _checkpoints.Clear();
        _bounds.Clear();
        _start = _bits.Length;
        _gaps = 0;
    }

    /// <summary>Adds a word of the headline.</summary>
    /// <param name="start">Where it starts, in bytes of the source.</param>
    public void AddHeadlineWord(int start) => _headline.Add(start);

    /// <summary>Says that the next word of the text starts a sentence, or a paragraph: then a position is left out before it.</summary>
    /// <param name="start">Where the word starts, in bytes of the source.</param>
    /// <param name="isParagraph">Whether it starts a paragraph.</param>
    public void AddBound(int start, bool isParagraph)
    {
        if (isParagraph)
        {
            _gaps++;
            _text.Add(start - 1);
        }

        _bounds.Add((_text.Count, isParagraph));
    }

    /// <summary>Adds a word of the text.</summary>
    /// <param name="start">Where it starts, in bytes of the source.</param>
    /// <param name="textStart">Where it starts, in bytes of the text.</param>
    public void AddTextWord(int start, int textStart)
    {
        int words = _text.Count - _gaps;
        if (words > 0 && words % SearchFormat.CheckpointWords == 0)
        {
            _checkpoints.Add(textStart);
        }

        _text.Add(start);
    }

    /// <summary>Ends the article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    /// <param name="headlineWords">The words of its headline.</param>
    /// <param name="values">The first positions of the values of its fields, counted from the first of all; null for an index without fields.</param>
    /// <param name="fieldWords">The positions of its fields.</param>
    /// <returns>Where its stream starts.</returns>
    public int Finish(ArticleModel article, Utf8Map map, int headlineWords, IReadOnlyList<int>? values, int fieldWords)
    {
        if (values is not null)
        {
            _bits.Gamma(fieldWords);
            foreach (int value in values)
            {
                _bounds.Add((_text.Count + value, true));
            }
        }

        WriteBounds(_text.Count + fieldWords);
        long start = _bits.BitLength;
        int last = 0;
        foreach (int checkpoint in _checkpoints)
        {
            _bits.Rice(checkpoint - last, SearchFormat.CheckpointBits);
            last = checkpoint;
        }

        sizes.Places += _bits.BitLength - start;
        start = _bits.BitLength;
        last = 0;
        foreach (QuoteModel quote in article.Quotes)
        {
            bool isHeadline = quote.IsInHeadline;
            List<int> words = isHeadline ? _headline : _text;
            int first = FirstFrom(words, map.ToBytes(quote.Text.Start));
            int count = FirstFrom(words, map.ToBytes(quote.Text.End)) - first;
            int position = isHeadline ? first : first + headlineWords + 1;
            _bits.Gamma((int)SearchFormat.ZigZag(position - last));
            _bits.Gamma(count);
            last = position;
        }

        _bits.Align();
        sizes.Quotations += _bits.BitLength - start;
        return _start;
    }

    // First comes their length, as the number of bits above the minimum for this number of bounds. A reader needs it to skip the bounds.
    private void WriteBounds(int positions)
    {
        long start = _bits.BitLength;
        _bits.Gamma(_gaps);
        sizes.Paragraphs += _bits.BitLength - start;
        start = _bits.BitLength;
        _bits.Gamma(_bounds.Count - _gaps);
        sizes.Sentences += _bits.BitLength - start;
        if (_bounds.Count == 0)
        {
            return;
        }

        int rice = SearchFormat.RiceBits(positions, _bounds.Count);
        int excess = 0;
        int last = 0;
        foreach ((int position, _) in _bounds)
        {
            excess += BitWriter.RiceLength(position - last - 1, rice) - rice - 1;
            last = position;
        }

        _bits.Rice(excess, SearchFormat.FixedBits(_bounds.Count));
        last = 0;
        foreach ((int position, bool isParagraph) in _bounds)
        {
            start = _bits.BitLength;
            _bits.Write(isParagraph ? 1u : 0, 1);
            _bits.Rice(position - last - 1, rice);
            last = position;
            sizes.Paragraphs += isParagraph ? _bits.BitLength - start : 0;
            sizes.Sentences += isParagraph ? 0 : _bits.BitLength - start;
        }
    }

    private static int FirstFrom(List<int> starts, int start)
    {
        int index = starts.BinarySearch(start);
        return index < 0 ? ~index : index;
    }
}
