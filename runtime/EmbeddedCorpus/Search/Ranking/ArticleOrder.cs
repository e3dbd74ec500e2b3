using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>An order of articles that is not that of their scores. Part of a <see cref="TopHits"/>, used again.</summary>
internal sealed class ArticleOrder
{
    private const int MaxNameBytes = 1024;

    // The bits of a number that is larger than any decimal. Doubles above zero have the order of their bits, so the rows of texts follow the numbers.
    private const long FirstText = 0x7F00_0000_0000_0000;

    private CorpusStorage? _storage;
    private bool _isByDate;
    private bool _isDescending;
    private int _key;

    /// <summary>Starts a search.</summary>
    [SkipLocalsInit]
    public void Start(CorpusStorage storage, SearchSort sort)
    {
        _storage = storage;
        _isByDate = sort.Kind == SortKind.Date;
        _isDescending = sort.IsDescending;
        _key = -1;
        Span<byte> name = stackalloc byte[MaxNameBytes];
        if (!_isByDate && Utf8.FromUtf16(sort.Name, name, out _, out int written) == OperationStatus.Done)
        {
            _key = FieldColumnReader.KeyOf(storage, name[..written]);
        }
    }

    /// <summary>A number that is larger for an article that comes earlier; negative infinity for an article without a value.</summary>
    public double KeyOf(int article)
    {
        double value = _isByDate ? Day(article) : Value(article);
        return double.IsNaN(value) ? double.NegativeInfinity : _isDescending ? value : -value;
    }

    private double Day(int article)
    {
        int day = DigitReader.Number(_storage!.ArticleAt(article)[ArticleRow.Day..]);
        return day == 0 ? double.NaN : day;
    }

    private double Value(int article)
    {
        int cell = _key < 0 ? FieldCell.Missing : FieldColumnReader.Cell(_storage!, article, _key);
        if (cell == FieldCell.Missing)
        {
            return double.NaN;
        }

        TextList items = FieldColumnReader.Items(_storage!, cell);
        if (items.Count == 0)
        {
            return double.NaN;
        }

        ReadOnlySpan<byte> text = items[0].Bytes;
        if (FieldText.TryDecimal(text, out decimal number))
        {
            return (double)number;
        }

        int row = FieldColumnReader.Find(_storage!, _key, text);
        return row < 0 ? double.NaN : BitConverter.Int64BitsToDouble(FirstText + row);
    }
}
