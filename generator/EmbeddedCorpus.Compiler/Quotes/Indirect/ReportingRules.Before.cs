using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Indirect;

/// <content>Contents that stand before their attribution, or around it.</content>
internal sealed partial class ReportingRules
{
    // The words after an attribution: "in a letter to the board on Monday".
    private const int MaxTail = 12;

    // A name or a pronoun, and a verb.
    private const int MaxShort = 2;

    // The attribution in the middle of its content.
    private const int MaxAttribution = 8;

    /// <summary><c>The port will close, Jane Doe said</c>, <c>The port will close, said Jane Doe</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReportedClause? ReportedBefore(int verb, int start)
    {
        if (SentenceRules.Inverted(sentence, verb) is { Kind: not MentionKind.Pronoun } inverted && sentence.Left(verb - 1) > start && sentence.Right(verb + 1) is int noun && !FollowsClause(noun))
        {
            return Before(start, verb, noun, inverted, Cues.Of(sentence, verb) with { End = sentence.Head(verb).Range.End }, RuleId.ReportedBeforeVerb);
        }

        int subject = sentence.SubjectOf(verb);
        return subject > start && subject < verb && sentence.Chunks[verb].IsFinite && sentence.RelativeOf(verb) < 0 && !HasObject(verb) && MentionReader.Read(sentence, subject) is { } speaker
            ? Before(start, subject, verb, speaker, Cues.Of(sentence, verb), RuleId.ReportedBeforeName)
            : null;
    }

    // "Jane Doe announced a vote": the verb has another complement.
    private bool HasObject(int verb)
    {
        int noun = sentence.Right(verb + 1);
        return sentence.Is(noun, ChunkKind.Noun) && !sentence.Head(verb).Has(LexicalClass.Addressing);
    }

    // "…, said Jane Doe would": the noun is the subject of another verb.
    private bool FollowsClause(int noun)
    {
        int verb = sentence.Right(noun + 1);
        return verb < sentence.Chunks.Count && sentence.Chunks[verb].IsFinite && sentence.SubjectOf(verb) == noun;
    }

    // The content before an attribution: all from the start of the sentence, and what follows after a second comma.
    [MethodImpl(HotLoop.Optimized)]
    private ReportedClause? Before(int start, int attribution, int after, Mention speaker, TextRange cue, RuleId rule)
    {
        int comma = sentence.Left(attribution - 1);
        if (comma <= start || attribution - start > ClauseReader.Reach || !sentence.Is(comma, ChunkKind.Comma) && rule != RuleId.AccordingReported)
        {
            return null;
        }

        int end = sentence.Is(comma, ChunkKind.Comma) ? comma : attribution;
        if (HasQuotation(start, end))
        {
            return null;
        }

        // The words after a source describe it: "according to a letter sent to the board".
        int close = rule == RuleId.AccordingReported ? CommaOrEnd(after + 1) : Tail(after + 1);
        if (close < 0)
        {
            return null;
        }

        // What follows a second comma: "…, she said, “…”", "…, she said, is open", "…, she said, because it is old".
        int next = sentence.Is(close, ChunkKind.Comma) ? sentence.Right(close + 1) : sentence.Chunks.Count;
        bool isLast = next >= sentence.Chunks.Count;
        if (!isLast && (sentence.Is(next, ChunkKind.Quotation) || _clauses.IsComplement(next)))
        {
            return null;
        }

        // "It is, Jane Doe said, a shame"
        bool isWhole = isLast || (_clauses.IsMainClause(start, end) && sentence.Head(end - 1).Tag != PartOfSpeech.Auxiliary && !GoesOn(next, isShort: close - attribution <= MaxShort));
        if (!isWhole)
        {
            int last = close - attribution <= MaxAttribution ? EndAround(close + 1) : -1;
            return last > 0 && _clauses.IsClause(start, last) ? Create(start, last, speaker, cue, RuleId.ReportedAround) : null;
        }

        return _clauses.IsMainClause(start, end) ? Create(start, end, speaker, cue, rule) : null;
    }

    private int CommaOrEnd(int from) => NextComma(from) is >= 0 and int comma ? comma : sentence.Chunks.Count;

    // The predicate of the content, or a reason.
    private bool GoesOn(int next, bool isShort) =>
        (sentence.Chunks[next].Kind == ChunkKind.Verb && (!sentence.Chunks[next].Is(VerbForm.Participle) || (isShort && !sentence.IsVerb(next, LexicalClass.Speech))))
        || (isShort && sentence.Is(next, ChunkKind.Subordinator));

    private bool HasQuotation(int first, int end)
    {
        for (int chunk = first; chunk < end; chunk++)
        {
            if (sentence.Is(chunk, ChunkKind.Quotation))
            {
                return true;
            }
        }

        return false;
    }

    // The comma or the end after an attribution; -1 where its verb has a content or an object after it.
    [MethodImpl(HotLoop.Optimized)]
    private int Tail(int from)
    {
        for (int chunk = from; chunk < sentence.Chunks.Count; chunk++)
        {
            if (chunk - from > MaxTail)
            {
                return -1;
            }

            switch (sentence.Chunks[chunk].Kind)
            {
                case ChunkKind.Comma or ChunkKind.Punctuation or ChunkKind.Dash or ChunkKind.Relative:
                    return chunk;
                case ChunkKind.Verb when !sentence.Chunks[chunk].Is(VerbForm.Participle):
                case ChunkKind.Subordinator when _clauses.IsComplement(chunk):
                case ChunkKind.Quotation or ChunkKind.Colon:
                    return -1;
            }
        }

        return sentence.Chunks.Count;
    }

    // The end of a content that goes on after its attribution, or -1: what describes the speaker or goes on with speech is no content.
    [MethodImpl(HotLoop.Optimized)]
    private int EndAround(int first)
    {
        ChunkKind kind = sentence.Chunks[sentence.Right(first)].Kind;
        if (kind is ChunkKind.Relative or ChunkKind.Conjunction or ChunkKind.According)
        {
            return -1;
        }

        int end = sentence.Chunks.Count;
        return end - first > ClauseReader.Reach || HasQuotation(first, end) ? -1 : end;
    }
}
