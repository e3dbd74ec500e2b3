using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A paragraph of an article, usually the lines between two blank lines.</summary>
/// <remarks>
/// <para>A paragraph is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A paragraph never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> paragraph belongs to no corpus. The text and the list of the <c>default</c> paragraph are empty.</para>
/// </remarks>
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

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> paragraph belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The text of the paragraph, including its inner line breaks.</summary>
    /// <remarks>The text is a slice of <see cref="Article.Text"/>.</remarks>
    public Utf8Text Text
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            (uint address, int length) = _storage.ParagraphAt(_row);
            return new Utf8Text(_storage, address, length);
        }
    }

    /// <summary>The article that contains the paragraph.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _storage.ArticleOf(ArticleRow.FirstParagraph, _row));

    /// <summary>The quotations in the paragraph, in order of position.</summary>
    public CorpusList<Quote> Quotes
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            (uint start, int length) = _storage.ParagraphAt(_row);
            uint end = start + (uint)length;
            int article = _storage.ArticleOf(ArticleRow.FirstParagraph, _row);
            int last = DigitReader.Number(_storage.ArticleAt(article + 1)[ArticleRow.FirstQuote..]);
            int first = _storage.FirstFrom(Table.Quotes, DigitReader.Number(_storage.ArticleAt(article)[ArticleRow.FirstQuote..]), last, start);
            return new CorpusList<Quote>(_storage, first, _storage.FirstFrom(Table.Quotes, first, last, end) - first, Table.None);
        }
    }

    /// <summary>The form of the paragraph, such as a list item or a turn of a conversation.</summary>
    public ParagraphKind Kind => _storage is null ? ParagraphKind.Text : ParagraphNoteReader.Kind(_storage, _row);

    /// <summary>The time from the start of the recording to the start of the paragraph. The value is <c>null</c> except in subtitles.</summary>
    public TimeSpan? StartTime => _storage is null ? null : ParagraphNoteReader.Time(_storage, _row, ParagraphTimeRow.Start);

    /// <summary>The time from the start of the recording to the end of the paragraph. The value is <c>null</c> except in subtitles.</summary>
    public TimeSpan? EndTime => _storage is null ? null : ParagraphNoteReader.Time(_storage, _row, ParagraphTimeRow.End);

    /// <summary>The index of the paragraph in <see cref="Article.Paragraphs"/>.</summary>
    public int Index => _storage is null ? 0 : _row - DigitReader.Number(_storage.ArticleAt(_storage.ArticleOf(ArticleRow.FirstParagraph, _row))[ArticleRow.FirstParagraph..]);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same paragraph of the same article.</summary>
    public static bool operator ==(Paragraph left, Paragraph right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different paragraphs.</summary>
    public static bool operator !=(Paragraph left, Paragraph right) => !left.Equals(right);

    static Paragraph ICorpusElement<Paragraph>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this paragraph and <paramref name="other"/> are the same paragraph of the same article.</summary>
    public bool Equals(Paragraph other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Paragraph other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>Returns the text of the paragraph.</summary>
    public override string ToString() => Text.ToString();
}
