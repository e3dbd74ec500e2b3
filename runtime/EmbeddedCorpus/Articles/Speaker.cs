using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>Someone who is quoted anywhere in a corpus: a person, an office or an organisation.</summary>
/// <remarks>
/// <para>Speakers with the same canonical name are one speaker.</para>
/// <para>A speaker is a reference into the corpus: only <see cref="ToString"/> allocates. It never changes and is safe to use from any thread.</para>
/// <para><c>default</c> belongs to no corpus: its texts and lists are empty.</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (Quote quote in Corpus.Speakers.GalliaLindenstrauss.Quotes)
///     Console.WriteLine($"{quote.Article.Date:O}: {quote.Text}");
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

    /// <summary>Whether this is <c>default</c>, a speaker of no corpus.</summary>
    public bool IsDefault => _storage is null;

    /// <summary>The corpus that quotes the speaker.</summary>
    public TextCorpus Corpus => _storage is null ? default : new TextCorpus(_storage);

    /// <summary>The position in the corpus, in the ordinal order of names.</summary>
    public int Index { get; }

    /// <summary>The canonical name: the longest name that an article gives, without title.</summary>
    public Utf8Text Name => Stored(SpeakerRow.Name, SpeakerRow.NameLength);

    /// <summary>A description in the words of the first article that has one: <c>a senior researcher at …</c>. Empty if there is none.</summary>
    public Utf8Text Description => Stored(SpeakerRow.Description, SpeakerRow.DescriptionLength);

    /// <summary>The quotations of this speaker, in the order of the corpus.</summary>
    public CorpusList<Quote> Quotes
    {
        get
        {
            (int start, int count) = Range(SpeakerRow.FirstQuote);
            return new CorpusList<Quote>(_storage, start, count, Table.SpeakerQuotes);
        }
    }

    /// <summary>The articles that quote this speaker, in the order of the corpus.</summary>
    public CorpusList<Article> Articles
    {
        get
        {
            (int start, int count) = Range(SpeakerRow.FirstArticle);
            return new CorpusList<Article>(_storage, start, count, Table.SpeakerArticles);
        }
    }

    internal bool IsOf(CorpusStorage storage) => ReferenceEquals(_storage, storage);

    /// <summary>Whether both are the same speaker of the same corpus.</summary>
    public static bool operator ==(Speaker left, Speaker right) => left.Equals(right);

    /// <summary>Whether these are different speakers.</summary>
    public static bool operator !=(Speaker left, Speaker right) => !left.Equals(right);

    static Speaker ICorpusElement<Speaker>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether both are the same speaker of the same corpus.</summary>
    public bool Equals(Speaker other) => ReferenceEquals(_storage, other._storage) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Speaker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, Index);

    /// <summary>The name, with the description in parentheses if there is one.</summary>
    public override string ToString() => Description.IsEmpty ? Name.ToString() : $"{Name} ({Description})";

    private Utf8Text Stored(int address, int length)
    {
        if (_storage is null)
        {
            return default;
        }

        ReadOnlySpan<byte> row = _storage.SpeakerAt(Index);
        return new Utf8Text(_storage, DigitReader.Address(row[address..]), DigitReader.Number(row[length..]));
    }

    private (int Start, int Count) Range(int field)
    {
        if (_storage is null)
        {
            return default;
        }

        int start = DigitReader.Number(_storage.SpeakerAt(Index)[field..]);
        return (start, DigitReader.Number(_storage.SpeakerAt(Index + 1)[field..]) - start);
    }
}
