using System.Buffers;
using System.Text;

namespace EmbeddedCorpus;

/// <summary>Compares UTF-8 bytes with UTF-16 characters without converting either into a buffer.</summary>
internal static class Utf8Comparison
{
    /// <summary>Whether <paramref name="bytes"/> start with <paramref name="chars"/>.</summary>
    /// <param name="bytes">Valid UTF-8.</param>
    /// <param name="chars">Any UTF-16; an unpaired surrogate matches nothing.</param>
    /// <param name="length">The number of bytes that <paramref name="chars"/> take.</param>
    public static bool IsPrefix(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> chars, out int length)
    {
        int at = 0;
        int position = 0;
        while (position < chars.Length)
        {
            char c = chars[position];
            if (c < 0x80)
            {
                if (at >= bytes.Length || bytes[at] != c)
                {
                    length = 0;
                    return false;
                }

                at++;
                position++;
                continue;
            }

            if (Rune.DecodeFromUtf16(chars[position..], out Rune wanted, out int consumed) != OperationStatus.Done
                || Rune.DecodeFromUtf8(bytes[at..], out Rune found, out int read) != OperationStatus.Done
                || wanted != found)
            {
                length = 0;
                return false;
            }

            at += read;
            position += consumed;
        }

        length = at;
        return true;
    }

    /// <summary>Ordinal order by scalar value; an unpaired surrogate stands at its own code point, so that it equals no text.</summary>
    public static int Compare(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> chars)
    {
        while (!bytes.IsEmpty && !chars.IsEmpty)
        {
            Rune.DecodeFromUtf8(bytes, out Rune left, out int read);
            bool isRune = Rune.DecodeFromUtf16(chars, out Rune right, out int consumed) == OperationStatus.Done;
            int order = left.Value.CompareTo(isRune ? right.Value : chars[0]);
            if (order != 0)
            {
                return order;
            }

            bytes = bytes[read..];
            chars = chars[consumed..];
        }

        return bytes.Length.CompareTo(0) - chars.Length.CompareTo(0);
    }
}
