using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class WordBreakTests
{
    [Fact]
    public void Words_are_those_of_the_conformance_test_of_unicode_but_for_the_tailorings()
    {
        int tested = 0;
        foreach (string line in PackedLines.Require("hostile/WordBreakTest.txt.gz").Select(static line => line.Split('#')[0].Trim()).Where(static line => line.Length > 0))
        {
            string[] segments = [.. line.Split('÷', StringSplitOptions.RemoveEmptyEntries).Select(static segment => segment.Trim()).Where(static segment => segment.Length > 0).Select(Text)];
            if (segments.Any(IsTailored))
            {
                continue;
            }

            string text = string.Concat(segments);
            Assert.True(segments.Where(IsWord).SequenceEqual(WrittenWords(text)), $"{line}: {string.Join('|', WrittenWords(text))}");
            tested++;
        }

        Assert.InRange(tested, 1_000, int.MaxValue);
    }

    /// <summary>The words with their parts put together again; no emoji.</summary>
    private static List<string> WrittenWords(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var words = new List<(int Start, int End)>();
        var reader = new WordReader(utf8);
        while (reader.Next())
        {
            if (reader.IsPart)
            {
                words[^1] = (words[^1].Start, reader.End);
            }
            else if (!reader.IsBigram)
            {
                words.Add((reader.Start, reader.End));
            }
        }

        return [.. words.Select(word => Encoding.UTF8.GetString(utf8, word.Start, word.End - word.Start).Trim('.', '#', '@', '+')).Where(IsWord)];
    }

    /// <summary>Full stops and colons between letters, low lines, the acute accent between letters, Hangul, apostrophes at the end of Hebrew words, emoji behind a joiner.</summary>
    private static bool IsTailored(string segment)
    {
        string bases = string.Concat(segment.EnumerateRunes().Where(static rune => !WordClasses.IsExtend(WordClasses.Of(rune.Value))));
        return IsWord(segment) && segment.Contains('\u200D') && bases.EnumerateRunes().Any(static rune => WordClasses.Of(rune.Value) == WordClass.Other)
            || bases.Contains('_') || bases.EndsWith('\'') || (bases.IndexOfAny(['.', ':']) > 0 && bases.Any(char.IsLetter));
    }

    private static bool IsWord(string segment) => segment.EnumerateRunes().Any(static rune => WordClasses.IsLetterOrDigit(WordClasses.Of(rune.Value)));

    private static string Text(string segment) => string.Concat(segment.Split(['×', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Select(static hex => ((Rune)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
}
