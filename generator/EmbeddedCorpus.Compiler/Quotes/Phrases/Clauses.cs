using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>
/// Finds the subject of every verb of a sentence, from left to right: each verb looks a bounded way back, and takes over what the
/// verbs before it have found.
/// </summary>
internal sealed partial class Clauses(Sentence sentence)
{
    // No subject is further away: over forty chunks only other people are found.
    private const int Reach = 60;

    private const int None = -1;

    // A participle before its clause: the subject comes later.
    private const int Pending = -2;

    // One for each chunk of the sentence; those of verbs are filled.
    private readonly RefList<Clause> _clauses = new(64);

    /// <summary>The chunk that is a verb's subject, or -1.</summary>
    public int SubjectOf(int verb) => _clauses[verb].Subject;

    /// <summary>The relative pronoun that a verb has as its subject, or -1.</summary>
    public int RelativeOf(int verb) => _clauses[verb].Relative;

    /// <summary>Whether the verb's clause is closed again.</summary>
    public bool IsClosed(int verb) => _clauses[verb].IsClosed;

    /// <summary>Whether the verb's clause is opened by a conjunction or relative pronoun.</summary>
    public bool IsSubordinate(int verb) => _clauses[verb].IsSubordinate;

    /// <summary>Gives the room back.</summary>
    public void Free() => _clauses.Free();

    /// <summary>Reads the sentence's chunks.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Analyze()
    {
        _clauses.Clear();
        bool isPending = false;
        for (int index = 0; index < sentence.Chunks.Count; index++)
        {
            _clauses.Add(new Clause { Subject = None, Relative = None });
            if (sentence.Chunks[index].Kind == ChunkKind.Verb)
            {
                _clauses[index].Subject = Find(index);
                _clauses[index].Depth = DepthOf(index);
                isPending |= _clauses[index].Subject == Pending;
            }
        }

        if (isPending)
        {
            ResolvePending();
        }
    }

