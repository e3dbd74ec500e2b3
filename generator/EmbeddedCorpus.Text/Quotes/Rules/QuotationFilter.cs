using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Marks;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Tells quotations from titles of works, nicknames, so-called words and scare quotes.</summary>
internal static class QuotationFilter
{
    // Longer pieces are somebody's words even where no verb says so.
    private const int MinWordsWithoutCue = 4;

    /// <summary>Whether a piece in marks is a quotation.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="span">The piece.</param>
    /// <param name="tokens">Its paragraph.</param>
    /// <param name="token">Its token.</param>
    /// <param name="hasSpeaker">Whether a rule found a speaker in its sentence.</param>
    public static bool IsQuotation(string source, MarkedSpan span, List<Token> tokens, int token, bool hasSpeaker)
    {
        ReadOnlySpan<char> text = span.Inner.In(source);
        int words = CountWords(text, out bool isTitleCase);
        if (words == 0)
        {
            return false;
        }

        bool isSentence = text[text.Length - 1] is '.' or ',' or '!' or '?';
        if (isTitleCase && !isSentence && (words > 1 || !hasSpeaker) && token > 0 && FollowsTitleCue(source, tokens, token))
        {
            return false;
        }

        return hasSpeaker || isSentence || words >= MinWordsWithoutCue;
    }

    /// <summary>Whether the piece is whole sentences rather than a part of one.</summary>
    public static bool IsDirect(string source, MarkedSpan span, List<Token> tokens, int token, bool goesOn)
    {
        ReadOnlySpan<char> text = span.Inner.In(source);
        bool isSentence = text[text.Length - 1] is '.' or ',' or '!' or '?' or '…' or '-' or '—';
        if (char.IsLower(text[0]))
        {
            // The second half of a quotation that its cue interrupts.
            return goesOn && isSentence && token > 0 && tokens[token - 1].Is(source, ',');
        }

        bool isFree = token == 0 || tokens[token - 1].EndsSentence || tokens[token - 1].Kind != TokenKind.Word;
        return isFree || isSentence;
    }

    private static bool FollowsTitleCue(string source, List<Token> tokens, int token)
    {
        int before = token - 1;
        while (before >= 0 && tokens[before].Is(source, ','))
        {
            before--;
        }

        return before >= 0 && tokens[before].Kind == TokenKind.Word
            && (tokens[before].IsPossessive || Words.TitleCues.Contains(tokens[before].Range.In(source)));
    }

    private static int CountWords(ReadOnlySpan<char> text, out bool isTitleCase)
    {
        int words = 0;
        isTitleCase = true;
        bool isInWord = false;
        for (int index = 0; index < text.Length; index++)
        {
            bool isPart = char.IsLetterOrDigit(text[index]) || (isInWord && text[index] is '\'' or '’' or '-');
            if (isPart && !isInWord)
            {
                words++;
                int end = index;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                isTitleCase &= !char.IsLower(text[index]) || Words.Function.Contains(text.Slice(index, end - index)) || Words.Determiners.Contains(text.Slice(index, end - index));
            }

            isInWord = isPart;
        }

        return words;
    }
}
