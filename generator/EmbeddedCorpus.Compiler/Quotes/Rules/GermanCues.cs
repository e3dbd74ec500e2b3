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
internal sealed partial class GermanCues(GermanWords words, GermanPhrases phrases)
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
        Following(quotation, end) ?? Before(quotation, start, end) ?? Enclosing(quotation, start, end) ?? Source(quotation, start, end) ?? Trailing(quotation, end) ?? Colon(quotation, start);

    /// <summary>Who says what a sentence without quotation reports, or null.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? FindNarrator(int start, int end) => Before(end, start, end) ?? Source(end, start, end) ?? Trailing(start, end);

    /// <summary>Who said the quotation before a sentence: <c>Das sagte Jana Dorn</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? FindReference(int start, int end)
    {
        if (!words.Is(start, WordFunction.Demonstrative))
        {
            return null;
        }

        int verb = start + 1;
        bool isCue = IsSpeech(verb) || (words.Has(verb, LexicalClass.Auxiliary) && Participle(verb + 1, end) >= 0);
        return isCue && _subjects.After(verb + 1) is { } subject ? Cue(subject, verb, RuleId.AttributionSentence, CueStrength.Adjacent) : null;
    }

    // „…“, sagte Jana Dorn; „…“, so Dorn; „…“, hatte Dorn erklärt; „…“, wie Dorn sagte; „…“, laut Dorn
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Following(int quotation, int end)
    {
        int first = quotation + 1;
        bool isApart = words.Is(first, ',') || words.IsDash(first);
        first += isApart ? 1 : 0;
        return first < end && words.IsSmall(first) && quotation < words.Tokens.Count && !words.Tokens[quotation].EndsSentence ? Clause(first, end, RuleId.NameAfterVerb, isApart) : null;
    }

    // A clause that attributes what was before it.
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Clause(int first, int end, RuleId rule, bool isApart)
    {
        if (words.Is(first, WordFunction.Quotative))
        {
            return isApart && _subjects.After(first + 1) is { } quoted ? Cue(quoted, first, rule, CueStrength.Adjacent) : null;
        }

        if (IsSpeech(first))
        {
            return _subjects.After(first + 1) is { } subject ? Cue(subject, first, rule, isApart ? CueStrength.Adjacent : CueStrength.Clause) : Rumour(first, end);
        }

        if (words.Has(first, LexicalClass.Auxiliary | LexicalClass.Passive) && Participle(first + 1, end) is >= 0 and int participle)
        {
            bool isQuoting = !words.Has(first, LexicalClass.Passive) || words.Is(participle, WordFunction.Citation);
            return isQuoting && _subjects.After(first + 1) is { } subject && subject.End <= participle ? Cue(subject, participle, rule, isApart ? CueStrength.Adjacent : CueStrength.Clause) : null;
        }

        if (isApart && words.Is(first, WordFunction.Comparison) && ClauseVerb(first + 1, end) is >= 0 and int verb)
        {
            return _subjects.Inside(first + 1, verb) is { } subject ? Cue(subject, verb, rule, CueStrength.Adjacent) : null;
        }

        return isApart ? SourceAt(first) : null;
    }

    // „…“, hieß es von der Polizei; „…“, heißt es bei der Bahn
    private SpeakerCue? Rumour(int verb, int end)
    {
        int index = verb + 1;
        index += words.Is(index, WordFunction.Neuter) ? 1 : 0;
        while (words.Has(index, LexicalClass.Adverb))
        {
            index++;
        }

        bool isSource = index > verb + 1 && index + 1 < end && words.Has(index, LexicalClass.Office);
        return isSource && phrases.Read(index + 1) is { } source ? Cue(source, verb, RuleId.AccordingAfter, CueStrength.Adjacent) : null;
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

            if (IsSpeech(verb) && !IsParticiple(verb, start) && BeforeAt(verb, quotation, start) is { } cue)
            {
                return cue;
            }

            if (words.Has(verb, LexicalClass.Auxiliary | LexicalClass.Passive) && Participle(verb + 1, end) is >= 0 and int participle)
            {
                return words.Has(verb, LexicalClass.Passive) ? Agent(verb + 1, participle) : _subjects.Of(verb, start) is { } subject && subject.End <= quotation ? Cue(subject, participle, RuleId.VerbBefore, Strength(participle, quotation)) : null;
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
        return subject is { } found && found.End <= quotation ? Cue(found, verb, isBeside ? RuleId.VerbBeside : RuleId.VerbBefore, Strength(verb, quotation)) : null;
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
                return cue with { Strength = CueStrength.Clause };
            }
        }

        return null;
    }

    // Verbs of calling hold a quotation whatever noun is before it.
    private CueStrength Strength(int verb, int quotation) =>
        words.Has(verb, LexicalClass.Attitude) || words.Is(quotation - 1, ':') ? CueStrength.Adjacent : CueStrength.Clause;

    private bool IsSpeech(int index) => words.IsSmall(index) && words.Has(index, LexicalClass.Speech);

    // "hat er erklärt": a form that is the participle, too, after an auxiliary.
    private bool IsParticiple(int verb, int start)
    {
        if (!words.Has(verb, LexicalClass.Quoting))
        {
            return false;
        }

        for (int index = verb - 1; index >= start && !words.Is(index, ','); index--)
        {
            if (words.Has(index, LexicalClass.Auxiliary | LexicalClass.Passive))
            {
                return true;
            }
        }

        return false;
    }

    private SpeakerCue Cue(GermanPhrase subject, int verb, RuleId rule, CueStrength strength) =>
        new(subject.Mention(words.Tokens), words.Tokens[verb].Range, rule, strength);
}
