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
        return subject > start && subject < verb && sentence.Chunks[verb].IsFinite && sentence.RelativeOf(verb) < 0 && MentionReader.Read(sentence, subject) is { } speaker
            ? Before(start, subject, verb, speaker, Cues.Of(sentence, verb), RuleId.ReportedBeforeName)
            : null;
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

        int close = Tail(after + 1);
        if (close < 0 || HasQuotation(close, Math.Min(sentence.Chunks.Count, close + ClauseReader.Reach)))
        {
            return null;
        }

        // "It is, Jane Doe said, a shame"
        bool isWhole = _clauses.IsClause(start, end) && sentence.Head(end - 1).Tag != PartOfSpeech.Auxiliary;
        int last = !isWhole && sentence.Is(close, ChunkKind.Comma) && close - attribution <= MaxAttribution ? EndAround(close + 1, isShort: close - attribution <= 2) : -1;
        if (last > 0 && _clauses.IsClause(start, last))
        {
            return Create(start, last, speaker, cue, RuleId.ReportedAround);
        }

        return isWhole ? Create(start, end, speaker, cue, rule) : null;
    }

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
    private int EndAround(int first, bool isShort)
    {
        int next = sentence.Right(first);
        if (next >= sentence.Chunks.Count
            || sentence.Chunks[next].Kind is ChunkKind.Relative or ChunkKind.Conjunction or ChunkKind.Subordinator or ChunkKind.According
            || (sentence.Chunks[next].Is(VerbForm.Participle) && (!isShort || sentence.IsVerb(next, LexicalClass.Speech))))
        {
            return -1;
        }

        int end = sentence.Chunks.Count;
        return end - first > ClauseReader.Reach || HasQuotation(first, end) ? -1 : end;
    }
}
