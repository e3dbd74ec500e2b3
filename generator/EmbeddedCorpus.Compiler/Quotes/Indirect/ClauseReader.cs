using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Indirect;

/// <summary>Finds where the content of indirect speech starts and ends, and whether it is a clause.</summary>
internal sealed class ClauseReader(Sentence sentence)
{
    /// <summary>How far a rule looks, in chunks. A longer content is left out.</summary>
    public const int Reach = 90;

    // What may be between the verb and the content: "told reporters in the hall on Monday that".
    private const int MaxPhrases = 4;

    // The longest clause with an unknown verb, in chunks.
    private const int MinUnknown = 3;

    // The subject of a content with all that belongs to it.
    private const int MaxSubject = 30;

    /// <summary>The first chunk after a verb, the listener, the time and the place: where its content can start.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int StartAfter(int verb)
    {
        int chunk = sentence.Right(verb + 1);
        if (sentence.Head(verb).Has(LexicalClass.Addressing) && sentence.Is(chunk, ChunkKind.Noun) && !OpensClause(chunk))
        {
            chunk = sentence.Right(chunk + 1);
        }

        if (chunk > verb + 1 && chunk < sentence.Chunks.Count && sentence.Chunks[chunk].IsFinite && sentence.SubjectOf(chunk) <= verb)
        {
            // "there is"
            return chunk - 1;
        }

        // "pointed out that"
        chunk = sentence.Is(chunk, ChunkKind.Preposition) && IsComplement(sentence.Right(chunk + 1)) ? sentence.Right(chunk + 1) : chunk;
        int start = chunk;
        bool isIntroduced = false;
        for (int count = 0; count < MaxPhrases && sentence.Is(chunk, ChunkKind.Preposition) && sentence.Is(chunk + 1, ChunkKind.Noun); count++)
        {
            isIntroduced |= sentence.Head(chunk + 1).Has(LexicalClass.Document | LexicalClass.SpeechNoun);
            chunk = sentence.Right(chunk + 2);
        }

        if (sentence.Is(chunk, ChunkKind.Comma) && IsComplement(sentence.Right(chunk + 1)))
        {
            chunk = sentence.Right(chunk + 1);
        }

        return IsComplement(chunk) || (isIntroduced && sentence.Is(chunk, ChunkKind.Noun)) ? chunk : start;
    }

    /// <summary>Whether a chunk is the word that only opens the content, and is no part of it.</summary>
    public bool IsComplement(int chunk)
    {
        if (!sentence.Starts(chunk, WordFunction.Complement))
        {
            return false;
        }

        // "that, if the port closes,": alone before a comma it is no demonstrative.
        return sentence.Is(chunk, ChunkKind.Subordinator) || (sentence.Chunks[chunk].End - sentence.Chunks[chunk].First == 1 && sentence.Is(chunk + 1, ChunkKind.Comma));
    }

    /// <summary>Whether a clause that nothing introduces can start with a chunk.</summary>
    public bool CanStart(int verb, int chunk) => chunk < sentence.Chunks.Count && sentence.Chunks[chunk].Kind switch
    {
        ChunkKind.Noun => sentence.Head(chunk).Tag != PartOfSpeech.Object,
        ChunkKind.Preposition => true,
        ChunkKind.Verb => sentence.Chunks[chunk].Is(VerbForm.Participle),
        ChunkKind.Adverb => sentence.Is(chunk + 1, ChunkKind.Verb) && sentence.Chunks[chunk + 1].IsFinite,
        ChunkKind.Subordinator when sentence.Head(verb).Has(LexicalClass.Addressing) => !sentence.Starts(chunk, WordFunction.Comparison),
        _ => IsQuestion(chunk),
    };

