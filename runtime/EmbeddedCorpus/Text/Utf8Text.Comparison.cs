namespace EmbeddedCorpus;

// Equality and order are ordinal, by Unicode scalar value, which is the order of the bytes. UTF-16 code units would order
// characters beyond U+FFFF differently: a text must sort the same whatever it is compared with.
public readonly partial struct Utf8Text
{
    /// <summary>Whether two texts have the same bytes.</summary>
    public static bool operator ==(Utf8Text left, Utf8Text right) => left.Equals(right);

    /// <summary>Whether two texts have different bytes.</summary>
    public static bool operator !=(Utf8Text left, Utf8Text right) => !left.Equals(right);

    /// <summary>Whether the text and the string have the same characters.</summary>
    /// <remarks>A text is never equal to a null string.</remarks>
    public static bool operator ==(Utf8Text left, string? right) => left.Equals(right);

    /// <summary>Whether the text and the string have different characters.</summary>
    /// <remarks>A text is never equal to a null string.</remarks>
    public static bool operator !=(Utf8Text left, string? right) => !left.Equals(right);

    /// <summary>Whether the string and the text have the same characters.</summary>
    /// <remarks>A text is never equal to a null string.</remarks>
    public static bool operator ==(string? left, Utf8Text right) => right.Equals(left);

    /// <summary>Whether the string and the text have different characters.</summary>
    /// <remarks>A text is never equal to a null string.</remarks>
    public static bool operator !=(string? left, Utf8Text right) => !right.Equals(left);

    // Without the four operators on bytes, a comparison with "x"u8 would convert the text and compare addresses.

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> have the same bytes.</summary>
    public static bool operator ==(Utf8Text left, ReadOnlySpan<byte> right) => left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> have different bytes.</summary>
    public static bool operator !=(Utf8Text left, ReadOnlySpan<byte> right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> have the same bytes.</summary>
    public static bool operator ==(ReadOnlySpan<byte> left, Utf8Text right) => right.Equals(left);

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> have different bytes.</summary>
    public static bool operator !=(ReadOnlySpan<byte> left, Utf8Text right) => !right.Equals(left);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in ordinal order.</summary>
    public static bool operator <(Utf8Text left, Utf8Text right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before or is equal to <paramref name="right"/> in ordinal order.</summary>
    public static bool operator <=(Utf8Text left, Utf8Text right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in ordinal order.</summary>
    public static bool operator >(Utf8Text left, Utf8Text right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after or is equal to <paramref name="right"/> in ordinal order.</summary>
    public static bool operator >=(Utf8Text left, Utf8Text right) => left.CompareTo(right) >= 0;

    /// <summary>Whether this text and <paramref name="other"/> have the same bytes.</summary>
    public bool Equals(Utf8Text other) => Bytes.SequenceEqual(other.Bytes);

    /// <summary>Whether the text has the same characters as <paramref name="other"/>.</summary>
    /// <remarks>A text is never equal to a null string.</remarks>
    public bool Equals(string? other) => other is not null && Equals(other.AsSpan());

    /// <summary>Whether the text has the same characters as <paramref name="other"/>.</summary>
    public bool Equals(ReadOnlySpan<char> other) =>
        Utf8Comparison.IsPrefix(Bytes, other, out int length) && length == Length;

    /// <summary>Whether the text has the same bytes as <paramref name="utf8"/>.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8) => Bytes.SequenceEqual(utf8);

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Utf8Text"/> with the same bytes.</summary>
    /// <remarks>The result is <see langword="false"/> for a string, because a string has another hash code.</remarks>
    public override bool Equals(object? obj) => obj is Utf8Text other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Compares two texts in ordinal order.</summary>
    /// <returns>A number less than, equal to or greater than zero.</returns>
    public int CompareTo(Utf8Text other) => Bytes.SequenceCompareTo(other.Bytes);

    /// <summary>Compares the text with a string in ordinal order of Unicode scalar values.</summary>
    /// <returns>A number less than, equal to or greater than zero.</returns>
    /// <remarks>A null string comes before every text.</remarks>
    public int CompareTo(string? other) => other is null ? 1 : CompareTo(other.AsSpan());

    /// <summary>Compares the text with characters in ordinal order of Unicode scalar values.</summary>
    /// <returns>A number less than, equal to or greater than zero.</returns>
    /// <remarks>A text never contains an unpaired surrogate.</remarks>
    public int CompareTo(ReadOnlySpan<char> other) => Utf8Comparison.Compare(Bytes, other);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Utf8Text other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Utf8Text)} can be compared with another {nameof(Utf8Text)}, not with {obj.GetType()}.", nameof(obj)),
    };
}
