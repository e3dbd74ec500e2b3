using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of sources that are named without a verb: according to somebody, in the words of somebody.</summary>
internal sealed class AccordingRules(Sentence sentence)
{
    // How far a source may be from its quotation, in chunks.
    private const int Reach = 80;

    // "In the words of" opens its sentence.
    private const int MaxOpening = 8;

    /// <summary><c>“…”, according to Jane Doe</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AccordingAfter(int quotation)
    {
        int according = sentence.AfterPunctuation(quotation + 1);
        return sentence.Is(according, ChunkKind.According) ? According(according, RuleId.AccordingAfter) : null;
    }

    /// <summary><c>According to Jane Doe, … “…”</c>; also <c>… “…” …, according to Jane Doe</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AccordingElsewhere(int quotation)
    {
        for (int chunk = quotation - 1; chunk >= Math.Max(0, quotation - Reach); chunk--)
        {
            if (sentence.Is(chunk, ChunkKind.According) && According(chunk, RuleId.AccordingElsewhere) is { } before)
            {
                return before;
            }
        }

        for (int chunk = quotation + 1; chunk < Math.Min(sentence.Chunks.Count, quotation + Reach); chunk++)
        {
            if (sentence.Is(chunk, ChunkKind.According))
            {
                return According(chunk, RuleId.AccordingElsewhere);
            }
        }

        return null;
    }

    /// <summary><c>In the words of Jane Doe, … “…”</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? InWordsOf(int quotation)
    {
        for (int noun = 1; noun + 2 < Math.Min(quotation, MaxOpening); noun++)
        {
            if (sentence.Is(noun, ChunkKind.Noun) && sentence.Starts(noun - 1, WordFunction.Container) && sentence.Head(noun).Is(WordFunction.Wording) && sentence.Starts(noun + 1, WordFunction.Genitive) && MentionReader.Read(sentence, noun + 2) is { } speaker)
            {
                return new SpeakerCue(speaker, Cues.Between(sentence, noun - 1, noun + 1), RuleId.InWordsOf, CueStrength.Clause);
            }
        }

        return null;
    }

    private SpeakerCue? According(int chunk, RuleId rule) => MentionReader.Read(sentence, Math.Min(sentence.Right(chunk + 1), sentence.Chunks.Count - 1)) is { } speaker
        ? new SpeakerCue(speaker, Cues.Between(sentence, chunk, chunk), rule, CueStrength.Clause)
        : null;
}
