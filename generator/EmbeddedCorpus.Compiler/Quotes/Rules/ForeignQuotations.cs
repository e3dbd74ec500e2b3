using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>
/// Tells quotations from names and titles in texts whose words are not known here: by their capitals, their length and what is next
/// to the marks. Most languages write names in quotation marks („Cassini“) and let them follow a noun: <c>die Sonde „Cassini“</c>.
/// </summary>
internal static class ForeignQuotations
{
    // Names and titles are seldom longer.
    private const int MaxNameWords = 8;

    private static readonly Lexicon s_lexicon = Language.None.Lexicon;

    /// <summary>Whether a span between quotation marks of another language is a quotation.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="span">The span.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool IsQuotation(string source, MarkedSpan span, TextRange paragraph)
    {
        ReadOnlySpan<char> text = span.Inner.In(source);
        Shape shape = Measure(text);
        ReadOnlySpan<char> before = WordBefore(source, span.Outer.Start, paragraph.Start, out char separator);
        LexicalClass known = s_lexicon.Find(before);
        if (separator == ':' && (s_lexicon.Find(WordBefore(source, source.LastIndexOf(':', span.Outer.Start - 1), paragraph.Start, out _)) & LexicalClass.Work) != 0)
        {
            return false;
        }

        if (separator == ':' && shape.Words > 2 && span.Outer.End < paragraph.End && source[span.Outer.End] == ')')
        {
            // (Überschrift der Seite: „Wir übernehmen Verantwortung“)
            return false;
        }

        bool isSpoken = RomanceCues.IsBefore(source, span.Outer.Start, paragraph.Start, out bool isHelped) && shape.HasCase;
        if (shape.Words == 0 || shape.IsAddress || (IsNaming(before, known) && !(isSpoken && isHelped)))
        {
            return false;
        }

        bool isSentence = text[text.Length - 1] is '.' or '!' or '?' or '…' or ',' or '。' or '！' or '？';
        if (separator == ' ' && (known & LexicalClass.Work) != 0 && char.IsLower(before[0]) && !isSentence)
        {
            // la novela "El viento del sur"
            return false;
        }

        if (!shape.HasCase)
        {
            // 他说，“今天不收费。”
            return !EastAsianCues.IsNaming(before)
                && (text.Length > 8 || isSentence || separator is ':' or '：' or '，' or '、' || EastAsianCues.IsSpeech(before) || EastAsianCues.IsSpeechAfter(source.AsSpan(span.Outer.End, paragraph.End - span.Outer.End)));
        }

        if (shape.StartsLower || (isSentence && shape.Words > 1) || (shape.Words > MaxNameWords && !shape.IsTitle))
        {
            return true;
        }

        if ((isSpoken && (separator == ':' || !shape.IsTitle)) || RomanceCues.IsAfter(source, span.Outer.End, paragraph.End))
        {
            return true;
        }

        if (separator != ' ' || before.IsEmpty)
        {
            // After a colon, at the start of a sentence, in brackets, in an enumeration.
            // A word after a comma that the clause goes on with is part of it: „…, „Zwangsheiraten“ als Straftat anzuerkennen“.
            bool goesOn = separator == ',' && shape.Words == 1 && span.Outer.End + 1 < paragraph.End && source[span.Outer.End] == ' ' && char.IsLower(source[span.Outer.End + 1]);
            return separator == ':' ? shape.Words > 1 : goesOn || shape.Words > 2 && !shape.IsTitle && separator is not ('(' or '[' or '–' or '—');
        }

        if ((known & LexicalClass.SpeechNoun) != 0)
        {
            // "mit den Worten „…“", "die Bezeichnung „…“"
            return true;
        }

        // In these languages nouns have capitals, and names follow them; an article says that the thing is known by that name.
        bool hasNounCapitals = source[span.Outer.Start] is '„' or '»' && source[span.Outer.End - 1] is '“' or '«';
        if (!hasNounCapitals)
        {
            return shape.Words > 2 && !shape.IsTitle;
        }

        if (char.IsUpper(before[0]) || shape.IsForeign)
        {
            return false;
        }

        return WordFunctions.FunctionOf(known) switch
        {
            WordFunction.Definite => IsReported(source, span.Outer, paragraph),
            WordFunction.Indefinite => true,
            _ => shape.Words == 1 || !shape.IsTitle,
        };
    }

