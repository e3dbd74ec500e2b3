using System.Text;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

/// <summary>Normalization form D by the definition. The tests run without the culture data that <c>string.Normalize</c> needs.</summary>
/// <param name="unicode">The database.</param>
internal sealed class CanonicalDecomposition(UnicodeDatabase unicode)
{
    public string Of(string text)
    {
        List<int> characters = [.. text.EnumerateRunes().SelectMany(rune => Parts(rune.Value))];
        for (int i = 1; i < characters.Count; i++)
        {
            for (int j = i; j > 0 && OrderOf(characters[j]) > 0 && OrderOf(characters[j - 1]) > OrderOf(characters[j]); j--)
            {
                (characters[j - 1], characters[j]) = (characters[j], characters[j - 1]);
            }
        }

        return string.Concat(characters.Select(static c => new Rune(c).ToString()));
    }

    private int OrderOf(int c) => unicode.CombiningClasses.GetValueOrDefault(c);

    private IEnumerable<int> Parts(int c)
    {
        if (c is >= 0xAC00 and < 0xAC00 + 11_172)
        {
            int index = c - 0xAC00;
            int trail = index % 28;
            int[] parts = [0x1100 + (index / 588), 0x1161 + (index % 588 / 28), 0x11A7 + trail];
            return parts.Take(trail == 0 ? 2 : 3);
        }

        return unicode.CanonicalDecompositions.TryGetValue(c, out int[]? pair) ? pair.SelectMany(Parts) : [c];
    }
}
