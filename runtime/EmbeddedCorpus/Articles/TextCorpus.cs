using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A whole corpus as one value, for code that works on any corpus.</summary>
/// <remarks>
/// <para>The generated class gives it as <c>Corpus.All</c>. It never changes and is safe to use from any thread; only <see cref="ToString"/> allocates.</para>
/// <para><c>default</c> is an empty corpus without a name.</para>
/// </remarks>
/// <example>
/// <code>
/// static int CountQuotes(TextCorpus corpus) => corpus.Quotes.Count;
/// int quotes = CountQuotes(Corpus.All);
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly partial struct TextCorpus : IEquatable<TextCorpus>
{
    private readonly CorpusStorage? _storage;

    internal TextCorpus(CorpusStorage storage) => _storage = storage;

    /// <summary>Whether this is <c>default</c>, no corpus at all.</summary>
    public bool IsDefault => _storage is null;

    /// <summary>The name of the generated class.</summary>
    public string Name => _storage?.Name ?? string.Empty;

    /// <summary>All articles by date, then by path; those without a date come last.</summary>
    public CorpusList<Article> Articles => new(_storage, 0, _storage?.ArticleCount ?? 0, Table.None);

    /// <summary>All paragraphs, in the order of the articles.</summary>
    public CorpusList<Paragraph> Paragraphs => new(_storage, 0, _storage?.ParagraphCount ?? 0, Table.None);

    /// <summary>All quotations, in the order of the articles.</summary>
    public CorpusList<Quote> Quotes => new(_storage, 0, _storage?.QuoteCount ?? 0, Table.None);

    /// <summary>All speakers, in ordinal order of their names.</summary>
    public CorpusList<Speaker> Speakers => new(_storage, 0, _storage?.SpeakerCount ?? 0, Table.None);

    /// <summary>Whether both are the same corpus.</summary>
    public static bool operator ==(TextCorpus left, TextCorpus right) => left.Equals(right);

    /// <summary>Whether these are different corpora.</summary>
    public static bool operator !=(TextCorpus left, TextCorpus right) => !left.Equals(right);

    /// <summary>Whether both are the same corpus.</summary>
    public bool Equals(TextCorpus other) => ReferenceEquals(_storage, other._storage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextCorpus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _storage?.GetHashCode() ?? 0;

    /// <summary>The name and the numbers of articles, quotations and speakers.</summary>
    public override string ToString() => $"{Name}: {Articles.Count} articles, {Quotes.Count} quotes, {Speakers.Count} speakers";
}
