using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A person, an office or an organisation that a corpus quotes.</summary>
/// <remarks>
/// <para>Speakers with the same canonical name are one speaker. A registry of people makes one speaker of several names.</para>
/// <para>A speaker is a small value that refers to its corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A speaker never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> speaker belongs to no corpus. All texts and lists of the <c>default</c> speaker are empty.</para>
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

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> speaker belongs to no corpus.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The corpus that quotes the speaker.</summary>
    public TextCorpus Corpus => _storage is null ? default : new TextCorpus(_storage);

    /// <summary>The position of the speaker in the corpus, starting at 0.</summary>
    /// <remarks>Speakers are in the ordinal order of their names.</remarks>
    public int Index { get; }

    /// <summary>The canonical name of the speaker.</summary>
    /// <remarks>The canonical name is the longest name of the speaker in an article, without a title, or the name in the registry of people.</remarks>
    public Utf8Text Name => Stored(SpeakerRow.Name, SpeakerRow.NameLength);

    /// <summary>A description of the speaker, such as <c>a senior researcher at …</c>.</summary>
    /// <remarks>
    /// The description comes from the registry of people of the corpus, or else from the first article that describes the speaker. The text is empty if no
    /// registry and no article describes the speaker.
    /// </remarks>
    public Utf8Text Description => Stored(SpeakerRow.Description, SpeakerRow.DescriptionLength);

    /// <summary>The quotations of this speaker, in the order of the articles.</summary>
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

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same speaker of the same corpus.</summary>
    public static bool operator ==(Speaker left, Speaker right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different speakers.</summary>
    public static bool operator !=(Speaker left, Speaker right) => !left.Equals(right);

    static Speaker ICorpusElement<Speaker>.At(CorpusStorage storage, int index) => new(storage, index);

    /// <summary>Whether this speaker and <paramref name="other"/> are the same speaker of the same corpus.</summary>
    public bool Equals(Speaker other) => ReferenceEquals(_storage, other._storage) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Speaker other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_storage, Index);

    /// <summary>Returns the name of the speaker, then the description in parentheses.</summary>
    /// <remarks>The result is only the name if the speaker has no description.</remarks>
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
