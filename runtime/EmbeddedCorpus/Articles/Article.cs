using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>One text of a corpus, with headline, date, paragraphs, quotations and speakers.</summary>
/// <remarks>
/// <para>An article is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>An article never changes and is safe to use from any thread.</para>
/// <para>The texts of paragraphs, quotations and headings are slices of <see cref="Text"/>. In a plain text, <see cref="Text"/> is a slice of
/// <see cref="Source"/>. The method <see cref="Utf8Text.TryGetRange"/> returns the position of a slice.</para>
/// <para>The <c>default</c> article belongs to no corpus. All texts and lists of the <c>default</c> article are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// Article visit = Corpus.Articles.ThisVisitWasNotSurprising;
/// Console.WriteLine($"{visit.Date:O} {visit.Headline}");
/// foreach (Quote quote in visit.Quotes)
///     Console.WriteLine($"{quote.SpeakerName}: {quote.Text}");
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

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> article belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The corpus that contains the article.</summary>
    public TextCorpus Corpus => _storage is null ? default : new TextCorpus(_storage);

    /// <summary>The position of the article in the corpus, starting at 0.</summary>
    /// <remarks>Articles are ordered by date. Articles with the same date are ordered by path. Articles without a date come last.</remarks>
    public int Index { get; }

    /// <summary>The name of the article in the corpus.</summary>
    /// <remarks>
    /// The id is the value of the field <c>id</c>. Without the field <c>id</c>, the id is the path of the file below the included folder, without extension.
    /// The character <c>/</c> separates the folders of an id.
    /// </remarks>
    public Utf8Text Id => Stored(ArticleRow.Id, ArticleRow.IdLength);

    /// <summary>The path of the file relative to the project, with <c>/</c> between the folders.</summary>
    public Utf8Text Path => Stored(ArticleRow.Path, ArticleRow.PathLength);

    /// <summary>The day in the field <c>date</c>, or <see langword="null"/> if the article has no date.</summary>
    /// <remarks>The day is as the author wrote it. A time zone does not change the day.</remarks>
    public DateOnly? Date
    {
        get
        {
            int day = _storage is null ? 0 : DigitReader.Number(_storage.ArticleAt(Index)[ArticleRow.Day..]);
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

    /// <summary>The headline without the quotation marks around it.</summary>
    /// <remarks>The text is empty if the article has no headline.</remarks>
    public Utf8Text Headline => Part(ArticleRow.HeadlineStart, ArticleRow.HeadlineLength);

    /// <summary>The text of the whole file, without a byte order mark.</summary>
    /// <remarks>The text is empty if the corpus was built with <c>EmbeddedCorpusSource=false</c>. All other members are the same.</remarks>
    public Utf8Text Source => Part(ArticleRow.SourceStart, ArticleRow.SourceLength);

    /// <summary>The text after the front matter, the header and the headline, without markup.</summary>
    /// <remarks>
    /// The text is a slice of <see cref="Source"/> for plain texts. Formats such as Markdown and subtitles have plain text that is stored beside the source.
    /// </remarks>
    public Utf8Text Text => Part(ArticleRow.TextStart, ArticleRow.TextLength);

    /// <summary>The text as HTML, for a web page.</summary>
    /// <remarks>
    /// <para>The HTML is empty unless the property <c>EmbeddedCorpusHtml</c> of the project is <c>true</c>. The build renders the HTML, so a program needs no
    /// library for Markdown.</para>
    /// <para>The HTML is safe to write into a page without encoding. The HTML contains no tags, attributes or scripts of the file. Links have the schemes
    /// <c>http</c>, <c>https</c>, <c>mailto</c> and <c>tel</c>, or are relative. The headline is not a part of the HTML.</para>
    /// </remarks>
    public Utf8Text Html => _storage is null ? default : ArticleHtmlReader.Read(_storage, Index);

    /// <summary>The paragraphs of <see cref="Text"/>, in order of position.</summary>
    public CorpusList<Paragraph> Paragraphs
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstParagraph);
            return new CorpusList<Paragraph>(_storage, start, count, Table.None);
        }
    }

    /// <summary>The quotations of the article, in order of position.</summary>
    /// <remarks>The quotations of the headline come first.</remarks>
    public CorpusList<Quote> Quotes
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstQuote);
            return new CorpusList<Quote>(_storage, start, count, Table.None);
        }
    }

    /// <summary>The speakers of the article, in order of their first quotations.</summary>
    public CorpusList<Speaker> Speakers
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstSpeaker);
            return new CorpusList<Speaker>(_storage, start, count, Table.ArticleSpeakers);
        }
    }

    /// <summary>The fields of the article, such as <c>date</c> or <c>author</c>.</summary>
    /// <remarks>Fields come from the front matter, the header, the metadata of the item, and the path. Each value is as the author wrote it.</remarks>
    public ArticleFields Fields
    {
        get
        {
            int order = _storage is null ? 0 : DigitReader.Number(_storage.ArticleAt(Index)[ArticleRow.FieldOrder..]);
            return order == 0 ? default : new ArticleFields(_storage!, Index, order);
        }
    }

    /// <summary>The headings of <see cref="Text"/>, in order of position.</summary>
    /// <remarks>Only formats such as Markdown have headings. The headline is not among the headings.</remarks>
    public CorpusList<ArticleHeading> Headings
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstHeading);
            return new CorpusList<ArticleHeading>(_storage, start, count, Table.None);
        }
    }

    /// <summary>The links and images of <see cref="Text"/>, in order of position.</summary>
    /// <remarks>Only formats such as Markdown have links and images.</remarks>
    public CorpusList<ArticleLink> Links
    {
        get
        {
            (int start, int count) = Range(ArticleRow.FirstLink);
            return new CorpusList<ArticleLink>(_storage, start, count, Table.None);
        }
    }

    /// <summary>The field <c>description</c>, or the first sentences of the first paragraph.</summary>
    /// <remarks>The excerpt has at most 240 bytes of the paragraph. A longer first sentence is cut after a word.</remarks>
    public Utf8Text Excerpt => ArticleExcerpt.Of(this);

    /// <summary>The number of words in the paragraphs of the article.</summary>
    /// <remarks>
    /// A word is a run of characters without white space that contains a letter or a digit. In Chinese and Japanese texts, each ideograph and each kana
    /// counts as one word.
    /// </remarks>
    public int WordCount => _storage is null ? 0 : DigitReader.Number(_storage.ArticleAt(Index)[ArticleRow.WordCount..]);

    /// <summary>The next article of the corpus, or <see langword="null"/> for the last article.</summary>
    /// <remarks>The next article has the same date or a later date. See <see cref="Index"/>.</remarks>
    public Article? Next => _storage is not null && Index + 1 < _storage.ArticleCount ? new Article(_storage, Index + 1) : null;

    /// <summary>The previous article of the corpus, or <see langword="null"/> for the first article.</summary>
    public Article? Previous => _storage is not null && Index > 0 ? new Article(_storage, Index - 1) : null;

    /// <summary>Finds similar articles, the most similar article first.</summary>
    /// <param name="hits">Receives the articles. Each hit has the score and the passages of a search for the characteristic words.</param>
    /// <returns>The number of articles that are written to <paramref name="hits"/>. This article is not in the result.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>
    /// The characteristic words are the 16 words with the largest product of frequency in the article and rarity in the corpus. The method reads the first
    /// 2,000 words of the article. The first call on a thread allocates buffers. Later calls on that thread allocate nothing.
    /// </remarks>
    public int Similar(Span<SearchHit> hits) => _storage is null ? 0 : Search.Similar.SimilarFinder.Find(_storage, Index, hits);

    /// <summary>The storage of the corpus.</summary>
    internal CorpusStorage? Storage => _storage;

    /// <summary>The address of all bytes of the article.</summary>
    internal uint Address => DigitReader.Address(_storage!.ArticleAt(Index)[ArticleRow.Bytes..]);

    /// <summary>The address of the text.</summary>
    internal uint TextAddress
    {
        get
        {
            ReadOnlySpan<byte> row = _storage!.ArticleAt(Index);
            return DigitReader.Address(row[ArticleRow.Bytes..]) + (uint)DigitReader.Number(row[ArticleRow.TextStart..]);
        }
    }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same article of the same corpus.</summary>
    public static bool operator ==(Article left, Article right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different articles.</summary>
    public static bool operator !=(Article left, Article right) => !left.Equals(right);

    static Article ICorpusElement<Article>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this article and <paramref name="other"/> are the same article of the same corpus.</summary>
    public bool Equals(Article other) => ReferenceEquals(_storage, other._storage) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Article other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, Index);

    /// <summary>Returns the date and the headline of the article.</summary>
    /// <remarks>The id replaces a missing headline. A missing date is left out.</remarks>
    public override string ToString()
    {
        Utf8Text title = Headline.IsEmpty ? Id : Headline;
        return Date is { } date ? $"{date:O} {title}" : title.ToString();
    }

    private Utf8Text Stored(int address, int length)
    {
        if (_storage is null)
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.ArticleAt(Index);
        return new Utf8Text(_storage, DigitReader.Address(row[address..]), DigitReader.Number(row[length..]));
    }

    // A piece of the article's own bytes.
    private Utf8Text Part(int start, int length)
    {
        if (_storage is null)
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.ArticleAt(Index);
        return new Utf8Text(
            _storage,
            DigitReader.Address(row[ArticleRow.Bytes..]) + (uint)DigitReader.Number(row[start..]),
            DigitReader.Number(row[length..]));
    }

    // A list ends where that of the next row starts.
    private (int Start, int Count) Range(int field)
    {
        if (_storage is null)
        {
            return default;
        }

        int start = DigitReader.Number(_storage.ArticleAt(Index)[field..]);
        return (start, DigitReader.Number(_storage.ArticleAt(Index + 1)[field..]) - start);
    }
}
