using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>Tells what a noun phrase names a speaker with: a name, a pronoun, an office, or a role.</summary>
internal static class MentionReader
{
    // "a spokesman for the office of the mayor"
    private const int MaxAttributes = 2;

    /// <summary>The mention that a noun phrase is, or null where nobody can be meant.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="noun">The chunk.</param>
    /// <param name="relative">The relative pronoun that takes the phrase up, or -1: it belongs to the mention, for it is the subject of the verb, too.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static Mention? Read(Sentence sentence, int noun, int relative = -1)
    {
        if (noun < 0 || sentence.Chunks[noun].Kind != ChunkKind.Noun)
        {
            return null;
        }

        Mention? mention = ReadPhrase(sentence, noun);
        return mention is { } found && relative > noun
            ? found with { Range = found.Range with { End = Math.Max(found.Range.End, sentence.Tokens[sentence.Chunks[relative].Head].Range.End) } }
            : mention;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static Mention? ReadPhrase(Sentence sentence, int noun)
    {
        RefList<Token> tokens = sentence.Tokens;
        Chunk chunk = sentence.Chunks[noun];
        Token head = tokens[chunk.Head];
        if (head.Tag == PartOfSpeech.Pronoun)
        {
            return Create(tokens, chunk.First, chunk.End, MentionKind.Pronoun);
        }

        if (head.Tag is PartOfSpeech.Object or PartOfSpeech.Number or PartOfSpeech.Possessive)
        {
            return null;
        }

        if (head.Tag == PartOfSpeech.Name && !head.IsPossessive)
        {
            return Create(tokens, NameRun.Start(tokens, chunk.Head, chunk.First), chunk.End, MentionKind.Name);
        }

        int owner = Owner(tokens, chunk);
        if (owner >= 0 && head.Has(LexicalClass.Office))
        {
            return Create(tokens, owner, chunk.End, MentionKind.Office);
        }

        return Apposition(sentence, noun) ?? Create(tokens, chunk.First, AttributesEnd(sentence, noun), MentionKind.Nominal);
    }

    // "the group's president, Jane Doe": the name in apposition.
    [MethodImpl(HotLoop.Optimized)]
    private static Mention? Apposition(Sentence sentence, int noun)
    {
        int comma = sentence.Right(noun + 1);
        int steps = 0;
        while (sentence.Is(comma, ChunkKind.Preposition) && sentence.Is(comma + 1, ChunkKind.Noun) && steps++ < MaxAttributes)
        {
            comma = sentence.Right(comma + 2);
        }

        if (!sentence.Is(comma, ChunkKind.Comma) || comma + 1 >= sentence.Chunks.Count || !sentence.IsName(comma + 1))
        {
            return null;
        }

        int after = sentence.Right(comma + 2);
        bool isClosed = after >= sentence.Chunks.Count || sentence.Chunks[after].Kind is ChunkKind.Comma or ChunkKind.Punctuation or ChunkKind.Quotation or ChunkKind.Dash;
        Chunk name = sentence.Chunks[comma + 1];
        return isClosed && sentence.Tokens[name.First].Tag == PartOfSpeech.Name && !sentence.Head(comma + 1).Has(LexicalClass.Place) && sentence.Head(noun).Has(LexicalClass.Role | LexicalClass.Title | LexicalClass.Office)
            ? Create(sentence.Tokens, name.First, name.End, MentionKind.Name)
            : null;
    }

    // "a spokesman for the company"
    [MethodImpl(HotLoop.Optimized)]
    private static int AttributesEnd(Sentence sentence, int noun)
    {
        int end = sentence.Chunks[noun].End;
        int next = noun + 1;
        for (int count = 0; count < MaxAttributes && sentence.Is(next, ChunkKind.Preposition) && sentence.Is(next + 1, ChunkKind.Noun); count++)
        {
            if (sentence.FunctionOf(next) is not (WordFunction.Purpose or WordFunction.Genitive or WordFunction.Company or WordFunction.Source or WordFunction.Place))
            {
                break;
            }

            end = sentence.Chunks[next + 1].End;
            next += 2;
        }

        return end;
    }

    /// <summary>The first token of what owns a noun phrase (<c>Gantz’s</c>, <c>his</c>), or -1.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static int Owner(RefList<Token> tokens, Chunk chunk)
    {
        for (int index = chunk.Head - 1; index >= chunk.First; index--)
        {
            if (tokens[index].IsPossessive)
            {
                return tokens[index].Tag == PartOfSpeech.Name ? NameRun.Start(tokens, index, chunk.First) : chunk.First;
            }

            if (tokens[index].Tag == PartOfSpeech.Possessive)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The owner of a noun phrase as a speaker: <c>his promise to “…”</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static Mention? ReadOwner(Sentence sentence, int noun)
    {
        Chunk chunk = sentence.Chunks[noun];
        int owner = Owner(sentence.Tokens, chunk);
        if (owner < 0)
        {
            return null;
        }

        int end = owner + 1;
        while (end < chunk.End && !sentence.Tokens[end - 1].IsPossessive && sentence.Tokens[owner].Tag != PartOfSpeech.Possessive)
        {
            end++;
        }

        MentionKind kind = sentence.Tokens[owner].Tag switch { PartOfSpeech.Possessive => MentionKind.Pronoun, PartOfSpeech.Name => MentionKind.Name, _ => MentionKind.Nominal };
        return Create(sentence.Tokens, owner, end, kind);
    }

    private static Mention Create(RefList<Token> tokens, int first, int end, MentionKind kind) =>
        new(new TextRange(tokens[first].Range.Start, tokens[end - 1].Range.End), kind, first, end);
}
