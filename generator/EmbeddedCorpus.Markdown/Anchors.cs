using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Markdown;

/// <summary>Makes the anchors of headings, as a code host makes them: <c>What it cost</c> becomes <c>what-it-cost</c>, and a second one <c>what-it-cost-1</c>.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Makes the anchor of the next heading.</summary>
    /// <param name="heading">The words of the heading.</param>
    public string Make(string heading)
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

    private static bool IsWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
