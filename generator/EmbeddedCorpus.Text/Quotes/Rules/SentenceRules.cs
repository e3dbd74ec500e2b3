using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Names;
using EmbeddedCorpus.Text.Quotes.Narrative;

namespace EmbeddedCorpus.Text.Quotes.Rules;

/// <summary>Who a sentence says a quotation is by.</summary>
/// <param name="Speaker">The words that name the speaker.</param>
/// <param name="Cue">The words that introduce the quotation.</param>
/// <param name="Rule">The rule that found them.</param>
internal readonly record struct Finding(Mention Speaker, TextRange Cue, string Rule);

/// <summary>
/// The rules that look for a speaker in the quotation's own sentence. Each is a method of its own, and its name is the
/// rule's name in the model.
/// </summary>
internal sealed class SentenceRules(string source)
{
    // How far a cue may stand from its quotation, in tokens: longer sentences exist, longer reach only finds other people.
    private const int Reach = 60;

    /// <summary>Asks the rules one after the other.</summary>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="start">The sentence's first token.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="quotation">The quotation's token.</param>
    public Finding? Find(List<Token> tokens, int start, int end, int quotation)
    {
        int from = Math.Max(start, quotation - Reach);
        int to = Math.Min(end, quotation + Reach);
        return VerbAfterQuotation(tokens, quotation, to)
            ?? SpeakerAfterQuotation(tokens, quotation, to)
            ?? AccordingTo(tokens, from, to)
            ?? TrailingClause(tokens, quotation, to)
            ?? VerbBeforeQuotation(tokens, from, quotation)
            ?? SpeakerAndColon(tokens, from, quotation);
    }

    /// <summary>The subject of a sentence without a quotation: that of its speech verb on either side, else its first phrase.</summary>
    public Mention? FindSubject(List<Token> tokens, int start, int end)
    {
        int to = Math.Min(end, start + Reach);
        for (int verb = to - 1; verb > start; verb--)
        {
            if (IsSpeech(tokens[verb]))
            {
                Mention? inverted = tokens[verb - 1].Is(source, ',') ? NounPhrases.Forward(source, tokens, verb + 1, to) : null;
                Mention? subject = inverted ?? NounPhrases.Backward(source, tokens, verb, start);
                if (subject is not null)
                {
                    return subject;
                }
            }
        }

        return MainSubject(tokens, start, to);
    }

    /// <summary><c>“…,” said Jane Doe</c>.</summary>
    private Finding? VerbAfterQuotation(List<Token> tokens, int quotation, int end)
    {
        int verb = Skip(tokens, quotation + 1, end, ',');
        return verb < end && IsSpeech(tokens[verb]) && NounPhrases.Forward(source, tokens, verb + 1, end) is { } speaker
            ? new Finding(speaker, tokens[verb].Range, nameof(VerbAfterQuotation))
            : null;
    }

    /// <summary><c>“…,” Jane Doe said</c>, with an apposition between name and verb or without.</summary>
    private Finding? SpeakerAfterQuotation(List<Token> tokens, int quotation, int end)
    {
        int first = Skip(tokens, quotation + 1, end, ',');
        for (int verb = first + 1; verb < end; verb++)
        {
            if (tokens[verb].Kind == TokenKind.Quotation)
            {
                return null;
            }

            if (IsSpeech(tokens[verb]))
            {
                Mention? speaker = NounPhrases.Backward(source, tokens, verb, first);
                return speaker is { } found && found.FirstToken <= first + 1
                    ? new Finding(found, Cue(tokens, verb, end), nameof(SpeakerAfterQuotation))
                    : null;
            }
        }

        return null;
    }

    /// <summary><c>According to Jane Doe, … “…”</c>, before or after.</summary>
    private Finding? AccordingTo(List<Token> tokens, int start, int end)
    {
        for (int index = start; index + 2 < end; index++)
        {
            if (Is(tokens[index], "according") && Is(tokens[index + 1], "to")
                && NounPhrases.Forward(source, tokens, index + 2, end) is { } speaker)
            {
                return new Finding(speaker, new TextRange(tokens[index].Range.Start, tokens[index + 1].Range.End), nameof(AccordingTo));
            }
        }

        return null;
    }

    /// <summary><c>… “…” of more states, she told reporters.</c></summary>
    private Finding? TrailingClause(List<Token> tokens, int quotation, int end)
    {
        for (int verb = end - 1; verb > quotation + 1; verb--)
        {
            if (IsSpeech(tokens[verb])
                && NounPhrases.Backward(source, tokens, verb, quotation + 1) is { } speaker
                && speaker.FirstToken > quotation && tokens[speaker.FirstToken - 1].Is(source, ','))
            {
                return new Finding(speaker, Cue(tokens, verb, end), nameof(TrailingClause));
            }
        }

        return null;
    }

    /// <summary><c>Jane Doe said it was “…”</c>; a participle has the subject of the main clause.</summary>
    private Finding? VerbBeforeQuotation(List<Token> tokens, int start, int quotation)
    {
        for (int verb = quotation - 1; verb > start; verb--)
        {
            if (!IsSpeech(tokens[verb]))
            {
                continue;
            }

            Mention? speaker = Words.Participles.Contains(tokens[verb].Range.In(source))
                ? MainSubject(tokens, start, verb)
                : NounPhrases.Backward(source, tokens, verb, start) ?? MainSubject(tokens, start, verb);
            if (speaker is { } found)
            {
                return new Finding(found, Cue(tokens, verb, quotation), nameof(VerbBeforeQuotation));
            }
        }

        return null;
    }

    /// <summary><c>Jane Doe: “…”</c>.</summary>
    private Finding? SpeakerAndColon(List<Token> tokens, int start, int quotation)
    {
        int colon = quotation - 1;
        return colon > start && tokens[colon].Is(source, ':') && NounPhrases.Forward(source, tokens, start, colon) is { } speaker && speaker.EndToken == colon
            ? new Finding(speaker, default, nameof(SpeakerAndColon))
            : null;
    }

    // The first phrase of the sentence that can be a subject.
    private Mention? MainSubject(List<Token> tokens, int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            if (tokens[index].Kind != TokenKind.Word || Words.Function.Contains(tokens[index].Range.In(source)))
            {
                continue;
            }

            return NounPhrases.Forward(source, tokens, index, end);
        }

        return null;
    }

    // "told i24NEWS": who is spoken to belongs to the cue.
    private TextRange Cue(List<Token> tokens, int verb, int end)
    {
        int last = verb;
        if (Words.Addressing.Contains(tokens[verb].Range.In(source)))
        {
            while (last + 1 < end && tokens[last + 1].Kind == TokenKind.Word
                && (tokens[last + 1].IsCapitalized || (last == verb && Words.Determiners.Contains(tokens[last + 1].Range.In(source)))))
            {
                last++;
            }
        }

        return new TextRange(tokens[verb].Range.Start, tokens[last].Range.End);
    }

    private int Skip(List<Token> tokens, int index, int end, char mark) => index < end && tokens[index].Is(source, mark) ? index + 1 : index;

    private bool IsSpeech(Token token) => token.Kind == TokenKind.Word && !token.IsCapitalized && Words.Speech.Contains(token.Range.In(source));

    private bool Is(Token token, string word) => token.Range.In(source).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
