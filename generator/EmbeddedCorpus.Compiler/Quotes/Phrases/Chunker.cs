using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>Joins the tokens of a sentence to chunks: noun phrases, verbs with their auxiliaries, and what is between them.</summary>
internal static class Chunker
{
    // A longer bracket is text of its own.
    private const int MaxParenthesis = 30;

    /// <summary>The chunks of one sentence.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The tagged tokens of the paragraph.</param>
    /// <param name="start">The sentence's first token.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="chunks">Takes the chunks; cleared first.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Chunk(string source, RefList<Token> tokens, int start, int end, RefList<Chunk> chunks)
    {
        chunks.Clear();
        int index = start;
        while (index < end)
        {
            Chunk chunk = Next(source, tokens, index, end);
            chunks.Add(chunk);
            index = chunk.End;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static Chunk Next(string source, RefList<Token> tokens, int index, int end)
    {
        ref readonly Token token = ref tokens[index];
        switch (token.Tag)
        {
            case PartOfSpeech.Quotation:
                return new Chunk(ChunkKind.Quotation, index, index + 1);
            case PartOfSpeech.Punctuation:
                return Punctuation(source, tokens, index, end);
            case PartOfSpeech.Relative:
                return new Chunk(ChunkKind.Relative, index, index + 1);
            case PartOfSpeech.Subordinator:
                return new Chunk(ChunkKind.Subordinator, index, index + 1);
            case PartOfSpeech.Conjunction:
                return new Chunk(ChunkKind.Conjunction, index, index + 1);
            case PartOfSpeech.Pronoun:
            case PartOfSpeech.Object:
                return new Chunk(ChunkKind.Noun, index, index + 1);
            case PartOfSpeech.Preposition:
                int time = TimeEnd(source, tokens, index + 1, end);
                return time > index + 1 ? new Chunk(ChunkKind.Adverb, index, time) : new Chunk(ChunkKind.Preposition, index, index + 1);
            case PartOfSpeech.Adverb:
                return index + 1 < end && tokens[index + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Participle
                    ? Verb(source, tokens, index, end)
                    : new Chunk(ChunkKind.Adverb, index, index + 1);
            case PartOfSpeech.To:
            case PartOfSpeech.Auxiliary:
            case PartOfSpeech.Verb:
                return Verb(source, tokens, index, end);
            case PartOfSpeech.Participle:
                return token.Is(WordFunction.Attribution) && index + 1 < end && tokens[index + 1].Is(WordFunction.Infinitive)
                    ? new Chunk(ChunkKind.According, index, index + 2)
                    : Verb(source, tokens, index, end);
            default:
                if (token.Is(WordFunction.Attribution) && index + 1 < end && tokens[index + 1].Is(WordFunction.Infinitive))
                {
                    return new Chunk(ChunkKind.According, index, index + 2);
                }

                int timeEnd = TimeEnd(source, tokens, index, end);
                return timeEnd > index ? new Chunk(ChunkKind.Adverb, index, timeEnd) : new Chunk(ChunkKind.Noun, index, NounEnd(source, tokens, index, end));
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static Chunk Punctuation(string source, RefList<Token> tokens, int index, int end)
    {
        char mark = source[tokens[index].Range.Start];
        if (mark is '(' or '[')
        {
            for (int close = index + 1; close < Math.Min(end, index + MaxParenthesis); close++)
            {
                if (tokens[close].Tag == PartOfSpeech.Quotation)
                {
                    break;
                }

                if (tokens[close].Is(source, mark == '(' ? ')' : ']'))
                {
                    return new Chunk(ChunkKind.Parenthesis, index, close + 1);
                }
            }
        }

        int stop = index + 1;
        if (mark is '-' && stop < end && tokens[stop].Is(source, '-') && tokens[stop].Range.Start == tokens[index].Range.End)
        {
            stop++;
        }

        return new Chunk(mark switch { ',' => ChunkKind.Comma, '—' or '–' or '-' or '―' => ChunkKind.Dash, ':' => ChunkKind.Colon, _ => ChunkKind.Punctuation }, index, stop);
    }

    // "has repeatedly been called": up to the verb; of auxiliaries alone the last one.
    [MethodImpl(HotLoop.Optimized)]
    private static Chunk Verb(string source, RefList<Token> tokens, int first, int end)
    {
        VerbForm form = VerbForm.Bare;
        bool hasBe = false;
        int last = first;
        int index = first;
        for (; index < end; index++)
        {
            ref readonly Token token = ref tokens[index];
            if (token.Tag is PartOfSpeech.Auxiliary)
            {
                form |= VerbForm.Auxiliary;
                hasBe = token.Has(LexicalClass.Passive);
                last = index;
            }
            else if (token.Tag == PartOfSpeech.To)
            {
                if (index > first)
                {
                    break;
                }

                form |= VerbForm.Infinitive;
            }
            else if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Participle)
            {
                last = index;
                if (token.Tag == PartOfSpeech.Participle)
                {
                    form |= (form & VerbForm.Auxiliary) == 0 ? VerbForm.Participle : VerbForm.Bare;
                }
                else if (hasBe)
                {
                    form |= VerbForm.Passive;
                }

                break;
            }
            else if (token.Tag != PartOfSpeech.Adverb || !GoesOn(tokens, index, end))
            {
                break;
            }
        }

        return new Chunk(ChunkKind.Verb, first, last + 1, form);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool GoesOn(RefList<Token> tokens, int index, int end)
    {
        while (index < end && tokens[index].Tag == PartOfSpeech.Adverb)
        {
            index++;
        }

        return index < end && tokens[index].Tag is PartOfSpeech.Verb or PartOfSpeech.Participle or PartOfSpeech.Auxiliary;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int NounEnd(string source, RefList<Token> tokens, int first, int end)
    {
        int index = first + 1;
        while (index < end)
        {
            ref readonly Token before = ref tokens[index - 1];
            ref readonly Token token = ref tokens[index];
            bool goesOn = token.Tag switch
            {
                PartOfSpeech.Name => before.Tag is not (PartOfSpeech.Noun or PartOfSpeech.Time) || before.IsPossessive || before.IsCapitalized
                    || before.Has(LexicalClass.Role | LexicalClass.Office | LexicalClass.Title | LexicalClass.GroupNoun) || !before.Has(LexicalClass.Document | LexicalClass.SpeechNoun | LexicalClass.TimeNoun | LexicalClass.Work),
                PartOfSpeech.Noun or PartOfSpeech.Number => true,
                PartOfSpeech.Determiner => (before.Tag == PartOfSpeech.Determiner && !token.Has(LexicalClass.Relative) && !token.Is(WordFunction.Definite)) || (before.Has(LexicalClass.Preposition) && NameRun.IsLink(tokens, index, end)),
                PartOfSpeech.Time => token.Has(LexicalClass.TimeNoun) && before.Tag is not PartOfSpeech.Name || before.IsPossessive,
                PartOfSpeech.Adverb => before.Tag is PartOfSpeech.Determiner or PartOfSpeech.Possessive && index + 1 < end && tokens[index + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Name,
                PartOfSpeech.Punctuation => token.Is(source, '&') && before.Tag == PartOfSpeech.Name,
                _ => NameRun.IsLink(tokens, index, end),
            };
            if (!goesOn)
            {
                break;
            }

            index++;
        }

        return index;
    }

    // "Monday", "last week", "two days ago", "late Tuesday night", "2012" after a preposition.
    [MethodImpl(HotLoop.Optimized)]
    private static int TimeEnd(string source, RefList<Token> tokens, int start, int end)
    {
        int index = start;
        int stop = start;
        while (index < end && index - start < 5)
        {
            ref readonly Token token = ref tokens[index];
            if (token.Tag == PartOfSpeech.Time && !token.IsPossessive)
            {
                stop = index + 1;
            }
            else if (token.Tag == PartOfSpeech.Number)
            {
                bool isYear = token.Range.Length == 4 && start > 0 && (tokens[start - 1].Tag == PartOfSpeech.Preposition || stop > start);
                stop = isYear || stop > start ? index + 1 : stop;
            }
            else if (token.Tag is not (PartOfSpeech.Determiner or PartOfSpeech.Adverb) && !IsTimeModifier(token))
            {
                break;
            }

            index++;
        }

        // "the day the president": a phrase that goes on with a noun is no time.
        return stop > start && (stop >= end || tokens[stop].Tag is not PartOfSpeech.Noun || tokens[stop - 1].Has(LexicalClass.Calendar)) && !(stop < end && tokens[stop].IsPossessive) ? stop : start;
    }

    private static bool IsTimeModifier(in Token token) => token.Is(WordFunction.TimeModifier) && !token.IsCapitalized;
}
