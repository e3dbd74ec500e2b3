namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>Texts built to break out of what generated code and the build hold them in.</summary>
internal static class Payloads
{
    /// <summary>No identifier can hold it, so it stands where text was copied, and nowhere else.</summary>
    public const string Marker = "⚑";

    /// <summary>All of them.</summary>
    public static string[] All { get; } =
    [
        "\"; System.Environment.Exit(1); //" + Marker,
        "\"u8; static int x = 1; //" + Marker,
        "\"\"\"" + Marker + "\"\"\"",
        "\"\"\"\"\"\"" + Marker,
        "\\" + Marker,
        "\\\\\"" + Marker,
        "\\u0022; " + Marker,
        "\\U0010FFFF\\x22\\\"" + Marker,
        "*/ class Evil { } /*" + Marker,
        "</summary>" + Marker,
        "</para></summary><inheritdoc cref=\"object\"/>" + Marker,
        "<!--" + Marker + "-->",
        "--> " + Marker,
        "]]>" + Marker,
        "<![CDATA[" + Marker + "]]>",
        "<?xml version=\"1.0\"?>" + Marker,
        "<!DOCTYPE a [<!ENTITY b \"" + Marker + "\">]>&b;",
        "&lt;&#x3C;&amp;&quot;&" + Marker,
        "\0" + Marker,
        "a\0b" + Marker,
        "\u2028class Evil { }" + Marker,
        "\u2029class Evil { }" + Marker,
        "\u0085class Evil { }" + Marker,
        "\u000Bclass Evil { }\u000C" + Marker,
        "\u001A" + Marker,
        "\uFEFF" + Marker + "\uFEFF",
        "\u202E" + Marker + "\u2066\u2069",
        "\u200B\u200D\u2060" + Marker,
        "\uFFFE\uFFFF\uFDD0" + Marker,
        "\U0010FFFF\U0001F600" + Marker,
        "e\u0301\u0315\u0489" + Marker,
        "#line 1 \"" + Marker + "\"",
        "#error " + Marker,
        "#pragma warning restore " + Marker,
        "#if false " + Marker,
        "{0}{1}{{}}" + Marker,
        "${evil}{" + Marker + "}",
        "%(FullPath)$(Evil)@(Evil);" + Marker,
        "// " + Marker,
        "/// <summary>" + Marker,
        "';alert(1)//" + Marker,
        "’‘“”«»„" + Marker,
        "class", "_", "@", "\\", "\"", "'", "{", "}", "<", ">", "&", "\u00AD", "\u00A0" + Marker,

        // Escapes, keywords, and letters and marks that nobody sees, for identifiers.
        "\\u0065vil", "\\U00000065vil", "@class", "@evil", "record", "nameof", "__arglist",
        "ev\u200Bil", "ev\u200Dil", "ev\u202Eil", "\u2066evil\u2069", "ev\u00ADil", "ev\u034Fil", "evil\uFE0F", "\u3164", "\u115F\u1160", "\uFFA0evil", "ev\u180Eil", "ev\u17B4il",
        "\U000E0065\U000E0076\U000E0069\U000E006C", "evil\U000E0100",
        "$\"{System.Environment.Exit(1)}\"" + Marker, "@\"\"; " + Marker, "\"\"\"\n\"\"\";" + Marker, "'\\''; " + Marker,
        "#line default" + Marker, "#nullable enable" + Marker, "#endif" + Marker, "#region " + Marker, "#r \"evil.dll\"" + Marker,
        "*/" + Marker + "/*", "/*" + Marker, "//\u2028" + Marker, "\n#error " + Marker, "\r\n}} class Evil {{ //" + Marker,
        "@(Compile->'%(FullPath)')" + Marker, "$([System.IO.File]::ReadAllText('/etc/hostname'))" + Marker, "%3B%24(Evil)" + Marker, "*?[!a]{b,c}" + Marker,
    ];
}
