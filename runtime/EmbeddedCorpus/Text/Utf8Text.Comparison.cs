namespace EmbeddedCorpus;

// Equality and order are ordinal, by Unicode scalar value: the order of the bytes. (UTF-16 code units would order
// characters beyond U+FFFF differently; a text must sort the same whichever form it is compared with.)
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

    /// <summary>Whether the text has the same characters as <paramref name="other"/>; a null string equals no text.</summary>
    public bool Equals(string? other) => other is not null && Equals(other.AsSpan());

    /// <summary>Whether the text has the same characters as <paramref name="other"/>.</summary>
    public bool Equals(ReadOnlySpan<char> other) =>
        Utf8Comparison.IsPrefix(Bytes, other, out int length) && length == Length;

    /// <summary>Whether the text has the bytes <paramref name="utf8"/>.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8) => Bytes.SequenceEqual(utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        Utf8Text other => Equals(other),
        string other => Equals(other),
        _ => false,
    };

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

    /// <summary>Compares the text with a string in ordinal order (by scalar value); a null string comes first.</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(string? other) => other is null ? 1 : CompareTo(other.AsSpan());

    /// <summary>Compares the text with characters in ordinal order (by scalar value; an unpaired surrogate equals no character of a text).</summary>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(ReadOnlySpan<char> other) => Utf8Comparison.Compare(Bytes, other);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Utf8Text other => CompareTo(other),
        string other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Utf8Text)} compares with a {nameof(Utf8Text)} or a string, not with {obj.GetType()}.", nameof(obj)),
    };
}
