using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

/// <summary>What analysis takes a character for, said in properties of Unicode: the rules that the table is an encoding of.</summary>
/// <param name="unicode">The database.</param>
internal sealed class CharacterRules(UnicodeDatabase unicode)
{
    private static readonly HashSet<string> s_pointedScripts = ["Latin", "Greek", "Cyrillic", "Hebrew", "Arabic"];

    private static readonly HashSet<int> s_nuktas = [0x93C, 0x9BC, 0xA3C, 0xABC, 0xB3C, 0xCBC];

    public WordClass ClassOf(int c)
    {
        string category = unicode.CategoryOf(c);
        string wordBreak = unicode.WordBreaks.GetValueOrDefault(c, "Other");
        string script = unicode.Scripts.GetValueOrDefault(c, "Unknown");
        bool isLetter = category[0] == 'L' || category == "Nl";
        switch (c)
        {
            case '.' or 0x2024 or 0xFE52 or 0xFF0E:
                return WordClass.MidNum; // The rules have it join letters, too.
            case ':' or 0xFE13 or 0xFE55 or 0xFF1A:
                return WordClass.Other;
            case '`' or 0xB4:
                return WordClass.Apostrophe; // Typed instead of one: don`t, it´s.
            case 0x2BC or 0x55A or 0x5F3:
                return WordClass.Apostrophe; // Letters or parts of words by the rules: modifier, Armenian, and geresh.
            case 0x66B:
                return WordClass.MidNum; // The decimal sign of Arabic, a digit by the rules.
            case 0x5F4:
                return WordClass.DoubleQuote;
            case 0x640 or 0x55B or 0x55C or 0x55E:
                return WordClass.Ignored; // Tatweel, and marks that stand above a vowel.
            case >= 0x2080 and <= 0x2089:
                return WordClass.Digit; // CO₂
            case 0xFF9E or 0xFF9F:
                return WordClass.Mark; // Voiced marks at half width, letters by category.
        }

        if (isLetter && (wordBreak is "Other" or "Katakana" || script is "Han" or "Hiragana" or "Katakana" or "Hangul"))
        {
            return WordClass.Unit;
        }

        return wordBreak switch
        {
            "ALetter" => isLetter ? WordClass.Letter : WordClass.Other,
            "Hebrew_Letter" => WordClass.HebrewLetter,
            "Numeric" => WordClass.Digit,
            "MidLetter" => WordClass.MidLetter,
            "MidNum" => WordClass.MidNum,
            "MidNumLet" or "Single_Quote" => WordClass.Apostrophe,
            "Double_Quote" => WordClass.DoubleQuote,
            "Extend" or "Format" or "ZWJ" => ClassOfExtend(c, script, category),
            _ => WordClass.Other,
        };
    }

    /// <summary>What a character is in a form: itself, or others.</summary>
    public int[] FormOf(int c)
    {
        WordClass wordClass = ClassOf(c);
        if (wordClass is WordClass.Other or WordClass.Ignored or WordClass.Apostrophe or WordClass.DoubleQuote)
        {
            return [c];
        }

        int[] parts = c switch
        {
            0xDF => ['s', 's'],
            >= 0x80 when wordClass == WordClass.Digit && unicode.CategoryOf(c) == "Nd" => ['0' + DigitOf(c)],
            _ when Decomposition(c, wordClass) is { } decomposition => decomposition,
            _ when !IsMark(wordClass) && unicode.Foldings.TryGetValue(c, out int folded) => [folded],
            _ => [c],
        };
        return parts is [var same] && same == c ? parts : [.. parts.SelectMany(FormOf)];
    }

    /// <summary>The value of a decimal digit: those of a script follow one another.</summary>
    private int DigitOf(int c)
    {
        int zero = c;
        while (unicode.CategoryOf(zero - 1) == "Nd")
        {
            zero--;
        }

        return (c - zero) % 10;
    }

    /// <summary>The pairs of letter and mark that make a character which composition gives.</summary>
    public int[]? PairOf(int c) =>
        unicode.CanonicalDecompositions.TryGetValue(c, out int[]? pair) && pair.Length == 2 && !unicode.CompositionExclusions.Contains(c) ? pair : null;

    private int[]? Decomposition(int c, WordClass wordClass)
    {
        if (Kana.IsKana(c) || unicode.Scripts.GetValueOrDefault(c) == "Hangul")
        {
            return null;
        }

        if (unicode.CanonicalDecompositions.TryGetValue(c, out int[]? canonical))
        {
            return canonical;
        }

        if (!unicode.CompatibilityDecompositions.TryGetValue(c, out int[]? parts))
        {
            return null;
        }

        return IsSameKind(c, wordClass, parts) ? parts : null;
    }

    /// <summary>A replacement must not move the borders of words: spaces, or signs that stand before their letter, have none.</summary>
    private bool IsSameKind(int c, WordClass wordClass, int[] parts)
    {
        bool isHalfWidth = c is >= 0xFF65 and <= 0xFF9F;
        return wordClass switch
        {
            WordClass.Unit or WordClass.Mark => isHalfWidth,
            WordClass.MidLetter or WordClass.MidNum => parts is [var single] && ClassOf(single) == wordClass,
            WordClass.Diacritic => false,
            _ => WordClasses.IsLetterOrDigit(ClassOf(parts[0])) && parts.All(part => WordClasses.IsLetterOrDigit(ClassOf(part)) || IsMark(ClassOf(part))),
        };
    }

    private WordClass ClassOfExtend(int c, string script, string category)
    {
        // Nothing to spell: what does not show, the colours of emoji, and the frame of a keycap.
        if (unicode.Ignorables.Contains(c) || category[0] != 'M' || (category == "Me" && script == "Inherited"))
        {
            return WordClass.Ignored;
        }

        return IsDiacritic(c, script, category) ? WordClass.Diacritic : WordClass.Mark;
    }

    private static bool IsMark(WordClass wordClass) => wordClass is WordClass.Mark or WordClass.Diacritic;

    private static bool IsDiacritic(int c, string script, string category) => category is "Mn" or "Me"
        && (s_pointedScripts.Contains(script) || s_nuktas.Contains(c) || (script == "Inherited" && c is (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x489) or (>= 0x64B and <= 0x670)
            or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F)));
}
