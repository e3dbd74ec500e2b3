using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>Someone who is quoted: a person, an office or an organisation, across the whole corpus. Reading any member allocates nothing.</summary>
/// <remarks>
/// <para>Speakers of one canonical name are one speaker. <c>default</c> is a speaker of no corpus: its texts and lists are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (Quote quote in Corpus.Speakers.GalliaLindenstrauss.Quotes)
///     Console.WriteLine($"{quote.Article.Date}: {quote.Text}");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct Speaker : IEquatable<Speaker>, ICorpusElement<Speaker>
{
    private readonly CorpusStorage? _storage;

    internal Speaker(CorpusStorage storage, int index)
    {
        _storage = storage;
        Index = index;
    }

    /// <summary>The position in the corpus: speakers are ordered by name, ordinally.</summary>
    public int Index { get; }

    /// <summary>The canonical name: the longest form that the article gives, without title.</summary>
    public Utf8Text Name => Stored(SpeakerRow.Name, SpeakerRow.NameLength);

    /// <summary>Who that is, in the words of the first article that says it (<c>a senior researcher at …</c>); may be empty.</summary>
    public Utf8Text Description => Stored(SpeakerRow.Description, SpeakerRow.DescriptionLength);

    /// <summary>All quotations of this speaker, in the order of the corpus.</summary>
    public CorpusList<Quote> Quotes
    {
        get
        {
            (int start, int count) = Range(SpeakerRow.FirstQuote);
            return new CorpusList<Quote>(_storage, start, count, Table.SpeakerQuotes);
        }
    }

    /// <summary>The articles that quote this speaker, in the order of the corpus.</summary>
    public ArticleList Articles
    {
        get
        {
            (int start, int count) = Range(SpeakerRow.FirstArticle);
            return new ArticleList(new CorpusList<Article>(_storage, start, count, Table.SpeakerArticles));
        }
    }

    internal bool IsOf(CorpusStorage storage) => ReferenceEquals(_storage, storage);

    /// <summary>Whether both are the same speaker of the same corpus.</summary>
    public static bool operator ==(Speaker left, Speaker right) => left.Equals(right);

    /// <summary>Whether they are different speakers.</summary>
    public static bool operator !=(Speaker left, Speaker right) => !left.Equals(right);

    static Speaker ICorpusElement<Speaker>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether both are the same speaker of the same corpus.</summary>
    public bool Equals(Speaker other) => ReferenceEquals(_storage, other._storage) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Speaker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, Index);

    /// <summary>The name, and the description in brackets where there is one.</summary>
    public override string ToString() => Description.IsEmpty ? Name.ToString() : $"{Name} ({Description})";

    private Utf8Text Stored(int address, int length)
    {
        if (_storage is null)
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.SpeakerAt(Index);
        return new Utf8Text(_storage, Digits.Address(row[address..]), Digits.Number(row[length..]));
    }

    private (int Start, int Count) Range(int field)
    {
        if (_storage is null)
        {
            return default;
        }

        int start = Digits.Number(_storage.SpeakerAt(Index)[field..]);
        return (start, Digits.Number(_storage.SpeakerAt(Index + 1)[field..]) - start);
    }
}
