namespace EmbeddedCorpus;

// Equality and order are ordinal, by Unicode scalar value, which is the order of the bytes. UTF-16 code units would order
// characters beyond U+FFFF differently: a text must sort the same whatever it is compared with.
public readonly partial struct Utf8Text
{
    /// <summary>Whether two texts have the same bytes.</summary>
    public static bool operator ==(Utf8Text left, Utf8Text right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(Utf8Text left, Utf8Text right) => !left.Equals(right);

    /// <summary>Whether text and string have the same characters.</summary>
    public static bool operator ==(Utf8Text left, string? right) => left.Equals(right);

    /// <summary>Whether text and string differ.</summary>
    public static bool operator !=(Utf8Text left, string? right) => !left.Equals(right);

    /// <summary>Whether string and text have the same characters.</summary>
    public static bool operator ==(string? left, Utf8Text right) => right.Equals(left);

    /// <summary>Whether string and text differ.</summary>
    public static bool operator !=(string? left, Utf8Text right) => !right.Equals(left);

    // Without the four operators on bytes, a comparison with "x"u8 would convert the text and compare addresses.

    /// <summary>Whether the text has these bytes.</summary>
    public static bool operator ==(Utf8Text left, ReadOnlySpan<byte> right) => left.Equals(right);

    /// <summary>Whether the text has other bytes.</summary>
    public static bool operator !=(Utf8Text left, ReadOnlySpan<byte> right) => !left.Equals(right);

    /// <summary>Whether the text has these bytes.</summary>
    public static bool operator ==(ReadOnlySpan<byte> left, Utf8Text right) => right.Equals(left);

    /// <summary>Whether the text has other bytes.</summary>
    public static bool operator !=(ReadOnlySpan<byte> left, Utf8Text right) => !right.Equals(left);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in ordinal order.</summary>
    public static bool operator <(Utf8Text left, Utf8Text right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before or equals <paramref name="right"/> in ordinal order.</summary>
    public static bool operator <=(Utf8Text left, Utf8Text right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in ordinal order.</summary>
    public static bool operator >(Utf8Text left, Utf8Text right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after or equals <paramref name="right"/> in ordinal order.</summary>
    public static bool operator >=(Utf8Text left, Utf8Text right) => left.CompareTo(right) >= 0;

    /// <summary>Whether two texts have the same bytes.</summary>
    public bool Equals(Utf8Text other) => Bytes.SequenceEqual(other.Bytes);

    /// <summary>Whether the text has the same characters as <paramref name="other"/>. No text equals a null string.</summary>
    public bool Equals(string? other) => other is not null && Equals(other.AsSpan());

    /// <summary>Whether the text has the same characters as <paramref name="other"/>.</summary>
    public bool Equals(ReadOnlySpan<char> other) =>
        Utf8Comparison.IsPrefix(Bytes, other, out int length) && length == Length;

    /// <summary>Whether the text has these bytes.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8) => Bytes.SequenceEqual(utf8);

    /// <summary>Whether <paramref name="obj"/> is a <see cref="Utf8Text"/> with the same bytes. A string is not: its hash code is another one.</summary>
    public override bool Equals(object? obj) => obj is Utf8Text other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Compares two texts in ordinal order.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(Utf8Text other) => Bytes.SequenceCompareTo(other.Bytes);

    /// <summary>Compares the text with a string in ordinal order of Unicode scalar values. A null string comes first.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(string? other) => other is null ? 1 : CompareTo(other.AsSpan());

    /// <summary>Compares the text with characters in ordinal order of Unicode scalar values. An unpaired surrogate equals no character of a text.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(ReadOnlySpan<char> other) => Utf8Comparison.Compare(Bytes, other);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Utf8Text other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Utf8Text)} can be compared with another {nameof(Utf8Text)}, not with {obj.GetType()}.", nameof(obj)),
    };
}
