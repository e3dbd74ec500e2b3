using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Json;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>A whole corpus as one value, for code that works with any corpus.</summary>
/// <remarks>
/// <para>The property <c>Corpus.All</c> of the generated class returns the corpus. Only the method <see cref="ToString"/> allocates memory.</para>
/// <para>A corpus never changes and is safe to use from any thread.</para>
/// <para>The <c>default</c> value is an empty corpus without a name.</para>
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

    /// <summary>Whether this is the <c>default</c> value.</summary>
    /// <remarks>The <c>default</c> value belongs to no generated class.</remarks>
    public bool IsDefault => _storage is null;

    /// <summary>The name of the generated class.</summary>
    public string Name => _storage?.Name ?? string.Empty;

    /// <summary>All articles, ordered by date and then by path.</summary>
    /// <remarks>Articles without a date come last.</remarks>
    public CorpusList<Article> Articles => new(_storage, 0, _storage?.ArticleCount ?? 0, Table.None);

    /// <summary>All paragraphs, in the order of the articles.</summary>
    public CorpusList<Paragraph> Paragraphs => new(_storage, 0, _storage?.ParagraphCount ?? 0, Table.None);

    /// <summary>All quotations, in the order of the articles.</summary>
    public CorpusList<Quote> Quotes => new(_storage, 0, _storage?.QuoteCount ?? 0, Table.None);

    /// <summary>All speakers, in the ordinal order of their names.</summary>
    public CorpusList<Speaker> Speakers => new(_storage, 0, _storage?.SpeakerCount ?? 0, Table.None);

    /// <summary>The storage of the corpus.</summary>
    internal CorpusStorage? Storage => _storage;

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are the same corpus.</summary>
    public static bool operator ==(TextCorpus left, TextCorpus right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are different corpora.</summary>
    public static bool operator !=(TextCorpus left, TextCorpus right) => !left.Equals(right);

    /// <summary>Whether this corpus and <paramref name="other"/> are the same corpus.</summary>
    public bool Equals(TextCorpus other) => ReferenceEquals(_storage, other._storage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextCorpus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _storage?.GetHashCode() ?? 0;

    /// <summary>Returns the name and the numbers of articles, quotations and speakers.</summary>
    public override string ToString() => $"{Name}: {Articles.Count} articles, {Quotes.Count} quotes, {Speakers.Count} speakers";
}
