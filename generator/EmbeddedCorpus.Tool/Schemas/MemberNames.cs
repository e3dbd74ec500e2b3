using System.Text;
using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>Makes names of C# from names and values of fields.</summary>
internal static class MemberNames
{
    // What the generator and every struct have. Names that start with By are lists of articles.
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "All", "Article", "From", "TryFrom", "Where", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>The text in PascalCase: letters and digits of its words, or an empty string if there is none.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        bool isStart = true;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
            }
            else if (name.Length > 0 || char.IsLetter(c))
            {
                name.Append(isStart ? char.ToUpperInvariant(c) : c);
                isStart = false;
            }
        }

        return name.ToString();
    }

    /// <summary>A name for a text that nothing else has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fallback">The name for a text without a letter.</param>
    /// <param name="used">The names that others have. The new name is added.</param>
    /// <param name="hasName">Whether the name does not find the text, so that an attribute must.</param>
    public static string Of(string text, string fallback, HashSet<string> used, out bool hasName)
    {
        string name = Pascal(text);
        name = name.Length == 0 ? fallback : s_taken.Contains(name) ? name + "Field" : name;
        string unique = name;
        for (int number = 2; !used.Add(unique); number++)
        {
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        hasName = !FieldText.IsName(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(unique));
        return unique;
    }
}
