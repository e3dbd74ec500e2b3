using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>Verbs of spoken English, and speech that did not happen.</content>
internal sealed partial class GoverningRules
{
    // "She was like, “…”", where "like" is a preposition or a verb; "he goes, “…”".
    [MethodImpl(HotLoop.Optimized)]
    private bool IsQuotative(int chunk, int quotation)
    {
        if (!sentence.Head(chunk).Is(WordFunction.Quotative) || sentence.Chunks[chunk].Kind is not (ChunkKind.Preposition or ChunkKind.Verb))
        {
            return false;
        }

        if (!sentence.Head(chunk).Has(LexicalClass.Preposition))
        {
            return chunk == quotation - 2 && sentence.Is(quotation - 1, ChunkKind.Comma);
        }

        int be = sentence.Chunks[chunk].Head - 1;
        return be >= sentence.Start && sentence.SubjectOf(sentence.Chunks[chunk].Kind == ChunkKind.Verb ? chunk : chunk - 1) >= 0
            && (sentence.Tokens[be].Has(LexicalClass.Passive) || (sentence.Tokens[be].Has(LexicalClass.Auxiliary) && sentence.Source[sentence.Tokens[be].Range.Start] is '\'' or '’'));
    }

    [MethodImpl(HotLoop.Optimized)]
    private SpeakerCue? SourceOfQuotative(int chunk)
    {
        int verb = sentence.Chunks[chunk].Kind == ChunkKind.Verb ? chunk : chunk - 1;

        // "It is like “…”": nobody says it.
        return MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } speaker
            ? new SpeakerCue(speaker, Cues.Between(sentence, verb, chunk), RuleId.VerbBeside, CueStrength.Adjacent, IsNegated: sentence.Starts(sentence.SubjectOf(verb), WordFunction.Neuter))
            : null;
    }

    // "did not say", but "did not comment on the plan" says nothing of the words of others.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsDenied(int verb, int quotation)
    {
        if (!sentence.IsVerb(verb, LexicalClass.Speech) || !sentence.IsNegated(verb) || sentence.Is(verb + 1, ChunkKind.Preposition))
        {
            return false;
        }

        int chunk = verb + 1;
        while (chunk < quotation && sentence.Chunks[chunk].Kind is not (ChunkKind.Punctuation or ChunkKind.Conjunction))
        {
            chunk++;
        }

        return chunk == quotation;
    }
}
