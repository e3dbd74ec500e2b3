using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Rules;

namespace EmbeddedCorpus.Compiler.Quotes.Indirect;

/// <summary>The rules of indirect speech: which clause of a sentence is the content of a verb of speech, and whose it is.</summary>
/// <remarks>Each chunk is in one content at most: of speech inside of speech the outer content counts.</remarks>
internal sealed partial class ReportingRules(Sentence sentence)
{
    private readonly ClauseReader _clauses = new(sentence);

    /// <summary>Finds the contents of a sentence, in order of their verbs.</summary>
    /// <param name="found">Takes the contents; cleared first.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Find(List<ReportedClause> found)
    {
        found.Clear();
        int next = 0;
        for (int chunk = 0; chunk < sentence.Chunks.Count; chunk++)
        {
            ReportedClause? clause = sentence.Chunks[chunk].Kind switch
            {
                ChunkKind.According => AccordingReported(chunk, next),
                ChunkKind.Verb when IsCue(chunk) => (TakesObject(chunk) ? null : ReportedBefore(chunk, next)) ?? ReportedAfterVerb(chunk),
                _ => null,
            };
            if (clause is { } content)
            {
                found.Add(content);
                next = content.End;
                chunk = Math.Max(chunk, content.End - 1);
            }
        }
    }

    /// <summary><c>Jane Doe said that the port would close</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReportedClause? ReportedAfterVerb(int verb)
    {
        int subject = sentence.SubjectOf(verb) is >= 0 and int found ? found : NameBefore(verb);
        bool isParticiple = sentence.Chunks[verb].Is(VerbForm.Participle);
        Mention? source = subject < 0 ? (isParticiple ? SpeakerBefore(verb) : null) : subject < verb || isParticiple ? MentionReader.Read(sentence, subject, sentence.RelativeOf(verb)) : null;
        if (source is not { } speaker)
        {
            return null;
        }

        int first = subject >= 0 && subject < verb ? _clauses.StartAfterFronted(verb, subject) : -1;
        bool isFronted = first >= 0;
        first = isFronted ? first : _clauses.StartAfter(verb);
        bool isIntroduced = !isFronted && _clauses.IsComplement(first);
        if (isIntroduced)
        {
            first++;
        }
        else if (!isFronted && (sentence.Chunks[verb].Is(VerbForm.Infinitive) || subject > verb || TakesObject(verb) || !_clauses.CanStart(verb, first)))
        {
            return null;
        }

        int end = isFronted ? _clauses.EndAfter(verb, verb, first) : _clauses.EndAfter(verb, subject, first);
        bool isClause = end > first && (isIntroduced ? end > first + 1 : isFronted ? _clauses.IsMainClause(first, end) : _clauses.IsBareClause(first, end));
        return isClause ? Create(first, end, speaker, Cues.Of(sentence, verb), RuleId.ReportedAfterVerb, sentence.IsNegated(verb)) : null;
    }

    // "Jane Doe (Unity), said": the name right before the comma.
    private int NameBefore(int verb)
    {
        int comma = sentence.Left(verb - 1);
        int noun = sentence.Is(comma, ChunkKind.Comma) ? sentence.Left(comma - 1) : -1;
        return sentence.Chunks[verb].IsFinite && noun >= 0 && sentence.IsName(noun) && !sentence.Head(noun).Has(LexicalClass.Place) ? noun : -1;
    }

    // "…, said Jane Doe, adding that": the speaker of the verb before.
    [MethodImpl(HotLoop.Optimized)]
    private Mention? SpeakerBefore(int participle)
    {
        for (int verb = participle - 1; verb >= Math.Max(0, participle - MaxTail); verb--)
        {
            if (sentence.IsVerb(verb, LexicalClass.Speech) && SentenceRules.Inverted(sentence, verb) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary><c>According to Jane Doe, the port will close</c>, and the source after its content.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public ReportedClause? AccordingReported(int according, int start)
    {
        int noun = sentence.Right(according + 1);
        if (noun >= sentence.Chunks.Count || MentionReader.Read(sentence, noun) is not { } speaker)
        {
            return null;
        }

        TextRange cue = Cues.Between(sentence, according, according);
        int opening = sentence.Left(according - 1);
        if (opening < start || (opening == start && sentence.Is(opening, ChunkKind.Conjunction)))
        {
            int comma = NextComma(noun);
            int end = comma < 0 ? -1 : _clauses.EndAfter(according, noun, comma + 1);
            return end > comma + 1 && _clauses.IsMainClause(comma + 1, end) ? Create(comma + 1, end, speaker, cue, RuleId.AccordingReported) : null;
        }

        return Before(start, according, after: noun, speaker, cue, RuleId.AccordingReported);
    }

    // "offered the men a boat", "Western states Holt counts on": a clause follows such a verb only with "that".
    private bool TakesObject(int verb) => Language.English.IsObjectVerb(sentence.Head(verb).Range.In(sentence.Source));

    // A verb of speech that somebody does: "was told" has a listener for its subject.
    private bool IsCue(int verb) => sentence.IsVerb(verb, LexicalClass.Speech) && !sentence.Chunks[verb].Is(VerbForm.Passive) && !sentence.Starts(verb + 1, WordFunction.Agent);

    private static ReportedClause Create(int first, int end, Mention speaker, TextRange cue, RuleId rule, bool isNegated = false) =>
        new(first, end, new SpeakerCue(speaker, cue, rule, CueStrength.Clause, isNegated));

    private int NextComma(int from)
    {
        for (int chunk = from; chunk < Math.Min(sentence.Chunks.Count, from + ClauseReader.Reach); chunk++)
        {
            if (sentence.Is(chunk, ChunkKind.Comma))
            {
                return chunk;
            }
        }

        return -1;
    }
}
