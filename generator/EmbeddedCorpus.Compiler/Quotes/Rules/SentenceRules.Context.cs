using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <content>What a sentence without a quotation says of the quotations beside it.</content>
internal sealed partial class SentenceRules
{
    // The longest line that says from whom words are, in chunks.
    private const int MaxSender = 12;

    /// <summary>The speaker of the quotation before a sentence that holds nothing but its attribution: <c>— Jane Doe</c>, <c>That is what Jane Doe told reporters.</c></summary>
    /// <param name="hasGrammar">Whether the verbs of the language are known.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AttributionSentence(bool hasGrammar)
    {
        if ((_lines.AttributionParagraph(hasGrammar) ?? _lines.NameLine()) is { } line)
        {
            return line;
        }

        if (sentence.FunctionOf(0) is not (WordFunction.Complement or WordFunction.Demonstrative))
        {
            return null;
        }

        for (int verb = 1; verb < Math.Min(sentence.Chunks.Count, MaxSentence); verb++)
        {
            if (sentence.IsVerb(verb, LexicalClass.Speech) && sentence.Chunks[verb].IsFinite && sentence.SubjectOf(verb) > 0 && sentence.Starts(sentence.Left(sentence.SubjectOf(verb) - 1), WordFunction.FreeRelative)
                && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } speaker)
            {
                return new SpeakerCue(speaker, Cues.Of(sentence, verb), RuleId.AttributionSentence, CueStrength.Clause);
            }
        }

        return null;
    }

    /// <summary>The subject of a sentence without a quotation: of its verb of speech, else of its first verb.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public (Mention? Subject, TextRange Cue) FindSubject()
    {
        int first = -1;
        for (int verb = 0; verb < sentence.Chunks.Count; verb++)
        {
            if (sentence.Chunks[verb].Kind != ChunkKind.Verb || sentence.SubjectOf(verb) < 0)
            {
                if (sentence.IsVerb(verb, LexicalClass.Speech) && Inverted(verb) is { } inverted)
                {
                    return (inverted, Cues.Of(sentence, verb));
                }

                continue;
            }

            if (sentence.IsVerb(verb, LexicalClass.Speech) && !sentence.Chunks[verb].Is(VerbForm.Passive | VerbForm.Infinitive) && sentence.RelativeOf(verb) < 0
                && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } speaker)
            {
                return ((sentence.IsVerb(verb, LexicalClass.Addressing) ? null : Inverted(verb)) ?? speaker, Cues.Of(sentence, verb));
            }

            first = first < 0 && sentence.Chunks[verb].IsFinite ? verb : first;
        }

        return first < 0 ? (null, default) : (MentionReader.Read(sentence, sentence.SubjectOf(first)), default);
    }

    /// <summary>Who is named in <c>And from Jane Doe:</c> and in <c>From the desk of Jane Doe.</c>, a paragraph before the words.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public (Mention? Sender, TextRange Cue) FindSender()
    {
        int source = sentence.Is(0, ChunkKind.Conjunction) ? 1 : 0;
        if (!sentence.Starts(source, WordFunction.Source) || sentence.Chunks.Count > MaxSender || sentence.Start > 0 || sentence.End < sentence.Tokens.Count)
        {
            return (null, default);
        }

        int name = -1;
        for (int chunk = source + 1; chunk < sentence.Chunks.Count; chunk++)
        {
            if (sentence.Chunks[chunk].Kind is ChunkKind.Verb or ChunkKind.Quotation or ChunkKind.Relative or ChunkKind.Subordinator)
            {
                return (null, default);
            }

            name = name < 0 && sentence.IsName(chunk) && !sentence.Head(chunk).Has(LexicalClass.Place | LexicalClass.Organization) ? chunk : name;
        }

        return (MentionReader.Read(sentence, name), sentence.Head(source).Range);
    }
}
