namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Recognises UTF-8 that a program read in another encoding and saved again, and names that encoding.</summary>
/// <remarks>
/// The signs are the bytes of characters that prose has in every language: E2 80 of quotation marks and dashes, C3 of letters with accents,
/// C2 of spaces, D0 and D1 of Cyrillic letters.
/// </remarks>
internal static class Mojibake
{
    /// <summary>The characters that a sign starts with.</summary>
    public static readonly char[] Starts = ['â', 'Ã', 'Â', 'ï', '‚', '√', 'Γ', '├', 'Ô', 'в', 'Р', 'С', '鈥'];

    private const string Windows1252 = "Windows-1252";
    private const string Latin1 = "ISO-8859-1";
    private const string MacRoman = "MacRoman";
    private const string Ibm437 = "IBM437";
    private const string Ibm850 = "IBM850";
    private const string Windows1251 = "Windows-1251";
    private const string Gbk = "GBK";

    // What Windows-1252 has from 80 to 9F, without the spaces of no width.
    private const string Upper1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    // What Windows-1251 has from 90 to BF and Cyrillic words have not after a capital.
    private const string Upper1251 = "ђ‘’“”•™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї";

    // What MacRoman has where letters of Latin-1 have their second byte.
    private const string UpperMac = "Ä≈ÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø";

    /// <summary>The length of the sign at a position; 0 where none is.</summary>
    public static int Length(string text, int at) => Read(text, at).Length;

    /// <summary>The name of the encoding that the sign at a position tells.</summary>
    public static string EncodingOf(string text, int at) => Read(text, at).Encoding;

    /// <summary>The command that undoes the damage.</summary>
    /// <param name="encoding">The name of the encoding.</param>
    /// <param name="text">The text.</param>
    /// <remarks>Programs that read Windows-1252 keep the five bytes that it does not define as controls, and iconv refuses these.</remarks>
    public static string CommandFor(string encoding, string text) => encoding == Windows1252 && HasControl(text)
        ? "perl -MEncode -Ci -pe '$_ = encode(\"cp1252\", $_, sub { chr shift })' FILE > NEW"
        : $"iconv -f UTF-8 -t {encoding.ToUpperInvariant()} FILE > NEW";

    private static (int Length, string Encoding) Read(string text, int at)
    {
        char next = at + 1 < text.Length ? text[at + 1] : ' ';
        char third = at + 2 < text.Length ? text[at + 2] : ' ';
        return text[at] switch
        {
            'â' => next == '€' && !char.IsWhiteSpace(third) ? (3, Windows1252) : next == '\u0080' && third is >= '\u0080' and <= '¿' ? (3, Latin1) : default,
            'Ã' => next is >= '\u0080' and < '\u00A0' ? (2, Latin1) : next is >= '\u00A0' and <= '¿' || Upper1252.IndexOf(next) >= 0 ? (2, Windows1252) : default,
            'Â' => next is >= '\u00A0' and <= '¿' ? (2, Windows1252) : default,
            'ï' => next == '»' && third == '¿' ? (3, Windows1252) : default,
            '‚' => next == 'Ä' && UpperMac.IndexOf(third) >= 0 ? (3, MacRoman) : default,
            '√' => UpperMac.IndexOf(next) >= 0 ? (2, MacRoman) : default,
            'Γ' => next == 'Ç' && !char.IsWhiteSpace(third) ? (3, Ibm437) : default,
            'Ô' => next == 'Ç' && !char.IsWhiteSpace(third) ? (3, Ibm850) : default,
            '├' => char.IsLetter(next) || next is '⌐' or '¬' or '®' or '©' or '¡' or '±' or '¼' ? (2, Ibm437) : default,
            'в' => next == 'Ђ' && !char.IsWhiteSpace(third) ? (3, Windows1251) : default,
            'Р' or 'С' => Upper1251.IndexOf(next) >= 0 ? (2, Windows1251) : default,
            '鈥' => !char.IsWhiteSpace(next) ? (2, Gbk) : default,
            _ => default,
        };
    }

    private static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (c is >= '\u0080' and <= '\u009F')
            {
                return true;
            }
        }

        return false;
    }
}
