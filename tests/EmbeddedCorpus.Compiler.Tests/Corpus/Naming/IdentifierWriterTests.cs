using CsCheck;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Corpus.Naming;

public class IdentifierWriterTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Names");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_headline_becomes_the_name_of_its_case(string name)
    {
        TextCase expected = s_cases[name];
        Assert.Equal(expected["name"], IdentifierWriter.FromHeadline(expected.Input));
    }

    [Fact]
    public void A_name_from_any_headline_is_empty_or_an_identifier_of_at_most_48_characters() =>
        Gen.OneOf(Gen.String, Gen.OneOf("word", "a", "2", " ", ", ", "’", "é", "字", "\u0301", "𝒜", "_", ".", "-").Array[0, 30].Select(static parts => string.Concat(parts))).Holds(
            headline =>
            {
                string name = IdentifierWriter.FromHeadline(headline);
                Assert.InRange(name.Length, 0, 48);
                Assert.True(name.Length == 0 || IdentifierWriter.IsIdentifier(name), name);
                string whole = IdentifierWriter.FromName(headline);
                Assert.True(whole.Length == 0 || IdentifierWriter.IsIdentifier(whole), whole);
            },
            seed: "0000KOIPe036",
            iter: 5_000);

    [Fact]
    public void A_name_that_is_no_headline_is_taken_whole() =>
        Assert.Equal(
            "OneTwoThreeFourFiveSixSevenEightNineTenElevenTwelveThirteen",
            IdentifierWriter.FromName("one two, three; four. five six seven eight nine ten eleven twelve thirteen"));

    [Theory]
    [InlineData("Name", true)]
    [InlineData("_name", true)]
    [InlineData("class", true)]
    [InlineData("имя字", true)]
    [InlineData("a1_b", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("a b", false)]
    [InlineData("a-b", false)]
    [InlineData("@class", false)]
    [InlineData("a\u200C", false)]
    [InlineData("a{}", false)]
    [InlineData("\u0301a", false)]
    public void Identifiers_are_recognised(string name, bool expected) => Assert.Equal(expected, IdentifierWriter.IsIdentifier(name));
}
