using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Names;

/// <summary>Reads noun phrases: names, pronouns, offices and roles.</summary>
internal sealed class NounPhrases(string source)
{
    /// <summary>How far a phrase may reach, in tokens.</summary>
    public const int MaxTokens = 24;

    private const WordClass Boundary = WordClass.Verbal | WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun | WordClass.ObjectPronoun;

    /// <summary>The phrase that starts at a token, as in <c>said senior adviser Jane Doe of Acme</c>: of role and name, the name.</summary>
    public Mention? Forward(List<Token> tokens, int start, int end)
    {
        while (start < end && IsAdverb(tokens[start]) && !tokens[start].IsCapitalized)
        {
            start++;
        }

        if (start >= end || tokens[start].Kind != TokenKind.Word)
        {
            return null;
        }

        if (IsPronoun(tokens[start]))
        {
            return Create(tokens, start, start + 1, MentionKind.Pronoun);
        }

        int stop = start;
        while (stop < end && stop - start < MaxTokens && IsInPhrase(tokens, stop, start) && !(tokens[stop].Has(WordClass.Calendar) && tokens[stop].IsCapitalized))
        {
            stop++;
        }

        if (stop == start || tokens[start].Has(WordClass.Preposition))
        {
            return null;
        }

        Mention? phrase = Read(tokens, start, stop);

        // "said the group's president, Jane Doe": the name in apposition.
        if (phrase is { Kind: not MentionKind.Name } && stop + 1 < end && tokens[stop].Is(source, ',') && tokens[stop + 1].IsCapitalized
            && Apposition(tokens, stop + 1, end) is { } name)
        {
            return name;
        }

        return phrase;
    }

    /// <summary>The phrase that ends before a token, as in <c>Jane Doe said</c>.</summary>
    public Mention? Backward(List<Token> tokens, int end, int start)
    {
        int last = end - 1;
        if (last < start || tokens[last].Kind != TokenKind.Word)
        {
            return null;
        }

        if (IsPronoun(tokens[last]))
        {
            return Create(tokens, last, last + 1, MentionKind.Pronoun);
        }

        int first = last;
        while (first > start && last - first < MaxTokens && IsInPhrase(tokens, first - 1, start))
        {
            first--;
        }

        if (!IsInPhrase(tokens, last, start))
        {
            return null;
        }

        while (first < last && (IsAdverb(tokens[first]) || tokens[first].Has(WordClass.Conjunction)) && !IsName(tokens[first]))
        {
            first++;
        }

        // "In a statement Jane Doe said": what stands behind a preposition is no subject, the last phrase is.
        if (tokens[first].Has(WordClass.Preposition))
        {
            if (IsName(tokens[last]))
            {
                return Name(tokens, last, first);
            }

            // "with a spokesman describing": the phrase behind "with" is the subject of the participle.
            if (tokens[first].Is(source, "with") && first < last)
            {
                return Read(tokens, first + 1, last + 1);
            }

            int determiner = last;
            while (determiner > first && !tokens[determiner].Has(WordClass.Determiner))
            {
                determiner--;
            }

            return determiner > first && !tokens[determiner - 1].Has(WordClass.Preposition) ? Read(tokens, determiner, last + 1) : null;
        }

        return Read(tokens, first, last + 1);
    }

    /// <summary>A name of people that stands between commas or ends a sentence: an apposition.</summary>
    public Mention? Apposition(List<Token> tokens, int start, int end)
    {
        int stop = start;
        while (stop < end && tokens[stop].Kind == TokenKind.Word && (IsName(tokens[stop]) || tokens[stop].Has(WordClass.NameLink)) && !tokens[stop].IsPossessive)
        {
            stop++;
        }

        return stop - start is > 1 and < 6 && (stop == end || tokens[stop].Kind != TokenKind.Word) && IsName(tokens[stop - 1])
            ? Name(tokens, stop - 1, start)
            : null;
    }

    /// <summary>Whether a word is a subject pronoun.</summary>
    public bool IsPronoun(Token token) => token.Kind == TokenKind.Word && token.Has(WordClass.Pronoun) && !token.Has(WordClass.Determiner);

    /// <summary>Whether a word may belong to a name.</summary>
    public static bool IsName(Token token) => token.Kind == TokenKind.Word && token.IsCapitalized && !token.Has(WordClass.Calendar)
        && !(token.Has(WordClass.Function | WordClass.Determiner | WordClass.Adverb) && !token.Has(WordClass.Place));

