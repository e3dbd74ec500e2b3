using System.Text;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Makes text safe for a terminal: an article may hold escape sequences, which must not reach it.</summary>
internal static class SafeText
{
    /// <summary>The text as markup: brackets escaped, control characters as visible symbols.</summary>
    public static string Markup(Utf8Text text) => Markup(text.ToString());

    /// <summary>The characters as markup.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Visible(text));

    /// <summary>The UTF-8 bytes as markup.</summary>
    public static string Markup(ReadOnlySpan<byte> utf8) => Spectre.Console.Markup.Escape(Visible(Encoding.UTF8.GetString(utf8)));

    /// <summary>The characters with symbols for those that control a terminal.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            visible.Append(c switch
            {
                '\n' or '\t' => c,
                '\r' => ' ',
                < ' ' => (char)(0x2400 + c),
                '\u007F' => '\u2421',
                (>= '\u0080' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
                _ => c,
            });
        }

        return visible.ToString();
    }
}