    // "Calling it a “farce,” Jane Doe left": the subject of the next clause.
    [MethodImpl(HotLoop.Optimized)]
    private void ResolvePending()
    {
        int next = None;
        for (int index = sentence.Chunks.Count - 1; index >= 0; index--)
        {
            if (_clauses[index].Subject == Pending)
            {
                _clauses[index].Subject = next;
            }
            else if (sentence.Chunks[index].IsFinite && _clauses[index].Subject >= 0 && _clauses[index].Relative < 0 && !_clauses[index].IsSubordinate)
            {
                next = _clauses[index].Subject;
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private int Find(int verb)
    {
        Chunk chunk = sentence.Chunks[verb];
        bool isParticiple = chunk.Is(VerbForm.Participle);
        bool isInfinitive = chunk.Is(VerbForm.Infinitive);
        int before = sentence.Left(verb - 1);
        if (before < 0)
        {
            return isParticiple || isInfinitive ? Pending : None;
        }

        switch (sentence.Chunks[before].Kind)
        {
            case ChunkKind.Noun:
                return isInfinitive ? OfInfinitive(before, verb) : isParticiple ? OfParticiple(before, verb) : OfFinite(before, verb);
            case ChunkKind.Relative:
                _clauses[verb].Relative = before;
                return Antecedent(before);
            case ChunkKind.Verb:
                return _clauses[before].Subject;
            case ChunkKind.Subordinator when !isParticiple && !isInfinitive:
                _clauses[verb].IsSubordinate = true;
                return None;
            case ChunkKind.Comma or ChunkKind.Dash when !isParticiple && !isInfinitive:
                return AfterParenthesis(before, verb);
            case ChunkKind.Quotation when !isParticiple && !isInfinitive && EndsWithComma(before) && sentence.Is(before - 1, ChunkKind.Quotation) == false && before > 0:
                return AfterParenthesis(before, verb);
            case ChunkKind.Quotation when !isParticiple && !isInfinitive && sentence.Source[sentence.Tokens[sentence.Chunks[before].First].Range.End - 1] is not '.':
                return Outer(before);
            case ChunkKind.Conjunction:
                return Coordinated(before, verb);
            case ChunkKind.Preposition when isParticiple && QuotedPerson(before) is >= 0 and int quoted:
                return quoted;
            case ChunkKind.Colon or ChunkKind.Punctuation:
                return isParticiple ? Pending : None;
            default:
                return isParticiple || isInfinitive ? OuterOrPending(before) : None;
        }
    }

    // American typesetting puts the comma inside: star of “Scandal,” said
    [MethodImpl(HotLoop.Optimized)]
    private bool EndsWithComma(int quotation)
    {
        TextRange range = sentence.Tokens[sentence.Chunks[quotation].First].Range;
        return range.Length > 2 && sentence.Source[range.End - 2] == ',';
    }

    // "praised the plan and called it", "who lost and said".
    [MethodImpl(HotLoop.Optimized)]
    private int Coordinated(int conjunction, int verb)
    {
        int before = sentence.Left(conjunction - 1);
        if (before >= 0 && sentence.Is(before, ChunkKind.Comma))
        {
            int main = Outer(before);
            return main >= 0 ? main : OuterOrPending(conjunction);
        }

        if (sentence.IsVerb(verb, LexicalClass.Speech) && sentence.Chunks[verb].IsFinite)
        {
            // "said the attacks have helped and added": what speaks goes on with what spoke.
            for (int index = before; index >= 0 && conjunction - index < Reach; index--)
            {
                if (sentence.Chunks[index].IsFinite && !_clauses[index].IsClosed && sentence.IsVerb(index, LexicalClass.Speech | LexicalClass.Quoting) && _clauses[index].Subject >= 0)
                {
                    _clauses[verb].Relative = _clauses[index].Relative;
                    return _clauses[index].Subject;
                }
            }
        }

        for (int index = before; index >= 0 && conjunction - index < Reach; index--)
        {
            if (sentence.Chunks[index].Kind == ChunkKind.Verb && !_clauses[index].IsClosed && (sentence.Chunks[index].IsFinite || !sentence.Chunks[verb].IsFinite) && !IsReduced(index))
            {
                _clauses[verb].Relative = _clauses[index].Relative;
                return _clauses[index].Subject;
            }
        }

        return sentence.Chunks[verb].IsFinite ? None : Pending;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int OuterOrPending(int before)
    {
        int subject = Outer(before);
        return subject == None ? Pending : subject;
    }

    // How many clauses a verb is inside of: "said that", "the man who", "said he hopes".
    [MethodImpl(HotLoop.Optimized)]
    private int DepthOf(int verb)
    {
        int subject = _clauses[verb].Subject;
        int before = subject < 0 ? None : sentence.Left(subject - 1);
        bool isInner = _clauses[verb].IsSubordinate || _clauses[verb].Relative >= 0 || (before >= 0 && subject < verb && sentence.Chunks[verb].IsFinite && sentence.IsVerb(before, LexicalClass.Speech | LexicalClass.Attitude));
        for (int index = verb - 1; index >= 0 && verb - index < Reach; index--)
        {
            if (sentence.Chunks[index].IsFinite && (isInner ? !_clauses[index].IsClosed : _clauses[index].Subject == subject))
            {
                return isInner ? _clauses[index].Depth + 1 : _clauses[index].Depth;
            }
        }

        return isInner ? 1 : 0;
    }

    /// <summary>The subject of the clause around: of the nearest finite verb to the left that is in no other clause; else -1.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int Outer(int before)
    {
        for (int depth = 0; depth < 2; depth++)
        {
            for (int index = before; index >= 0 && before - index < Reach; index--)
            {
                if (sentence.Chunks[index].IsFinite && !_clauses[index].IsClosed && _clauses[index].Relative < 0 && _clauses[index].Subject >= 0 && !IsReduced(index) && (depth > 0 || (_clauses[index].Depth == 0 && !IsInPreposition(index))))
                {
                    return _clauses[index].Subject;
                }
            }
        }

        for (int index = before; index >= 0 && before - index < Reach; index--)
        {
            if (sentence.Chunks[index].Kind == ChunkKind.Verb && _clauses[index].Subject >= 0)
            {
                return _clauses[index].Subject;
            }
        }

        return None;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int Antecedent(int relative)
    {
        int noun = sentence.Left(relative - 1);
        if (noun >= 0 && sentence.Chunks[noun].Kind is ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Preposition or ChunkKind.Conjunction)
        {
            noun = sentence.Left(noun - 1);
        }

        if (noun >= 0 && sentence.Is(noun, ChunkKind.Quotation))
        {
            noun = sentence.Left(noun - 1);
        }

        if (noun < 0 || sentence.Chunks[noun].Kind != ChunkKind.Noun)
        {
            return None;
        }

        // "Jane Doe of Ohio, who": people, not places; the head of the phrase where it is one.
        int head = ChainStart(noun);
        return head != noun && sentence.Is(relative - 1, ChunkKind.Comma) && sentence.IsName(head) ? head : noun;
    }

    // Over "of Ohio", "for the company" to the noun that they belong to.
    [MethodImpl(HotLoop.Optimized)]
    private int ChainStart(int noun)
    {
        int steps = sentence.IsPronoun(noun) ? 6 : 0;
        while (steps++ < 6)
        {
            int preposition = sentence.Left(noun - 1);
            if (preposition < 1 || sentence.Chunks[preposition].Kind != ChunkKind.Preposition)
            {
                return noun;
            }

            int base_ = sentence.Left(preposition - 1);
            if (base_ < 0 || sentence.Chunks[base_].Kind != ChunkKind.Noun)
            {
                return noun;
            }

            noun = base_;
        }

        return noun;
    }
}
