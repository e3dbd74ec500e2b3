using System.Text;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>What a build has to say of a file, or the text that comes back.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Diagnostics">All that is reported, each as <c>(line,column): severity id</c>.</param>
/// <param name="Text">The text; null for a file that is left out.</param>
/// <param name="IsBinary">Whether the compiler takes the file for a binary one: it gives no text of it then, so the place is the start.</param>
internal sealed record EncodedFile(byte[] Bytes, string[] Diagnostics, string? Text, bool IsBinary = false)
{
    /// <summary>A file that is refused at a place and for nothing else.</summary>
    public static EncodedFile Refused(byte[] bytes, string place, bool isBinary = false) => new(bytes, [$"({place}): error EC0001"], null, isBinary);

    /// <summary>A file that holds no words.</summary>
    public static EncodedFile Empty(params byte[] bytes) => new(bytes, ["(1,1): error EC0004"], null);

    /// <summary>A file that comes back.</summary>
    public static EncodedFile Embedded(byte[] bytes, string text, params string[] diagnostics) => new(bytes, diagnostics, text);
}

/// <summary>Files in every encoding, and in none.</summary>
internal static class EncodedFiles
{
    private const string Text = "Überschrift\r\n\r\nText “日本語” 😀\n";

    private const string Ascii = "Headline\n\ntext\n";

    private static readonly Encoding s_utf32 = new UTF32Encoding(bigEndian: false, byteOrderMark: false);

