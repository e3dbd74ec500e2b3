using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Words between quotation marks that no rule takes for a quotation.</summary>
internal static class MarkedWords
{
    private const string SentenceEnds = ".,!?…";

    /// <summary>Makes a quotation of all words between the marks around a place.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="place">The words of a correction.</param>
    /// <returns>The quotation without a speaker; null if other words are between the marks too, or no marks are there.</returns>
    public static QuoteModel? Read(string source, IReadOnlyList<TextRange> paragraphs, TextRange place)
    {
        int paragraph = 0;
        while (paragraph < paragraphs.Count && !paragraphs[paragraph].Contains(place))
        {
            paragraph++;
        }

        if (paragraph == paragraphs.Count)
        {
            return null;
        }

        int start = place.Start;
        while (start > paragraphs[paragraph].Start && IsBetween(source[start - 1]))
        {
            start--;
        }

        int end = place.End;
        while (end < paragraphs[paragraph].End && IsBetween(source[end]))
        {
            end++;
        }

        if (start == paragraphs[paragraph].Start || end == paragraphs[paragraph].End || !QuotationMark.IsOpening(source[start - 1]) || !QuotationMark.Closes(source[start - 1], source[end]))
        {
            return null;
        }

        TextRange words = LineReader.Trim(source.AsSpan(), new TextRange(start, end));
        QuoteKind kind = char.IsUpper(source[words.Start]) && SentenceEnds.IndexOf(source[words.End - 1]) >= 0 ? QuoteKind.Direct : QuoteKind.Partial;
        return new QuoteModel(words, kind, paragraph, -1, Attribution.None, default, default, -1, RuleId.None);
    }

    // What a correction may leave out at its ends.
    private static bool IsBetween(char c) => !char.IsLetterOrDigit(c) && !QuotationMark.IsAny(c);
}
