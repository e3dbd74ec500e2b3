using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;

namespace EmbeddedCorpus.Compiler.Tests.Corpus.Naming;

/// <summary>Names are made with tables of the compile library's own, for those of the hosts differ.</summary>
public sealed class IdentifierCharactersTests
{
    // Later scripts end here: what the tables leave out of these blocks was assigned after Unicode 8.0.
    private const char FirstOfLaterLetters = '\u0530';

    private static IEnumerable<char> Beyond => Enumerable.Range(0x80, 0xFF80).Select(static code => (char)code).Where(static c => !char.IsSurrogate(c));

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsOther(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    [Fact]
    public void Every_character_of_the_tables_may_be_in_an_identifier() => Assert.DoesNotContain(Beyond, static c =>
        (IdentifierCharacters.IsLetter(c) && !IsLetter(c)) || (IdentifierCharacters.IsOther(c) && !IsLetter(c) && !IsOther(c)));

    [Fact]
    public void Only_later_characters_are_left_out()
    {
        char[] left = [.. Beyond.Where(static c => (IsLetter(c) && !IdentifierCharacters.IsLetter(c)) || (IsOther(c) && !IdentifierCharacters.IsOther(c)))];

        Assert.DoesNotContain(left, static c => c < FirstOfLaterLetters);
        Assert.InRange(left.Length, 100, 1_500);
    }

    [Fact]
    public void Capitals_are_those_of_the_runtime_where_every_runtime_has_them() => Assert.DoesNotContain(Beyond, static c =>
        IdentifierCharacters.IsLetter(c) && IdentifierCharacters.IsLetter(char.ToUpperInvariant(c)) && char.ToUpperInvariant(c) != IdentifierCharacters.ToUpper(c));

    [Theory]
    [InlineData("\u10D0\u10D1", "\u10D0\u10D1")]
    [InlineData("\u00E9t\u00E9 \u0434\u043E\u043C", "\u00C9t\u00E9\u0414\u043E\u043C")]
    [InlineData("\uA7C3 word", "Word")]
    public void A_name_holds_what_every_host_takes(string text, string name) => Assert.Equal(name, IdentifierWriter.FromName(text));

    [Fact]
    public void A_letter_that_only_later_hosts_know_makes_no_identifier()
    {
        // LATIN SMALL LETTER ANGLICANA W, of Unicode 12.
        Assert.False(IdentifierWriter.IsIdentifier("\uA7C3"));
        Assert.True(IdentifierWriter.IsIdentifier("\u0434\u043E\u043C"));
    }
}
