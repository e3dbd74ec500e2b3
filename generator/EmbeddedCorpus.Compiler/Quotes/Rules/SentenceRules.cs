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
internal sealed partial class SentenceRules(Sentence sentence)
{
    // How far the rules look from a quotation, in chunks: longer sentences exist, longer reach finds other people and takes longer.
    private const int Reach = 80;

    // An attribution that is a sentence of its own has its verb near its start.
    private const int MaxSentence = 8;

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
        SpeakerCue? cue = FindAnywhere(quotation, inner);
        if (cue is not { } found || found.Speaker.Range.Start > sentence.Head(quotation).Range.Start || OpenBracket(quotation) is not (>= 0 and int bracket)
            || found.Speaker.Range.Start > sentence.Head(bracket).Range.Start)
        {
            return cue;
        }

        return bracket == quotation - 1 ? _governing.VerbBeforeBracket(bracket) : null;
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
            ?? _governing.DocumentBefore(quotation)
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
            bool isCue = sentence.IsVerb(verb, LexicalClass.Speech) || (IsLast(verb) && sentence.IsVerb(verb, LexicalClass.Attitude) && sentence.Is(quotation + 1, ChunkKind.Comma) && sentence.SubjectOf(verb) == quotation + 2)
                || (IsLast(verb) && sentence.SubjectOf(verb) > quotation && sentence.Head(sentence.SubjectOf(verb)).Has(LexicalClass.Document));
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

    // "“…” would close, unions fear.", "“…” was unsafe, documents show."
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
