using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes for each article where its words lie, every 64th of the text, and which words its quotations hold.</summary>
internal sealed class WordWriter
{
    private readonly BitWriter _bits = new();

    // Where the words of the article at hand start, in bytes of its source.
    private readonly List<int> _headline = [];
    private readonly List<int> _text = [];
    private int _start;
    private int _checkpoint;

    /// <summary>All streams, one behind the other.</summary>
    public BitWriter Bits => _bits;

    /// <summary>Starts the next article.</summary>
    public void Start()
    {
        _headline.Clear();
        _text.Clear();
        _start = _bits.Length;
        _checkpoint = 0;
    }

    /// <summary>Says how many words the fields of the article have. An index without fields does not say it.</summary>
    public void AddFieldWords(int count) => _bits.Gamma(count);

    /// <summary>Adds a word of the headline.</summary>
    /// <param name="start">Where it starts, in bytes of the source.</param>
    public void AddHeadlineWord(int start) => _headline.Add(start);

    /// <summary>Adds a word of the text.</summary>
    /// <param name="start">Where it starts, in bytes of the source.</param>
    /// <param name="textStart">Where it starts, in bytes of the text.</param>
    public void AddTextWord(int start, int textStart)
    {
        if (_text.Count > 0 && _text.Count % SearchFormat.CheckpointWords == 0)
        {
            _bits.Rice(textStart - _checkpoint, SearchFormat.CheckpointBits);
            _checkpoint = textStart;
        }

        _text.Add(start);
    }

    /// <summary>Ends the article.</summary>
    /// <returns>Where its stream starts.</returns>
    public int Finish(ArticleModel article, Utf8Map map, int headlineWords)
    {
        int last = 0;
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
        return _start;
    }

    private static int FirstFrom(List<int> starts, int start)
    {
        int index = starts.BinarySearch(start);
        return index < 0 ? ~index : index;
    }
}
