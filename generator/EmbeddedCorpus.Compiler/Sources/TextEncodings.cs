using System.Globalization;
using System.Reflection;
using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Finds encodings by the names that people write.</summary>
/// <remarks>
/// The tables of code pages belong to the runtime that the host runs on: .NET Framework knows all of them, and .NET has them in an assembly of its own.
/// The assembly is looked for by name, because an assembly of ours that referred to it would need the version of the host.
/// </remarks>
public static class TextEncodings
{
    /// <summary>The remedy for a name that cannot be used.</summary>
    public const string Remedy = "Use the name of an encoding, such as windows-1252, iso-8859-15, koi8-r, shift_jis or gb18030";

    private const int Utf7 = 65000;

    // Files that are called ISO-8859-1 hold Windows-1252 where the two differ, as every browser knows: controls are in no text.
    private const int Latin1 = 28591;
    private const int WesternWindows = 1252;

    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gbk"] = "936",
        ["latin-1"] = "iso-8859-1",
        ["latin-9"] = "iso-8859-15",
        ["latin1"] = "iso-8859-1",
        ["latin9"] = "iso-8859-15",
        ["macroman"] = "macintosh",
        ["mac-roman"] = "macintosh",
        ["sjis"] = "932",
        ["uhc"] = "949",
        ["utf8"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf32"] = "utf-32",
        ["windows-31j"] = "932",
    };

    private static readonly EncodingProvider? s_codePages = FindCodePages();

    /// <summary>Whether a name is empty or the name of an encoding.</summary>
    public static bool IsName(string name) => name.Length == 0 || Find(name) is not null;

    /// <summary>Whether a compiler, which reads UTF-8 and UTF-16 only, loses characters of files in an encoding.</summary>
    /// <param name="name">The name of the encoding, or an empty string.</param>
    public static bool NeedsBytes(string name) => name.Length > 0 && Find(name) is { CodePage: not Utf8 };

    /// <summary>Finds an encoding.</summary>
    /// <param name="name">The name, or the number of a code page. The case does not matter.</param>
    /// <returns>An encoding that decodes invalid bytes to U+FFFD, or null for a name that is not known.</returns>
    internal static Encoding? Find(string name)
    {
        string known = s_aliases.TryGetValue(name, out string? alias) ? alias : name.Replace('_', '-').Replace("shift-jis", "shift_jis");
        try
        {
            Encoding? encoding = TryReadNumber(known, out int codePage) ? Get(codePage) : Get(known) ?? Get(name);
            return encoding is null or { CodePage: Utf7 } ? null : WithReplacements(encoding.CodePage == Latin1 ? Get(WesternWindows) ?? encoding : encoding);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The number of UTF-8 among the code pages.</summary>
    internal const int Utf8 = 65001;

    private static Encoding? Get(int codePage)
    {
        try
        {
            return codePage <= 0 ? null : s_codePages?.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Get(string name)
    {
        try
        {
            return s_codePages?.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // "1252", "cp1252", "cp-1252".
    private static bool TryReadNumber(string name, out int codePage)
    {
        string digits = name.StartsWith("cp", StringComparison.OrdinalIgnoreCase) ? name.Substring(2).TrimStart('-') : name;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out codePage);
    }

    private static Encoding WithReplacements(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return copy;
    }

    private static EncodingProvider? FindCodePages() =>
        Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages", throwOnError: false)
            ?.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as EncodingProvider;
}