    /// <summary>Whether chunks have a finite verb with a subject of its own among them, which no conjunction makes a part of another clause.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsClause(int first, int end)
    {
        bool isQuestion = IsQuestion(first);
        for (int verb = first; verb < end && verb - first < MaxSubject; verb++)
        {
            if (!sentence.Chunks[verb].IsFinite)
            {
                continue;
            }

            int subject = sentence.SubjectOf(verb);
            if (isQuestion || (verb > 0 && subject < first && sentence.Is(verb - 1, ChunkKind.Adverb)))
            {
                // "there is"
                return isQuestion || verb - first <= 1;
            }

            bool isNext = subject > first + 1 && sentence.Is(subject - 1, ChunkKind.Conjunction) && sentence.Is(subject - 2, ChunkKind.Comma);
            if (isNext)
            {
                return false;
            }

            if (subject >= first && subject < verb && sentence.RelativeOf(verb) < 0 && !(sentence.IsSubordinate(verb) && subject > first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether chunks at the start of a sentence can be its main clause, even if the lexicon does not know its verb.</summary>
    public bool IsMainClause(int first, int end) => IsClause(first, end)
        || (end - first >= MinUnknown && sentence.Is(first, ChunkKind.Noun) && !sentence.Is(first + 1, ChunkKind.Comma) && !sentence.Is(end - 1, ChunkKind.Relative));

    /// <summary>Whether chunks that no word introduces are a clause: its subject comes first, or after one phrase with a comma.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsBareClause(int first, int end)
    {
        if (sentence.IsPronoun(first) && first + 1 < end && sentence.Chunks[first + 1].Kind is ChunkKind.Noun or ChunkKind.Verb or ChunkKind.Adverb)
        {
            return true;
        }

        if (IsQuestion(first) || sentence.Chunks[first].Kind is ChunkKind.Adverb or ChunkKind.Subordinator)
        {
            return IsClause(first, end);
        }

        int subject = FirstSubject(first, end);
        bool hasPhrase = sentence.Is(first, ChunkKind.Preposition) || sentence.Is(first, ChunkKind.Verb);
        for (int chunk = first; chunk < subject; chunk++)
        {
            switch (sentence.Chunks[chunk].Kind)
            {
                case ChunkKind.Comma when hasPhrase && !sentence.Is(chunk + 1, ChunkKind.Conjunction):
                    hasPhrase = false;
                    break;
                case ChunkKind.Comma or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Dash:
                case ChunkKind.Conjunction when hasPhrase:
                case ChunkKind.Preposition when sentence.FunctionOf(chunk) is WordFunction.Equation or WordFunction.Time:
                    return false;
            }
        }

        return subject >= first && (!hasPhrase || sentence.Is(first, ChunkKind.Verb));
    }

    // The subject of the first main clause, or -1.
    private int FirstSubject(int first, int end)
    {
        for (int verb = first; verb < end && verb - first < MaxSubject; verb++)
        {
            if (sentence.Chunks[verb].IsFinite && sentence.SubjectOf(verb) is int subject && subject >= first && subject < verb && sentence.RelativeOf(verb) < 0)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>The first chunk of the clause after <c>as Jane Doe said,</c>, or -1.</summary>
    public int StartAfterFronted(int verb, int subject)
    {
        int comma = sentence.Right(verb + 1);
        return sentence.Starts(sentence.Left(subject - 1), WordFunction.Equation) && sentence.Is(comma, ChunkKind.Comma) ? comma + 1 : -1;
    }

    private bool IsQuestion(int chunk) => sentence.FunctionOf(chunk) is WordFunction.Question or WordFunction.FreeRelative;

    // "told them they must": the pronoun before a verb is no listener.
    private bool OpensClause(int noun) => sentence.IsPronoun(noun) && sentence.Is(sentence.Right(noun + 1), ChunkKind.Verb);

    /// <summary>One past the last chunk of a content that comes after its verb, or -1 if the content is too long or holds a quotation. Before a quotation it ends with the coordinated clause that is complete.</summary>
    /// <param name="verb">The verb of speech.</param>
    /// <param name="subject">Its subject, or -1.</param>
    /// <param name="first">The first chunk of the content.</param>
    [MethodImpl(HotLoop.Optimized)]
    public int EndAfter(int verb, int subject, int first)
    {
        bool isInner = IsInner(verb, subject);
        bool hasVerb = false;
        int border = -1;
        int chunk = first;
        for (; chunk < sentence.Chunks.Count; chunk++)
        {
            if (chunk - first > Reach)
            {
                return -1;
            }

            switch (sentence.Chunks[chunk].Kind)
            {
                case ChunkKind.Quotation:
                    return border;
                case ChunkKind.Colon when hasVerb:
                    return chunk;
                case ChunkKind.Comma when subject > verb && sentence.Right(chunk + 1) == subject:
                    return chunk;
                case ChunkKind.Punctuation when sentence.Source[sentence.Tokens[sentence.Chunks[chunk].First].Range.Start] == ';':
                    return chunk;
                case ChunkKind.Comma when hasVerb && ((isInner && ClosesInner(chunk)) || StopsAtComma(chunk, subject)):
                    return chunk;
                case ChunkKind.Conjunction when hasVerb && ContinuesSpeech(chunk, subject):
                    return chunk;
                case ChunkKind.Comma when hasVerb && sentence.Is(chunk + 1, ChunkKind.Conjunction) && sentence.Is(sentence.Right(chunk + 2), ChunkKind.Verb):
                    border = chunk;
                    break;
                case ChunkKind.Verb:
                    hasVerb |= sentence.Chunks[chunk].IsFinite;
                    break;
            }
        }

        return chunk;
    }

    // "Jane Doe, who said …,", "while Jane Doe said …,": a clause inside another one ends at a comma.
    private bool IsInner(int verb, int subject)
    {
        if (sentence.RelativeOf(verb) >= 0)
        {
            return true;
        }

        int opener = subject < 0 || subject > verb ? -1 : sentence.Left(subject - 1);
        return opener >= 0 && sentence.IsSubordinate(verb) && !IsComplement(opener);
    }

    // What follows the comma is the clause around, which goes on.
    private bool ClosesInner(int comma)
    {
        int next = sentence.Right(comma + 1);
        return next < sentence.Chunks.Count && sentence.Chunks[next].Kind is ChunkKind.Noun or ChunkKind.Verb;
    }

    // "…, adding that", "…, according to", "…, and Jane Doe said".
    private bool StopsAtComma(int comma, int subject)
    {
        int next = sentence.Right(comma + 1);
        if (next >= sentence.Chunks.Count)
        {
            return true;
        }

        return sentence.Chunks[next].Kind switch
        {
            ChunkKind.According => true,
            ChunkKind.Verb => sentence.Chunks[next].Is(VerbForm.Participle) && sentence.IsVerb(next, LexicalClass.Speech),
            ChunkKind.Conjunction => SpeaksAgain(sentence.Right(next + 1)) || StartsSpeech(next + 1),
            _ => false,
        };
    }

    // "and added": the same speaker goes on with another verb.
    private bool ContinuesSpeech(int conjunction, int subject)
    {
        int verb = sentence.Right(conjunction + 1);
        return SpeaksAgain(verb) && sentence.SubjectOf(verb) == subject;
    }

    private bool SpeaksAgain(int verb) => verb < sentence.Chunks.Count && sentence.Chunks[verb].IsFinite && sentence.IsVerb(verb, LexicalClass.Speech);

    // "and Jane Doe said": another speaker.
    private bool StartsSpeech(int noun) => sentence.Is(noun, ChunkKind.Noun) && SpeaksAgain(sentence.Right(noun + 1));
}
