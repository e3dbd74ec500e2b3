using EmbeddedCorpus.Text.Indexing.Naming;
using EmbeddedCorpus.Text.Tests.Cases;

namespace EmbeddedCorpus.Text.Tests.Indexing.Naming;

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