    /// <summary>Whether a word is an adverb.</summary>
    public bool IsAdverb(Token token) => token.Kind == TokenKind.Word && (token.Has(WordClass.Adverb)
        || (!token.IsCapitalized && token.Range.Length > 4 && token.Range.In(source).EndsWith("ly".AsSpan(), StringComparison.Ordinal) && !token.Has(WordClass.Role | WordClass.Office)));

    /// <summary>The first token of the name that ends with a token.</summary>
    public int NameStart(List<Token> tokens, int last, int start)
    {
        int first = last;
        while (first > start && tokens[first - 1].Kind == TokenKind.Word)
        {
            Token before = tokens[first - 1];
            bool isPart = IsName(before) && !before.IsPossessive;
            bool isLink = first - 1 > start && !before.IsCapitalized && IsName(tokens[first - 2]) && !tokens[first - 2].IsPossessive
                && before.Has(WordClass.NameLink) && (!before.Is(source, "of") || IsOrganization(tokens, first - 2, start));
            if (!isPart && !isLink)
            {
                break;
            }

            first--;
        }

        return first;
    }

    // What a run of phrase words is: of role and name the name, else an office, else a role.
    private Mention? Read(List<Token> tokens, int first, int end)
    {
        int core = first;
        while (core < end && (core == first || !tokens[core].Has(WordClass.Preposition) || IsOrganizationLink(tokens, core, first)))
        {
            core++;
        }

        int last = core - 1;
        if (tokens[last].Has(WordClass.Calendar) && tokens[last].IsCapitalized && last > first)
        {
            last--;
        }

        if (IsName(tokens[last]) && !tokens[last].IsPossessive)
        {
            return Name(tokens, last, first);
        }

        if (tokens[last].Has(WordClass.Function) || (last == first && IsAdverb(tokens[last])) || (tokens[last].Has(WordClass.Calendar) && last == first))
        {
            return null;
        }

        int owner = Owner(tokens, first, last);
        if (owner >= 0 && tokens[last].Has(WordClass.Office))
        {
            return Create(tokens, owner, last + 1, MentionKind.Office);
        }

        // "Jane Doe shook hands": a verb that the lexicon does not know ends a name that no noun of role follows.
        if (IsName(tokens[first]) && !tokens[last].Has(WordClass.Role | WordClass.Office | WordClass.Document | WordClass.GroupNoun))
        {
            int name = first;
            while (name + 1 <= last && IsName(tokens[name + 1]) && !tokens[name].IsPossessive)
            {
                name++;
            }

            if (!tokens[name].IsPossessive)
            {
                return Name(tokens, name, first);
            }
        }

        return Create(tokens, first, end, MentionKind.Nominal);
    }

    private Mention? Name(List<Token> tokens, int last, int start)
    {
        int first = NameStart(tokens, last, start);
        return Create(tokens, first, last + 1, MentionKind.Name);
    }

    private bool IsOrganization(List<Token> tokens, int last, int start)
    {
        for (int index = last; index >= start && IsName(tokens[index]); index--)
        {
            if (tokens[index].Has(WordClass.Organization))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOrganizationLink(List<Token> tokens, int index, int first) =>
        tokens[index].Is(source, "of") && index > first && index + 1 < tokens.Count && IsName(tokens[index - 1]) && IsName(tokens[index + 1])
        && tokens[index - 1].Has(WordClass.Organization);

    private int Owner(List<Token> tokens, int start, int last)
    {
        for (int index = last - 1; index >= start; index--)
        {
            if (tokens[index].IsPossessive)
            {
                return IsName(tokens[index]) ? NameStart(tokens, index, start) : start;
            }

            if (tokens[index].Has(WordClass.Possessive))
            {
                return index;
            }
        }

        return -1;
    }

    private bool IsInPhrase(List<Token> tokens, int index, int start)
    {
        Token token = tokens[index];
        if (token.Kind != TokenKind.Word || token.Is(source, "that"))
        {
            return false;
        }

        if (IsName(token) && !token.Has(WordClass.Verbal))
        {
            return true;
        }

        if (token.Has(WordClass.Conjunction))
        {
            return token.Is(source, "and") && index > start && index + 1 < tokens.Count && IsName(tokens[index - 1]) && IsName(tokens[index + 1]);
        }

        return !token.Has(Boundary) || (token.Has(WordClass.Determiner) && !token.Has(WordClass.Relative) && !token.Has(WordClass.Verbal));
    }

    private static Mention Create(List<Token> tokens, int first, int end, MentionKind kind) =>
        new(new TextRange(tokens[first].Range.Start, Math.Max(tokens[end - 1].Range.End, 0)), kind, first, end);
}
