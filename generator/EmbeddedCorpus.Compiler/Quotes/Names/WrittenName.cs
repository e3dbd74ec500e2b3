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
            if (!isSpace || (length > 0 && written[length - 1] != ' '))
            {
                written[length++] = isSpace ? ' ' : name[index];
            }
        }

        return written.Slice(0, length).ToString();
    }

    /// <summary>Whether two names have the same words.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool ignoresCase)
    {
        int first = 0;
        int second = 0;
        while (first < one.Length && second < other.Length)
        {
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

        return first == one.Length && second == other.Length;
    }

    // Any white space but a single space.
    private static bool IsIrregular(ReadOnlySpan<char> name, int index) =>
        char.IsWhiteSpace(name[index]) && (name[index] != ' ' || (index > 0 && name[index - 1] == ' '));

    private static int SkipSpace(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
