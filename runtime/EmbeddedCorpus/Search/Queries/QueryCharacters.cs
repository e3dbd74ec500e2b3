using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>What the characters of a query are: spaces, signs, quotation marks and brackets, of every keyboard.</summary>
internal static class QueryCharacters
{
    /// <summary>Whether white space is at a place.</summary>
    public static bool IsSpaceAt(ReadOnlySpan<byte> text, int place, out int length)
    {
        length = 1;
        byte first = text[place];
        if (first < 0x80)
        {
            return first is (byte)' ' or (>= 9 and <= 13);
        }

        return Utf8Character.Decode(text, place, out length)
            is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;
    }

    /// <summary>The sign that a character is: <c>+</c>, <c>-</c> for any dash and <c>!</c>, or 0.</summary>
    public static char SignAt(ReadOnlySpan<byte> text, out int length) => DecodeFirst(text, out length) switch
    {
        '+' or 0xFF0B => '+',
        '-' or '!' or (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE58 or 0xFE63 or 0xFF0D or 0xFF01 => '-',
        _ => '\0',
    };

    /// <summary>The kind of quotation mark at a place, or 0. A mark of one kind ends a phrase that a mark of this kind starts.</summary>
    public static char MarkAt(ReadOnlySpan<byte> text, int place, out int length)
    {
        length = 1;
        byte first = text[place];
        if (first < 0x80)
        {
            return first == '"' ? '"' : '\0';
        }

        return Utf8Character.Decode(text, place, out length) switch
        {
            (>= 0x201C and <= 0x201F) or (>= 0x301D and <= 0x301F) or 0xFF02 => '"',
            0xAB or 0xBB => '«',
            0x2039 or 0x203A => '‹',
            0x300C or 0x300D or 0xFF62 or 0xFF63 => '「',
            0x300E or 0x300F => '『',
            _ => '\0',
        };
    }

    /// <summary>Whether a single curly mark is at a place. It is an apostrophe where it does not start a phrase.</summary>
    public static bool IsSingleMarkAt(ReadOnlySpan<byte> text, int place, out int length)
    {
        length = 3;
        return text[place] == 0xE2 && Utf8Character.Decode(text, place, out length) is >= 0x2018 and <= 0x201B;
    }

    /// <summary>The bracket at a place: <c>(</c>, <c>)</c>, or 0.</summary>
    public static char BracketAt(ReadOnlySpan<byte> text, int place, out int length)
    {
        length = 1;
        return Utf8Character.Decode(text, place, out length) switch
        {
            '(' or 0xFF08 => '(',
            ')' or 0xFF09 => ')',
            _ => '\0',
        };
    }

    /// <summary>The bytes of a colon at a place; 0 for another character.</summary>
    public static int ColonAt(ReadOnlySpan<byte> text, int place) =>
        Utf8Character.Decode(text, place, out int length) is ':' or 0xFF1A or 0xFE55 ? length : 0;

    /// <summary>Whether a letter or digit is at a place, or the mark of a letter.</summary>
    public static bool IsWordAt(ReadOnlySpan<byte> text, int place)
    {
        if ((uint)place >= (uint)text.Length)
        {
            return false;
        }

        WordClass wordClass = WordClasses.Of(Utf8Character.Decode(text, place, out _));
        return WordClasses.IsLetterOrDigit(wordClass) || WordClasses.IsExtend(wordClass) || wordClass == WordClass.Unit;
    }

    private static int DecodeFirst(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        return text.IsEmpty ? 0 : Utf8Character.Decode(text, 0, out length);
    }
}
