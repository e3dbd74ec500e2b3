using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class FrameworkTests
{
    /// <summary>The framework may know a newer Unicode, which adds characters and hardly ever moves one: what the table knows it knows, too.</summary>
    [Fact]
    public void The_table_agrees_with_the_categories_of_the_framework_that_runs()
    {
        var wrong = new List<string>();
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            WordClass wordClass = WordClasses.Of(c);
            bool agrees = wordClass switch
            {
                WordClass.Letter or WordClass.HebrewLetter or WordClass.Unit => category <= UnicodeCategory.OtherLetter || category == UnicodeCategory.LetterNumber,
                WordClass.Digit => category == UnicodeCategory.DecimalDigitNumber || c is 0x66B or (>= 0x2080 and <= 0x2089),
                WordClass.Mark or WordClass.Diacritic => IsMark(category) || c is 0xFF9E or 0xFF9F,
                _ => true,
            };
            if (!agrees)
            {
                wrong.Add($"U+{c:X4}: {wordClass}, {category}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Letters_have_the_form_of_what_the_framework_lowers_them_to()
    {
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            // Only Turkish makes İ an i.
            if (Rune.IsValid(c) && c != 'İ' && Rune.ToLowerInvariant((Rune)c) is var lower && lower.Value != c && WordClasses.Of(c) != WordClass.Other)
            {
                Assert.True(Analysed.Form(((Rune)c).ToString()) == Analysed.Form(lower.ToString()), $"U+{c:X4}");
            }
        }
    }

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
