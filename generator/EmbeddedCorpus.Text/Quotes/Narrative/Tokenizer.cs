using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;
using EmbeddedCorpus.Text.Quotes.Marks;

namespace EmbeddedCorpus.Text.Quotes.Narrative;

/// <summary>Cuts a paragraph into words and marks, with each quotation as one token, and finds where sentences end.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of one paragraph.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="range">The paragraph.</param>
    /// <param name="spans">All spans in marks.</param>
    /// <param name="firstSpan">The first of them in this paragraph.</param>
    /// <param name="tokens">Takes the tokens.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Tokenize(string source, TextRange range, List<MarkedSpan> spans, int firstSpan, List<Token> tokens)
    {
        int span = firstSpan;
        int index = range.Start;
        while (index < range.End)
        {
            if (span < spans.Count && spans[span].Outer.Start == index)
            {
                tokens.Add(new Token(spans[span].Outer, TokenKind.Quotation, false, 0, span, false));
                index = Math.Max(spans[span].Outer.End, index + 1);
                span++;
                continue;
            }

            char c = source[index];
            if (char.IsLetterOrDigit(c))
            {
                int limit = span < spans.Count ? Math.Min(range.End, Math.Max(spans[span].Outer.Start, index + 1)) : range.End;
                index = AddWord(source, index, limit, tokens);
            }
            else
            {
                if (!char.IsWhiteSpace(c))
                {
                    tokens.Add(new Token(new TextRange(index, index + 1), TokenKind.Mark, false, 0, -1, false));
                }

                index++;
            }
        }

        MarkSentenceEnds(source, spans, tokens);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int AddWord(string source, int start, int limit, List<Token> tokens)
    {
        int end = start;
        bool hasInnerCapital = false;
        while (end < limit)
        {
            char c = source[end];
            if (char.IsLetterOrDigit(c))
            {
                hasInnerCapital |= end > start && char.IsUpper(c);
                end++;
            }
            else if (end + 1 < limit && char.IsLetterOrDigit(source[end + 1]) && (c is '-' or '\'' or '’' || (c == '.' && IsInitial(source, start, end))))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        int possessiveEnd = 0;
        int wordEnd = end;
        if (end - start > 2 && source[end - 1] is 's' or 'S' && source[end - 2] is '\'' or '’')
        {
            wordEnd = end - 2;
            possessiveEnd = end;
        }
        else if (end < limit && source[end] is '\'' or '’' && source[end - 1] is 's' or 'S')
        {
            possessiveEnd = end + 1;
        }

        WordClass wordClass = Lexicon.Lexicon.Of(source.AsSpan(start, wordEnd - start));
        bool isCapitalized = char.IsUpper(source[start]) || hasInnerCapital;
        if (isCapitalized && (wordClass & WordClass.Calendar) != 0 && tokens.Count > 0
            && tokens[tokens.Count - 1] is { Kind: TokenKind.Word, IsCapitalized: true } name && name.Has(WordClass.FeminineName | WordClass.MasculineName | WordClass.Title))
        {
            // Theresa May, Ms. May, Mr. March
            wordClass = WordClass.None;
        }
        if (possessiveEnd == 0 && end + 2 < limit && source[end] == '.' && source[end + 1] == ' ' && isCapitalized && IsAbbreviation(source, start, end, wordClass))
        {
            end++;
            wordEnd = end;
        }

        tokens.Add(new Token(new TextRange(start, wordEnd), TokenKind.Word, isCapitalized, possessiveEnd, -1, false, wordClass));
        return Math.Max(end, possessiveEnd);
    }

    // "Sen.", "F.", "U.S.": the point belongs to the word, unless a word that opens sentences follows.
    private static bool IsAbbreviation(string source, int start, int end, WordClass wordClass)
    {
        bool isInitial = end - start == 1;
        bool isAbbreviation = isInitial || (wordClass & WordClass.Abbreviation) != 0 || (end - start >= 3 && source[start + 1] == '.');
        if (!isAbbreviation || (wordClass & WordClass.Title) != 0)
        {
            return isAbbreviation;
        }

        int next = end + 2;
        int nextEnd = next;
        while (nextEnd < source.Length && char.IsLetter(source[nextEnd]))
        {
            nextEnd++;
        }

        const WordClass openers = WordClass.Function | WordClass.Determiner | WordClass.Adverb;
        return nextEnd > next && (Lexicon.Lexicon.Of(source.AsSpan(next, nextEnd - next)) & openers) == 0;
    }

    // "U.S", "J.K": single letters with points between them.
    private static bool IsInitial(string source, int start, int point) => point - start == 1 || (point - start >= 2 && source[point - 2] == '.');

    [MethodImpl(HotLoop.Optimized)]
    private static void MarkSentenceEnds(string source, List<MarkedSpan> spans, List<Token> tokens)
    {
        for (int index = 0; index < tokens.Count; index++)
        {
            Token token = tokens[index];
            bool isLast = index == tokens.Count - 1;
            if (token.Kind == TokenKind.Word)
            {
                if (token.Class == WordClass.None && !token.IsCapitalized && IsPast(source, tokens, index))
                {
                    tokens[index] = token = token with { Class = WordClass.OtherVerb | WordClass.Verbal };
                }
                else if (token.Has(WordClass.AnyVerb) && IsVerb(source, tokens, index))
                {
                    tokens[index] = token = token with { Class = token.Class | WordClass.Verbal };
                }

                if (!isLast)
                {
                    continue;
                }
            }

            bool startsNext = isLast || tokens[index + 1].IsCapitalized || tokens[index + 1].Kind == TokenKind.Quotation;
            bool ends = token.Kind switch
            {
                TokenKind.Mark => source[token.Range.Start] is '.' or '!' or '?' or '…' && startsNext,
                TokenKind.Quotation => startsNext && !isLast && EndsQuotation(source, spans[token.Quotation].Inner, tokens, index),
                _ => false,
            };
            if (ends || isLast)
            {
                tokens[index] = token with { EndsSentence = true };
            }
        }
    }

    // “Why?” Jane Doe asked: a question or exclamation ends no sentence where a verb of speech follows a name.
    private static bool EndsQuotation(string source, TextRange inner, List<Token> tokens, int index)
    {
        if (inner.IsEmpty || tokens[index + 1].Kind == TokenKind.Mark)
        {
            return false;
        }

        char last = source[inner.End - 1];
        if (last == '.')
        {
            return true;
        }

        if (last is not ('!' or '?' or '…'))
        {
            return tokens[index + 1].Kind == TokenKind.Quotation && last != ',';
        }

        for (int next = index + 1; next < Math.Min(tokens.Count, index + 7); next++)
        {
            if (tokens[next].Kind != TokenKind.Word)
            {
                return true;
            }

            if (tokens[next].Has(WordClass.Speech) && !tokens[next].IsCapitalized)
            {
                return false;
            }
        }

        return true;
    }

    // A past tense that the lexicon does not know: "Jane Doe applied", "she never sniffed".
    private static bool IsPast(string source, List<Token> tokens, int index)
    {
        TextRange word = tokens[index].Range;
        return word.Length > 4 && source[word.End - 1] == 'd' && source[word.End - 2] == 'e' && index > 0
            && (tokens[index - 1].IsCapitalized || tokens[index - 1].Has(WordClass.Pronoun | WordClass.Adverb | WordClass.Relative | WordClass.Conjunction));
    }

    // Base forms and those in -s are nouns behind what opens a noun phrase; the others are adjectives there.
    private static bool IsVerb(string source, List<Token> tokens, int index)
    {
        Token token = tokens[index];
        if (token.IsPossessive || (token.IsCapitalized && index > 0 && tokens[index - 1].Kind == TokenKind.Word && tokens[index - 1].IsCapitalized))
        {
            return false;
        }

        if (index == 0 || tokens[index - 1].Kind != TokenKind.Word)
        {
            return !token.Has(WordClass.Present) || token.Has(WordClass.Participle) || (index > 0 && !IsPlain(source, token));
        }

        Token before = tokens[index - 1];
        if (before.IsPossessive || before.Has(WordClass.Determiner))
        {
            // "some said", "that said": determiners that are subjects as well.
            return before.Has(WordClass.Pronoun | WordClass.Relative) || before.Is(source, "some") || before.Is(source, "many") || before.Is(source, "this");
        }

        if (!token.Has(WordClass.Present))
        {
            return true;
        }

        if (before.Has(WordClass.Pronoun | WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative) || before.Is(source, "to") || before.Is(source, "not"))
        {
            return true;
        }

        bool isPlain = IsPlain(source, token);
        if (before.Has(WordClass.Preposition) || (!isPlain && (Lexicon.Lexicon.Of(source.AsSpan(token.Range.Start, token.Range.Length - 1)) & (WordClass.Document | WordClass.Work)) != 0))
        {
            return false;
        }

        return isPlain
            ? source[before.Range.End - 1] == 's' && !before.IsCapitalized && before.Has(WordClass.Role)
            : before.IsCapitalized || before.Has(WordClass.Role | WordClass.Document | WordClass.Office | WordClass.Conjunction) || token.Is(source, "says");
    }

    private static bool IsPlain(string source, Token token) => source[token.Range.End - 1] != 's';
}
