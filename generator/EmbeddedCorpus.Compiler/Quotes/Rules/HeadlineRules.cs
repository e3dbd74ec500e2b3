using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of headlines, whose sentences leave out verbs and articles.</summary>
internal static class HeadlineRules
{
    /// <summary>Asks the rules one after the other.</summary>
    public static Finding? Find(Sentence sentence, int quotation) =>
        HeadlineColon(sentence, quotation) ?? HeadlineColonBehind(sentence, quotation) ?? HeadlineSubject(sentence, quotation);

    /// <summary><c>Doe on Smith: ‘…’</c>: the first noun phrase before the colon, wherever the quotation stands behind it.</summary>
    private static Finding? HeadlineColon(Sentence sentence, int quotation)
    {
        for (int chunk = quotation - 1; chunk > 0; chunk--)
        {
            if (sentence.Is(chunk, ChunkKind.Colon))
            {
                return First(sentence, 0, chunk) is { } speaker ? new Finding(speaker, sentence.Head(chunk).Range, nameof(HeadlineColon), Tie.Clause) : null;
            }
        }

        return null;
    }

    /// <summary><c>‘…’: Doe</c>.</summary>
    private static Finding? HeadlineColonBehind(Sentence sentence, int quotation) =>
        sentence.Is(quotation + 1, ChunkKind.Colon) && First(sentence, quotation + 2, sentence.Chunks.Count) is { } speaker
            ? new Finding(speaker, sentence.Head(quotation + 1).Range, nameof(HeadlineColonBehind), Tie.Clause)
            : null;

    /// <summary><c>Doe ‘…’</c>, <c>Doe takes ‘…’</c>: the subject of the headline.</summary>
    internal static Finding? HeadlineSubject(Sentence sentence, int quotation)
    {
        for (int verb = quotation - 1; verb > 0; verb--)
        {
            if (sentence.Chunks[verb].IsFinite && sentence.SubjectOf(verb) >= 0 && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } subject)
            {
                return new Finding(subject, Cues.Of(sentence, verb), nameof(HeadlineSubject), Tie.Weak);
            }
        }

        return First(sentence, 0, quotation) is { Kind: MentionKind.Name } first ? new Finding(first, default, nameof(HeadlineSubject), Tie.Weak) : null;
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
