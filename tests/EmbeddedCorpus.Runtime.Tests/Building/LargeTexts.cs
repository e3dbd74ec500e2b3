using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Texts of any length that are all of one kind, and corpora of them.</summary>
internal static class LargeTexts
{
    /// <summary>How a text of a length is made, by name.</summary>
    public static Dictionary<string, Func<int, string>> Kinds { get; } = new()
    {
        ["one letter"] = static length => new string('a', length),
        ["straight marks"] = static length => new string('"', length),
        ["opening marks"] = static length => new string('“', length),
        ["pairs of marks"] = static length => Repeat("“”", length),
        ["apostrophes"] = static length => new string('\'', length),
        ["line feeds"] = static length => "a" + new string('\n', length - 1),
        ["carriage returns"] = static length => "a" + new string('\r', length - 1),
        ["pairs of line ends"] = static length => "a" + Repeat("\r\n", length - 1),
        ["spaces"] = static length => "a" + new string(' ', length - 1),
        ["one line of words"] = static length => Words(length),
        ["paragraphs of a word"] = static length => Repeat("word\n\n", length),
        ["letters of another script"] = static length => Repeat("語", length),
        ["pairs of surrogates"] = static length => Repeat("𝒜", length),
    };

    /// <summary>The article of a text, as it is embedded in a resource, which takes longer texts than a literal.</summary>
    public static ArticleModel Parse(string text) => ArticleParser.Parse(new SourceDocument(TestCorpus.Info("large.txt"), text), storage: TextStorage.Resource);

    /// <summary>A corpus of one text.</summary>
    public static TextCorpus Open(string text) => TestCorpus.Of(Parse(text));

    /// <summary>A pattern as often as it fits into a length.</summary>
    public static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

    /// <summary>Words of one to nine letters in sentences of one to twenty words.</summary>
    public static string Words(int length)
    {
        var random = new Random(5_000_000);
        var text = new StringBuilder("A", length + 16);
        while (text.Length < length)
        {
            for (int letters = random.Next(1, 10); letters > 0; letters--)
            {
                text.Append((char)('a' + random.Next(26)));
            }

            if (random.Next(12) == 0)
            {
                text.Append('.');
            }

            text.Append(' ');
        }

        return text.Append("end").ToString();
    }
}
