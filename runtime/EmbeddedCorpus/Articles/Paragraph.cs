using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A paragraph of an article: the lines between two blank lines. Reading any member allocates nothing.</summary>
/// <remarks><para><c>default</c> is a paragraph of no corpus: its text and lists are empty.</para></remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct Paragraph : IEquatable<Paragraph>, ICorpusElement<Paragraph>
{
    private readonly CorpusStorage? _storage;
    private readonly int _row;

    internal Paragraph(CorpusStorage storage, int row)
    {
        _storage = storage;
        _row = row;
    }

    /// <summary>The words of the paragraph, its line ends inside it included; a slice of <see cref="Article.Text"/>.</summary>
    public Utf8Text Text
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            ReadOnlySpan<byte> row = _storage.ParagraphAt(_row);
            return new Utf8Text(
                _storage,
                Article.SourceAddress + (uint)Digits.Number(row[ParagraphRow.Start..]),
                Digits.Number(row[ParagraphRow.Length..]));
        }
    }

    /// <summary>The article it stands in.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, Digits.Number(_storage.ParagraphAt(_row)[ParagraphRow.Article..]));

    /// <summary>The quotations in it, in order of position.</summary>
    public CorpusList<Quote> Quotes
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            ReadOnlySpan<byte> row = _storage.ParagraphAt(_row);
            int start = Digits.Number(row[ParagraphRow.FirstQuote..]);

            // The next row may belong to the next article, whose headline's quotations come first.
            int next = Digits.Number(_storage.ParagraphAt(_row + 1)[ParagraphRow.FirstQuote..]);
            int last = Digits.Number(_storage.ArticleAt(Digits.Number(row[ParagraphRow.Article..]) + 1)[ArticleRow.FirstQuote..]);
            return new CorpusList<Quote>(_storage, start, Math.Min(next, last) - start, Table.None);
        }
    }

    /// <summary>The position in the article, from 0.</summary>
    public int Index => _storage is null ? 0 : _row - Digits.Number(_storage.ArticleAt(Article.Index)[ArticleRow.FirstParagraph..]);

    /// <summary>Whether both are the same paragraph of the same article.</summary>
    public static bool operator ==(Paragraph left, Paragraph right) => left.Equals(right);

    /// <summary>Whether they are different paragraphs.</summary>
    public static bool operator !=(Paragraph left, Paragraph right) => !left.Equals(right);

    static Paragraph ICorpusElement<Paragraph>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether both are the same paragraph of the same article.</summary>
    public bool Equals(Paragraph other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Paragraph other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>The text of the paragraph.</summary>
    public override string ToString() => Text.ToString();
}
