using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>
/// The rules that look for a speaker in the quotation's own sentence, in the order in which they are asked. Each is a method of
/// its own, here or in <see cref="AccordingRules"/>, <see cref="GoverningRules"/> and <see cref="LineRules"/>, and its name is the rule's name in the model.
/// </summary>
internal sealed class SentenceRules(Sentence sentence)
{
    // How far the rules look from a quotation, in chunks: longer sentences exist, longer reach finds other people and takes longer.
    private const int Reach = 80;

    // An attribution that is a sentence of its own has its verb near its start.
    private const int MaxSentence = 8;

    // The longest line that says from whom words are, in chunks.
    private const int MaxSender = 12;

    // What is in a bracket is short, in chunks.
    private const int MaxBracket = 24;

    // A title or a word in quotation marks may be between a name and its verb, in characters.
    private const int MaxPassed = 40;

    private readonly AccordingRules _according = new(sentence);
    private readonly GoverningRules _governing = new(sentence);
    private readonly LineRules _lines = new(sentence);

    /// <summary>Asks the rules one after the other.</summary>
    /// <param name="quotation">The quotation's chunk.</param>
    /// <param name="inner">The quoted words.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? Find(int quotation, TextRange inner)
    {
        int bracket = OpenBracket(quotation);
        SpeakerCue? cue = FindAnywhere(quotation, inner);
        return bracket < 0 || cue is not { } found || found.Speaker.Range.Start > sentence.Head(bracket).Range.Start ? cue
            : bracket == quotation - 1 ? _governing.VerbBeforeBracket(bracket) : null;
    }

