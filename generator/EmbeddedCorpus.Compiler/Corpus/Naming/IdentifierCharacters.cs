using System.Globalization;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>The characters of identifiers, the same in every host of a compiler: their Unicode tables differ, and the names of constants must not.</summary>
internal static class IdentifierCharacters
{
    private static readonly ulong[] s_letters = ReadSet(IdentifierRanges.Letters);
    private static readonly ulong[] s_others = ReadSet(IdentifierRanges.Others);
    private static readonly Dictionary<char, char> s_upper = ReadUpperCase();
    private static readonly HashSet<char> s_capitals = [.. s_upper.Values];

    /// <summary>Whether an identifier may start with a letter.</summary>
    public static bool IsLetter(char c) => c < 128 ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : Contains(s_letters, c);

    /// <summary>Whether a digit, a combining character or a connector may follow in an identifier.</summary>
    public static bool IsOther(char c) => c < 128 ? (uint)(c - '0') <= 9 || c == '_' : Contains(s_others, c);

    /// <summary>Whether a letter is a capital of a small one.</summary>
    public static bool IsCapital(char c) => c < 128 ? c is >= 'A' and <= 'Z' : s_capitals.Contains(c);

    /// <summary>The capital of a letter, or the letter itself where it has none.</summary>
    public static char ToUpper(char c) => c < 128 ? c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c : s_upper.TryGetValue(c, out char upper) ? upper : c;

    private static bool Contains(ulong[] set, char c) => (set[c >> 6] >> (c & 63) & 1) != 0;

    private static ulong[] ReadSet(string ranges)
    {
        ulong[] set = new ulong[(char.MaxValue + 1) / 64];
        foreach (string range in Items(ranges))
        {
            int dash = range.IndexOf('-');
            int last = Hex(range.Substring(dash + 1));
            for (int c = dash < 0 ? last : Hex(range.Substring(0, dash)); c <= last; c++)
            {
                set[c >> 6] |= 1UL << (c & 63);
            }
        }

        return set;
    }

    // first-last/step+way
    private static Dictionary<char, char> ReadUpperCase()
    {
        var upper = new Dictionary<char, char>();
        foreach (string range in Items(IdentifierRanges.UpperCase))
        {
            int dash = range.IndexOf('-');
            int slash = range.IndexOf('/');
            int last = Hex(range.Substring(dash + 1, slash - dash - 1));
            int step = range[slash + 1] - '0';
            int way = int.Parse(range.Substring(slash + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            for (int c = Hex(range.Substring(0, dash)); c <= last; c += step)
            {
                upper.Add((char)c, (char)(c + way));
            }
        }

        return upper;
    }

    private static IEnumerable<string> Items(string text) => text.Split(' ', '\n', '\r').Where(static item => item.Length > 0);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
