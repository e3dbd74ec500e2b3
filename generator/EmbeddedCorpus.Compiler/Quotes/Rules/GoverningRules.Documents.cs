using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>What documents show.</content>
internal sealed partial class GoverningRules
{
    /// <summary><c>The report shows that the plan was “…”</c>: any verb of a document, with a clause after it whose verb the quotation completes.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? DocumentBefore(int quotation)
    {
        if (quotation == 0 || sentence.Chunks[quotation - 1].Kind is not (ChunkKind.Verb or ChunkKind.Adverb))
        {
            // Records show a meeting on the topic of “justice”.
            return null;
        }

        bool hasClause = false;
        for (int verb = quotation - 1; verb > 0 && quotation - verb < Reach; verb--)
        {
            if (!sentence.Chunks[verb].IsFinite || sentence.SubjectOf(verb) is not (>= 0 and int subject))
            {
                continue;
            }

            if (hasClause && subject < verb && sentence.Head(subject).Has(LexicalClass.Document) && sentence.RelativeOf(verb) < 0 && !sentence.Chunks[verb].Is(VerbForm.Passive) && sentence.IsVerb(verb, LexicalClass.OtherVerb)
                && MentionReader.Read(sentence, subject) is { } document)
            {
                return new SpeakerCue(document, Cues.Of(sentence, verb), RuleId.VerbBefore, CueStrength.Clause);
            }

            hasClause = true;
        }

        return null;
    }
}
