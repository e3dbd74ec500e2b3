using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <content>The subject of a finite verb, of a participle, of an infinitive, and over a parenthesis.</content>
internal sealed partial class Clauses
{
    [MethodImpl(HotLoop.Optimized)]
    private int OfFinite(int noun, int verb)
    {
        int head = ChainStart(noun);
        int before = sentence.Left(head - 1);
        if (before < 0)
        {
            return head;
        }

        switch (sentence.Chunks[before].Kind)
        {
            case ChunkKind.Subordinator or ChunkKind.Relative:
                _clauses[verb].IsSubordinate = true;
                return head;
            case ChunkKind.Preposition when OpensClause(before):
                _clauses[verb].IsSubordinate = true;
                return head;
            case ChunkKind.Preposition:
                // "In Ohio voters said"; "the plan backed by the mayor would", "the man killed in the crash said"
                int reduced = sentence.Left(before - 1);
                if (reduced >= 0 && sentence.Chunks[reduced].Kind == ChunkKind.Verb && !sentence.IsPronoun(noun) && (IsModifier(reduced) || IsPastParticiple(reduced)))
                {
                    Close(reduced, verb);
                    return _clauses[reduced].Subject;
                }

                return sentence.Chunks[before].First > sentence.Start && head != noun && sentence.IsName(noun) ? noun : head;
            case ChunkKind.Verb:
                if (sentence.IsPronoun(head) || sentence.IsVerb(before, LexicalClass.Speech) || !IsModifier(before))
                {
                    return head;
                }

                Close(before, verb);
                return _clauses[before].Subject;
            default:
                return head;
        }
    }

    // "the paper quoted Jane Doe as saying": the object of the first verb.
    [MethodImpl(HotLoop.Optimized)]
    private int QuotedPerson(int preposition)
    {
        int noun = sentence.Left(preposition - 1);
        if (!sentence.Starts(preposition, WordFunction.Equation) || !sentence.Is(noun, ChunkKind.Noun))
        {
            return None;
        }

        int head = ChainStart(noun);
        int verb = sentence.Left(head - 1);
        return verb >= 0 && sentence.Chunks[verb].Kind == ChunkKind.Verb && !sentence.Chunks[verb].Is(VerbForm.Passive) ? head : None;
    }

    // Prepositions that are conjunctions, too.
    private bool OpensClause(int preposition) => sentence.FunctionOf(preposition) is WordFunction.Equation or WordFunction.Time or WordFunction.Start;

    // A relative clause or participle that only describes its noun: "the man who called police", "a group backing the plan".
    private bool IsModifier(int verb) => _clauses[verb].Subject >= 0 && (_clauses[verb].Relative >= 0 || IsReduced(verb) || (sentence.Chunks[verb].Is(VerbForm.Participle) && sentence.Left(verb - 1) == _clauses[verb].Subject));

    // "people arrested at the camp alleged": of two verbs without a conjunction between them the first describes its noun.
    private bool IsPastParticiple(int verb) =>
        sentence.Chunks[verb].IsFinite && sentence.Chunks[verb].Form == VerbForm.Bare && !sentence.Head(verb).Has(LexicalClass.Present | LexicalClass.Speech)
        && _clauses[verb].Subject >= 0 && sentence.Left(verb - 1) == _clauses[verb].Subject && !sentence.IsPronoun(_clauses[verb].Subject);

    // "In a statement released on Monday"
    private bool IsInPreposition(int verb) => IsPastParticiple(verb) && sentence.Is(sentence.Left(_clauses[verb].Subject - 1), ChunkKind.Preposition);

