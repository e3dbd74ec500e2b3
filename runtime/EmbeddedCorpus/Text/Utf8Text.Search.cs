using System.Text;

namespace EmbeddedCorpus;

// Searching is ordinal: bytes are compared, nothing is folded.
public readonly partial struct Utf8Text
{
    /// <summary>Whether <paramref name="value"/> occurs in the text.</summary>
    public bool Contains(Utf8Text value) => IndexOf(value.Bytes) >= 0;

    /// <summary>Whether the UTF-8 bytes <paramref name="utf8"/> occur in the text.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8) => IndexOf(utf8) >= 0;

    /// <summary>Whether <paramref name="value"/> occurs in the text.</summary>
    public bool Contains(ReadOnlySpan<char> value) => IndexOf(value) >= 0;

    /// <summary>Whether <paramref name="value"/> occurs in the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool Contains(string value) => IndexOf(value) >= 0;

    /// <summary>Whether the text starts with <paramref name="value"/>.</summary>
    public bool StartsWith(Utf8Text value) => Bytes.StartsWith(value.Bytes);

    /// <summary>Whether the text starts with the UTF-8 bytes <paramref name="utf8"/>.</summary>
    public bool StartsWith(ReadOnlySpan<byte> utf8) => Bytes.StartsWith(utf8);

    /// <summary>Whether the text starts with <paramref name="value"/>.</summary>
    public bool StartsWith(ReadOnlySpan<char> value) => Utf8Comparison.IsPrefix(Bytes, value, out _);

    /// <summary>Whether the text starts with <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool StartsWith(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return StartsWith(value.AsSpan());
    }

    /// <summary>The position of the first occurrence of <paramref name="value"/>, in bytes, or -1.</summary>
    public int IndexOf(Utf8Text value) => IndexOf(value.Bytes);

    /// <summary>The position of the first occurrence of the UTF-8 bytes <paramref name="utf8"/>, in bytes, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> utf8) => Bytes.IndexOf(utf8);

    /// <summary>The position of the first occurrence of <paramref name="value"/>, in bytes, or -1.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public int IndexOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IndexOf(value.AsSpan());
    }

    /// <summary>The position of the first occurrence of <paramref name="value"/>, in bytes, or -1. An unpaired surrogate occurs nowhere.</summary>
    public int IndexOf(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        // The first rune finds the places to look at; the rest is compared where it would stand.
        if (Rune.DecodeFromUtf16(value, out Rune first, out int consumed) != System.Buffers.OperationStatus.Done)
        {
            return -1;
        }

        Span<byte> needle = stackalloc byte[4];
        needle = needle[..first.EncodeToUtf8(needle)];
        ReadOnlySpan<char> rest = value[consumed..];
        ReadOnlySpan<byte> bytes = Bytes;
        int position = 0;
        while (true)
        {
            int next = bytes[position..].IndexOf(needle);
            if (next < 0)
            {
                return -1;
            }

            position += next;
            if (Utf8Comparison.IsPrefix(bytes[(position + needle.Length)..], rest, out _))
            {
                return position;
            }

            position += needle.Length;
        }
    }
}
