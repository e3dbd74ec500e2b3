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
                ChunkKind.Verb when IsCue(chunk) => ReportedBefore(chunk, next) ?? ReportedAfterVerb(chunk),
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
        int subject = sentence.SubjectOf(verb);
        if (subject < 0 || (subject >= verb && !sentence.Chunks[verb].Is(VerbForm.Participle)) || MentionReader.Read(sentence, subject, sentence.RelativeOf(verb)) is not { } speaker)
        {
            return null;
        }

        int first = _clauses.StartAfter(verb);
        bool isIntroduced = _clauses.IsComplement(first);
        if (isIntroduced)
        {
            first++;
        }
        else if (sentence.Chunks[verb].Is(VerbForm.Infinitive) || subject > verb || !_clauses.CanStart(first))
        {
            return null;
        }

        int end = _clauses.EndAfter(verb, subject, first);
        return end > first && (isIntroduced ? _clauses.IsClause(first, end) : _clauses.IsBareClause(first, end)) ? Create(first, end, speaker, Cues.Of(sentence, verb), RuleId.ReportedAfterVerb, sentence.IsNegated(verb)) : null;
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
            return end > comma + 1 && _clauses.IsClause(comma + 1, end) ? Create(comma + 1, end, speaker, cue, RuleId.AccordingReported) : null;
        }

        return Before(start, according, after: noun, speaker, cue, RuleId.AccordingReported);
    }

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
