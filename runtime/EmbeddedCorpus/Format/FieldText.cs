using System.Buffers.Text;

#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Reads the values of fields as types. The build checks the values with the code that reads them, so the two cannot differ.</summary>
internal static class FieldText
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool TryBoolean(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("true"u8);
        return value || text.SequenceEqual("false"u8);
    }

    /// <summary>Reads an integer in a range. The value is 0 if there is none.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> text, long min, long max, out long value)
    {
        bool isNegative = text.Length > 0 && text[0] == '-';
        value = 0;
        if (!TryDigits(isNegative || (text.Length > 0 && text[0] == '+') ? text.Slice(1) : text, out ulong digits))
        {
            return false;
        }

        const ulong BelowZero = 1UL << 63;
        if (digits > (isNegative ? BelowZero : BelowZero - 1))
        {
            return false;
        }

        long number = isNegative ? unchecked(-(long)digits) : (long)digits;
        bool fits = number >= min && number <= max;
        value = fits ? number : 0;
        return fits;
    }

    /// <summary>Reads an integer that is not negative.</summary>
    public static bool TryUnsigned(ReadOnlySpan<byte> text, out ulong value) => TryDigits(text.Length > 0 && text[0] == '+' ? text.Slice(1) : text, out value);

    /// <summary>Reads a finite number. The value is 0 if there is none.</summary>
    public static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        if (TryShort(text, out value))
        {
            return true;
        }

        bool isRead = Utf8Parser.TryParse(text, out value, out int length) && length == text.Length && !double.IsNaN(value) && !double.IsInfinity(value);
        value = isRead ? value : 0;
        return isRead;
    }

    // Up to 15 digits and a power of ten are exact as they are, so that one division rounds as the parser does, in a fraction of its time.
    private static bool TryShort(ReadOnlySpan<byte> text, out double value)
    {
        const int MaxDigits = 15;
        bool isNegative = text.Length > 0 && text[0] == '-';
        int start = isNegative ? 1 : 0;
        int point = -1;
        double digits = 0;
        double scale = 1;
        value = 0;
        if (text.Length == start || text.Length - start > MaxDigits || text[text.Length - 1] == '.' || text[start] == '.')
        {
            return false;
        }

        for (int i = start; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
                scale *= point < 0 ? 1 : 10;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = isNegative ? -(digits / scale) : digits / scale;
        return true;
    }

    /// <summary>Reads a decimal number. The value is 0 if there is none.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        bool isRead = Utf8Parser.TryParse(text, out value, out int length) && length == text.Length;
        value = isRead ? value : 0;
        return isRead;
    }

    /// <summary>Whether a value is the name of a member. The case of ASCII letters and the signs <c>_</c>, <c>-</c> and space do not matter.</summary>
    public static bool IsName(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        int at = 0;
        foreach (byte next in value)
        {
            if (!IsSeparator(next))
            {
                while (at < name.Length && IsSeparator(name[at]))
                {
                    at++;
                }

                if (at == name.Length || Lower(next) != Lower(name[at++]))
                {
                    return false;
                }
            }
        }

        while (at < name.Length && IsSeparator(name[at]))
        {
            at++;
        }

        return at == name.Length && at > 0;
    }

    private static bool IsSeparator(byte value) => value is (byte)'_' or (byte)'-' or (byte)' ';

    private static byte Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static bool TryDigits(ReadOnlySpan<byte> text, out ulong value)
    {
        // Below, one more digit fits, and no division is needed to see it.
        const ulong Large = 1_000_000_000_000_000_000;
        value = 0;
        foreach (byte next in text)
        {
            uint digit = (uint)next - '0';
            if (digit > 9 || (value >= Large && value > (ulong.MaxValue - digit) / 10))
            {
                value = 0;
                return false;
            }

            value = (value * 10) + digit;
        }

        return text.Length > 0;
    }
}
