using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>The part of a score for one word or phrase of the query.</summary>
/// <remarks>Only the method <see cref="ToString"/> allocates memory. A part never changes and is safe to use from any thread.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct TermScore : IEquatable<TermScore>
{
    internal TermScore(IndexedWord word, int wordCount, int frequency, double weight, double score)
    {
        Word = word;
        WordCount = wordCount;
        Frequency = frequency;
        Weight = weight;
        Score = score;
    }

    /// <summary>The word of the query, or the first word of a phrase. The word is <c>default</c> in the part for all other words of the query.</summary>
    public IndexedWord Word { get; }

    /// <summary>The number of words: 1 for a word, at least 2 for a phrase or for words that are near, and 0 in the part for all other words of the query.</summary>
    public int WordCount { get; }

    /// <summary>The number of occurrences in the article, in any form of the word. If the query does not name a field, each occurrence in the headline counts
    /// twice.</summary>
    public int Frequency { get; }

    /// <summary>The weight of the word or phrase. Rare words have a large weight.</summary>
    public double Weight { get; }

    /// <summary>The part of the score.</summary>
    public double Score { get; }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> are equal.</summary>
    public static bool operator ==(TermScore left, TermScore right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> differ.</summary>
    public static bool operator !=(TermScore left, TermScore right) => !left.Equals(right);

    /// <summary>Whether this part and <paramref name="other"/> have the same word and the same numbers.</summary>
    public bool Equals(TermScore other) => Word == other.Word && (WordCount, Frequency, Weight, Score) == (other.WordCount, other.Frequency, other.Weight, other.Score);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TermScore other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Word, Score);

    /// <summary>Returns the word and the score, such as <c>arms: 2.310</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}: {Score:0.000}");
}
