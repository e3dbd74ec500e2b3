using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Finds the cue and the speaker of a quotation in its German sentence.</summary>
/// <remarks>The places are asked in this order: right after the quotation, before it, the end of its clause, a source without a verb, the end of its sentence.</remarks>
/// <param name="words">The words of the paragraph.</param>
/// <param name="phrases">Reads its noun phrases.</param>
/// <param name="people">The people of the article.</param>
internal sealed partial class GermanCues(GermanWords words, GermanPhrases phrases, GermanPeople people)
{
    // How far a cue may be from the quotation, in tokens.
    private const int Reach = 48;

    private readonly GermanSubjects _subjects = new(words, phrases);

    /// <summary>The speaker of a quotation, or null.</summary>
    /// <param name="quotation">The token of the quotation.</param>
    /// <param name="start">The first token of its sentence.</param>
    /// <param name="end">One past the last.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? Find(int quotation, int start, int end) =>
        Following(quotation, start, end) ?? Before(quotation, start, end) ?? Enclosing(quotation, start, end) ?? Source(quotation, start, end) ?? Trailing(quotation, end) ?? Colon(quotation, start);

    /// <summary>Who says what a sentence without quotation reports, or null.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? FindNarrator(int start, int end) => Before(end, start, end) ?? Source(end, start, end) ?? Trailing(start, end) ?? Colon(end, start);

    /// <summary>Who said the quotation before a sentence: <c>Das sagte Jana Dorn</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? FindReference(int start, int end)
    {
        bool isWording = words.Has(start, LexicalClass.Preposition) && phrases.ObjectEnd(start + 1) is var after && words.Is(after - 1, WordFunction.Wording);
        if (!words.Is(start, WordFunction.Demonstrative) && !isWording)
        {
            return null;
        }

        int verb = isWording ? phrases.ObjectEnd(start + 1) : start + 1;
        bool isCue = IsSpeech(verb) || (words.Has(verb, LexicalClass.Auxiliary) && Participle(verb + 1, end) >= 0);
        return isCue && _subjects.After(verb + 1) is { } subject ? Cue(subject, verb, RuleId.AttributionSentence, CueStrength.Clause) : null;
    }

    // „…“, sagte Jana Dorn; „…“, so Dorn; „…“, hatte Dorn erklärt; „…“, wie Dorn sagte; „…“, laut Dorn
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Following(int quotation, int start, int end)
    {
        int first = quotation + 1;
        bool isApart = words.Is(first, ',') || words.IsDash(first);
        first += isApart ? 1 : 0;
        SpeakerCue? cue = first < end && words.IsSmall(first) && !words.Tokens[quotation].EndsSentence ? Clause(first, end, RuleId.NameAfterVerb, isApart) : null;
        return cue is { } found && isApart && (quotation == start || !words.Tokens[quotation - 1].IsWord) ? found with { Strength = CueStrength.Adjacent } : cue;
    }

    // A clause that attributes what was before it.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Clause(int first, int end, RuleId rule, bool isApart)
    {
        if (words.Is(first, WordFunction.Quotative))
        {
            return (isApart || words.IsNoun(first + 1) || words.Has(first + 1, LexicalClass.Determiner)) && _subjects.After(first + 1) is { } quoted ? Cue(quoted, first, rule, CueStrength.Clause) : null;
        }

        if (IsSpeech(first))
        {
            return _subjects.After(first + 1) is { } subject ? Cue(subject, first, rule, CueStrength.Clause) : null;
        }

        if (IsRumour(first))
        {
            return Rumour(first, end);
        }

        if (words.Has(first, LexicalClass.Auxiliary | LexicalClass.Passive) && Participle(first + 1, end) is >= 0 and int participle)
        {
            bool isQuoting = !words.Has(first, LexicalClass.Passive) || words.Is(participle, WordFunction.Citation);
            return isQuoting && _subjects.After(first + 1) is { } subject && subject.End <= participle ? Cue(subject, participle, rule, CueStrength.Clause) : null;
        }

        if (isApart && words.Is(first, WordFunction.Comparison) && ClauseVerb(first + 1, end) is >= 0 and int verb)
        {
            return _subjects.Inside(first + 1, verb) is { } subject ? Cue(subject, verb, rule, CueStrength.Clause) : null;
        }

        return isApart ? SourceAt(first) : null;
    }

