using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Reads and writes single characters of UTF-8; <c>Rune</c> for a framework that has none.</summary>
internal static class Utf8Character
{
    /// <summary>What stands for a byte that begins no character. No character has this number.</summary>
    public const int Malformed = -1;

    /// <summary>The character at a position of a text, or <see cref="Malformed"/> with a length of one byte.</summary>
    /// <param name="text">UTF-8, perhaps damaged.</param>
    /// <param name="position">Inside the text.</param>
    /// <param name="length">Bytes of the character.</param>
    public static int Decode(ReadOnlySpan<byte> text, int position, out int length)
    {
        int first = text[position];
        length = 1;
        if (first < 0x80)
        {
            return first;
        }

        int left = text.Length - position;
        if (first < 0xE0)
        {
            // C0 and C1 would encode ASCII in two bytes.
            if (first >= 0xC2 && left > 1 && IsTail(text[position + 1]))
            {
                length = 2;
                return ((first & 0x1F) << 6) | (text[position + 1] & 0x3F);
            }

            return Malformed;
        }

        if (first < 0xF0)
        {
            if (left > 2 && IsTail(text[position + 1]) && IsTail(text[position + 2]))
            {
                int c = ((first & 0xF) << 12) | ((text[position + 1] & 0x3F) << 6) | (text[position + 2] & 0x3F);
                if (c >= 0x800 && c is < 0xD800 or > 0xDFFF)
                {
                    length = 3;
                    return c;
                }
            }

            return Malformed;
        }

        if (first < 0xF5 && left > 3 && IsTail(text[position + 1]) && IsTail(text[position + 2]) && IsTail(text[position + 3]))
        {
            int c = ((first & 7) << 18) | ((text[position + 1] & 0x3F) << 12) | ((text[position + 2] & 0x3F) << 6) | (text[position + 3] & 0x3F);
            if (c is >= 0x10000 and <= 0x10FFFF)
            {
                length = 4;
                return c;
            }
        }

        return Malformed;
    }

    /// <summary>The character that ends at a position, in a text that is known to be valid.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="end">Behind the character, not 0.</param>
    /// <param name="start">Where the character begins.</param>
    public static int DecodeLast(ReadOnlySpan<byte> text, int end, out int start)
    {
        start = end - 1;
        while (start > 0 && end - start < 4 && IsTail(text[start]))
        {
            start--;
        }

        return Decode(text, start, out _);
    }

    /// <summary>Bytes of a character.</summary>
    public static int Length(int c) => c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

    /// <summary>Writes a character, and says how many bytes it took.</summary>
    public static int Encode(int c, Span<byte> to)
    {
        if (c < 0x80)
        {
            to[0] = (byte)c;
            return 1;
        }

        if (c < 0x800)
        {
            to[1] = (byte)(0x80 | (c & 0x3F));
            to[0] = (byte)(0xC0 | (c >> 6));
            return 2;
        }

        if (c < 0x10000)
        {
            to[2] = (byte)(0x80 | (c & 0x3F));
            to[1] = (byte)(0x80 | ((c >> 6) & 0x3F));
            to[0] = (byte)(0xE0 | (c >> 12));
            return 3;
        }

        to[3] = (byte)(0x80 | (c & 0x3F));
        to[2] = (byte)(0x80 | ((c >> 6) & 0x3F));
        to[1] = (byte)(0x80 | ((c >> 12) & 0x3F));
        to[0] = (byte)(0xF0 | (c >> 18));
        return 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTail(byte b) => (b & 0xC0) == 0x80;
}
