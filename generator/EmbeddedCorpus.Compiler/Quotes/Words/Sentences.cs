using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>Finds where sentences end: a quotation may end one, or stand inside one with its cue after it.</summary>
internal static class Sentences
{
    // How far the verb of “Why?” Jane Doe asked may be after the mark.
    private const int MaxCue = 10;

    // The same with what she is between name and verb: “Why?” Jane Doe, a retired worker from a nuclear plant, asked.
    private const int MaxCueAfterRole = 18;

    // The longest reference to a note, in characters and in tokens: [^12].
    private const int MaxNote = 7;

    /// <summary>Marks the last token of each sentence.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static void Mark(string source, List<MarkedSpan> spans, RefList<Token> tokens)
    {
        for (int index = 0; index < tokens.Count; index++)
        {
            bool isLast = index == tokens.Count - 1;
            if (tokens[index].IsWord && !isLast)
            {
                continue;
            }

            if (isLast || Ends(source, spans, tokens, index))
            {
                tokens[index] = tokens[index] with { EndsSentence = true };
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool Ends(string source, List<MarkedSpan> spans, RefList<Token> tokens, int index)
    {
        Token next = tokens[index + 1];
        if (next.IsWord && next.Range.Start == tokens[index].Range.End && tokens[index].Tag == PartOfSpeech.Punctuation)
        {
            // e.GO, JAZZ.FM91
            return false;
        }

        if (next.Range.Start == tokens[index].Range.End && next.Is(source, '[') && IsNote(source, tokens, index + 1))
        {
            // The port was open.[2] But
            return false;
        }

        bool startsNext = next.IsCapitalized || next.Tag == PartOfSpeech.Quotation || IsLineBetween(source, tokens[index].Range.End, next.Range.Start);
        if (tokens[index].Tag == PartOfSpeech.Punctuation)
        {
            char mark = source[tokens[index].Range.Start];
            if (mark is '.' or '!' or '?' or '…' && next.Tag == PartOfSpeech.Punctuation && source[next.Range.Start] is ')' or ']' or '”' or '"')
            {
                return false;
            }

            return (mark is '.' or '!' or '?' or '…' or ')' or ']' or ':' && startsNext) && (mark is not (')' or ']' or ':') || IsAfterEnd(source, tokens, index, next));
        }

        return tokens[index].Tag == PartOfSpeech.Quotation && startsNext && EndsQuotation(source, spans[tokens[index].Quotation].Inner, tokens, index);
    }

    // "[2]", "[^7]", "[a]": a reference to a note after a full stop.
    private static bool IsNote(string source, RefList<Token> tokens, int open)
    {
        for (int close = open + 2; close < Math.Min(tokens.Count, open + MaxNote); close++)
        {
            if (tokens[close].Is(source, ']'))
            {
                return tokens[close].Range.End - tokens[open].Range.Start <= MaxNote;
            }
        }

        return false;
    }

    private static bool ClosesNote(string source, RefList<Token> tokens, int close)
    {
        int open = close - 1;
        while (open > 0 && close - open < MaxNote && !tokens[open].Is(source, '['))
        {
            open--;
        }

        return open > 0 && tokens[open].Is(source, '[') && tokens[open - 1].Range.End == tokens[open].Range.Start && source[tokens[open - 1].Range.End - 1] is '.' or '!' or '?' or '…' && IsNote(source, tokens, open);
    }

    // A bracket closes a sentence only after a full stop; a colon only at the end of a line.
    [MethodImpl(HotLoop.Optimized)]
    private static bool IsAfterEnd(string source, RefList<Token> tokens, int index, Token next) =>
        (tokens[index].Is(source, ']') && ClosesNote(source, tokens, index)) ||
        (!tokens[index].Is(source, ':') && index > 0 && tokens[index - 1].Is(source, '.')) || (!tokens[index].Is(source, ':') && IsLineBetween(source, tokens[index].Range.End, next.Range.Start));

    [MethodImpl(HotLoop.Optimized)]
    private static bool IsLineBetween(string source, int from, int to)
    {
        for (int index = from; index < to; index++)
        {
            if (source[index] is '\n' or '\r')
            {
                return true;
            }
        }

        return false;
    }

    // “Why?” Jane Doe asked: a question or exclamation ends no sentence where a verb of speech follows a name.
    [MethodImpl(HotLoop.Optimized)]
    private static bool EndsQuotation(string source, TextRange inner, RefList<Token> tokens, int index)
    {
        if (inner.IsEmpty || tokens[index + 1].Tag == PartOfSpeech.Punctuation)
        {
            return false;
        }

        int end = inner.End - 1;
        while (end > inner.Start && source[end] is '\'' or '’' or '”' or '"' or ')' or ']')
        {
            end--;
        }

        char last = source[end];
        if (last == '.')
        {
            return true;
        }

        if (last is not ('!' or '?' or '…' or '-' or '—'))
        {
            return tokens[index + 1].Tag == PartOfSpeech.Quotation && last != ',';
        }

        if (IsLineBetween(source, tokens[index].Range.End, tokens[index + 1].Range.Start))
        {
            return true;
        }

        // “Why?” She asked nothing else. A pronoun that goes on with the sentence is in lower case.
        if (tokens[index + 1].IsCapitalized && tokens[index + 1].Has(LexicalClass.Pronoun))
        {
            return true;
        }

        // He asked: “Why?” A quotation whose cue is before it ends its sentence.
        if (index > 0 && (tokens[index - 1].Is(source, ':') || (tokens[index - 1].Is(source, ',') && index > 1 && tokens[index - 2].Has(LexicalClass.Speech))))
        {
            return true;
        }

        int reach = HasRole(source, tokens, index + 1) ? MaxCueAfterRole : MaxCue;
        for (int next = index + 1; next < Math.Min(tokens.Count, index + reach); next++)
        {
            if (!tokens[next].IsWord && !tokens[next].Is(source, ','))
            {
                return true;
            }

            if (tokens[next].Has(LexicalClass.Speech) && !tokens[next].IsCapitalized)
            {
                return false;
            }
        }

        return true;
    }

    // A name and a comma.
    private static bool HasRole(string source, RefList<Token> tokens, int first)
    {
        const int longest = 4;
        int next = first;
        while (next < Math.Min(tokens.Count, first + longest) && tokens[next].IsWord && tokens[next].IsCapitalized)
        {
            next++;
        }

        return next > first && next < tokens.Count && tokens[next].Is(source, ',');
    }
}
