using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>The borders of clauses, and sources without a verb of speech.</content>
internal sealed partial class GermanCues
{
    // "laut Dorn", "nach Angaben der Polizei", "der Polizei zufolge"; before the quotation or after it.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Source(int quotation, int start, int end)
    {
        SpeakerCue? found = null;
        if (words.Is(start, WordFunction.Purpose) && phrases.Read(start + 1) is { Kind: MentionKind.Name } judge && judge.NameEnd - judge.NameFirst > 1 && judge.End < quotation)
        {
            // "Für Jana Dorn ist der Plan „…“"
            found = Cue(judge, start, RuleId.AccordingElsewhere, CueStrength.Clause);
        }

        for (int index = Math.Max(start, quotation - (2 * Reach)); index < Math.Min(end, quotation + (2 * Reach)); index++)
        {
            if (SourceAt(index) is not { } source || source.Speaker.EndToken > end)
            {
                continue;
            }

            bool isBefore = source.Speaker.EndToken <= quotation;
            if (!isBefore)
            {
                return found ?? source;
            }

            found = source;
        }

        return found;
    }

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? SourceAt(int index)
    {
        if (words.Is(index, WordFunction.Source) && OwnerOfWords(index + 1) is { } owner)
        {
            return Cue(owner, index, RuleId.AccordingElsewhere, CueStrength.Clause);
        }

        if (!words.Is(index, WordFunction.Attribution))
        {
            return null;
        }

        if (words.Has(index, LexicalClass.Preposition))
        {
            return (OwnerOfWords(index + 1) ?? phrases.Read(index + 1)) is { } source && !words.Has(source.Head, LexicalClass.Document) ? Cue(source, index, RuleId.AccordingElsewhere, CueStrength.Clause) : null;
        }

        // "dem Minister zufolge", "Polizeiangaben zufolge", "ihm zufolge"
        for (int first = Math.Max(0, index - 8); first < index; first++)
        {
            if (first + 1 == index && words.Has(first, LexicalClass.Masculine | LexicalClass.Feminine))
            {
                return Cue(new GermanPhrase(first, index, first, -1, -1, MentionKind.Pronoun), index, RuleId.AccordingElsewhere, CueStrength.Clause);
            }

            if (phrases.Read(first) is { } source && source.End == index && (first == 0 || !words.Is(first - 1, '/')))
            {
                return words.Has(source.Head, LexicalClass.Document) || words.Is(source.Head, WordFunction.Wording) ? null : Cue(source, index, RuleId.AccordingElsewhere, CueStrength.Clause);
            }
        }

        return null;
    }

    // "Angaben von Dorn", "den Worten der Ministerin", "Ansicht Dorns", "Dorns Worten"
    [MethodImpl(HotLoop.Optimized)]
    private GermanPhrase? OwnerOfWords(int first)
    {
        const int most = 4;
        int noun = first;
        while (noun < first + most && noun < words.Tokens.Count && !words.Is(noun, WordFunction.Wording) && (words.IsSmall(noun) || words.IsNoun(noun)))
        {
            noun++;
        }

        if (!words.Is(noun, WordFunction.Wording))
        {
            return null;
        }

        if (noun > first && words.IsNoun(noun - 1))
        {
            return phrases.Name(first, noun);
        }

        int owner = noun + 1;
        owner += words.Is(owner, WordFunction.Agent) ? 1 : 0;
        return words.Is(noun + 1, WordFunction.Agent) || words.Has(owner, LexicalClass.Possessive) || words.IsNoun(owner) ? phrases.Read(owner) : null;
    }

    // "wurde von Dorn als „…“ bezeichnet"
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Agent(int first, int participle)
    {
        for (int index = first; index < participle; index++)
        {
            if (words.Is(index, WordFunction.Agent) && words.Has(index, LexicalClass.Preposition) && phrases.Read(index + 1) is { } agent && agent.End <= participle
                && (agent.Kind == MentionKind.Name || words.Has(agent.Head, LexicalClass.Role | LexicalClass.GroupNoun) || words.IsRole(agent.Head)))
            {
                return Cue(agent, participle, RuleId.PassiveAgent, CueStrength.Clause);
            }
        }

        return null;
    }

    // The participle or infinitive that ends the clause of an auxiliary, or -1.
    [MethodImpl(HotLoop.Optimized)]
    private int Participle(int first, int end)
    {
        for (int index = first; index < Math.Min(end, first + Reach); index++)
        {
            if (words.IsSmall(index) && words.Has(index, LexicalClass.Quoting))
            {
                return IsClauseEnd(index + 1, end) ? index : -1;
            }

            if (words.Is(index, ',') && index > first && !words.Has(index + 1, LexicalClass.Relative | LexicalClass.Determiner | LexicalClass.Adverb) && !words.IsNoun(index + 1))
            {
                return -1;
            }
        }

        return -1;
    }

