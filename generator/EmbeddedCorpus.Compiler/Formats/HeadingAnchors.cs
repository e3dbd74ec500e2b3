using System.Text;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Makes the anchors of the headings of one article, as GitHub makes them.</summary>
/// <remarks>
/// The rule is that of github-slugger: lower case, without punctuation, with <c>-</c> for each space. An anchor that is taken gets the first number that
/// is free, such as <c>-1</c>.
/// </remarks>
public sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Makes the anchor of the next heading.</summary>
    /// <param name="heading">The words of the heading, without markup.</param>
    public string Next(string heading)
    {
        string anchor = Make(heading);
        string unique = anchor;
        while (_taken.ContainsKey(unique))
        {
            _taken[anchor]++;
            unique = $"{anchor}-{_taken[anchor].ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        _taken[unique] = 0;
        return unique;
    }

    private static string Make(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (char c in heading.Trim())
        {
            if (c == ' ')
            {
                anchor.Append('-');
            }
            else if (c is '-' or '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
        }

        return anchor.ToString();
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.LetterNumber;
}
