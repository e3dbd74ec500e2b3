using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>The anchors of the headings and of the text of an article.</summary>
/// <remarks>
/// Programs make different anchors from one heading. The comparison ignores case and everything except letters and digits.
/// </remarks>
internal sealed class Anchors
{
    // Enough for the headings of a text with emojis.
    private const int MaxPrefixes = 100;

    // A heading of signs alone has such an anchor on some sites.
    private const string Unnamed = "section";

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    private Anchors()
    {
    }

    /// <summary>Reads the anchors of an article.</summary>
    /// <returns>The anchors; null for an article with parts that another program writes, which may be headings.</returns>
    public static Anchors? Of(ArticleModel article)
    {
        string file = article.File;
        if (file.Contains("{%") || file.Contains("{{"))
        {
            return null;
        }

        var anchors = new Anchors();
        anchors.Add(article.Headline.In(article.Source).ToString());
        foreach (HeadingModel heading in article.Headings)
        {
            anchors.Add(heading.Anchor.In(article.Source).ToString());
            anchors.AddWords(heading.Text.In(article.Source).ToString());
        }

        anchors.AddNamed(file);
        return anchors;
    }

    /// <summary>Whether the article has an anchor.</summary>
    public bool Contains(string anchor)
    {
        string key = Key(anchor);
        return _keys.Contains(key) || _prefixes.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string Key(string anchor)
    {
        var key = new StringBuilder(anchor.Length);
        foreach (char c in anchor)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private void Add(string anchor) => _keys.Add(Key(anchor));

    // Some programs write the names of emojis into anchors.
    private void AddWords(string heading)
    {
        string key = Key(heading);
        _keys.Add(key);
        if ((key.Length == 0 || heading.Any(char.IsSurrogate)) && _prefixes.Count < MaxPrefixes)
        {
            _prefixes.Add(key.Length == 0 ? Unnamed : key);
        }
    }

    // <a id="x">, <a name=x>, and attributes in braces
    private void AddNamed(string file)
    {
        for (int sign = file.IndexOfAny(['=', '#']); sign >= 0; sign = file.IndexOfAny(['=', '#'], sign + 1))
        {
            bool isName = file[sign] == '#' ? IsInBraces(file, sign) : EndsWith(file, sign, "id") || EndsWith(file, sign, "name");
            if (isName)
            {
                int start = sign + 1 < file.Length && file[sign + 1] is '"' or '\'' ? sign + 2 : sign + 1;
                int end = start;
                while (end < file.Length && !char.IsWhiteSpace(file[end]) && file[end] is not ('"' or '\'' or '>' or '}'))
                {
                    end++;
                }

                Add(file.Substring(start, end - start));
            }
        }
    }

    // {#x}, { #x }, {: #x}
    private static bool IsInBraces(string file, int sign)
    {
        int index = sign - 1;
        while (index >= 0 && file[index] is ' ' or ':')
        {
            index--;
        }

        return index >= 0 && file[index] == '{';
    }

    private static bool EndsWith(string file, int end, string name) =>
        end >= name.Length && string.Compare(file, end - name.Length, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
