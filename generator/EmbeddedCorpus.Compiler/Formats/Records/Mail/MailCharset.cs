using System.Text;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Decodes bytes of a mail by the name of their encoding.</summary>
internal static class MailCharset
{
    // What Windows-1252 has in the place of the control characters 80 to 9F; five of them stay as they are.
    private const string Windows =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Whether a text in an encoding can be decoded.</summary>
    public static bool IsKnown(string name) => IsUtf8(name) || IsLatin(name);

    /// <summary>The characters of bytes; null for an encoding that is not known.</summary>
    /// <param name="name">The name of the encoding, or an empty string.</param>
    /// <param name="bytes">The bytes.</param>
    public static string? Decode(string name, byte[] bytes)
    {
        if (IsUtf8(name))
        {
            return s_utf8.GetString(bytes);
        }

        if (!IsLatin(name))
        {
            return null;
        }

        // As browsers do, Latin 1 is read as Windows-1252: no text has the control characters.
        char[] characters = new char[bytes.Length];
        for (int index = 0; index < bytes.Length; index++)
        {
            characters[index] = bytes[index] is >= 0x80 and < 0xA0 ? Windows[bytes[index] - 0x80] : (char)bytes[index];
        }

        return new string(characters);
    }

    private static bool IsUtf8(string name) => Is(name, string.Empty, "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit");

    private static bool IsLatin(string name) => Is(name, "iso-8859-1", "latin1", "iso8859-1", "windows-1252", "cp1252");

    private static bool Is(string name, params string[] names) => Array.Exists(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
