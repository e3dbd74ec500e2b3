using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Tells a headline from the first line of a text. No headline is better than a paragraph taken for one.</summary>
internal static class Headlines
{
    // A sentence as long as this is a paragraph, and so is any line twice as long. Chinese and Japanese say it in half the characters.
    private const int MaxSentence = 200;
    private const int MaxLine = 400;

    // Two sentences are a paragraph sooner than one: "Buy now. Pay later." is none.
    private const int MaxSentences = 80;

    // A headline in Chinese or Japanese has no full stop.
    private const int MaxWideSentence = 60;

    private const int MaxShort = 120;

    // Nobody wraps prose at fewer columns.
    private const int MinWrapped = 50;

    // How many lines tell how wide a text is.
    private const int WidthLines = 32;

    /// <summary>Whether a first line that a blank line follows is the headline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    public static bool IsApart(ReadOnlySpan<char> text, TextLine line)
    {
        TextRange words = line.Words;
        int width = LineShape.Width(text, words);
        char last = SentenceEnd.Last(text, words);
        if (width >= MaxLine || IsAside(text, words) || LineShape.IsRule(text, words) || LineShape.IsItem(text, words) || LineShape.IsMarkup(text, words)
            || last is ',' or ';' or '，' or '；' or '、' or '،')
        {
            return false;
        }

        bool isEnded = SentenceEnd.IsMark(last);
        if (last is '。' or '｡' && width >= MaxWideSentence)
        {
            return false;
        }

        if (width >= MaxSentence && (isEnded || last is ':' or '：' || LineShape.HasLabel(text, words) || SentenceEnd.IsInside(text, words)))
        {
            return false;
        }

        if (isEnded && ((width >= MaxSentences && SentenceEnd.IsInside(text, words)) || SentenceEnd.HasSpeech(text, words)))
        {
            return false;
        }

        // "Dear Ms. Holt:", and the first of the turns of a transcript or of the items of a list.
        TextLine next = TextLine.FirstFrom(text, line.Next);
        bool isFirstOfMany = !next.IsEmpty
            && ((LineShape.HasLabel(text, words) && LineShape.HasLabel(text, next.Words)) || (LineShape.IsNumbered(text, words) && LineShape.IsNumbered(text, next.Words)));
        return !isFirstOfMany && !(last is ':' or '!' && IsSalutation(text, words));
    }

    // "[00:18]", "(Applause.)": a time or a direction of a transcript.
    private static bool IsAside(ReadOnlySpan<char> text, TextRange words) =>
        (text[words.Start] == '[' && text[words.End - 1] == ']') || (text[words.Start] == '(' && text[words.End - 1] == ')');

    /// <summary>Whether a line is short and has neither the end of a sentence nor the start of anything else: what a headline looks like.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The line.</param>
    public static bool IsShort(ReadOnlySpan<char> text, TextRange words)
    {
        char last = SentenceEnd.Last(text, words);
        char first = text[words.Start];
        return LineShape.Width(text, words) <= MaxShort
            && last is not ('.' or '…' or '。' or '｡' or '।' or ',' or ';' or ':' or '，' or '；' or '：' or '、' or '،' or '-' or '–' or '—' or '/' or '\\' or '&' or '+' or '=' or '|')
            && (char.IsLetterOrDigit(first) || char.IsSurrogate(first) || first is '"' or '\'' or '“' or '‘' or '„' or '«' or '»' or '「' or '『' or '《' or '【' or '¿' or '¡' or '$' or '€' or '£' or '§' or '№' or '(')
            && LineShape.HasLetter(text, words)
            && !LineShape.StartsInLowerCase(text, words)
            && !LineShape.IsNumbered(text, words)
            && !SentenceEnd.IsInside(text, words)
            && !IsSalutation(text, words)
            && words.In(text).IndexOf("://".AsSpan(), StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether a first line is a headline with no blank line between it and the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    public static bool IsAbove(ReadOnlySpan<char> text, TextLine line)
    {
        TextLine next = TextLine.At(text, line.Next);
        return !next.IsEmpty && IsShort(text, line.Words) && IsAboveText(text, line.Words, next);
    }

    // The line was ended by its author, and below it stands prose: lines that end as sentences do, or where an editor broke them.
    private static bool IsAboveText(ReadOnlySpan<char> text, TextRange line, TextLine next)
    {
        if (LineShape.StartsInLowerCase(text, next.Words) || LineShape.IsItem(text, next.Words) || (LineShape.HasLabel(text, line) && LineShape.HasLabel(text, next.Words)))
        {
            return false;
        }

        var block = LineBlock.Measure(text, next.Start);
        int unfinished = block.Broken + (block.EndsSentence ? 0 : 1);
        if (unfinished * 4 > block.Lines)
        {
            return false;
        }

        int width = block.Lines > 1 ? block.Width : Math.Max(block.Width, LineBlock.WidthOf(text, next.Start, WidthLines));
        bool isOwnLine = LineBlock.IsShort(text, line, next.Words, width)
            || (block.Lines > 2 && LineShape.Width(text, line) * 10 > width * 11)
            || (block.Lines > 1 && block.Ended == block.Lines - 1 && (block.Lines > 3 || LineShape.Width(text, line) < MinWrapped));
        return isOwnLine;
    }

    /// <summary>Whether a line addresses the reader of a letter: <c>Dear Anna</c>, <c>Sehr geehrte Damen und Herren</c>.</summary>
    public static bool IsSalutation(ReadOnlySpan<char> text, TextRange line)
    {
        var reader = new HeaderScanner(text, line.Start, line.End);
        return HeaderWords.IsSalutation(reader.ReadWord());
    }
}
