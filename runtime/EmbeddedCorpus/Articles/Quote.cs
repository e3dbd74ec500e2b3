using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A quotation, with the quoted words and the speaker.</summary>
/// <remarks>
/// <para>A quotation is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A quotation never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> quotation belongs to no corpus. The <c>default</c> quotation has empty texts and no speaker.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine($"{quote.SpeakerName} {quote.Cue}: {quote.Text}");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct Quote : IEquatable<Quote>, ICorpusElement<Quote>
{
    private readonly CorpusStorage? _storage;
    private readonly int _row;

    internal Quote(CorpusStorage storage, int row)
    {
        _storage = storage;
        _row = row;
    }

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> quotation belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The quoted words without the quotation marks.</summary>
    /// <remarks>The text is a slice of <see cref="Article.Text"/>, or of <see cref="Article.Headline"/> for a quotation of the headline.</remarks>
    public Utf8Text Text
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            ReadOnlySpan<byte> row = _storage.QuoteAt(_row);
            return new Utf8Text(_storage, DigitReader.Address(row[QuoteRow.Text..]), DigitReader.Number(row[QuoteRow.Length..]));
        }
    }

    /// <summary>The form of the quotation, such as whole sentences or a part of a sentence.</summary>
    public QuoteKind Kind => (QuoteKind)(Digit(QuoteRow.Kind) & QuoteRow.KindMask);

    /// <summary>Whether the quotation is in the headline.</summary>
    public bool IsInHeadline => (Digit(QuoteRow.Kind) & QuoteRow.IsInHeadline) != 0;

    /// <summary>The speaker of the quotation, or <see langword="null"/> if the speaker is not known.</summary>
    public Speaker? Speaker => Reference(QuoteSourceRow.Speaker) is >= 0 and int speaker ? new Speaker(_storage!, speaker) : null;

    /// <summary>The name of the speaker, as in <see cref="Speaker"/>.</summary>
    /// <remarks>The name is empty if the speaker is not known.</remarks>
    public Utf8Text SpeakerName => Speaker is { } speaker ? speaker.Name : default;

    /// <summary>The words of the article that name the speaker of this quotation, such as <c>she</c> or <c>his office</c>.</summary>
    /// <remarks>The text is empty if no words name the speaker.</remarks>
    public Utf8Text SpeakerMention => Part(QuoteSourceRow.MentionStart, QuoteSourceRow.MentionLength);

    /// <summary>The words of the article that attribute the quotation, such as <c>told i24NEWS</c>.</summary>
    /// <remarks>The text is empty if no words attribute the quotation.</remarks>
    public Utf8Text Cue => Part(QuoteSourceRow.CueStart, QuoteSourceRow.CueLength);

    /// <summary>How the build found the speaker of the quotation.</summary>
    public Attribution Attribution => (Attribution)Digit(QuoteRow.Attribution);

    /// <summary>The article that contains the quotation.</summary>
    public Article Article => _storage is null ? default : new Article(_storage, _storage.ArticleOf(ArticleRow.FirstQuote, _row));

    /// <summary>The paragraph that contains the quotation, or <see langword="null"/> if the quotation is in the headline.</summary>
    public Paragraph? Paragraph
    {
        get
        {
            if (_storage is null || IsInHeadline)
            {
                return null;
            }

            // The last paragraph that does not start behind the quotation.
            int article = _storage.ArticleOf(ArticleRow.FirstQuote, _row);
            int first = DigitReader.Number(_storage.ArticleAt(article)[ArticleRow.FirstParagraph..]);
            int end = DigitReader.Number(_storage.ArticleAt(article + 1)[ArticleRow.FirstParagraph..]);
            uint start = DigitReader.Address(_storage.QuoteAt(_row)[QuoteRow.Text..]);
            return new Paragraph(_storage, _storage.FirstFrom(Table.Paragraphs, first, end, start + 1) - 1);
        }
    }

    /// <summary>The quotation of the text if this quotation of the headline repeats a quotation of the text, or else <see langword="null"/>.</summary>
    /// <remarks>Only a quotation of the headline can have an origin.</remarks>
    public Quote? Origin => Reference(QuoteSourceRow.Origin) is >= 0 and int origin ? new Quote(_storage!, origin) : null;

    /// <summary>The index of the quotation in <see cref="Article.Quotes"/>.</summary>
    public int Index => _storage is null ? 0 : _row - DigitReader.Number(_storage.ArticleAt(_storage.ArticleOf(ArticleRow.FirstQuote, _row))[ArticleRow.FirstQuote..]);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same quotation of the same article.</summary>
    public static bool operator ==(Quote left, Quote right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different quotations.</summary>
    public static bool operator !=(Quote left, Quote right) => !left.Equals(right);

    static Quote ICorpusElement<Quote>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this quotation and <paramref name="other"/> are the same quotation of the same article.</summary>
    public bool Equals(Quote other) => ReferenceEquals(_storage, other._storage) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quote other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, _row);

    /// <summary>Returns the speaker and the text, such as <c>Gallia Lindenstrauss: “…”</c>.</summary>
    public override string ToString() => Speaker is { } speaker ? $"{speaker.Name}: “{Text}”" : $"“{Text}”";

    private int Digit(int field) => _storage is null ? 0 : DigitReader.Digit(_storage.QuoteAt(_row)[field]);

    private int SourceIndex(CorpusStorage storage) => DigitReader.Number(storage.QuoteAt(_row)[QuoteRow.Source..]) - 1;

    private Utf8Text Part(int start, int length)
    {
        if (_storage is null || SourceIndex(_storage) is not (>= 0 and int source))
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.QuoteSourceAt(source);
        return new Utf8Text(_storage, Article.Address + (uint)DigitReader.Number(row[start..]), DigitReader.Number(row[length..]));
    }

    // References are stored as index + 1, so that a row of zeros refers to nothing.
    private int Reference(int field) =>
        _storage is null || SourceIndex(_storage) is not (>= 0 and int source) ? -1 : DigitReader.Number(_storage.QuoteSourceAt(source)[field..]) - 1;
}
