using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of layout: attribution lines, speakers before a colon.</summary>
internal sealed class LineRules(Sentence sentence)
{
    // How far a clause may reach back from its colon, and how long the role after a name may be, in chunks.
    private const int Reach = 60;
    private const int MaxRole = 20;

    // The longest name of a speaker in a transcript, in characters.
    private const int MaxLabel = 24;

    /// <summary><c>“DOE: …”</c>: a transcript, where each quotation starts with the name of its speaker in capitals.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? NameInside(int quotation, TextRange inner)
    {
        int end = inner.Start;
        while (end < inner.End && end - inner.Start < MaxLabel && (char.IsUpper(sentence.Source[end]) || sentence.Source[end] is ' ' or '.' or '-' or '\'' or '’'))
        {
            end++;
        }

        bool isLabel = end - inner.Start > 2 && char.IsUpper(sentence.Source[inner.Start]) && char.IsUpper(sentence.Source[end - 1]) && end + 1 < inner.End && sentence.Source[end] == ':' && sentence.Source[end + 1] == ' ';
        int token = sentence.Chunks[quotation].First;
        return isLabel ? new SpeakerCue(new Mention(new TextRange(inner.Start, end), MentionKind.Inside, token, token + 1), default, RuleId.NameInside, CueStrength.Adjacent) : null;
    }

    /// <summary><c>“…” — Jane Doe, minister</c>, on the same line or the next.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AttributionLine(int quotation)
    {
        int name = quotation + 2;
        if (!sentence.Is(quotation + 1, ChunkKind.Dash) || name >= sentence.Chunks.Count || sentence.Chunks[name].Kind != ChunkKind.Noun || !sentence.Tokens[sentence.Chunks[name].First].IsCapitalized)
        {
            return null;
        }

        int after = sentence.Right(name + 1);
        for (int chunk = after; chunk < Math.Min(sentence.Chunks.Count, after + MaxRole) && sentence.Chunks[chunk].Kind != ChunkKind.Quotation; chunk++)
        {
            if (sentence.Chunks[chunk].Kind == ChunkKind.Verb)
            {
                return null;
            }
        }

        return MentionReader.Read(sentence, name) is { Kind: MentionKind.Name } speaker ? new SpeakerCue(speaker, default, RuleId.AttributionLine, CueStrength.Adjacent) : null;
    }

    /// <summary><c>“…” (Jane Doe)</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? NameInBrackets(int quotation)
    {
        if (!sentence.Is(quotation + 1, ChunkKind.Parenthesis))
        {
            return null;
        }

        Chunk brackets = sentence.Chunks[quotation + 1];
        int first = brackets.First + 1;
        int end = brackets.End - 1;
        bool isName = end - first > 1 && NameRun.IsName(sentence.Tokens[first]) && NameRun.End(sentence.Tokens, first, end) == end && !sentence.Tokens[first].Has(LexicalClass.Place | LexicalClass.Organization);
        bool isLast = quotation + 2 >= sentence.Chunks.Count || (quotation + 3 == sentence.Chunks.Count && sentence.Is(quotation + 2, ChunkKind.Punctuation));
        return isName && isLast
            ? new SpeakerCue(new Mention(new TextRange(sentence.Tokens[first].Range.Start, sentence.Tokens[end - 1].Range.End), MentionKind.Name, first, end), default, RuleId.NameInBrackets, CueStrength.Adjacent)
            : null;
    }

    /// <summary><c>— Jane Doe, minister</c> in a paragraph of its own.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AttributionParagraph()
    {
        if (!sentence.Is(0, ChunkKind.Dash) || !sentence.Is(1, ChunkKind.Noun) || !sentence.IsName(1) || sentence.Chunks.Count > MaxRole)
        {
            return null;
        }

        foreach (ref readonly Chunk chunk in sentence.Chunks.Span)
        {
            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Quotation)
            {
                return null;
            }
        }

        return MentionReader.Read(sentence, 1) is { } speaker ? new SpeakerCue(speaker, default, RuleId.AttributionParagraph, CueStrength.Adjacent) : null;
    }

    /// <summary><c>Jane Doe: “…”</c>, <c>Jane Doe (D-Ohio): “…”</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? NameBeforeColon(int quotation)
    {
        int noun = sentence.Left(quotation - 2);
        return sentence.Is(quotation - 1, ChunkKind.Colon) && sentence.Is(noun, ChunkKind.Noun) && sentence.Left(noun - 1) < 0
            && !sentence.Head(noun).Has(LexicalClass.SpeechNoun | LexicalClass.Label) && MentionReader.Read(sentence, noun) is { } speaker
            ? new SpeakerCue(speaker, sentence.Head(quotation - 1).Range, RuleId.NameBeforeColon, CueStrength.Adjacent)
            : null;
    }

    /// <summary><c>Jane Doe turned to the crowd: “…”</c>: whole sentences after a clause are its subject's.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? ClauseBeforeQuotation(int quotation)
    {
        if (!sentence.Is(quotation - 1, ChunkKind.Colon) && !sentence.Is(quotation - 1, ChunkKind.Comma) && !sentence.Is(quotation - 1, ChunkKind.Dash))
        {
            return null;
        }

        for (int verb = quotation - 1; verb >= Math.Max(0, quotation - Reach); verb--)
        {
            if (sentence.Chunks[verb].IsFinite && sentence.RelativeOf(verb) < 0 && !sentence.IsClosed(verb) && sentence.SubjectOf(verb) >= 0
                && MentionReader.Read(sentence, sentence.SubjectOf(verb)) is { } subject && (subject.Kind is MentionKind.Name or MentionKind.Pronoun or MentionKind.Office || sentence.Head(sentence.SubjectOf(verb)).Has(LexicalClass.Role)))
            {
                return new SpeakerCue(subject, Cues.Of(sentence, verb), RuleId.ClauseBeforeQuotation, CueStrength.Weak);
            }
        }

        // "The result did not surprise Jane Doe: “…”"
        int noun = sentence.Left(quotation - 2);
        return noun >= 0 && sentence.Is(quotation - 1, ChunkKind.Colon) && sentence.IsName(noun) && MentionReader.Read(sentence, noun) is { } name
            ? new SpeakerCue(name, default, RuleId.ClauseBeforeQuotation, CueStrength.Weak)
            : null;
    }
}
