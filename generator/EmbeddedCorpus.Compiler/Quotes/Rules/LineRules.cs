using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>The rules of layout: attribution lines, speakers before a colon.</summary>
internal sealed class LineRules(Sentence sentence)
{
    // How far a clause may reach back from its colon, and how long the role after a name may be, in chunks.
    private const int Reach = 60;
    private const int MaxRole = 20;

    // The longest name of a speaker in a transcript, in characters.
    private const int MaxLabel = 24;

    // A longer line in capitals is a heading, in words.
    private const int MaxNameWords = 5;

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
        if (!IsWholeName(name) || IsNextItem(quotation))
        {
            return null;
        }

        for (int chunk = after; chunk < Math.Min(sentence.Chunks.Count, after + MaxRole) && sentence.Chunks[chunk].Kind != ChunkKind.Quotation; chunk++)
        {
            if (sentence.Chunks[chunk].Kind == ChunkKind.Verb)
            {
                return null;
            }
        }

        return MentionReader.Read(sentence, name) is { Kind: MentionKind.Name } speaker ? new SpeakerCue(speaker, default, RuleId.AttributionLine, CueStrength.Adjacent) : null;
    }

    // "— Jane Doe of Ohio", "— Plato"; "— Show the map" is no name, nor is "— It was", which goes on as a sentence does.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsWholeName(int name)
    {
        int after = name + 1;
        if (sentence.Is(after, ChunkKind.Comma) && sentence.Chunks[name].End - sentence.Chunks[name].First == 1 && after + 1 < sentence.Chunks.Count)
        {
            // "— Plato, Republic", "— Plato, a philosopher", but "-- Clear, fresh prose".
            return sentence.Tokens[sentence.Chunks[after + 1].First] is { IsCapitalized: true } or { Tag: PartOfSpeech.Number or PartOfSpeech.Determiner } || HasRole(after);
        }

        if (after >= sentence.Chunks.Count || sentence.Chunks[after].Kind is ChunkKind.Comma or ChunkKind.Parenthesis or ChunkKind.Punctuation or ChunkKind.Quotation or ChunkKind.Dash or ChunkKind.Colon)
        {
            return true;
        }

        Chunk chunk = sentence.Chunks[name];
        return sentence.Chunks[after].Kind is ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Conjunction && chunk.End - chunk.First > 1;
    }

    // The dash is the bullet of the next line in a list.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsNextItem(int quotation)
    {
        TextRange range = sentence.Tokens[sentence.Chunks[quotation].First].Range;
        int dash = sentence.Tokens[sentence.Chunks[quotation + 1].First].Range.Start;
        if (sentence.Source.IndexOf('\n', range.End, dash - range.End) < 0)
        {
            return false;
        }

        int start = sentence.Source.LastIndexOf('\n', range.Start) + 1;
        while (start < range.Start && char.IsWhiteSpace(sentence.Source[start]))
        {
            start++;
        }

        return start < range.Start && (sentence.Source[start] is '-' or '–' or '—' or '•' or '*' or '+' || char.IsDigit(sentence.Source[start]));
    }

    /// <summary><c>Jane Doe, minister</c> in the line or the paragraph after the quotation, with nothing else there.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? NameLine()
    {
        bool isLast = sentence.End == sentence.Tokens.Count || sentence.Source.IndexOf('\n', sentence.Tokens[sentence.End - 1].FullEnd, sentence.Tokens[sentence.End].Range.Start - sentence.Tokens[sentence.End - 1].FullEnd) >= 0;
        if (!isLast || !sentence.Is(0, ChunkKind.Noun) || !sentence.IsName(0) || sentence.Chunks.Count > MaxRole || !IsLineOfName(0))
        {
            return null;
        }

        Chunk name = sentence.Chunks[0];
        return name.End - name.First is > 1 and <= MaxNameWords && MentionReader.Read(sentence, 0) is { Kind: MentionKind.Name } speaker
            ? new SpeakerCue(speaker, default, RuleId.NameLine, CueStrength.Adjacent)
            : null;
    }

    // A name and what somebody is: no verb, no quotation, and no full stop, for then it is a sentence.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsLineOfName(int name)
    {
        foreach (ref readonly Chunk chunk in sentence.Chunks.Span)
        {
            if (chunk.Kind is ChunkKind.Verb or ChunkKind.Quotation or ChunkKind.Colon or ChunkKind.Relative)
            {
                return false;
            }
        }

        int after = sentence.Right(name + 1);
        return after >= sentence.Chunks.Count || (sentence.Is(after, ChunkKind.Comma) && !sentence.Is(sentence.Chunks.Count - 1, ChunkKind.Punctuation));
    }

    private bool HasRole(int first)
    {
        for (int chunk = first; chunk < sentence.Chunks.Count; chunk++)
        {
            if (sentence.Chunks[chunk].Kind == ChunkKind.Noun && sentence.Head(chunk).Has(LexicalClass.Role | LexicalClass.Title))
            {
                return true;
            }
        }

        return false;
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
    /// <param name="hasGrammar">Whether the verbs of the language are known.</param>
    [MethodImpl(HotLoop.Optimized)]
    public SpeakerCue? AttributionParagraph(bool hasGrammar)
    {
        if (!sentence.Is(0, ChunkKind.Dash) || !sentence.Is(1, ChunkKind.Noun) || !sentence.IsName(1) || sentence.Chunks.Count > MaxRole || !IsWholeName(1))
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

        // "--Yes, said the guard.": a speech of a dialogue is a sentence.
        bool isSentence = sentence.Is(sentence.Chunks.Count - 1, ChunkKind.Punctuation) && sentence.Chunks.Count > 3;
        if (isSentence && (!hasGrammar || (sentence.Chunks[1].End - sentence.Chunks[1].First == 1 && !HasRole(2))))
        {
            return null;
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