    // Jana Dorn sagte: „…“; Am Freitag sagte Jana Dorn: „…“; Dorn nannte den Plan „…“; Dorn hat den Plan „…“ genannt
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Before(int quotation, int start, int end)
    {
        for (int verb = quotation - 1; verb >= start && quotation - verb <= Reach; verb--)
        {
            if (!words.IsSmall(verb))
            {
                continue;
            }

            if (IsRumour(verb))
            {
                return Origin(verb, start);
            }

            if (words.Is(verb, WordFunction.Citation) && Cited(verb, start, quotation) is { } cited)
            {
                return cited;
            }

            if (IsSpeech(verb) && !IsParticiple(verb, start) && BeforeAt(verb, quotation, start) is { } cue)
            {
                return cue;
            }

            if (words.Has(verb, LexicalClass.Auxiliary | LexicalClass.Passive) && Participle(verb + 1, end) is >= 0 and int participle)
            {
                return words.Has(verb, LexicalClass.Passive) && !words.Is(participle, WordFunction.Citation) ? Agent(verb + 1, participle) : _subjects.Of(verb, start) is { } subject && subject.End <= quotation ? Cue(subject, participle, RuleId.VerbBefore, Strength(participle, quotation)) : null;
            }
        }

        return null;
    }

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? BeforeAt(int verb, int quotation, int start)
    {
        int opener = Opener(verb, start);
        GermanPhrase? subject = opener >= 0 && _subjects.Inside(opener + 1, verb) is { } inside ? inside : _subjects.Of(verb, start);
        bool isBeside = words.Is(quotation - 1, ':') || quotation == verb + 1 || words.Has(verb, LexicalClass.Attitude);
        bool fits = isBeside || IsWhole(verb, quotation);
        return fits && subject is { } found && found.End <= quotation && (words.Is(quotation - 1, ':') || phrases.CanSpeak(found)) ? Cue(found, verb, isBeside ? RuleId.VerbBeside : RuleId.VerbBefore, Strength(verb, quotation)) : null;
    }

    // "den Dorn als „…“ bezeichnete", "dass Dorn von „…“ sprach": the verb ends the clause of the quotation.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Enclosing(int quotation, int start, int end)
    {
        int verb = ClauseVerb(quotation + 1, end);
        int opener = verb < 0 ? -1 : Opener(quotation, start);
        if (opener < 0)
        {
            return null;
        }

        if (_subjects.Inside(opener + 1, quotation) is { } subject)
        {
            return Cue(subject, verb, RuleId.VerbBefore, Strength(verb, quotation));
        }

        // "Jana Dorn, die den Plan „…“ nannte": the relative pronoun is the subject.
        bool isSubject = words.Has(opener, LexicalClass.Relative) && !words.Has(opener, LexicalClass.ObjectPronoun) && words.Is(opener - 1, ',');
        return isSubject && Antecedent(opener - 1, start) is { } antecedent ? Cue(antecedent, verb, RuleId.VerbBefore, Strength(verb, quotation)) : null;
    }

    // „…“ sei der Plan, sagte Dorn: a clause further on in the sentence.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Trailing(int quotation, int end)
    {
        for (int index = quotation + 1; index < Math.Min(end, quotation + Reach); index++)
        {
            if ((words.Is(index, ',') || words.IsDash(index)) && words.IsSmall(index + 1) && index + 1 < end && Clause(index + 1, end, RuleId.TrailingClause, isApart: true) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    // Verbs of calling hold a quotation whatever noun is before it.
    private CueStrength Strength(int verb, int quotation) =>
        words.Has(verb, LexicalClass.Attitude) && IsOneClause(verb, quotation) && (words.IsNoun(quotation - 1) || quotation == verb + 1) ? CueStrength.Adjacent : CueStrength.Clause;

    /// <summary>Whether a quotation is what somebody speaks of: <c>sprach von der „Stunde null“</c>.</summary>
    public bool IsTopic(int quotation) =>
        words.IsSmall(quotation - 1) && (words.Is(quotation - 1, WordFunction.Agent) || (words.Has(quotation - 1, LexicalClass.Determiner) && words.Is(quotation - 2, WordFunction.Agent)));

    // "gab an, dass", "sah darin eine": a verb that means many other things needs more than a quotation somewhere after it.
    private bool IsWhole(int verb, int quotation)
    {
        if (!words.Has(verb, LexicalClass.OtherVerb))
        {
            return true;
        }

        if (quotation >= words.Tokens.Count || words.Tokens[quotation].Tag != PartOfSpeech.Quotation)
        {
            return false;
        }

        if (words.Is(quotation - 1, ':') || words.Has(quotation - 1, LexicalClass.ObjectPronoun))
        {
            // "zeigte sich „besorgt“"
            return true;
        }

        for (int index = quotation - 1; index > verb; index--)
        {
            if (words.Is(index, ','))
            {
                return words.IsSmall(index - 1);
            }

            if (words.Is(index, WordFunction.Equation))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOneClause(int verb, int quotation)
    {
        for (int index = Math.Min(verb, quotation) + 1; index < Math.Max(verb, quotation); index++)
        {
            if (!words.Tokens[index].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSpeech(int index) => words.IsSmall(index) && words.Has(index, LexicalClass.Speech);

    // "hat er erklärt": a form that is the participle, too, after an auxiliary.
    private bool IsParticiple(int verb, int start)
    {
        if (!words.Has(verb, LexicalClass.Quoting))
        {
            return false;
        }

        for (int index = verb - 1; index >= start && verb - index <= Reach && !words.Is(index, ','); index--)
        {
            if (words.Has(index, LexicalClass.Auxiliary | LexicalClass.Passive))
            {
                return true;
            }
        }

        return false;
    }

    // "man" and "es" are nobody.
    private SpeakerCue? Cue(GermanPhrase subject, int verb, RuleId rule, CueStrength strength) =>
        words.Is(subject.First, WordFunction.Neuter) ? null : new SpeakerCue(subject.Mention(words.Tokens), words.Tokens[verb].Range, rule, strength);
}
