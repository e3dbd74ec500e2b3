using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>Reads a name from a text whatever white space is between its words: a line may end inside it, or markup was there.</summary>
internal static class WrittenName
{
    /// <summary>The name with one space between two words.</summary>
    public static string Of(string source, TextRange range)
    {
        ReadOnlySpan<char> name = range.In(source);
        int index = 0;
        while (index < name.Length && !IsIrregular(name, index))
        {
            index++;
        }

        if (index == name.Length)
        {
            return name.ToString();
        }

        Span<char> written = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        for (index = 0; index < name.Length; index++)
        {
            bool isSpace = char.IsWhiteSpace(name[index]);
            if (name[index] == Lexicon.SoftHyphen)
            {
                continue;
            }

            if (!isSpace || (length > 0 && written[length - 1] != ' '))
            {
                written[length++] = isSpace ? ' ' : name[index];
            }
        }

        return written.Slice(0, length).ToString();
    }

    /// <summary>A name of several words in capitals as it is written elsewhere: <c>Jane Doe</c> for <c>JANE DOE</c>. Other names stay as they are.</summary>
    public static string InSmallLetters(string name)
    {
        bool hasSpace = false;
        foreach (char c in name)
        {
            if (char.IsLower(c))
            {
                return name;
            }

            hasSpace |= c == ' ';
        }

        if (!hasSpace)
        {
            return name;
        }

        char[] letters = name.ToCharArray();
        for (int index = 1; index < letters.Length; index++)
        {
            letters[index] = char.IsLetter(letters[index - 1]) ? char.ToLowerInvariant(letters[index]) : letters[index];
        }

        return new string(letters);
    }

    /// <summary>Whether two names have the same words. White space of any length is one space, and soft hyphens do not count.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool ignoresCase)
    {
        int first = 0;
        int second = 0;
        while (true)
        {
            first = SkipHyphen(one, first);
            second = SkipHyphen(other, second);
            if (first == one.Length || second == other.Length)
            {
                return first == one.Length && second == other.Length;
            }

            bool isSpace = char.IsWhiteSpace(one[first]);
            if (isSpace != char.IsWhiteSpace(other[second]))
            {
                return false;
            }

            if (!isSpace && one[first] != other[second] && !(ignoresCase && char.ToUpperInvariant(one[first]) == char.ToUpperInvariant(other[second])))
            {
                return false;
            }

            first = isSpace ? SkipSpace(one, first) : first + 1;
            second = isSpace ? SkipSpace(other, second) : second + 1;
        }
    }

    // A soft hyphen, or any white space but a single space.
    private static bool IsIrregular(ReadOnlySpan<char> name, int index) =>
        name[index] == Lexicon.SoftHyphen || char.IsWhiteSpace(name[index]) && (name[index] != ' ' || (index > 0 && name[index - 1] == ' '));

    private static int SkipHyphen(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && text[index] == Lexicon.SoftHyphen)
        {
            index++;
        }

        return index;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
