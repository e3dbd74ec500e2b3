using System.Globalization;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Paths and values as a message of the build shows them.</summary>
internal static class BuildText
{
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/generator/docs/";

    /// <summary>The page of a code.</summary>
    public static string HelpLink(string code) => HelpRoot + code + ".md";

    /// <summary>The text without line ends: a path or a value must not pass for a line of the build.</summary>
    public static string OnOneLine(string text)
    {
        char[] shown = text.ToCharArray();
        for (int index = 0; index < shown.Length; index++)
        {
            shown[index] = InvisibleCharacters.Contains(shown[index]) ? ' ' : shown[index];
        }

        return new string(shown);
    }

    /// <summary>The character, or its number where it is not printed.</summary>
    public static string Describe(char c) => c is > ' ' and < '\u007F' ? c.ToString() : "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
