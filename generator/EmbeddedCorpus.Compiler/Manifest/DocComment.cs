using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Writes words of a text into XML documentation. They are data: nothing in them may end the comment or become an element.</summary>
internal static class DocComment
{
    private const int MaxExcerpt = 160;

    /// <summary>The first characters of a text as XML content on one line.</summary>
    public static string Excerpt(ReadOnlySpan<char> text, int maxLength = MaxExcerpt)
    {
        var xml = new StringBuilder(Math.Min(text.Length, maxLength) + 8);
        bool isCut = text.Length > maxLength;
        int end = isCut ? maxLength : text.Length;
        for (int index = 0; index < end; index++)
        {
            char c = text[index];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                default:
                    // A half of a surrogate pair is no character of XML; both halves are left out.
                    xml.Append(InvisibleCharacters.Contains(c) || char.IsSurrogate(c) ? ' ' : c);
                    break;
            }
        }

        return isCut ? xml.Append('…').ToString() : xml.ToString();
    }

    /// <summary>The first lines of an article, below its headline.</summary>
    public static string FirstLines(ArticleModel article) =>
        article.Paragraphs.Count == 0 ? string.Empty : Excerpt(article.Paragraphs[0].In(article.Source));
}
