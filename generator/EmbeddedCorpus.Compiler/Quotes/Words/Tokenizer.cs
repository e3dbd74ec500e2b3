using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>Cuts a paragraph into words and marks, with each quotation as one token.</summary>
internal static class Tokenizer
{
    private const char SoftHyphen = Lexicon.SoftHyphen;

    /// <summary>The tokens of one paragraph, untagged.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="range">The paragraph.</param>
    /// <param name="spans">All spans in quotation marks.</param>
    /// <param name="firstSpan">The first of them in this paragraph.</param>
    /// <param name="language">The language whose words they are.</param>
    /// <param name="tokens">Takes the tokens.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Tokenize(string source, TextRange range, List<MarkedSpan> spans, int firstSpan, Language language, RefList<Token> tokens)
    {
        Lexicon lexicon = language.Lexicon;
        ApostropheUse apostrophes = language.Apostrophes;
        int span = firstSpan;
        int index = range.Start;
        while (index < range.End)
        {
            // The words before the next quotation, without a look at the list for each.
            TextRange quotation = span < spans.Count ? spans[span].Outer : new TextRange(int.MaxValue, int.MaxValue);
            index = AddWords(source, index, Math.Min(range.End, quotation.Start), lexicon, apostrophes, tokens);
            if (quotation.Start < range.End)
            {
                tokens.Add(Token.QuotationAt(quotation, span));
                index = Math.Max(quotation.End, index + 1);
            }

            span++;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int AddWords(string source, int index, int end, Lexicon lexicon, ApostropheUse apostrophes, RefList<Token> tokens)
    {
        ReadOnlySpan<char> text = source.AsSpan(0, end);
        ShortWords shortWords = lexicon.Short;
        while (index < text.Length)
        {
            char c = text[index];
            if (c == ' ')
            {
                index++;
            }
            else if (c is >= 'a' and <= 'z')
            {
                // Most words are small letters only: nothing joins them to what comes next.
                int start = index;
                ulong letters = 0;
                do
                {
                    letters = (letters << 8) | c;
                    c = ++index < text.Length ? text[index] : ' ';
                }
                while (c is >= 'a' and <= 'z');

                if (c is ' ' or ',' or '.')
                {
                    int length = index - start;
                    LexicalClass wordClass = length <= ShortWords.MaxLength ? shortWords.Find(letters) : lexicon.Find(text.Slice(start, length));
                    tokens.Add(Token.Word(new TextRange(start, index), wordClass));
                }
                else
                {
                    index = AddWord(source, start, end, lexicon, apostrophes, tokens);
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                index = AddWord(source, index, end, lexicon, apostrophes, tokens);
            }
            else
            {
                // Emphasis of Markdown is no punctuation: **Jane Doe:** “…”.
                if (!char.IsWhiteSpace(c) && c is not ('*' or '_'))
                {
                    tokens.Add(Token.Punctuation(new TextRange(index, index + 1)));
                }

                index++;
            }
        }

        return index;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int AddWord(string source, int start, int limit, Lexicon lexicon, ApostropheUse apostrophes, RefList<Token> tokens)
    {
        int end = start;
        int apostrophe = -1;
        uint hash = Lexicon.EmptyHash;
        bool hasInnerCapital = false;
        ReadOnlySpan<char> text = source.AsSpan(0, limit);
        while (end < text.Length)
        {
            // Almost all of it is small letters.
            char c;
            while ((c = text[end]) is >= 'a' and <= 'z')
            {
                hash = unchecked((hash ^ c) * Lexicon.HashPrime);
                if (++end == text.Length)
                {
                    break;
                }
            }

            if (end == text.Length)
            {
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                hasInnerCapital |= end > start && char.IsUpper(c);
                hash = Lexicon.Hash(hash, c);
                end++;
            }
            else if (c == SoftHyphen && end + 1 < limit && char.IsLetter(source[end + 1]))
            {
                // It is not there unless a line ends with it.
                end++;
            }
            else if (end + 1 < limit && c is '-' or '\'' or '’' or '.' or '/' && char.IsLetterOrDigit(source[end + 1]) && (c != '.' || IsInitial(source, start, end)) && (c != '/' || (char.IsDigit(source[end - 1]) && char.IsDigit(source[end + 1]))))
            {
                apostrophe = c is '\'' or '’' ? end : apostrophe;
                hash = Lexicon.Hash(hash, c);
                end++;
            }
            else
            {
                break;
            }
        }

        int possessiveEnd = 0;
        int wordEnd = end;
        bool isCapitalized = char.IsUpper(source[start]) || hasInnerCapital;
        if (apostrophe >= 0)
        {
            // he’d, who’s, they’re: a pronoun and its auxiliary.
            LexicalClass pronoun = lexicon.Find(source.AsSpan(start, apostrophe - start));
            if ((pronoun & (LexicalClass.Pronoun | LexicalClass.Relative)) != 0 && (pronoun & LexicalClass.Determiner) == 0)
            {
                tokens.Add(Token.Word(new TextRange(start, apostrophe), pronoun, isCapitalized));
                tokens.Add(Token.Word(new TextRange(apostrophe, end), LexicalClass.Auxiliary));
                return end;
            }

            if (apostrophe == end - 2 && apostrophes.IsPossessive(source[end - 1]))
            {
                wordEnd = apostrophe;
                possessiveEnd = end;
            }
        }
        else if (end < limit && source[end] is '\'' or '’' && apostrophes.IsPossessive(source[end - 1]))
        {
            possessiveEnd = end + 1;
        }

        LexicalClass wordClass = wordEnd == end ? lexicon.Find(source.AsSpan(start, wordEnd - start), hash) : lexicon.Find(source.AsSpan(start, wordEnd - start));
        if (possessiveEnd == 0 && isCapitalized && end < limit && source[end] == '.' && IsAbbreviation(source, start, end, limit, wordClass, lexicon))
        {
            end++;
            wordEnd = end;
            if (WordFunctions.FunctionOf(wordClass) != WordFunction.NameSuffix)
            {
                // "A." is no article.
                wordClass = WordFunctions.Without(wordClass);
            }
        }

        tokens.Add(Token.Word(new TextRange(start, wordEnd), wordClass, isCapitalized, possessiveEnd == 0 ? 0 : possessiveEnd - wordEnd));
        return Math.Max(end, possessiveEnd);
    }

    // "Sen.", "F.", "U.S.", "R-Ill.": the point belongs to the word, unless a word that opens sentences follows.
    private static bool IsAbbreviation(string source, int start, int end, int limit, LexicalClass wordClass, Lexicon lexicon)
    {
        if (!IsInitial(source, start, end) && (wordClass & LexicalClass.Abbreviation) == 0 && !(end - start > 2 && source[start + 1] == '-'))
        {
            return false;
        }

        if (end + 1 >= limit)
        {
            return false;
        }

        if (source[end + 1] is ',' or ')' or ';' or ':' or '\'' or '’' or '-')
        {
            return true;
        }

        if ((wordClass & LexicalClass.Title) != 0)
        {
            return true;
        }

        int next = end + 2;
        int nextEnd = next;
        while (nextEnd < limit && char.IsLetter(source[nextEnd]))
        {
            nextEnd++;
        }

        const LexicalClass openers = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb;
        return nextEnd > next && (char.IsLower(source[next]) || (lexicon.Find(source.AsSpan(next, nextEnd - next)) & openers) == 0);
    }

    // "F", "U.S", "J.K", "D-N.Y": single letters with points between them.
    private static bool IsInitial(string source, int start, int point) =>
        char.IsUpper(source[point - 1]) && (point - start == 1 || source[point - 2] is '.' or '-');
}
