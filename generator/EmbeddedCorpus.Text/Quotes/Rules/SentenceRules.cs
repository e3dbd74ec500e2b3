using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>How firmly a sentence ties a quotation to its speaker.</summary>
internal enum Tie
{
    /// <summary>A verb that quotes only where nothing better governs.</summary>
    Weak,

    /// <summary>A verb of speech or of calling in the quotation's clause.</summary>
    Clause,

    /// <summary>Speaker and cue stand beside the quotation.</summary>
    Adjacent,
}

/// <summary>Who a sentence says a quotation is by.</summary>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Cue">The words that introduce the quotation.</param>
/// <param name="Rule">The rule that found them.</param>
/// <param name="Tie">How firmly.</param>
internal readonly record struct Finding(Mention Speaker, TextRange Cue, string Rule, Tie Tie);

/// <summary>
/// The rules that look for a speaker in the quotation's own sentence. Each is a method of its own, and its name is the
/// rule's name in the model.
/// </summary>
internal sealed class SentenceRules(string source, NounPhrases phrases, Clauses clauses)
{
    // How far a cue may stand from its quotation, in tokens: longer sentences exist, longer reach only finds other people.
    private const int Reach = 80;

    // How far the verb may stand behind the quotation: name, apposition, verb.
    private const int MaxSpeaker = 45;

    /// <summary>Asks the rules one after the other.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="start">The sentence's first token.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="quotation">The quotation's token.</param>
    /// <param name="isPhrase">Whether the quotation is words inside the author's sentence rather than speech of its own.</param>
    public Finding? Find(List<Token> tokens, int start, int end, int quotation, bool isPhrase)
    {
        int from = Math.Max(start, quotation - Reach);
        int to = Math.Min(end, quotation + Reach);
        bool isFollowed = quotation + 1 < to && (!isPhrase || tokens[quotation + 1].Kind == TokenKind.Mark);
        return (isFollowed ? VerbAfterQuotation(tokens, quotation, to, isPhrase) ?? SpeakerAfterQuotation(tokens, quotation, to) : null)
            ?? AttributionLine(tokens, quotation)
            ?? SpeakerAndColon(tokens, from, quotation)
            ?? AccordingTo(tokens, from, to)
            ?? InWordsOf(tokens, from, quotation)
            ?? VerbBeforeQuotation(tokens, from, quotation, WordClass.Speech | WordClass.Quoting, Tie.Clause)
            ?? PassiveAgent(tokens, from, quotation, to)
            ?? TrailingClause(tokens, quotation, to)
            ?? VerbBeforeQuotation(tokens, from, quotation, WordClass.Attitude, Tie.Weak)
            ?? (isPhrase ? null : SubjectBeforeQuotation(tokens, from, quotation));
    }

    /// <summary>The subject of a sentence without a quotation, and whether it has a verb of speech.</summary>
    public (Mention? Subject, TextRange Cue) FindSubject(List<Token> tokens, int start, int end)
    {
        int to = Math.Min(end, start + Reach);
        for (int verb = start; verb < to; verb++)
        {
            if (IsSpeech(tokens[verb]) && clauses.Subject(tokens, verb, start) is { } subject)
            {
                return (subject, Cue(tokens, verb, to));
            }
        }

        return (clauses.Main(tokens, start, to), default);
    }

    /// <summary><c>“…,” said Jane Doe</c>.</summary>
    private Finding? VerbAfterQuotation(List<Token> tokens, int quotation, int end, bool isPhrase)
    {
        int verb = Skip(tokens, quotation + 1, end);
        while (verb < end && phrases.IsAdverb(tokens[verb]) && !tokens[verb].IsCapitalized)
        {
            verb++;
        }

        if (verb >= end || tokens[verb].Kind != TokenKind.Word || !(tokens[verb].Has(WordClass.Speech) || IsAnyPast(tokens, verb, end)) || tokens[verb].Has(WordClass.Participle) || tokens[verb].IsCapitalized
            || (isPhrase && verb == quotation + 1))
        {
            return null;
        }

        return phrases.Forward(tokens, verb + 1, end) is { } speaker
            ? new Finding(speaker, tokens[verb].Range, nameof(VerbAfterQuotation), Tie.Adjacent)
            : null;
    }

    // “…,” crowed Jane Doe: between a quotation and a name any verb is one of speech.
    private bool IsAnyPast(List<Token> tokens, int verb, int end)
    {
        TextRange word = tokens[verb].Range;
        return word.Length > 4 && source[word.End - 1] == 'd' && source[word.End - 2] == 'e' && verb + 1 < end && NounPhrases.IsName(tokens[verb + 1]);
    }

