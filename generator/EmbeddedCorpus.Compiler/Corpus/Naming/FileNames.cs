using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Names of the files that are made for a corpus.</summary>
internal static class FileNames
{
    /// <summary>The start of such a name: that of the corpus made of ASCII, with a hash that tells <c>News</c> and <c>news</c> apart where files do not.</summary>
    public static string Of(string corpus)
    {
        if (string.Equals(corpus, "Corpus", StringComparison.Ordinal))
        {
            return corpus;
        }

        var name = new StringBuilder(corpus.Length + 5);
        foreach (char c in corpus)
        {
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_');
        }

        return name.Append('-').Append((ContentHash.Of(corpus).Value & 0xFFFF).ToString("x4", CultureInfo.InvariantCulture)).ToString();
    }
}
