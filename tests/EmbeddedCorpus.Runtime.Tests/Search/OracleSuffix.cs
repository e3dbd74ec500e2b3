using System.Globalization;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>The operators after a word, a phrase or a group.</summary>
internal sealed record OracleSuffix(int End, int? Reach, double Boost)
{
    /// <summary>Reads the suffix at a position; null if there is none.</summary>
    public static OracleSuffix? At(string text, int at, bool isPhrase = false)
    {
        string part = isPhrase ? "[spqSPQ]|" : string.Empty;
        Match match = Regex.Match(text[at..], @"^(?:(?<tilde>~)(?<reach>" + part + @"(?:[0-9]+(?:\.[0-9]*)?)?)|\^(?<boost>[0-9]+(?:\.[0-9]*)?))+");
        if (!match.Success || match.Groups["tilde"].Captures.Count > 1 || OracleCharacters.HasWordAt(text, at + match.Length))
        {
            return null;
        }

        double boost = match.Groups["boost"].Success ? Math.Clamp(Number(match.Groups["boost"].Captures[^1].Value), 0.01, 100) : 1;
        int? reach = null;
        if (match.Groups["tilde"].Success)
        {
            string number = match.Groups["reach"].Value;
            int letter = number.Length == 1 ? "spq".IndexOf(char.ToLowerInvariant(number[0]), StringComparison.Ordinal) : -1;
            double value = letter >= 0 ? 0 : Number(number);
            reach = letter >= 0 ? OracleClause.Sentence + letter : number.Length == 0 || value is > 0 and < 1 ? -1 : (int)Math.Min(value, 1000);
        }

        // A caret without a number is no sign, and neither is what it follows.
        return at + match.Length < text.Length && text[at + match.Length] is '^' or '~' ? null : new OracleSuffix(at + match.Length, reach, boost);
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text.TrimEnd('.'), CultureInfo.InvariantCulture);
}