    /// <summary><c>“…,” Jane Doe said</c>, with an apposition between name and verb or without.</summary>
    private Finding? SpeakerAfterQuotation(List<Token> tokens, int quotation, int end)
    {
        int first = Skip(tokens, quotation + 1, end);
        for (int verb = first + 1; verb < Math.Min(end, quotation + MaxSpeaker); verb++)
        {
            if (tokens[verb].Kind == TokenKind.Quotation)
            {
                return null;
            }

            if (tokens[verb].Kind == TokenKind.Word && tokens[verb].Has(WordClass.Verbal) && tokens[verb].Has(WordClass.Speech | WordClass.Quoting) && !tokens[verb].Has(WordClass.Participle)
                && clauses.Subject(tokens, verb, first) is { } found && found.FirstToken <= first + 3)
            {
                return new Finding(found, Cue(tokens, verb, end), nameof(SpeakerAfterQuotation), Tie.Adjacent);
            }
        }

        return null;
    }

    /// <summary><c>“…” — Jane Doe, minister</c>, on the same line or the next.</summary>
    private Finding? AttributionLine(List<Token> tokens, int quotation)
    {
        int name = quotation + 2;
        if (name >= tokens.Count || tokens[quotation + 1].Kind != TokenKind.Mark || source[tokens[quotation + 1].Range.Start] is not ('—' or '–' or '-' or '―' or '~'))
        {
            return null;
        }

        int end = name;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && (NounPhrases.IsName(tokens[end]) || tokens[end].Has(WordClass.NameLink)))
        {
            end++;
        }

