using System.Text;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Makes C# identifiers from words. Letters of any script are kept; what an identifier cannot hold separates words.</summary>
internal static class IdentifierWriter
{
    /// <summary>The longest name from a headline, in characters.</summary>
    public const int MaxLength = 48;

    /// <summary>The longest name of a member, in characters: metadata holds 1023 bytes (CS7013), and <c>get_</c> stands before a property's.</summary>
    public const int MaxMemberLength = 200;

    // Fewer words than these say too little to stop at a clause mark: "Well, ..." is no name.
    private const int MinClauseWords = 3;

    /// <summary>The words in PascalCase, up to the first clause mark that leaves at least three of them, and at most <see cref="MaxLength"/> characters, cut at a word.</summary>
    public static string FromHeadline(ReadOnlySpan<char> headline) => Write(headline, MaxLength, MinClauseWords);

    /// <summary>All words in PascalCase, as many as fit into half of <see cref="MaxMemberLength"/>: room for what makes a name unique.</summary>
    public static string FromName(ReadOnlySpan<char> name) => Write(name, MaxMemberLength / 2, int.MaxValue);

    /// <summary>What to do about a name that <see cref="IsName"/> refuses.</summary>
    public const string NameRemedy = "Use at most 200 letters, digits and underscores, not starting with a digit";

    /// <summary>Whether a string can stand as the name of a type or member: an identifier that is not too long for one.</summary>
    public static bool IsName(string name) => name.Length <= MaxMemberLength && IsIdentifier(name);

    /// <summary>Whether a string can stand as an identifier (keywords included: they are escaped where they are written).</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !CanStart(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!IsPart(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts an underscore before a digit, which no identifier starts with.</summary>
    public static string AvoidLeadingDigit(string name) => name.Length > 0 && !CanStart(name[0]) ? "_" + name : name;

    private static string Write(ReadOnlySpan<char> text, int maxLength, int minClauseWords)
    {
        var name = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        int words = 0;
        int index = 0;
        while (index < text.Length)
        {
            if (!IsPart(text[index]))
            {
                if (words >= minClauseWords && IsClauseMark(text, index))
                {
                    break;
                }

                index++;
                continue;
            }

            int start = index;
            while (index < text.Length && (IsPart(text[index]) || IsInnerApostrophe(text, index)))
            {
                index++;
            }

            if (words == 0 && !CanStart(text[start]))
            {
                // No identifier starts with a digit; the underscore counts.
                name.Append('_');
            }

            int before = name.Length;
            AppendWord(name, text.Slice(start, index - start));
            if (name.Length > maxLength)
            {
                // A single word that is too long is cut inside; any other is left off.
                name.Length = words == 0 ? maxLength : before;
                break;
            }

            words++;
        }

        return name.ToString();
    }

    private static void AppendWord(StringBuilder name, ReadOnlySpan<char> word)
    {
        bool isFirst = true;
        foreach (char c in word)
        {
            if (IsPart(c))
            {
                name.Append(isFirst ? IdentifierCharacters.ToUpper(c) : c);
                isFirst = false;
            }
        }
    }

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int index) =>
        text[index] is '\'' or '\u2019' && index + 1 < text.Length && IsPart(text[index + 1]);

    // A mark ends a clause where white space or the end follows: "3.14" and "self-made" are words; " - " is a dash.
    private static bool IsClauseMark(ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        bool isLoose = index + 1 >= text.Length || !IsPart(text[index + 1]);
        return c switch
        {
            '.' => isLoose && !IsInitial(text, index - 1),
            ',' or ';' or ':' or '!' or '?' or '…' => isLoose,
            '-' => isLoose && index > 0 && char.IsWhiteSpace(text[index - 1]),
            '–' or '—' or '(' or '[' or '|' or '،' or '؛' or '؟' or '、' or '。' or '，' or '：' or '；' or '！' or '？' => true,
            _ => false,
        };
    }

    // "The U.S. economy": the point belongs to the letter.
    private static bool IsInitial(ReadOnlySpan<char> text, int index) =>
        index >= 0 && IdentifierCharacters.IsCapital(text[index]) && (index == 0 || !IsPart(text[index - 1]));

    private static bool CanStart(char c) => IsLetter(c) || c == '_';

    private static bool IsLetter(char c) => IdentifierCharacters.IsLetter(c) && !InvisibleCharacters.IsIgnorable(c);

    // Formatting characters (Cf) may stand in identifiers too, and so may letters and marks that nobody sees: they are left out.
    private static bool IsPart(char c) => IsLetter(c) || (IdentifierCharacters.IsOther(c) && !InvisibleCharacters.IsIgnorable(c));
}
