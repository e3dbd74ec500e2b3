using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of quotations inside a clause: who the subject of the verb is that governs them, or the owner of the noun.</summary>
internal sealed partial class GoverningRules(Sentence sentence)
{
    // How far a governing verb may be from its quotation, in chunks.
    private const int Reach = 50;

    // What may be between a verb and the words that it introduces at once: "called it a", "said that".
    private const int MaxBeside = 4;

    /// <summary><c>what she called “…”</c>, <c>she said: “…”</c>: a verb with nothing but its object before the quotation.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? VerbBeside(int quotation)
    {
        for (int verb = quotation - 1; verb >= 0 && quotation - verb <= MaxBeside; verb--)
        {
            Chunk chunk = sentence.Chunks[verb];
            if (IsQuotative(verb, quotation) && SourceOfQuotative(verb) is { } speaker)
            {
                return speaker;
            }

            if (chunk.Kind == ChunkKind.Verb)
            {
                return IsCue(verb, LexicalClass.Speech | LexicalClass.Quoting) ? Governed(verb, quotation, RuleId.VerbBeside, CueStrength.Adjacent) : null;
            }

            bool isObject = chunk.Kind is ChunkKind.Adverb or ChunkKind.Noun or ChunkKind.Colon or ChunkKind.Subordinator || (chunk.Kind == ChunkKind.Comma && verb == quotation - 1)
                || (chunk.Kind == ChunkKind.Preposition && sentence.Starts(verb, WordFunction.Equation));
            if (!isObject)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary><c>Jane Doe laughed (“…”)</c>.</summary>
    /// <param name="bracket">The bracket, with the quotation after it.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? VerbBeforeBracket(int bracket)
    {
        int verb = sentence.Left(bracket - 1);
        return verb >= 0 && sentence.Chunks[verb].IsFinite && IsCue(verb, LexicalClass.Speech) ? Governed(verb, bracket + 1, RuleId.VerbBeside, CueStrength.Adjacent) : null;
    }

    /// <summary><c>Jane Doe said it was “…”</c>; a participle has the subject of its clause.</summary>
    public SpeakerCue? VerbBefore(int quotation) => Nearest(quotation, LexicalClass.Speech | LexicalClass.Quoting, RuleId.VerbBefore, CueStrength.Clause);

    /// <summary><c>Jane Doe wanted a “…”</c>: verbs that quote only where nothing better governs.</summary>
    public SpeakerCue? WeakVerbBefore(int quotation) => Nearest(quotation, LexicalClass.Attitude, RuleId.WeakVerbBefore, CueStrength.Weak);

    /// <summary><c>Jane Doe’s promise to “…”</c>, <c>in her words, “…”</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? OwnerOfWords(int quotation)
    {
        for (int noun = quotation - 1; noun >= 0 && quotation - noun <= MaxBeside; noun--)
        {
            Chunk chunk = sentence.Chunks[noun];
            if (chunk.Kind == ChunkKind.Noun && (sentence.Head(noun).Has(LexicalClass.SpeechNoun) || (sentence.Head(noun).Has(LexicalClass.Document) && sentence.Is(noun + 1, ChunkKind.Colon))) && MentionReader.ReadOwner(sentence, noun) is { } owner)
            {
                return new SpeakerCue(owner, sentence.Head(noun).Range, RuleId.OwnerOfWords, CueStrength.Clause);
            }

            if (chunk.Kind is not (ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Subordinator or ChunkKind.Comma or ChunkKind.Colon or ChunkKind.Verb))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary><c>was described by Jane Doe as “…”</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? PassiveAgent(int quotation)
    {
        for (int verb = quotation - 1; verb >= 0 && quotation - verb < Reach; verb--)
        {
            if (sentence.Chunks[verb].Kind != ChunkKind.Verb || !sentence.IsVerb(verb, LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Naming)
                || sentence.Head(verb).Has(LexicalClass.Participle))
            {
                continue;
            }

            for (int by = verb + 1; by + 1 < sentence.Chunks.Count && by < verb + 6; by++)
            {
                if (sentence.Starts(by, WordFunction.Agent) && !HasVerbBetween(by, quotation) && MentionReader.Read(sentence, by + 1) is { } agent)
                {
                    return new SpeakerCue(agent, sentence.Head(verb).Range, RuleId.PassiveAgent, CueStrength.Clause);
                }
            }
        }

        return null;
    }

    /// <summary>Whether <c>it was said that … “…”</c>: somebody's words, and the sentence does not tell whose.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsReported(int quotation)
    {
        for (int verb = quotation - 1; verb >= Math.Max(0, quotation - Reach); verb--)
        {
            if (sentence.Chunks[verb].Is(VerbForm.Passive) && sentence.IsVerb(verb, LexicalClass.Speech) && sentence.SubjectOf(verb) is >= 0 and int subject && sentence.Starts(subject, WordFunction.Neuter) && sentence.IsPronoun(subject))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool HasVerbBetween(int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            if (sentence.Chunks[index].Kind == ChunkKind.Verb)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Nearest(int quotation, LexicalClass classes, RuleId rule, CueStrength strength)
    {
        for (int verb = quotation - 1; verb >= 0 && quotation - verb < Reach; verb--)
        {
            if (IsOwnClause(verb))
            {
                return null;
            }

            if (IsCue(verb, classes) && !sentence.IsClosed(verb) && !IsFrontedClause(verb, quotation) && Governed(verb, quotation, rule, strength) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    // "Jane Doe added a button, and the company introduced “…”": a verb with a name of its own, after a comma and a conjunction.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsOwnClause(int verb)
    {
        if (!sentence.Chunks[verb].IsFinite || sentence.RelativeOf(verb) >= 0 || sentence.IsVerb(verb, LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Attitude))
        {
            return false;
        }

        int subject = sentence.SubjectOf(verb);
        return subject > 1 && subject < verb && sentence.IsName(subject) && sentence.Is(subject - 1, ChunkKind.Conjunction) && sentence.Is(subject - 2, ChunkKind.Comma);
    }

    private bool IsCue(int verb, LexicalClass classes) => sentence.Chunks[verb].Kind == ChunkKind.Verb && sentence.IsVerb(verb, classes) && !IsPassive(verb);

    // "was called", "a man called": nobody is said to speak. "is quoted as saying" has its participle.
    private bool IsPassive(int verb) => sentence.Chunks[verb].Is(VerbForm.Passive) || (sentence.Chunks[verb].Form == VerbForm.Bare && sentence.Starts(verb + 1, WordFunction.Agent));

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? Governed(int verb, int quotation, RuleId rule, CueStrength strength)
    {
        int subject = sentence.SubjectOf(verb);
        if (subject < 0)
        {
            // Said Jane Doe: “…”
            return sentence.IsVerb(verb, LexicalClass.Speech) && SentenceRules.Inverted(sentence, verb) is { } inverted
                ? new SpeakerCue(inverted, sentence.Head(verb).Range, rule, strength)
                : null;
        }

        if (sentence.Head(subject).Tag == PartOfSpeech.Object && sentence.Starts(sentence.Left(verb - 1), WordFunction.Equation))
        {
            // "quoted her as saying"
            Chunk quoted = sentence.Chunks[subject];
            return new SpeakerCue(new Mention(sentence.Head(subject).Range, MentionKind.Pronoun, quoted.First, quoted.End), sentence.Head(verb).Range, rule, strength);
        }

        // "…, asks editor Jane Doe, “…”"
        int named = sentence.Right(verb + 1);
        if (sentence.Is(sentence.Left(verb - 1), ChunkKind.Comma) && sentence.IsVerb(verb, LexicalClass.Speech) && !sentence.IsVerb(verb, LexicalClass.Addressing) && sentence.Is(named, ChunkKind.Noun) && sentence.IsName(named)
            && (sentence.Is(named + 1, ChunkKind.Comma) || sentence.Is(named + 1, ChunkKind.Colon)) && SentenceRules.Inverted(sentence, verb) is { } following)
        {
            return new SpeakerCue(following, sentence.Head(verb).Range, rule, strength);
        }

        // "what she called “…”" takes up the subject of the clause around.
        int clause = sentence.Left(subject - 1);
        if (sentence.IsPronoun(subject) && sentence.Starts(clause, WordFunction.FreeRelative) && sentence.OuterSubject(clause) is >= 0 and int owner && !sentence.IsPronoun(owner) && MentionReader.Read(sentence, owner) is { } around)
        {
            return new SpeakerCue(around, Cues.Of(sentence, verb), rule, strength);
        }

        if (Outermost(verb, quotation) is int outer && outer != verb && MentionReader.Read(sentence, sentence.SubjectOf(outer), sentence.RelativeOf(outer)) is { } source)
        {
            return new SpeakerCue(source, Cues.Of(sentence, strength == CueStrength.Adjacent ? verb : outer), rule, strength);
        }

        return MentionReader.Read(sentence, subject, sentence.RelativeOf(verb)) is { } speaker
            ? new SpeakerCue(speaker, Cues.Of(sentence, verb), rule, strength, IsDenied(verb, quotation))
            : null;
    }

    // "Jane Doe said she hopes", "said the world lost a voice that said": the words belong to the outermost verb of speech whose clause holds all of it.
    [MethodImpl(HotLoop.Optimized)]
    private int Outermost(int verb, int quotation)
    {
        int outer = verb;
        int start = sentence.SubjectOf(verb);
        if (sentence.Is(sentence.Left(start - 1), ChunkKind.Relative) && sentence.IsPronoun(start))
        {
            // "…, whom she called “…”"
            return verb;
        }

        if (sentence.Chunks[verb].Is(VerbForm.Participle) && sentence.Starts(sentence.Left(verb - 1), WordFunction.Equation) && sentence.Left(sentence.Left(verb - 1) - 1) is int quoted && sentence.Is(quoted, ChunkKind.Noun))
        {
            // "quoted Jane Doe as saying"
            return verb;
        }

        if (verb >= quotation - 2 && sentence.IsPronoun(start) && sentence.Is(start - 1, ChunkKind.Conjunction))
        {
            // "Jane Doe was texting me and I said, “…”"
            return verb;
        }

        for (int index = start - 1; index >= Math.Max(0, quotation - Reach); index--)
        {
            switch (sentence.Chunks[index].Kind)
            {
                case ChunkKind.Colon or ChunkKind.Quotation:
                case ChunkKind.Preposition when index == start - 1 && sentence.Starts(index, WordFunction.Company):
                    return outer;
                case ChunkKind.Conjunction when sentence.Is(index - 1, ChunkKind.Comma) && (index == start - 1 || (sentence.Is(start - 1, ChunkKind.Comma) && sentence.Chunks[verb].IsFinite)):
                    return outer;
                case ChunkKind.Verb when IsCue(index, LexicalClass.Speech) && sentence.SubjectOf(index) is int subject && subject >= 0 && subject < index && !sentence.IsClosed(index) && !IsFronted(index, start)
                    && !(sentence.Is(sentence.Left(start - 1), ChunkKind.Comma) && (!sentence.Chunks[index].IsFinite || sentence.Is(sentence.Left(subject - 1), ChunkKind.Preposition))):
                    outer = index;
                    start = Math.Min(index, subject);
                    index = start;
                    break;
            }
        }

        return outer;
    }

    // "When Jane Doe asked, the plan was “…”": the same before a quotation. What "that" and relative pronouns open may go on over commas.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsFrontedClause(int verb, int quotation)
    {
        int subject = sentence.SubjectOf(verb);
        int opener = sentence.IsSubordinate(verb) && sentence.RelativeOf(verb) < 0 && subject >= 0 ? sentence.Left(subject - 1) : -1;
        return opener >= 0 && !sentence.Starts(opener, WordFunction.Complement) && sentence.Chunks[opener].Kind is ChunkKind.Subordinator or ChunkKind.Preposition && IsFronted(verb, quotation);
    }

    // "As Jane Doe said, the plan": a clause of its own before the main one.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsFronted(int verb, int end)
    {
        if (!sentence.IsSubordinate(verb) && sentence.RelativeOf(verb) < 0)
        {
            return false;
        }

        for (int index = verb + 1; index < Math.Min(end, verb + Reach); index++)
        {
            if (sentence.Chunks[index].Kind is ChunkKind.Comma or ChunkKind.Dash)
            {
                return true;
            }
        }

        return false;
    }
}
