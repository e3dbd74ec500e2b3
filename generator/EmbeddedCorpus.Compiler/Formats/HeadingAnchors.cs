using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Makes the anchors of the headings of one article, as GitHub makes them.</summary>
/// <remarks>
/// The rule is that of github-slugger: lower case, without punctuation and symbols, with <c>-</c> for each space. An anchor that is taken gets the first
/// number that is free, such as <c>-1</c>.
/// </remarks>
public sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Makes the anchor of the next heading.</summary>
    /// <param name="heading">The words of the heading, without markup.</param>
    public string Next(string heading)
    {
        string slug = Slug(heading);
        string anchor = slug;
        if (_counts.TryGetValue(slug, out int count))
        {
            do
            {
                anchor = slug + "-" + (++count).ToString(CultureInfo.InvariantCulture);
            }
            while (_counts.ContainsKey(anchor));
            _counts[slug] = count;
        }

        _counts[anchor] = 0;
        return anchor;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        for (int index = 0; index < heading.Length; index++)
        {
            char c = heading[index];
            bool isPair = index + 1 < heading.Length && char.IsSurrogatePair(c, heading[index + 1]);
            if (c is ' ' or '\n')
            {
                slug.Append('-');
            }
            else if (c is '-' or '_' || IsWord(CharUnicodeInfo.GetUnicodeCategory(heading, index)))
            {
                slug.Append(isPair ? heading.Substring(index, 2) : char.ToLowerInvariant(c).ToString());
            }

            index += isPair ? 1 : 0;
        }

        return slug.ToString();
    }

    private static bool IsWord(UnicodeCategory category) => category is <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
