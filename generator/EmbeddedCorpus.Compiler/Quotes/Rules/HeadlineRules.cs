using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of headlines, whose sentences leave out verbs and articles.</summary>
internal static class HeadlineRules
{
    /// <summary>Asks the rules one after the other.</summary>
    public static SpeakerCue? Find(Sentence sentence, int quotation) =>
        NameBeforeHeadlineColon(sentence, quotation) ?? NameAfterHeadlineColon(sentence, quotation) ?? HeadlineSubject(sentence, quotation);

    /// <summary><c>Doe on Smith: ‘…’</c>: the first noun phrase before the colon, wherever the quotation follows.</summary>
    private static SpeakerCue? NameBeforeHeadlineColon(Sentence sentence, int quotation)
    {
        for (int chunk = quotation - 1; chunk > 0; chunk--)
        {
            if (sentence.Is(chunk, ChunkKind.Colon))
            {
                return First(sentence, 0, chunk) is { } speaker ? new SpeakerCue(speaker, sentence.Head(chunk).Range, RuleId.NameBeforeHeadlineColon, CueStrength.Clause) : null;
            }
        }

        return null;
    }

    /// <summary><c>‘…’: Doe</c>.</summary>
    private static SpeakerCue? NameAfterHeadlineColon(Sentence sentence, int quotation) =>
        sentence.Is(quotation + 1, ChunkKind.Colon) && First(sentence, quotation + 2, sentence.Chunks.Count) is { } speaker
            ? new SpeakerCue(speaker, sentence.Head(quotation + 1).Range, RuleId.NameAfterHeadlineColon, CueStrength.Clause)
            : null;

    /// <summary><c>Doe ‘…’</c>, <c>Doe takes ‘…’</c>: the subject of the headline.</summary>
    internal static SpeakerCue? HeadlineSubject(Sentence sentence, int quotation)
    {
        for (int verb = quotation - 1; verb > 0; verb--)
        {
            if (sentence.Chunks[verb].IsFinite && !sentence.Head(verb).Has(LexicalClass.Passive) && sentence.SubjectOf(verb) >= 0 && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } subject)
            {
                return new SpeakerCue(subject, Cues.Of(sentence, verb), RuleId.HeadlineSubject, CueStrength.Weak);
            }
        }

        return First(sentence, 0, quotation) is { Kind: MentionKind.Name } first ? new SpeakerCue(first, default, RuleId.HeadlineSubject, CueStrength.Weak) : null;
    }

    private static Mention? First(Sentence sentence, int start, int end)
    {
        for (int chunk = start; chunk < Math.Min(end, start + 3); chunk++)
        {
            if (sentence.Is(chunk, ChunkKind.Noun))
            {
                return MentionReader.Read(sentence, chunk);
            }
        }

        return null;
    }
}
