namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Knows what TOML may hold without quotation marks: booleans, integers, floats, dates and times.</summary>
internal static class TomlWords
{
    private const int DateLength = 10;

    /// <summary>Whether a word is a value.</summary>
    public static bool IsValue(ReadOnlySpan<char> word) => Is(word, "true") || Is(word, "false") || IsNumber(word) || IsDateOrTime(word);

    private static bool Is(ReadOnlySpan<char> word, string text) => word.SequenceEqual(text.AsSpan());

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[0] == '0' && word[1] is 'x' or 'o' or 'b')
        {
            return Digits(word, 2, word[1]) == word.Length;
        }

        int start = word.Length > 0 && word[0] is '+' or '-' ? 1 : 0;
        ReadOnlySpan<char> number = word.Slice(start);
        if (Is(number, "inf") || Is(number, "nan"))
        {
            return true;
        }

        int index = Digits(number, 0, 'd');
        if (index == 0 || (index > 1 && number[0] == '0'))
        {
            return false;
        }

        if (index < number.Length && number[index] == '.')
        {
            int end = Digits(number, index + 1, 'd');
            if (end == index + 1)
            {
                return false;
            }

            index = end;
        }

        if (index < number.Length && number[index] is 'e' or 'E')
        {
            index++;
            index += index < number.Length && number[index] is '+' or '-' ? 1 : 0;
            int end = Digits(number, index, 'd');
            return end > index && end == number.Length;
        }

        return index == number.Length;
    }

    // One past the digits; a '_' may be between two of them. The start, when there are none.
    private static int Digits(ReadOnlySpan<char> word, int start, char radix)
    {
        int index = start;
        while (index < word.Length)
        {
            bool isSeparated = word[index] == '_' && index > start;
            int digit = isSeparated ? index + 1 : index;
            if (digit >= word.Length || !IsDigit(word[digit], radix))
            {
                break;
            }

            index = digit + 1;
        }

        return index;
    }

    private static bool IsDigit(char c, char radix) => radix switch
    {
        'x' => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
        'o' => c is >= '0' and <= '7',
        'b' => c is '0' or '1',
        _ => c is >= '0' and <= '9',
    };

    private static bool IsDateOrTime(ReadOnlySpan<char> word)
    {
        if (word.Length < DateLength || word[4] != '-')
        {
            return TimeEnd(word) == word.Length;
        }

        if (!IsoDate.TryParse(word.Slice(0, DateLength), out _))
        {
            return false;
        }

        if (word.Length == DateLength)
        {
            return true;
        }

        ReadOnlySpan<char> rest = word.Slice(DateLength + 1);
        int end = word[DateLength] is 'T' or 't' or ' ' ? TimeEnd(rest) : -1;
        return end >= 0 && (end == rest.Length || IsOffset(rest.Slice(end)));
    }

    // One past hh:mm:ss and a fraction, or -1.
    private static int TimeEnd(ReadOnlySpan<char> word)
    {
        const int Length = 8;
        if (word.Length < Length || !IsPair(word, 0, 23) || word[2] != ':' || !IsPair(word, 3, 59) || word[5] != ':' || !IsPair(word, 6, 60))
        {
            return -1;
        }

        if (word.Length == Length || word[Length] != '.')
        {
            return Length;
        }

        int end = Length + 1;
        while (end < word.Length && IsDigit(word[end], 'd'))
        {
            end++;
        }

        return end > Length + 1 ? end : -1;
    }

    private static bool IsOffset(ReadOnlySpan<char> word) => word.Length == 1
        ? word[0] is 'Z' or 'z'
        : word.Length == 6 && word[0] is '+' or '-' && IsPair(word, 1, 23) && word[3] == ':' && IsPair(word, 4, 59);

    private static bool IsPair(ReadOnlySpan<char> word, int start, int most) =>
        IsDigit(word[start], 'd') && IsDigit(word[start + 1], 'd') && ((word[start] - '0') * 10) + word[start + 1] - '0' <= most;
}
