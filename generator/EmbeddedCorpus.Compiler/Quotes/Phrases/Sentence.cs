using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>One sentence as the rules see it: its tokens, its chunks, and the subject of each verb. Reused from sentence to sentence.</summary>
internal sealed class Sentence
{
    private readonly string _source;
    private readonly Clauses _clauses;

    public Sentence(string source)
    {
        _source = source;
        _clauses = new Clauses(this);
    }

    /// <summary>The tokens of the paragraph.</summary>
    public RefList<Token> Tokens { get; private set; } = new(0);

    /// <summary>The chunks of the sentence.</summary>
    public RefList<Chunk> Chunks { get; } = new(64);

    /// <summary>The whole text.</summary>
    public string Source => _source;

    /// <summary>The first token of the sentence.</summary>
    public int Start { get; private set; }

    /// <summary>One past its last token.</summary>
    public int End { get; private set; }

    /// <summary>Takes the next sentence.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(RefList<Token> tokens, int start, int end)
    {
        Tokens = tokens;
        Start = start;
        End = end;
        Chunker.Chunk(_source, tokens, start, end, Chunks);
        _clauses.Analyze();
    }

    /// <summary>Gives the room of the chunks back.</summary>
    public void Free()
    {
        Chunks.Free();
        _clauses.Free();
    }

    /// <summary>The chunk that is a verb's subject, or -1.</summary>
    public int SubjectOf(int verb) => _clauses.SubjectOf(verb);

    /// <summary>The relative pronoun that a verb has as its subject, or -1.</summary>
    public int RelativeOf(int verb) => _clauses.RelativeOf(verb);

    /// <summary>Whether a verb is in a relative clause or apposition that is closed again, so that nothing after it depends on it.</summary>
    public bool IsClosed(int verb) => _clauses.IsClosed(verb);

    /// <summary>Whether a verb's clause is opened by a conjunction or a relative pronoun.</summary>
    public bool IsSubordinate(int verb) => _clauses.IsSubordinate(verb);

    /// <summary>The subject of the clause around a chunk, or -1.</summary>
    public int OuterSubject(int chunk) => _clauses.Outer(chunk);

    /// <summary>Whether a chunk is of a kind; outside of the sentence it is not.</summary>
    public bool Is(int chunk, ChunkKind kind) => chunk >= 0 && chunk < Chunks.Count && Chunks[chunk].Kind == kind;

    /// <summary>The head token of a chunk.</summary>
    public ref readonly Token Head(int chunk) => ref Tokens[Chunks[chunk].Head];

    /// <summary>Whether the head of a verb is in one of these classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsVerb(int chunk, LexicalClass classes) => Chunks[chunk].Kind == ChunkKind.Verb && Head(chunk).Has(classes) && Head(chunk).Tag is PartOfSpeech.Verb or PartOfSpeech.Participle;

    /// <summary>Whether a verb is negated: <c>did not say</c>, but not <c>did not only say</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsNegated(int verb)
    {
        for (int token = Chunks[verb].First; token < Chunks[verb].Head; token++)
        {
            if (Tokens[token].Is(WordFunction.Negation) && !Tokens[token + 1].Is(WordFunction.Focus))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the first word of a chunk does; nothing outside of the sentence.</summary>
    public WordFunction FunctionOf(int chunk) => chunk >= 0 && chunk < Chunks.Count ? Tokens[Chunks[chunk].First].Function : WordFunction.None;

    /// <summary>Whether the first word of a chunk does this.</summary>
    public bool Starts(int chunk, WordFunction function) => FunctionOf(chunk) == function;

    /// <summary>Whether a noun phrase is a pronoun that can be a subject.</summary>
    public bool IsPronoun(int chunk) => Chunks[chunk].Kind == ChunkKind.Noun && Tokens[Chunks[chunk].First].Tag == PartOfSpeech.Pronoun;

    /// <summary>Whether a noun phrase ends with a name.</summary>
    public bool IsName(int chunk) => Chunks[chunk].Kind == ChunkKind.Noun && Head(chunk).Tag == PartOfSpeech.Name && !Head(chunk).IsPossessive;

    /// <summary>The next chunk to the left that is no adverb and no bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Left(int chunk)
    {
        while (chunk >= 0 && Chunks[chunk].Kind is ChunkKind.Adverb or ChunkKind.Parenthesis)
        {
            chunk--;
        }

        return chunk;
    }

    /// <summary>The next chunk to the right that is no adverb and no bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Right(int chunk)
    {
        while (chunk < Chunks.Count && Chunks[chunk].Kind is ChunkKind.Adverb or ChunkKind.Parenthesis)
        {
            chunk++;
        }

        return chunk;
    }

    /// <summary>The next chunk to the right that is no adverb and no bracket, over one comma or dash.</summary>
    public int AfterPunctuation(int chunk)
    {
        chunk = Right(chunk);
        return Is(chunk, ChunkKind.Comma) || Is(chunk, ChunkKind.Dash) ? Right(chunk + 1) : chunk;
    }
}
