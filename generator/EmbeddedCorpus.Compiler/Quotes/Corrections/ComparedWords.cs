using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Words as corrections compare them: without quotation marks, and with one space between two words.</summary>
/// <remarks>An author copies words from a page, where line ends and the style of quotation marks differ. Every other character counts.</remarks>
internal sealed class ComparedWords
{
    private const char Space = ' ';
    private const char Apostrophe = '\'';

    private readonly List<int> _places;

    private ComparedWords(string text, List<int> places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Reads the words of a range.</summary>
    public static ComparedWords Read(string source, TextRange range)
    {
        var text = new StringBuilder(range.Length);
        var places = new List<int>(range.Length);
        bool isSpaced = false;
        for (int index = range.Start; index < range.End; index++)
        {
            char c = source[index];
            if (char.IsWhiteSpace(c))
            {
                isSpaced = true;
                continue;
            }

            bool isMark = QuotationMark.IsAny(c);
            if (isMark && !IsInside(source, range, index))
            {
                continue;
            }

            if (isSpaced && text.Length > 0)
            {
                text.Append(Space);
                places.Add(index);
            }

            isSpaced = false;
            text.Append(isMark ? Apostrophe : c);
            places.Add(index);
        }

        return new ComparedWords(text.ToString(), places);
    }

    /// <summary>Finds words that are not parts of longer words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="found">Takes where they are in the source.</param>
    /// <param name="most">The number of places after which nobody asks for more.</param>
    public void Find(string words, List<TextRange> found, int most)
    {
        for (int at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && found.Count < most; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if (IsBorder(at) && IsBorder(end))
            {
                found.Add(new TextRange(_places[at], _places[end - 1] + 1));
            }
        }
    }

    // The mark of "don’t" is no quotation mark.
    private static bool IsInside(string source, TextRange range, int index) =>
        index > range.Start && index + 1 < range.End && char.IsLetterOrDigit(source[index - 1]) && char.IsLetterOrDigit(source[index + 1]);

    private bool IsBorder(int index) =>
        index == 0 || index == Text.Length || !char.IsLetterOrDigit(Text[index - 1]) || !char.IsLetterOrDigit(Text[index]);
}
