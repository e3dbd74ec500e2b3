using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A value, and the number of articles with this value.</summary>
/// <remarks>Only the method <see cref="ToString"/> allocates memory. A count never changes and is safe to use from any thread.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct FacetCount : IEquatable<FacetCount>
{
    internal FacetCount(Utf8Text value, int count)
    {
        Value = value;
        Count = count;
    }

    /// <summary>The value, such as a section, the name of a speaker, or a year.</summary>
    public Utf8Text Value { get; }

    /// <summary>The number of articles with the value.</summary>
    public int Count { get; }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> have the same value and the same number.</summary>
    public static bool operator ==(FacetCount left, FacetCount right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> differ in the value or in the number.</summary>
    public static bool operator !=(FacetCount left, FacetCount right) => !left.Equals(right);

    /// <summary>Whether this count and <paramref name="other"/> have the same value and the same number.</summary>
    public bool Equals(FacetCount other) => Count == other.Count && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FacetCount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Count);

    /// <summary>Returns the value and the number, such as <c>Politics: 12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}: {Count}");
}
