using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Finds the quotation of the body that a headline repeats.</summary>
internal static class HeadlineLinker
{
    // What is shorter recurs by chance.
    private const int MinLetters = 8;

    /// <summary>The index of the body quotation that holds the headline's words, or -1.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="headline">The headline's quotation.</param>
    /// <param name="quotes">The quotations of the body.</param>
    public static int FindOrigin(string source, TextRange headline, List<QuoteModel> quotes)
    {
        string wanted = Letters(headline.In(source));
        if (wanted.Length < MinLetters)
        {
            return -1;
        }

        for (int index = 0; index < quotes.Count; index++)
        {
            if (quotes[index].Text.Length >= wanted.Length && Letters(quotes[index].Text.In(source)).IndexOf(wanted, StringComparison.Ordinal) >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    // Marks, white space and case differ between headline and body; the letters do not.
    private static string Letters(ReadOnlySpan<char> text)
    {
        char[] buffer = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(buffer, 0, length);
    }
}
