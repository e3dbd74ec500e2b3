using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Finds the subject of a verb, over what may stand between the two.</summary>
internal sealed class Clauses(string source, NounPhrases phrases)
{
    private const int MaxParenthesis = 40;

    /// <summary>The subject of the verb at a token, or null.</summary>
    public Mention? Subject(List<Token> tokens, int verb, int start, int depth = 0)
    {
        int last = verb - 1;
        bool isParticiple = tokens[verb].Has(WordClass.Participle);
        bool hasAuxiliary = false;
        while (last >= start && tokens[last].Kind == TokenKind.Word && !NounPhrases.IsName(tokens[last]) && !phrases.IsPronoun(tokens[last]) && IsSkipped(tokens, last, start))
        {
            hasAuxiliary |= tokens[last].Has(WordClass.Auxiliary);
            last--;
        }

        if (last < start)
        {
            return null;
        }

        Token before = tokens[last];
        if (before.Is(source, ')') || before.Is(source, ']'))
        {
            int open = last;
            while (open > start && last - open < MaxParenthesis && !tokens[open].Is(source, '(') && !tokens[open].Is(source, '['))
            {
                open--;
            }

            return open > start ? Between(tokens, open, start) : null;
        }

        if (isParticiple && !hasAuxiliary && !phrases.IsPronoun(before))
        {
            if (before.Kind == TokenKind.Word && phrases.Backward(tokens, last + 1, start) is { } absolute && absolute.FirstToken > start && tokens[absolute.FirstToken - 1].Is(source, "with"))
            {
                return absolute;
            }

            return (depth == 0 && before.Is(source, ',') ? Main(tokens, start, last) : null) ?? Coordinated(tokens, last + 1, start, depth);
        }

        if (before.Kind == TokenKind.Mark)
        {
            return before.Is(source, ',') || IsDash(before)
                ? Parenthesis(tokens, last, start) ?? Coordinated(tokens, last, start, depth)
                : null;
        }

        if (before.Kind != TokenKind.Word)
        {
            return Coordinated(tokens, last, start, depth);
        }

        if (before.Has(WordClass.Relative) && !before.Has(WordClass.Determiner))
        {
            return Between(tokens, last, start);
        }

        if (before.Has(WordClass.Relative) && last > start && tokens[last - 1].Kind == TokenKind.Word && !tokens[last - 1].Has(WordClass.Verbal | WordClass.Conjunction))
        {
            return Between(tokens, last, start);
        }

        if (before.Has(WordClass.Conjunction) || before.Is(source, "to") || before.Has(WordClass.Verbal) || before.Has(WordClass.Preposition | WordClass.ObjectPronoun))
        {
            return Coordinated(tokens, last, start, depth);
        }

        return phrases.Backward(tokens, last + 1, start);
    }

    /// <summary>The subject of the sentence: over leading adverbials, the phrase before its first finite verb.</summary>
    public Mention? Main(List<Token> tokens, int start, int end)
    {
        int index = start;
        while (index < end && (tokens[index].Kind == TokenKind.Mark || (tokens[index].Has(WordClass.Conjunction) && tokens[index].Range.Length <= 3) || (tokens[index].Has(WordClass.Adverb) && !NounPhrases.IsName(tokens[index]))))
        {
            index++;
        }

        if (index < end && tokens[index].Kind == TokenKind.Word
            && tokens[index].Has(WordClass.Preposition | WordClass.Conjunction | WordClass.Participle) && !phrases.IsPronoun(tokens[index]))
        {
            int comma = index;
            while (comma < end && !tokens[comma].Is(source, ','))
            {
                comma++;
            }

            index = comma < end ? comma + 1 : index;
        }

        for (int verb = index; verb < end; verb++)
        {
            if (tokens[verb].Kind == TokenKind.Word && (tokens[verb].Has(WordClass.Auxiliary) || (tokens[verb].Has(WordClass.Verbal) && !tokens[verb].Has(WordClass.Participle)))
                && verb > index && !(tokens[verb - 1].Has(WordClass.Relative)))
            {
                if (Subject(tokens, verb, index, 3) is { } subject)
                {
                    return subject;
                }
            }
        }

        return phrases.Forward(tokens, index, end);
    }

