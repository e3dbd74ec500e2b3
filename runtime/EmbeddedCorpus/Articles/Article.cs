using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>One text of a corpus. Reading any member allocates nothing.</summary>
/// <remarks>
/// <para><see cref="Source"/>, <see cref="Text"/>, <see cref="Headline"/> and the texts of the article's paragraphs and
/// quotes are slices of the same memory, so a position is the distance of two spans.</para>
/// <para><c>default</c> is an article of no corpus: its texts and lists are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// Article visit = Corpus.Articles.ThisVisitWasNotSurprising;
/// Console.WriteLine($"{visit.Date:yyyy-MM-dd} {visit.Headline}");
/// foreach (Quote quote in visit.Quotes)
///     Console.WriteLine($"{quote.Speaker?.Name}: {quote.Text}");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct Article : IEquatable<Article>, ICorpusElement<Article>
{
    private readonly CorpusStorage? _storage;

    internal Article(CorpusStorage storage, int index)
    {
        _storage = storage;
        Index = index;
    }

    /// <summary>The position in the corpus: articles are ordered by date, then by path, undated ones last.</summary>
    public int Index { get; }

    /// <summary>The path below the project or the root of the glob that included it, without extension, with <c>/</c> between folders.</summary>
    public Utf8Text Id => Stored(ArticleRow.Id, ArticleRow.IdLength);

    /// <summary>The file's path relative to the project, with <c>/</c> between folders.</summary>
    public Utf8Text Path => Stored(ArticleRow.Path, ArticleRow.PathLength);

    /// <summary>The date of the header; <see langword="null"/> in a text without one.</summary>
    public DateOnly? Date
    {
        get
        {
            int day = _storage is null ? 0 : Digits.Number(_storage.ArticleAt(Index)[ArticleRow.Day..]);
            if (day == 0)
            {
                return null;
            }

            if (day > DateOnly.MaxValue.DayNumber + 1)
            {
                _storage!.ThrowDamaged();
            }

            return DateOnly.FromDayNumber(day - 1);
        }
    }

    /// <summary>The headline without its quotation marks; may be empty.</summary>
    public Utf8Text Headline
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            ReadOnlySpan<byte> row = _storage.ArticleAt(Index);
            return new Utf8Text(
                _storage,
                Digits.Address(row[ArticleRow.Source..]) + (uint)Digits.Number(row[ArticleRow.HeadlineStart..]),
                Digits.Number(row[ArticleRow.HeadlineLength..]));
        }
    }

    /// <summary>The whole file, byte for byte (as UTF-8, without a byte order mark).</summary>
    public Utf8Text Source => Stored(ArticleRow.Source, ArticleRow.SourceLength);

    /// <summary>The part of <see cref="Source"/> after the header.</summary>
    public Utf8Text Text
    {
        get
        {
            if (_storage is null)
            {
                return default;
            }

            ReadOnlySpan<byte> row = _storage.ArticleAt(Index);
            int start = Digits.Number(row[ArticleRow.TextStart..]);
            return new Utf8Text(
                _storage,
                Digits.Address(row[ArticleRow.Source..]) + (uint)start,
                Digits.Number(row[ArticleRow.SourceLength..]) - start);
        }
    }

    /// <summary>The paragraphs of the text, in order; the headline is none of them.</summary>
    public CorpusList<Paragraph> Paragraphs
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstParagraph);
            return new CorpusList<Paragraph>(_storage, start, count, Table.None);
        }
    }

    /// <summary>The quotations, those of the headline first, then in order of position.</summary>
    public CorpusList<Quote> Quotes
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstQuote);
            return new CorpusList<Quote>(_storage, start, count, Table.None);
        }
    }

    /// <summary>Those who speak in the article, in order of their first quotation.</summary>
    public SpeakerList Speakers
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstSpeaker);
            return new SpeakerList(new CorpusList<Speaker>(_storage, start, count, Table.ArticleSpeakers));
        }
    }

    internal uint SourceAddress => Digits.Address(_storage!.ArticleAt(Index)[ArticleRow.Source..]);

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public static bool operator ==(Article left, Article right) => left.Equals(right);

    /// <summary>Whether they are different articles.</summary>
    public static bool operator !=(Article left, Article right) => !left.Equals(right);

    static Article ICorpusElement<Article>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public bool Equals(Article other) => ReferenceEquals(_storage, other._storage) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Article other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, Index);

    /// <summary>Date and headline, or the id where there is no headline.</summary>
    public override string ToString()
    {
        Utf8Text title = Headline.IsEmpty ? Id : Headline;
        return Date is { } date ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {title}") : title.ToString();
    }

    private Utf8Text Stored(int address, int length)
    {
        if (_storage is null)
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.ArticleAt(Index);
        return new Utf8Text(_storage, Digits.Address(row[address..]), Digits.Number(row[length..]));
    }

    // A list ends where that of the next row starts.
    private (int Start, int Count) Range(int field)
    {
        if (_storage is null)
        {
            return default;
        }

        int start = Digits.Number(_storage.ArticleAt(Index)[field..]);
        return (start, Digits.Number(_storage.ArticleAt(Index + 1)[field..]) - start);
    }
}