    private static readonly Encoding s_utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>Bytes that are no UTF-8, of every kind there is.</summary>
    public static SortedDictionary<string, byte[]> Malformed { get; } = new(StringComparer.Ordinal)
    {
        ["overlong in two bytes"] = [0xC0, 0xAF],
        ["overlong in two bytes: a zero as Java writes it"] = [0xC0, 0x80],
        ["overlong in two bytes: the last one"] = [0xC1, 0xBF],
        ["overlong in three bytes"] = [0xE0, 0x80, 0xAF],
        ["overlong in three bytes: the last one"] = [0xE0, 0x9F, 0xBF],
        ["overlong in four bytes"] = [0xF0, 0x80, 0x80, 0xAF],
        ["overlong in four bytes: the last one"] = [0xF0, 0x8F, 0xBF, 0xBF],
        ["a high surrogate"] = [0xED, 0xA0, 0x80],
        ["a low surrogate"] = [0xED, 0xBF, 0xBF],
        ["a pair of surrogates: CESU-8"] = [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
        ["above U+10FFFF"] = [0xF4, 0x90, 0x80, 0x80],
        ["far above U+10FFFF"] = [0xF7, 0xBF, 0xBF, 0xBF],
        ["five bytes"] = [0xF8, 0x88, 0x80, 0x80, 0x80],
        ["six bytes"] = [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80],
        ["one byte of two"] = [0xC3],
        ["one byte of three"] = [0xE2],
        ["two bytes of three"] = [0xE2, 0x82],
        ["one byte of four"] = [0xF0],
        ["two bytes of four"] = [0xF0, 0x9F],
        ["three bytes of four"] = [0xF0, 0x9F, 0x98],
        ["a stray continuation"] = [0x80],
        ["the last continuation"] = [0xBF],
        ["a continuation too many"] = [.. "é"u8, 0xA9],
        ["0xFE"] = [0xFE],
        ["0xFF"] = [0xFF],
        ["code page 1252"] = [0xE9, 0x74, 0xE9],
    };

    /// <summary>Files as a whole.</summary>
    public static SortedDictionary<string, EncodedFile> Whole { get; } = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = EncodedFile.Embedded(Encoding.UTF8.GetBytes(Text), Text),
        ["UTF-8 with a mark"] = EncodedFile.Embedded([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], Text),
        ["UTF-8 with two marks"] = EncodedFile.Embedded([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "\uFEFF" + Text, "(1,1): warning EC0010"),
        ["UTF-8 with half a mark"] = EncodedFile.Refused([0xEF, 0xBB, .. Encoding.UTF8.GetBytes(Text)], "1,1"),
        ["UTF-8 with noncharacters"] = EncodedFile.Embedded([.. "Last\n\n"u8, 0xEF, 0xBF, 0xBF, 0xF4, 0x8F, 0xBF, 0xBF], "Last\n\n\uFFFF\U0010FFFF"),

        ["UTF-16 little-endian"] = EncodedFile.Embedded([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], Text),
        ["UTF-16 big-endian"] = EncodedFile.Embedded([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], Text),
        ["UTF-16 little-endian, odd"] = EncodedFile.Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text), 0x41], "4,1"),
        ["UTF-16 big-endian, odd"] = EncodedFile.Refused([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text), 0x41], "4,1"),
        ["UTF-16, a mark and a byte"] = EncodedFile.Refused([0xFF, 0xFE, 0x41], "1,1"),
        ["UTF-16, a high surrogate alone"] = EncodedFile.Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Half\n\n日本 "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" here")], "3,4"),
        ["UTF-16, a low surrogate alone"] = EncodedFile.Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Half\n\n日本 "), 0x00, 0xDE, .. Encoding.Unicode.GetBytes(" here")], "3,4"),
        ["UTF-16, surrogates in the wrong order"] = EncodedFile.Refused([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Half\n\n😀"), 0xDE, 0x00, 0xD8, 0x3D], "3,3"),
        ["UTF-16, cut off inside a pair"] = EncodedFile.Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Half\n\n"), 0x3D, 0xD8], "3,1"),
        ["UTF-16 without a mark"] = EncodedFile.Embedded(Encoding.Unicode.GetBytes(Ascii), Spread(Ascii, "{0}\0"), "(1,2): warning EC0010"),
        ["UTF-16 big-endian without a mark"] = EncodedFile.Embedded(Encoding.BigEndianUnicode.GetBytes(Ascii), Spread(Ascii, "\0{0}"), "(1,1): warning EC0010"),
        ["UTF-16 without a mark, not ASCII"] = EncodedFile.Refused(Encoding.Unicode.GetBytes(Text), "1,1"),

        // FF FE 00 00 could be UTF-16 that starts with a zero; nobody writes that.
        ["UTF-32 little-endian"] = EncodedFile.Refused([0xFF, 0xFE, 0, 0, .. s_utf32.GetBytes(Text)], "1,1"),
        ["UTF-32 big-endian"] = EncodedFile.Refused([0, 0, 0xFE, 0xFF, .. s_utf32BigEndian.GetBytes(Text)], "1,1", isBinary: true),
        ["UTF-32 little-endian, ASCII"] = EncodedFile.Refused([0xFF, 0xFE, 0, 0, .. s_utf32.GetBytes(Ascii)], "1,1"),
        ["UTF-32 big-endian, ASCII"] = EncodedFile.Refused([0, 0, 0xFE, 0xFF, .. s_utf32BigEndian.GetBytes(Ascii)], "1,1", isBinary: true),
        ["UTF-32, the mark alone"] = EncodedFile.Refused([0xFF, 0xFE, 0, 0], "1,1"),
        ["UTF-32 big-endian, the mark alone"] = EncodedFile.Refused([0, 0, 0xFE, 0xFF], "1,1", isBinary: true),
        ["UTF-32, malformed"] = EncodedFile.Refused([0xFF, 0xFE, 0, 0, 0x00, 0x00, 0x11, 0x00], "1,1"),
        ["UTF-32, cut off"] = EncodedFile.Refused([0xFF, 0xFE, 0, 0, .. s_utf32.GetBytes(Ascii), 0x41], "1,1"),
        ["UTF-32 without a mark"] = EncodedFile.Embedded(s_utf32.GetBytes(Ascii), Spread(Ascii, "{0}\0\0\0"), "(1,2): warning EC0010"),
        ["UTF-32 without a mark, not ASCII"] = EncodedFile.Refused(s_utf32.GetBytes(Text), "1,1", isBinary: true),

        ["one zero"] = EncodedFile.Embedded([.. "Zero\n\na"u8, 0, .. "b"u8], "Zero\n\na\0b", "(3,2): warning EC0010"),
        ["many zeros"] = EncodedFile.Embedded([.. "Zeros\n\na"u8, 0, 0, 0, 0, .. "b"u8], "Zeros\n\na\0\0\0\0b", "(3,2): warning EC0010"),
        ["one zero and a bad byte"] = EncodedFile.Refused([.. "Zero\n\nä"u8, 0, .. "b"u8, 0xFF], "3,4"),
        ["two zeros and a bad byte"] = EncodedFile.Refused([.. "Zeros\n\nä"u8, 0, 0, .. "b"u8, 0xFF], "3,5", isBinary: true),
        ["two zeros and a replacement character"] = EncodedFile.Embedded([.. "Zeros\n\na"u8, 0, 0, .. "\uFFFD"u8], "Zeros\n\na\0\0\uFFFD", "(3,2): warning EC0010"),

        ["an image"] = EncodedFile.Refused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52], "1,1", isBinary: true),
        ["an archive"] = EncodedFile.Refused([0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x9C, 0x8D], "1,11", isBinary: true),
        ["a portable document"] = EncodedFile.Refused([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj"u8], "2,2"),
        ["a program"] = EncodedFile.Refused([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xB0], "1,13", isBinary: true),
        ["every byte"] = EncodedFile.Refused([.. Enumerable.Range(0, 256).Select(static value => (byte)value)], "3,115"),

        ["code page 1252"] = EncodedFile.Refused(Encoding.Latin1.GetBytes("Caf\u00E9\n\ntext"), "1,4"),
        ["Shift-JIS"] = EncodedFile.Refused([.. "Head\n\nab "u8, 0x93, 0xFA, 0x96, 0x7B], "3,4"),
        ["GB18030"] = EncodedFile.Refused([.. "Head\n\nab "u8, 0xD6, 0xD0, 0xCE, 0xC4], "3,4"),
        ["UTF-7"] = EncodedFile.Embedded("Head\n\n+ZeVnLIqe-"u8.ToArray(), "Head\n\n+ZeVnLIqe-"),

        ["empty"] = EncodedFile.Empty(),
        ["the mark of UTF-8 alone"] = EncodedFile.Empty(0xEF, 0xBB, 0xBF),
        ["the mark of UTF-16 alone"] = EncodedFile.Empty(0xFF, 0xFE),
        ["the mark of UTF-16 big-endian alone"] = EncodedFile.Empty(0xFE, 0xFF),
        ["white space"] = EncodedFile.Empty([.. " \t\u00A0\u3000 "u8]),
        ["line ends"] = EncodedFile.Empty([.. "\n\r\n\r\n\u2028"u8]),
    };

    private static string Spread(string text, string format) => string.Concat(text.Select(c => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, c)));
}