    // "Jane Doe, who runs the port, said": the phrase before the comma that opens the parenthesis.
    private Mention? Parenthesis(List<Token> tokens, int close, int start)
    {
        bool isDash = IsDash(tokens[close]);
        Mention? indefinite = null;
        for (int open = close - 1; open > start && close - open < MaxParenthesis; open--)
        {
            if (tokens[open].Kind == TokenKind.Quotation && !isDash)
            {
                continue;
            }

            bool isOpener = isDash ? IsDash(tokens[open]) : tokens[open].Is(source, ',');
            if (!isOpener || tokens[open - 1].Kind != TokenKind.Word)
            {
                continue;
            }

            // The mayor, Jane Doe, said.
            if (phrases.Apposition(tokens, open + 1, close) is { } name && !tokens[open - 1].IsCapitalized && name.EndToken == close)
            {
                return name;
            }

            Mention? outer = phrases.Backward(tokens, open, start);
            if (outer is null)
            {
                continue;
            }

            // A chain of appositions: the name at its head.
            if (outer is { Kind: MentionKind.Nominal } && outer.Value.FirstToken > start + 1 && tokens[outer.Value.FirstToken - 1].Is(source, ',')
                && NounPhrases.IsName(tokens[outer.Value.FirstToken - 2]) && phrases.Backward(tokens, outer.Value.FirstToken - 1, start) is { Kind: MentionKind.Name } head)
            {
                return head;
            }

            // "Jane Doe, a graduate and a commissioner of the county, where she lives, said": the name is further left.
            if (outer is { Kind: MentionKind.Nominal } && (tokens[outer.Value.FirstToken].Is(source, "a") || tokens[outer.Value.FirstToken].Is(source, "an")))
            {
                indefinite ??= outer;
                continue;
            }

            return indefinite is null || outer is { Kind: MentionKind.Name } ? outer : indefinite;
        }

        return indefinite;
    }

    private Mention? Between(List<Token> tokens, int end, int start)
    {
        int last = end;
        while (last > start && tokens[last - 1].Kind == TokenKind.Mark)
        {
            last--;
        }

        // The relative pronoun belongs to the mention: it is the verb's subject, too.
        return phrases.Backward(tokens, last, start) is { } found
            ? found with { Range = found.Range with { End = Math.Max(found.Range.End, tokens[end].Range.End) } }
            : null;
    }

    // "praised the plan but called it": the subject of the verb before; else of the sentence.
    private Mention? Coordinated(List<Token> tokens, int before, int start, int depth)
    {
        if (depth > 2)
        {
            return null;
        }

        for (int verb = before - 1; verb > start; verb--)
        {
            if (tokens[verb].Kind == TokenKind.Word && tokens[verb].Has(WordClass.Verbal | WordClass.Auxiliary) && !tokens[verb].Has(WordClass.Participle)
                && !tokens[verb - 1].Has(WordClass.Relative) && Subject(tokens, verb, start, depth + 1) is { } subject)
            {
                return subject;
            }
        }

        return depth == 0 ? Main(tokens, start, before) : null;
    }

    private bool IsSkipped(List<Token> tokens, int index, int start)
    {
        Token token = tokens[index];
        if (token.Has(WordClass.Auxiliary) || phrases.IsAdverb(token) || token.Is(source, "not"))
        {
            return true;
        }

        // "Jane Doe on Monday said", "Jane Doe Monday said".
        return (token.Has(WordClass.Calendar) && index > start)
            || (token.Has(WordClass.Preposition) && index + 1 < tokens.Count && tokens[index + 1].Has(WordClass.Calendar));
    }

    private bool IsDash(Token token) => token.Kind == TokenKind.Mark && source[token.Range.Start] is '—' or '–' or '-';
}
