using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>
/// A value of the build in a form that reaches the compiler whole. The file between them is an <c>.editorconfig</c>: <c>#</c> and
/// <c>;</c> start a comment in it, a line end the next value, and white space around a value is lost.
/// </summary>
public static class BuildValue
{
    private const string Prefix = "base64:";

    /// <summary>The value as it stands, or encoded where that file would change it.</summary>
    public static string Encode(string value) => IsSafe(value) ? value : Prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    /// <summary>Undoes <see cref="Encode"/>.</summary>
    public static string Decode(string value) => value.StartsWith(Prefix, StringComparison.Ordinal) ? FromBase64(value.Substring(Prefix.Length)) ?? value : value;

    /// <summary>Reads what MSBuild's <c>ConvertToBase64</c> wrote, or null.</summary>
    public static string? FromBase64(string value)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // "unset" is a word of the file's own, and comes back in lower case.
    private static bool IsSafe(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or '#' or ';' or '\u0085' or '\u2028' or '\u2029')
            {
                return false;
            }
        }

        return value.Trim().Length == value.Length
            && !value.StartsWith(Prefix, StringComparison.Ordinal)
            && !value.Equals("unset", StringComparison.OrdinalIgnoreCase);
    }
}