    /// <summary>The bracket that is open at a quotation, or -1: what is outside of it does not govern what is inside.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int OpenBracket(int quotation)
    {
        for (int chunk = quotation - 1; chunk >= Math.Max(0, quotation - MaxBracket); chunk--)
        {
            if (sentence.Is(chunk, ChunkKind.Punctuation))
            {
                char mark = sentence.Source[sentence.Head(chunk).Range.Start];
                if (mark is '(' or '[')
                {
                    return chunk;
                }

                if (mark is ')' or ']')
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? FindAnywhere(int quotation, TextRange inner)
    {
        char last = LastOf(inner);
        bool isStopped = last is ',' or '!' or '?' or '.' or '…' or '-' or '—' or '–';
        bool isFollowed = isStopped || sentence.Is(quotation + 1, ChunkKind.Comma) || sentence.Is(quotation + 1, ChunkKind.Dash);
        return _lines.NameInside(quotation, inner)
            ?? _lines.AttributionLine(quotation)
            ?? _lines.NameInBrackets(quotation)
            ?? (isFollowed ? NameAfterVerb(quotation) ?? NameBeforeVerb(quotation, isStopped) : null)
            ?? _lines.NameBeforeColon(quotation)
            ?? _according.AccordingAfter(quotation)
            ?? _governing.VerbBeside(quotation)
            ?? TrailingClause(quotation, isStopped)
            ?? _governing.VerbBefore(quotation)
            ?? _governing.OwnerOfWords(quotation)
            ?? _according.InWordsOf(quotation)
            ?? _governing.PassiveAgent(quotation)
            ?? _according.AccordingElsewhere(quotation)
            ?? _governing.WeakVerbBefore(quotation)
            ?? (isStopped ? _lines.ClauseBeforeQuotation(quotation) : null);
    }

    /// <summary>Asks the rules that need no words of a language.</summary>
    /// <param name="quotation">The quotation's chunk.</param>
    /// <param name="inner">The quoted words.</param>
    public SpeakerCue? FindByLayout(int quotation, TextRange inner) => _lines.NameInside(quotation, inner) ?? _lines.AttributionLine(quotation) ?? _lines.NameInBrackets(quotation);

    /// <summary>The speaker of the quotation before a sentence that holds nothing but its attribution: <c>— Jane Doe</c>, <c>That is what Jane Doe told reporters.</c></summary>
    /// <param name="hasGrammar">Whether the verbs of the language are known.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AttributionSentence(bool hasGrammar)
    {
        if ((_lines.AttributionParagraph(hasGrammar) ?? _lines.NameLine()) is { } line)
        {
            return line;
        }

        if (sentence.FunctionOf(0) is not (WordFunction.Complement or WordFunction.Demonstrative))
        {
            return null;
        }

        for (int verb = 1; verb < Math.Min(sentence.Chunks.Count, MaxSentence); verb++)
        {
            if (sentence.IsVerb(verb, LexicalClass.Speech) && sentence.Chunks[verb].IsFinite && sentence.SubjectOf(verb) > 0 && sentence.Starts(sentence.Left(sentence.SubjectOf(verb) - 1), WordFunction.FreeRelative)
                && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } speaker)
            {
                return new SpeakerCue(speaker, Cues.Of(sentence, verb), RuleId.AttributionSentence, CueStrength.Clause);
            }
        }

        return null;
    }

    /// <summary>Whether the sentence says that the words are somebody's, though not whose.</summary>
    public bool IsReported(int quotation) => _governing.IsReported(quotation);

    // “…,’” said: the last mark of the words themselves.
    [MethodImpl(HotLoop.Optimized)]
    private char LastOf(TextRange inner)
    {
        int end = inner.End - 1;
        while (end > inner.Start && sentence.Source[end] is '\'' or '’' or '"' or '”')
        {
            end--;
        }

        return sentence.Source[end];
    }

    /// <summary>The subject of a sentence without a quotation: of its verb of speech, else of its first verb.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public (Mention? Subject, TextRange Cue) FindSubject()
    {
        int first = -1;
        for (int verb = 0; verb < sentence.Chunks.Count; verb++)
        {
            if (sentence.Chunks[verb].Kind != ChunkKind.Verb || sentence.SubjectOf(verb) < 0)
            {
                if (sentence.IsVerb(verb, LexicalClass.Speech) && Inverted(verb) is { } inverted)
                {
                    return (inverted, Cues.Of(sentence, verb));
                }

                continue;
            }

            if (sentence.IsVerb(verb, LexicalClass.Speech) && !sentence.Chunks[verb].Is(VerbForm.Passive | VerbForm.Infinitive) && sentence.RelativeOf(verb) < 0
                && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } speaker)
            {
                return ((sentence.IsVerb(verb, LexicalClass.Addressing) ? null : Inverted(verb)) ?? speaker, Cues.Of(sentence, verb));
            }

            first = first < 0 && sentence.Chunks[verb].IsFinite ? verb : first;
        }

        return first < 0 ? (null, default) : (MentionReader.Read(sentence, sentence.SubjectOf(first)), default);
    }

    /// <summary>Who is named in <c>And from Jane Doe:</c> and in <c>From the desk of Jane Doe.</c>, a paragraph before the words.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public (Mention? Sender, TextRange Cue) FindSender()
    {
        int source = sentence.Is(0, ChunkKind.Conjunction) ? 1 : 0;
        if (!sentence.Starts(source, WordFunction.Source) || sentence.Chunks.Count > MaxSender || sentence.Start > 0 || sentence.End < sentence.Tokens.Count)
        {
            return (null, default);
        }

        int name = -1;
        for (int chunk = source + 1; chunk < sentence.Chunks.Count; chunk++)
        {
            if (sentence.Chunks[chunk].Kind is ChunkKind.Verb or ChunkKind.Quotation or ChunkKind.Relative or ChunkKind.Subordinator)
            {
                return (null, default);
            }

            name = name < 0 && sentence.IsName(chunk) && !sentence.Head(chunk).Has(LexicalClass.Place | LexicalClass.Organization) ? chunk : name;
        }

        return (MentionReader.Read(sentence, name), sentence.Head(source).Range);
    }

    /// <summary><c>“…,” said Jane Doe</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? NameAfterVerb(int quotation)
    {
        int verb = sentence.AfterPunctuation(quotation + 1);
        if (verb >= sentence.Chunks.Count || !sentence.Chunks[verb].IsFinite || sentence.Chunks[verb].Is(VerbForm.Passive))
        {
            return null;
        }

        int noun = sentence.Right(verb + 1);
        bool isCue = sentence.IsVerb(verb, LexicalClass.Speech | LexicalClass.Quoting) || (sentence.Chunks[verb].Form == VerbForm.Bare && noun < sentence.Chunks.Count && sentence.IsName(noun));
        return isCue && MentionReader.Read(sentence, noun < sentence.Chunks.Count ? noun : -1) is { } speaker && sentence.Head(noun).Tag != PartOfSpeech.Object
            ? new SpeakerCue(speaker, sentence.Head(verb).Range, RuleId.NameAfterVerb, CueStrength.Adjacent)
            : null;
    }

    /// <summary><c>“…,” Jane Doe said</c>, with an apposition, a relative clause or a bracket between name and verb, or without.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? NameBeforeVerb(int quotation, bool isStopped)
    {
        int noun = sentence.AfterPunctuation(quotation + 1);
        bool isFree = quotation == 0 || sentence.Chunks[quotation - 1].Kind is ChunkKind.Comma or ChunkKind.Quotation or ChunkKind.Dash or ChunkKind.Punctuation;
        if (!sentence.Is(noun, ChunkKind.Noun) || (!isFree && IsInFrontedClause(quotation)))
        {
            return null;
        }

        for (int verb = noun + 1; verb < Math.Min(sentence.Chunks.Count, quotation + Reach); verb++)
        {
            if (sentence.Chunks[verb].Kind == ChunkKind.Quotation && sentence.Head(verb).Range.Length > MaxPassed)
            {
                return null;
            }

            if (!sentence.Chunks[verb].IsFinite || sentence.RelativeOf(verb) >= 0 || sentence.SubjectOf(verb) is int subject && (subject < noun || subject > verb))
            {
                continue;
            }

            bool isCue = sentence.IsVerb(verb, LexicalClass.Speech | LexicalClass.Quoting) || (isStopped && isFree && !sentence.Is(quotation - 1, ChunkKind.Dash) && sentence.Head(verb).Tag == PartOfSpeech.Verb);
            if (isCue && !sentence.Chunks[verb].Is(VerbForm.Passive) && MentionReader.Read(sentence, SourceOf(verb)) is { } speaker)
            {
                return new SpeakerCue(speaker, Cues.Of(sentence, verb), RuleId.NameBeforeVerb, CueStrength.Adjacent);
            }
        }

        return null;
    }

    // "…,” the paper quoted Jane Doe as saying": the subject of the second verb.
    [MethodImpl(HotLoop.Optimized)]
    private int SourceOf(int verb)
    {
        for (int saying = verb + 2; saying < Math.Min(sentence.Chunks.Count, verb + MaxSentence); saying++)
        {
            if (sentence.Chunks[saying].Kind == ChunkKind.Verb)
            {
                bool isSaying = sentence.Chunks[saying].Is(VerbForm.Participle) && sentence.IsVerb(saying, LexicalClass.Speech) && sentence.Starts(sentence.Left(saying - 1), WordFunction.Equation);
                return isSaying && sentence.SubjectOf(saying) > verb ? sentence.SubjectOf(saying) : sentence.SubjectOf(verb);
            }
        }

        return sentence.SubjectOf(verb);
    }

    /// <summary><c>… “…” of more states, she told reporters.</c>; <c>…, said Jane Doe</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? TrailingClause(int quotation, bool isStopped)
    {
        if (sentence.Chunks.Count - quotation > Reach || IsInFrontedClause(quotation))
        {
            return null;
        }

        for (int verb = sentence.Chunks.Count - 1; verb > quotation + 1; verb--)
        {
            bool isCue = sentence.IsVerb(verb, LexicalClass.Speech) || (IsLast(verb) && sentence.IsVerb(verb, LexicalClass.Attitude) && sentence.Is(quotation + 1, ChunkKind.Comma) && sentence.SubjectOf(verb) == quotation + 2);
            if (!sentence.Chunks[verb].IsFinite || !isCue || sentence.Chunks[verb].Is(VerbForm.Passive) || sentence.RelativeOf(verb) >= 0)
            {
                continue;
            }

            int before = sentence.Left(verb - 1);
            if (sentence.Is(before, ChunkKind.Comma))
            {
                if (Inverted(verb) is { } inverted)
                {
                    return new SpeakerCue(inverted, sentence.Head(verb).Range, RuleId.TrailingClause, CueStrength.Clause);
                }

                continue;
            }

            int subject = sentence.SubjectOf(verb);
            if (subject > quotation && sentence.Left(subject - 1) is int comma && comma >= quotation && sentence.Chunks[comma].Kind is ChunkKind.Comma or ChunkKind.Quotation or ChunkKind.Dash
                && MentionReader.Read(sentence, subject) is { } speaker && (comma > quotation || isStopped || speaker.Kind is MentionKind.Name or MentionKind.Pronoun) && !sentence.Is(sentence.Right(verb + 1), ChunkKind.Quotation) && !sentence.Is(sentence.Right(verb + 1), ChunkKind.Subordinator))
            {
                return new SpeakerCue(speaker, Cues.Of(sentence, verb), RuleId.TrailingClause, CueStrength.Clause);
            }
        }

        return null;
    }

    // "“…” would close, unions fear."
    private bool IsLast(int verb) => verb == sentence.Chunks.Count - 1 || (verb == sentence.Chunks.Count - 2 && sentence.Is(verb + 1, ChunkKind.Punctuation));

    // "said Jane Doe": the noun phrase after the verb, where that has no subject before it.
    private Mention? Inverted(int verb) => Inverted(sentence, verb);

    /// <summary>Who speaks in <c>said Jane Doe</c>, or null.</summary>
    [MethodImpl(HotLoop.Optimized)]
    internal static Mention? Inverted(Sentence sentence, int verb)
    {
        int noun = sentence.Right(verb + 1);
        bool isFree = sentence.Left(verb - 1) is int before && (before < 0 || sentence.Chunks[before].Kind is ChunkKind.Comma or ChunkKind.Quotation or ChunkKind.Dash);
        return isFree && sentence.Is(noun, ChunkKind.Noun) && sentence.Chunks[verb].Form == VerbForm.Bare && sentence.Head(noun).Tag != PartOfSpeech.Object
            ? MentionReader.Read(sentence, noun)
            : null;
    }

    // "As Jane Doe spoke of “…,” the crowd said": a clause before the main one.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsInFrontedClause(int quotation)
    {
        for (int chunk = quotation - 1; chunk >= Math.Max(0, quotation - Reach) && sentence.Chunks[chunk].Kind != ChunkKind.Comma; chunk--)
        {
            bool isOpener = sentence.Chunks[chunk].Kind == ChunkKind.Subordinator
                ? sentence.FunctionOf(chunk) is not (WordFunction.FreeRelative or WordFunction.Question or WordFunction.Complement or WordFunction.Comparison)
                : sentence.FunctionOf(chunk) is WordFunction.Equation or WordFunction.Time;
            if (isOpener && (chunk == 0 || sentence.Chunks[chunk - 1].Kind == ChunkKind.Conjunction || (sentence.Is(chunk - 1, ChunkKind.Adverb) && (chunk == 1 || sentence.Is(chunk - 2, ChunkKind.Conjunction)))))
            {
                return true;
            }
        }

        return false;
    }
}
