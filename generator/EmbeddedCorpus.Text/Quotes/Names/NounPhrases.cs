using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>Reads noun phrases beside a verb: names, pronouns, offices and roles.</summary>
internal static class NounPhrases
{
    private const int MaxTokens = 10;
    private const int MaxApposition = 30;

    /// <summary>The phrase that starts at a token, as in <c>said senior adviser Jane Doe</c>: of role and name, the name.</summary>
    public static Mention? Forward(string source, List<Token> tokens, int start, int end)
    {
        if (start >= end || tokens[start].Kind != TokenKind.Word)
        {
            return null;
        }

        if (IsPronoun(source, tokens[start]))
        {
            return Create(tokens, start, start + 1, MentionKind.Pronoun);
        }

        int stop = start;
        int lastName = -1;
        while (stop < end && stop - start < MaxTokens && tokens[stop].Kind == TokenKind.Word && IsInPhrase(source, tokens, stop))
        {
            if (tokens[stop].IsCapitalized)
            {
                lastName = stop;
            }

            stop++;
        }

        if (stop == start)
        {
            return null;
        }

        // "Gantz's office" and "his office" are one speaker each; the name in front only owns it.
        if (Words.Offices.Contains(tokens[stop - 1].Range.In(source)) && Owner(source, tokens, start, stop - 1) is >= 0 and int owner)
        {
            return Create(tokens, owner, stop, MentionKind.Office);
        }

        if (lastName >= 0 && !tokens[lastName].IsPossessive)
        {
            return Create(tokens, NameStart(source, tokens, lastName, start), lastName + 1, MentionKind.Name);
        }

        return Words.Determiners.Contains(tokens[start].Range.In(source)) && stop - start > 1
            ? Create(tokens, start, stop, MentionKind.Nominal)
            : null;
    }

    /// <summary>The phrase that ends before a token, as in <c>Lindenstrauss said</c>; an apposition between commas is stepped over.</summary>
    public static Mention? Backward(string source, List<Token> tokens, int end, int start)
    {
        int last = end - 1;
        while (last >= start && tokens[last].Kind == TokenKind.Word && !tokens[last].IsCapitalized && IsAdverb(source, tokens[last]))
        {
            last--;
        }

        // "Jane Doe, a senior researcher at the institute, said": the name before the first comma.
        if (last > start && tokens[last].Is(source, ','))
        {
            int comma = last - 1;
            int reach = Math.Max(start, last - MaxApposition);
            while (comma > reach && !tokens[comma].Is(source, ',') && tokens[comma].Kind != TokenKind.Quotation)
            {
                comma--;
            }

            if (comma <= start || !tokens[comma].Is(source, ','))
            {
                return null;
            }

            last = comma - 1;
        }

        if (last < start || tokens[last].Kind != TokenKind.Word)
        {
            return null;
        }

        if (IsPronoun(source, tokens[last]))
        {
            return Create(tokens, last, last + 1, MentionKind.Pronoun);
        }

        if (tokens[last].IsCapitalized)
        {
            return tokens[last].IsPossessive || Words.NoNames.Contains(tokens[last].Range.In(source))
                ? null
                : Create(tokens, NameStart(source, tokens, last, start), last + 1, MentionKind.Name);
        }

        return BackwardNominal(source, tokens, last, start);
    }

    /// <summary>Whether a word is a subject pronoun.</summary>
    public static bool IsPronoun(string source, Token token) => token.Kind == TokenKind.Word && Words.Subjects.Contains(token.Range.In(source));

    private static Mention? BackwardNominal(string source, List<Token> tokens, int last, int start)
    {
        if (Words.Function.Contains(tokens[last].Range.In(source)) || Words.Speech.Contains(tokens[last].Range.In(source)))
        {
            return null;
        }

        int first = last;
        while (first > start && last - first < MaxTokens && tokens[first - 1].Kind == TokenKind.Word)
        {
            if (tokens[first - 1].IsPossessive || Words.Possessives.Contains(tokens[first - 1].Range.In(source)))
            {
                int owner = tokens[first - 1].IsPossessive ? NameStart(source, tokens, first - 1, start) : first - 1;
                return Create(tokens, owner, last + 1, Words.Offices.Contains(tokens[last].Range.In(source)) ? MentionKind.Office : MentionKind.Nominal);
            }

            if (Words.Determiners.Contains(tokens[first - 1].Range.In(source)))
            {
                return Create(tokens, first - 1, last + 1, MentionKind.Nominal);
            }

            if (Words.Function.Contains(tokens[first - 1].Range.In(source)) || Words.Speech.Contains(tokens[first - 1].Range.In(source)))
            {
                return null;
            }

            first--;
        }

        return null;
    }

    /// <summary>The first token of the name that ends with a token.</summary>
    public static int NameStart(string source, List<Token> tokens, int last, int start)
    {
        int first = last;
        while (first > start && tokens[first - 1].Kind == TokenKind.Word)
        {
            Token before = tokens[first - 1];
            bool isPart = before.IsCapitalized && !before.IsPossessive && !Words.NoNames.Contains(before.Range.In(source))
                && !(Words.Function.Contains(before.Range.In(source)) && (first - 1 == start || tokens[first - 2].EndsSentence || tokens[first - 2].Kind == TokenKind.Mark));
            bool isLink = first - 1 > start && !before.IsCapitalized && tokens[first - 2].IsCapitalized && !tokens[first - 2].IsPossessive
                && tokens[first - 2].Kind == TokenKind.Word && Words.NameLinks.Contains(before.Range.In(source)) && !IsConjunction(source, before);
            if (!isPart && !isLink)
            {
                break;
            }

            first--;
        }

        return first;
    }

    private static bool IsConjunction(string source, Token token) => token.Range.Length == 3 && source[token.Range.Start] == 'a';

    private static int Owner(string source, List<Token> tokens, int start, int office)
    {
        for (int index = office - 1; index >= start; index--)
        {
            if (tokens[index].IsPossessive)
            {
                return NameStart(source, tokens, index, start);
            }

            if (Words.Possessives.Contains(tokens[index].Range.In(source)))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsInPhrase(string source, List<Token> tokens, int index)
    {
        ReadOnlySpan<char> word = tokens[index].Range.In(source);
        return tokens[index].IsCapitalized || Words.Determiners.Contains(word)
            || (!Words.Function.Contains(word) && !IsAdverb(source, tokens[index]) && !Words.Speech.Contains(word))
            || (index + 1 < tokens.Count && tokens[index + 1].IsCapitalized && Words.NameLinks.Contains(word) && index > 0 && tokens[index - 1].IsCapitalized);
    }

    private static bool IsAdverb(string source, Token token)
    {
        ReadOnlySpan<char> word = token.Range.In(source);
        return Words.VerbHelpers.Contains(word) || (word.Length > 4 && word.EndsWith("ly".AsSpan(), StringComparison.Ordinal));
    }

    private static Mention Create(List<Token> tokens, int first, int end, MentionKind kind) =>
        new(new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End), kind, first, end);
}