        bool isLine = end > name && (end == tokens.Count || tokens[end].Kind == TokenKind.Quotation || (tokens[end].Kind == TokenKind.Mark && tokens[end - 1].Range.End <= tokens[end].Range.Start));
        return isLine && phrases.Forward(tokens, name, end) is { Kind: MentionKind.Name } speaker
            ? new Finding(speaker, default, nameof(AttributionLine), Tie.Adjacent)
            : null;
    }

    /// <summary><c>According to Jane Doe, … “…”</c>, before or after.</summary>
    private Finding? AccordingTo(List<Token> tokens, int start, int end)
    {
        for (int index = start; index + 2 < end; index++)
        {
            if (tokens[index].Is(source, "according") && tokens[index + 1].Is(source, "to") && phrases.Forward(tokens, index + 2, end) is { } speaker)
            {
                return new Finding(speaker, new TextRange(tokens[index].Range.Start, tokens[index + 1].Range.End), nameof(AccordingTo), Tie.Adjacent);
            }
        }

        return null;
    }

    /// <summary><c>in Jane Doe’s words, “…”</c> and <c>Jane Doe’s description of it as “…”</c>.</summary>
    private Finding? InWordsOf(List<Token> tokens, int start, int quotation)
    {
        for (int index = quotation - 1; index > start && index > quotation - 6; index--)
        {
            if (tokens[index].Is(source, "words") && tokens[index - 1].Kind == TokenKind.Word)
            {
                Token owner = tokens[index - 1];
                Mention? speaker = owner.IsPossessive ? new Mention(owner.Range, MentionKind.Name, phrases.NameStart(tokens, index - 1, start), index)
                    : owner.Has(WordClass.Possessive) ? new Mention(owner.Range, MentionKind.Pronoun, index - 1, index)
                    : null;
                if (speaker is { } found)
                {
                    var range = new TextRange(tokens[found.FirstToken].Range.Start, owner.Range.End);
                    return new Finding(found with { Range = range }, tokens[index].Range, nameof(InWordsOf), Tie.Adjacent);
                }
            }
        }

        return null;
    }

    /// <summary><c>… “…” of more states, she told reporters.</c></summary>
    private Finding? TrailingClause(List<Token> tokens, int quotation, int end)
    {
        for (int verb = end - 1; verb > quotation + 1; verb--)
        {
            if (IsSpeech(tokens[verb]) && !tokens[verb].Has(WordClass.Participle)
                && clauses.Subject(tokens, verb, quotation + 1, 3) is { } speaker
                && speaker.FirstToken > quotation && tokens[speaker.FirstToken - 1].Is(source, ','))
            {
                return new Finding(speaker, Cue(tokens, verb, end), nameof(TrailingClause), Tie.Clause);
            }
        }

        return null;
    }

    /// <summary><c>Jane Doe said it was “…”</c>; a participle has the subject of the main clause.</summary>
    private Finding? VerbBeforeQuotation(List<Token> tokens, int start, int quotation, WordClass classes, Tie tie)
    {
        for (int verb = quotation - 1; verb >= start; verb--)
        {
            Token token = tokens[verb];
            if (token.Kind != TokenKind.Word || !token.Has(classes) || !token.Has(WordClass.Verbal) || IsPassive(tokens, verb, start))
            {
                continue;
            }

            if (clauses.Subject(tokens, verb, start) is { } found)
            {
                // "Jane Doe said she hopes", "condemned what he called": the pronoun only takes up whose words these are.
                if (found.Kind == MentionKind.Pronoun && OuterSpeaker(tokens, start, found.FirstToken) is { } outer)
                {
                    found = outer;
                }

                return new Finding(found, Cue(tokens, verb, quotation), nameof(VerbBeforeQuotation), verb >= quotation - 2 && tie == Tie.Clause ? Tie.Adjacent : tie);
            }

            // Said Jane Doe: “…”
            if (verb == start && token.Has(WordClass.Speech) && phrases.Forward(tokens, verb + 1, quotation) is { } inverted)
            {
                return new Finding(inverted, token.Range, nameof(VerbBeforeQuotation), tie);
            }
        }

        return null;
    }

    private Mention? OuterSpeaker(List<Token> tokens, int start, int end)
    {
        for (int verb = end - 1; verb > start; verb--)
        {
            if (tokens[verb].Kind == TokenKind.Word && tokens[verb].Has(WordClass.Verbal) && tokens[verb].Has(WordClass.Speech | WordClass.Quoting)
                && !tokens[verb].Has(WordClass.Participle) && !IsPassive(tokens, verb, start) && clauses.Subject(tokens, verb, start, 3) is { } subject)
            {
                return subject.Kind == MentionKind.Pronoun ? null : subject;
            }
        }

        return null;
    }

    /// <summary><c>was described by Jane Doe as “…”</c>.</summary>
    private Finding? PassiveAgent(List<Token> tokens, int start, int quotation, int end)
    {
        for (int verb = quotation - 1; verb >= start; verb--)
        {
            if (tokens[verb].Kind != TokenKind.Word || !tokens[verb].Has(WordClass.Speech | WordClass.Quoting) || !IsPassive(tokens, verb, start))
            {
                continue;
            }

            for (int by = verb + 1; by < end; by++)
            {
                if (tokens[by].Is(source, "by") && phrases.Forward(tokens, by + 1, end) is { } agent)
                {
                    return new Finding(agent, tokens[verb].Range, nameof(PassiveAgent), Tie.Clause);
                }
            }
        }

        return null;
    }

    /// <summary><c>Jane Doe: “…”</c>.</summary>
    private Finding? SpeakerAndColon(List<Token> tokens, int start, int quotation)
    {
        int colon = quotation - 1;
        return colon > start && tokens[colon].Is(source, ':') && phrases.Forward(tokens, start, colon) is { } speaker && speaker.EndToken == colon
            ? new Finding(speaker, default, nameof(SpeakerAndColon), Tie.Adjacent)
            : null;
    }

    /// <summary><c>Jane Doe turned to the crowd: “…”</c>: whole sentences behind a clause are its subject's.</summary>
    private Finding? SubjectBeforeQuotation(List<Token> tokens, int start, int quotation)
    {
        return quotation > start + 1 && tokens[quotation - 1].Is(source, ':') && clauses.Main(tokens, start, quotation) is { } subject
            ? new Finding(subject, default, nameof(SubjectBeforeQuotation), Tie.Weak)
            : null;
    }

    private static bool IsPassive(List<Token> tokens, int verb, int start)
    {
        if (tokens[verb].Has(WordClass.Participle | WordClass.Present))
        {
            return false;
        }

        int before = verb - 1;
        while (before > start && tokens[before].Has(WordClass.Adverb))
        {
            before--;
        }

        return before >= start && tokens[before].Has(WordClass.Passive);
    }

    // "told i24NEWS": who is spoken to belongs to the cue.
    private TextRange Cue(List<Token> tokens, int verb, int end)
    {
        int last = verb;
        if (tokens[verb].Has(WordClass.Addressing))
        {
            while (last + 1 < end && tokens[last + 1].Kind == TokenKind.Word && !tokens[last + 1].Has(WordClass.Calendar)
                && (NounPhrases.IsName(tokens[last + 1]) || tokens[last + 1].Has(WordClass.Role)
                    || (last == verb && tokens[last + 1].Has(WordClass.Determiner | WordClass.ObjectPronoun))))
            {
                last++;
            }
        }

        return new TextRange(tokens[verb].Range.Start, tokens[last].Range.End);
    }

    private int Skip(List<Token> tokens, int index, int end) =>
        index < end && tokens[index].Kind == TokenKind.Mark && source[tokens[index].Range.Start] is ',' or '—' or '–' or '-' ? index + 1 : index;

    private static bool IsSpeech(Token token) => token.Kind == TokenKind.Word && token.Has(WordClass.Verbal) && token.Has(WordClass.Speech);
}
