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
        else if (end < limit && source[end] is '\'' or '’' && source[end - 1] == 's')
        {
            possessiveEnd = end + 1;
        }

        tokens.Add(new Token(new TextRange(start, wordEnd), TokenKind.Word, char.IsUpper(source[start]) || hasInnerCapital, possessiveEnd, -1, false));
        return Math.Max(end, possessiveEnd);
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
            bool startsNext = isLast || tokens[index + 1].IsCapitalized || tokens[index + 1].Kind == TokenKind.Quotation;
            bool ends = token.Kind switch
            {
                TokenKind.Mark => source[token.Range.Start] is '.' or '!' or '?' or '…' && startsNext && !IsAbbreviation(source, tokens, index),
                TokenKind.Quotation => startsNext && !spans[token.Quotation].Inner.IsEmpty && source[spans[token.Quotation].Inner.End - 1] == '.',
                _ => false,
            };
            if (ends || isLast)
            {
                tokens[index] = token with { EndsSentence = true };
            }
        }
    }

    private static bool IsAbbreviation(string source, List<Token> tokens, int point)
    {
        if (point == 0 || tokens[point - 1].Kind != TokenKind.Word || tokens[point - 1].Range.End != tokens[point].Range.Start || point == tokens.Count - 1)
        {
            return false;
        }

        TextRange word = tokens[point - 1].Range;
        return (word.Length == 1 && char.IsUpper(source[word.Start])) || Words.Abbreviations.Contains(word.In(source));
    }
}
