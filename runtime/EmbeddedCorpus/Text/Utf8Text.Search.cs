using System.Buffers;
using System.Text;

namespace EmbeddedCorpus;

// A search is ordinal: bytes are compared as they are, case and diacritics included.
public readonly partial struct Utf8Text
{
    /// <summary>Whether the text contains the UTF-8 bytes <paramref name="utf8"/>.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8) => IndexOf(utf8) >= 0;

    /// <summary>Whether the text contains <paramref name="value"/>.</summary>
    public bool Contains(ReadOnlySpan<char> value) => IndexOf(value) >= 0;

    /// <summary>Whether the text contains <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool Contains(string value) => IndexOf(value) >= 0;

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

    /// <summary>Whether the text ends with the UTF-8 bytes <paramref name="utf8"/>.</summary>
    public bool EndsWith(ReadOnlySpan<byte> utf8) => Bytes.EndsWith(utf8);

    /// <summary>Whether the text ends with <paramref name="value"/>.</summary>
    /// <remarks>No text ends with an unpaired surrogate.</remarks>
    public bool EndsWith(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        while (!value.IsEmpty)
        {
            if (Rune.DecodeLastFromUtf16(value, out Rune wanted, out int chars) != OperationStatus.Done
                || Rune.DecodeLastFromUtf8(bytes, out Rune found, out int length) != OperationStatus.Done
                || wanted != found)
            {
                return false;
            }

            value = value[..^chars];
            bytes = bytes[..^length];
        }

        return true;
    }

    /// <summary>Whether the text ends with <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool EndsWith(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return EndsWith(value.AsSpan());
    }

    /// <summary>Returns the byte position of the first occurrence of the UTF-8 bytes <paramref name="utf8"/>.</summary>
    /// <returns>The position, or -1 if the text does not contain the bytes.</returns>
    public int IndexOf(ReadOnlySpan<byte> utf8) => Bytes.IndexOf(utf8);

    /// <summary>Returns the byte position of the first occurrence of <paramref name="value"/>.</summary>
    /// <returns>The position, or -1 if the text does not contain the value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public int IndexOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IndexOf(value.AsSpan());
    }

    /// <summary>Returns the byte position of the first occurrence of <paramref name="value"/>.</summary>
    /// <returns>The position, or -1 if the text does not contain the value.</returns>
    /// <remarks>No text contains an unpaired surrogate.</remarks>
    public int IndexOf(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        // The first rune finds the places to look at; the rest is compared where it would stand.
        if (Rune.DecodeFromUtf16(value, out Rune first, out int consumed) != OperationStatus.Done)
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
