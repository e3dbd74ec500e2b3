using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>The anchors of an article: those of its headings, and those that its text names.</summary>
/// <remarks>
/// Programs make anchors in different ways. Only letters and digits count, in any case, so that an anchor of another program is no mistake.
/// </remarks>
internal sealed class Anchors
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

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
            anchors.Add(heading.Text.In(article.Source).ToString());
        }

        anchors.AddNamed(file);
        return anchors;
    }

    /// <summary>Whether the article has an anchor.</summary>
    public bool Contains(string anchor) => _keys.Contains(Key(anchor));

    private static string Key(string anchor)
    {
        var key = new StringBuilder(anchor.Length);
        foreach (char c in anchor)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private void Add(string anchor) => _keys.Add(Key(anchor));

    // <a id="x">, <a name=x>, {#x}
    private void AddNamed(string file)
    {
        for (int sign = file.IndexOfAny(['=', '#']); sign >= 0; sign = file.IndexOfAny(['=', '#'], sign + 1))
        {
            bool isName = file[sign] == '#' ? sign > 0 && file[sign - 1] == '{' : EndsWith(file, sign, "id") || EndsWith(file, sign, "name");
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

    private static bool EndsWith(string file, int end, string name) =>
        end >= name.Length && string.Compare(file, end - name.Length, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
