using System.Text;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Encodes values of the build so that they reach the compiler unchanged.</summary>
/// <remarks>
/// The build passes values to the compiler in an <c>.editorconfig</c> file. In that file, <c>#</c> and <c>;</c> start a comment. The end of a line
/// starts the next value. White space around a value is lost.
/// </remarks>
public static class BuildValue
{
    private const string Prefix = "base64:";

    /// <summary>Encodes a value if an <c>.editorconfig</c> file would change the value.</summary>
    public static string Encode(string value) => IsSafe(value) ? value : Prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    /// <summary>Decodes a value that <see cref="Encode"/> returned.</summary>
    public static string Decode(string value) => value.StartsWith(Prefix, StringComparison.Ordinal) ? FromBase64(value.Substring(Prefix.Length)) ?? value : value;

    /// <summary>Decodes a value that the MSBuild function <c>ConvertToBase64</c> returned.</summary>
    /// <returns>The value, or null if the text is not Base64.</returns>
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