    // "…, dass das „Imperium“ stürzen werde": what is told in somebody's words is that person's word.
    private static bool IsReported(string source, TextRange span, TextRange paragraph)
    {
        const int reach = 200;
        int index = span.Start;
        int first = Math.Max(paragraph.Start, span.Start - reach);
        while (index > first && !(source[index - 1] is '.' or '!' or '?' or '“' && index < span.Start && source[index] == ' '))
        {
            index--;
        }

        int last = Math.Min(paragraph.End, span.End + reach);
        while (index < last)
        {
            if (index == span.Start)
            {
                index = span.End;
                continue;
            }

            int start = index;
            while (index < last && char.IsLetter(source[index]))
            {
                index++;
            }

            if (WordFunctions.FunctionOf(s_lexicon.Find(source.AsSpan(start, index - start))) == WordFunction.Report)
            {
                return true;
            }

            if (index < last && source[index] is '.' or '!' or '?' && index + 1 < last && source[index + 1] == ' ')
            {
                return false;
            }

            index += index == start ? 1 : 0;
        }

        return false;
    }

    /// <summary>What a span looks like.</summary>
    /// <param name="Words">The number of words.</param>
    /// <param name="StartsLower">Whether it starts with a small letter: no name and no title does.</param>
    /// <param name="IsTitle">Whether every longer word has a capital, or most words have one.</param>
    /// <param name="IsForeign">Whether it has small words of yet another language or ends with a number, as the names of things do.</param>
    /// <param name="HasCase">Whether the script has capitals.</param>
    /// <param name="IsAddress">Whether it is a name in the Internet.</param>
    private readonly record struct Shape(int Words, bool StartsLower, bool IsTitle, bool IsForeign, bool HasCase, bool IsAddress);

    private static Shape Measure(ReadOnlySpan<char> text)
    {
        const int longestSmallWord = 3;
        int words = 0;
        int capitals = 0;
        bool isTitle = true;
        bool isForeign = false;
        bool hasCase = false;
        bool hasSpace = false;
        bool hasInnerPoint = false;
        bool? startsLower = null;
        int index = 0;
        while (index < text.Length)
        {
            hasSpace |= char.IsWhiteSpace(text[index]);
            hasInnerPoint |= text[index] == '.' && index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);
            if (!char.IsLetterOrDigit(text[index]))
            {
                index++;
                continue;
            }

            int start = index;
            while (index < text.Length && (char.IsLetterOrDigit(text[index]) || (text[index] is '-' or '\'' or '’' && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]))))
            {
                index++;
            }

            words++;
            bool isLower = char.IsLower(text[start]);
            startsLower ??= isLower;
            capitals += isLower ? 0 : 1;
            isTitle &= !isLower || index - start <= longestSmallWord;
            isForeign |= (s_lexicon.Find(text.Slice(start, index - start)) & LexicalClass.NameLink) != 0;
            hasCase |= isLower || char.IsUpper(text[start]);
        }

        return new Shape(words, startsLower == true, isTitle || (words > 3 && capitals * 5 >= words * 3), isForeign || char.IsDigit(text[text.Length - 1]), hasCase, hasInnerPoint && !hasSpace);
    }

    // The word before the marks, and what is between: a space, a mark, or nothing of the paragraph.
    private static ReadOnlySpan<char> WordBefore(string source, int position, int start, out char separator)
    {
        int end = position;
        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        separator = end == start ? '\n' : char.IsLetterOrDigit(source[end - 1]) ? ' ' : source[end - 1];
        int first = end;
        while (first > start && char.IsLetter(source[first - 1]))
        {
            first--;
        }

        return source.AsSpan(first, end - first);
    }

    // sogenannt, namens; dit, intitulé; cosiddetto; llamado; zogenaamd; kallad
    private static bool IsNaming(ReadOnlySpan<char> word, LexicalClass lexicalClass)
    {
        if ((lexicalClass & LexicalClass.Naming) != 0)
        {
            return true;
        }

        foreach (string stem in Language.None.NamingStems)
        {
            if (word.StartsWith(stem.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
