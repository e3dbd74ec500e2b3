using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>What an article says that somebody is.</summary>
/// <param name="Range">The words; empty without any.</param>
/// <param name="Head">The token of the role, or -1: <c>researcher</c> of <c>a senior researcher at the institute</c>.</param>
internal readonly record struct Description(TextRange Range, int Head)
{
    // Longer phrases are sentences of their own.
    private const int MaxTokens = 24;

    /// <summary>The description beside a name: an apposition after it, or a role in lower case before it.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The paragraph.</param>
    /// <param name="first">The first token of the name, titles among it.</param>
    /// <param name="end">One past its last token.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static Description Read(string source, RefList<Token> tokens, int first, int end)
    {
        Description after = After(source, tokens, end);
        return after.Head >= 0 || !after.Range.IsEmpty ? after : Before(tokens, first);
    }

    // "Jane Doe, a senior researcher at the institute, …", "Jane Doe, 45, director of the museum.": up to the next comma or the sentence's end.
    [MethodImpl(HotLoop.Optimized)]
    private static Description After(string source, RefList<Token> tokens, int end)
    {
        int start = end + 1;
        if (start >= tokens.Count || tokens[end - 1].IsPossessive || !IsOpener(source, tokens[end]))
        {
            return new Description(default, -1);
        }

        // An age, or the party in brackets, comes first.
        while (start + 2 < tokens.Count && tokens[start].Tag == PartOfSpeech.Number && tokens[start + 1].Is(source, ','))
        {
            start += 2;
        }

        if (tokens[start].IsCapitalized && !tokens[start].Has(LexicalClass.Role) && !(tokens[start].IsPossessive && start + 1 < tokens.Count))
        {
            return new Description(default, -1);
        }

        int index = start;
        int head = -1;
        bool isCore = true;
        while (index < tokens.Count && index - start < MaxTokens && tokens[index].IsWord && tokens[index].Tag is not (PartOfSpeech.Relative or PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.Subordinator))
        {
            isCore &= tokens[index].Tag != PartOfSpeech.Preposition;
            head = isCore && tokens[index].Has(LexicalClass.Role | LexicalClass.GroupNoun) ? index : head;
            if (tokens[index].EndsSentence)
            {
                index++;
                break;
            }

            index++;
        }

        bool isClosed = index == tokens.Count || !tokens[index].IsWord || tokens[index].Tag == PartOfSpeech.Relative || tokens[index - 1].EndsSentence;
        bool hasDeterminer = tokens[start].Tag is PartOfSpeech.Determiner or PartOfSpeech.Possessive || tokens[start].IsPossessive;
        if (!isClosed || index - start < 1 || (head < 0 && !(hasDeterminer && index - start > 1)) || tokens[start].Tag is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Participle or PartOfSpeech.Adverb or PartOfSpeech.Time)
        {
            return new Description(default, -1);
        }

        return new Description(new TextRange(tokens[start].Range.Start, tokens[index - 1].FullEnd), head);
    }

    // "chief engineer Jane Doe"
    [MethodImpl(HotLoop.Optimized)]
    private static Description Before(RefList<Token> tokens, int first)
    {
        int start = first;
        while (start > 0 && first - start < 6 && tokens[start - 1].Tag == PartOfSpeech.Noun && !tokens[start - 1].EndsSentence && !tokens[start - 1].IsPossessive)
        {
            start--;
        }

        return start < first && tokens[first - 1].Has(LexicalClass.Role) && !tokens[first - 1].IsCapitalized
            ? new Description(new TextRange(tokens[start].Range.Start, tokens[first - 1].Range.End), first - 1)
            : new Description(default, -1);
    }

    private static bool IsOpener(string source, Token token) => token.Is(source, ',') || token.Is(source, '—') || token.Is(source, '–');
}