    // The verb of speech that ends the clause of a token, or -1.
    [MethodImpl(HotLoop.Optimized)]
    private int ClauseVerb(int first, int end)
    {
        for (int index = first; index < Math.Min(end, first + Reach); index++)
        {
            if (IsSpeech(index) && IsClauseEnd(index + 1, end))
            {
                return index;
            }

            if (words.Is(index, ';') || words.Is(index, ':'))
            {
                return -1;
            }

            if (words.Is(index, ',') && !CommaCloses(index, end))
            {
                return -1;
            }
        }

        return -1;
    }

    // "wie Jana Dorn, die Sprecherin von Tabel, sagte": the comma opens an apposition.
    private bool CommaCloses(int comma, int end)
    {
        for (int index = comma + 1; index < Math.Min(end, comma + Reach); index++)
        {
            if (words.Is(index, ','))
            {
                return index + 1 < end;
            }
        }

        return false;
    }

    // Commas, full stops, conjunctions, quotations, and other verbs at the end: "gesagt habe", "genannt hatte".
    private bool IsClauseEnd(int index, int end) =>
        index >= end || !words.Tokens[index].IsWord || words.Has(index, LexicalClass.Conjunction | LexicalClass.Auxiliary | LexicalClass.Passive) || words.Is(index, WordFunction.Report) || words.Tokens[index - 1].EndsSentence;

    // The word that opens the clause of a token: a conjunction with its verb at the end, or a relative pronoun after a comma; or -1.
    [MethodImpl(HotLoop.Optimized)]
    private int Opener(int token, int start)
    {
        for (int index = token - 1; index >= start && token - index <= Reach; index--)
        {
            bool isFirst = index == start || words.Is(index - 1, ',') || words.Has(index - 1, LexicalClass.Conjunction);
            if (isFirst && words.Has(index, LexicalClass.Subordinator))
            {
                return index;
            }

            if (isFirst && index > start && !words.Is(token - 1, ',') && words.Has(index, LexicalClass.Relative) && words.IsSmall(index))
            {
                return index;
            }

            if (words.Tokens[index].Tag == PartOfSpeech.Quotation || words.Is(index, ':') || words.Is(index, ';'))
            {
                return -1;
            }

            if (words.Is(index, ',') && !words.Is(token - 1, ','))
            {
                return -1;
            }
        }

        return -1;
    }

    // The name that ends before the comma of a relative clause.
    [MethodImpl(HotLoop.Optimized)]
    private GermanPhrase? Antecedent(int comma, int start)
    {
        const int longest = 10;
        for (int first = Math.Max(start, comma - longest); first < comma; first++)
        {
            if ((first == start || !words.Has(first - 1, LexicalClass.Determiner)) && phrases.Read(first) is { } phrase && phrases.AfterBracket(phrase.End) == comma)
            {
                return phrase;
            }
        }

        return null;
    }

    // Jana Dorn: „…“; Jana Dorn zeigte auf das Ufer: „…“
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Colon(int quotation, int start)
    {
        int colon = quotation - 1;
        if (colon <= start || (!words.Is(colon, ':') && !words.Is(colon, WordFunction.Wording)))
        {
            return null;
        }

        int opening = start;
        while (words.Has(opening, LexicalClass.Adverb) || words.IsDash(opening))
        {
            opening++;
        }

        if (phrases.Subject(opening) is { } subject && IsPerson(subject))
        {
            int next = phrases.AfterBracket(subject.End);
            if (words.Is(colon, ':') && (next == colon || _subjects.Reaches(next, colon, isJoined: false) && !HasVerb(next, colon)))
            {
                // "Jana Dorn weiter: „…“"
                return Named(subject, RuleId.NameBeforeColon);
            }

            if (words.Is(next, ','))
            {
                // "Jana Dorn, die Sprecherin von Tabel, lachte: „…“"
                do
                {
                    next++;
                }
                while (next < colon && !words.Is(next, ','));
                next++;
            }

            return next < colon && words.IsSmall(next) ? Named(subject, RuleId.ClauseBeforeQuotation) : null;
        }

        // "Am Ende entschied die Lehrerin: „…“"
        return _subjects.Inverted(start) is { } inverted && inverted.End <= colon && IsPerson(inverted) ? Named(inverted, RuleId.ClauseBeforeQuotation) : null;
    }

    // Whether there is a word that may be a verb.
    private bool HasVerb(int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            if (words.Is(index, ',') || (words.IsSmall(index) && !words.Has(index, LexicalClass.Adverb | LexicalClass.Preposition | LexicalClass.Determiner)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPerson(GermanPhrase subject) => subject.Kind switch
    {
        MentionKind.Pronoun => true,
        MentionKind.Name => subject.NameEnd - subject.NameFirst > 1 || subject.NameFirst > subject.First || people.Has(subject.Mention(words.Tokens)),
        _ => phrases.CanSpeak(subject) && !words.Has(subject.Head, LexicalClass.Document) && words.Has(subject.First, LexicalClass.Determiner),
    };

    private SpeakerCue Named(GermanPhrase subject, RuleId rule) => new(subject.Mention(words.Tokens), default, rule, CueStrength.Clause);
}