    // A past participle after its noun: "the plan backed by", "a man named".
    [MethodImpl(HotLoop.Optimized)]
    private bool IsReduced(int verb)
    {
        Chunk chunk = sentence.Chunks[verb];
        return chunk.IsFinite && chunk.Form == VerbForm.Bare && chunk.End - chunk.First == 1 && verb + 1 < sentence.Chunks.Count && sentence.Starts(verb + 1, WordFunction.Agent) && !sentence.Head(verb).Has(LexicalClass.Present);
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Close(int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            _clauses[index].IsClosed = true;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private int OfInfinitive(int noun, int verb)
    {
        int head = ChainStart(noun);
        int governor = sentence.Left(head - 1);
        if (governor >= 0 && sentence.IsVerb(governor, LexicalClass.Addressing) && !sentence.Chunks[governor].Is(VerbForm.Passive))
        {
            return head;
        }

        int outer = OuterAny(noun);
        return outer == None ? head : outer;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int OuterAny(int before)
    {
        for (int index = before; index >= 0 && before - index < Reach; index--)
        {
            if (sentence.Chunks[index].Kind == ChunkKind.Verb && _clauses[index].Subject >= 0 && !_clauses[index].IsClosed)
            {
                return _clauses[index].Subject;
            }
        }

        return None;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int OfParticiple(int noun, int verb)
    {
        int head = ChainStart(noun);
        int before = sentence.Left(noun - 1);
        if (before < 0 || sentence.Starts(before, WordFunction.Company))
        {
            return noun;
        }

        if (sentence.Starts(sentence.Left(head - 1), WordFunction.Company))
        {
            return head;
        }

        switch (sentence.Chunks[before].Kind)
        {
            case ChunkKind.Conjunction when before > 1 && sentence.Starts(sentence.Left(sentence.Left(before - 1) - 1), WordFunction.Company):
                return noun;
            case ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Conjunction or ChunkKind.Punctuation:
                return sentence.IsName(noun) || sentence.IsPronoun(noun) || Outer(before) == None ? noun : Outer(before);
            default:
                if (sentence.Head(head).Has(LexicalClass.Role) && !sentence.IsName(head))
                {
                    return head;
                }

                int outer = Outer(before);
                return outer == None ? head : outer;
        }
    }

    // "Jane Doe, who runs the port, said", "Jane Doe, 45, a lawyer from Houston, Texas, said".
    [MethodImpl(HotLoop.Optimized)]
    private int AfterParenthesis(int close, int verb)
    {
        ChunkKind kind = sentence.Chunks[close].Kind == ChunkKind.Dash ? ChunkKind.Dash : ChunkKind.Comma;
        int candidate = None;
        for (int open = close - 1; open > 0 && close - open < Reach; open--)
        {
            Chunk chunk = sentence.Chunks[open];
            if (chunk.IsFinite && _clauses[open].Relative < 0 && !_clauses[open].IsSubordinate && !_clauses[open].IsClosed && !IsReduced(open) && _clauses[open].Subject >= 0 && !IsInApposition(open))
            {
                // A clause of its own: what is after it is coordinated, unless its subject was inside the parenthesis.
                return candidate >= 0 && candidate > _clauses[open].Subject && !sentence.IsName(_clauses[open].Subject) ? candidate : _clauses[open].Subject;
            }

            if (chunk.Kind != kind && !(kind == ChunkKind.Comma && chunk.Kind == ChunkKind.Colon))
            {
                continue;
            }

            int noun = sentence.Left(open - 1);
            if (noun < 0 || sentence.Chunks[noun].Kind != ChunkKind.Noun)
            {
                continue;
            }

            int head = ChainStart(noun);
            if (IsApposition(open, close) is int name && name >= 0 && !sentence.IsName(head))
            {
                Close(head, verb);
                _clauses[verb].IsClosed = false;
                return name;
            }

            int previous = sentence.Left(head - 1);
            bool isInner = sentence.Head(head).Tag == PartOfSpeech.Number
                || (previous > 0 && sentence.Chunks[previous].Kind is ChunkKind.Comma && sentence.Is(sentence.Left(previous - 1), ChunkKind.Noun))
                || (previous > 0 && sentence.Chunks[previous].Kind == ChunkKind.Preposition && !sentence.IsPronoun(head) && !OpensClause(previous));
            if (isInner || sentence.Starts(head, WordFunction.Indefinite))
            {
                candidate = candidate < 0 ? head : candidate;
                if (isInner || previous >= 0)
                {
                    continue;
                }
            }

            Close(head, verb);
            _clauses[verb].IsClosed = false;
            return head;
        }

        return candidate >= 0 ? candidate : Outer(close);
    }

    // "…, a company based in Ohio,"
    private bool IsInApposition(int verb) =>
        IsPastParticiple(verb) && sentence.Is(verb + 1, ChunkKind.Preposition) && sentence.Is(sentence.Left(ChainStart(_clauses[verb].Subject) - 1), ChunkKind.Comma);

    // "The mayor, Jane Doe, said": the name between two commas.
    [MethodImpl(HotLoop.Optimized)]
    private int IsApposition(int open, int close)
    {
        int name = sentence.Left(close - 1);
        return name == open + 1 && sentence.IsName(name) && !sentence.Head(name).Has(LexicalClass.Place) ? name : None;
    }
}
