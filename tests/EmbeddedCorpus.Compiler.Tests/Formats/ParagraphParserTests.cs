using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

public class ParagraphParserTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Paragraphs");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_falls_into_the_paragraphs_of_its_case(string name)
    {
        TextCase expected = s_cases[name];
        List<TextRange> paragraphs = ParagraphParser.Parse(expected.Input, 0);
        Assert.Equal(expected.Expected.Select(pair => pair.Value), paragraphs.Select(paragraph => paragraph.In(expected.Input).ToString()));
    }

    [Fact]
    public void Paragraphs_above_the_start_are_passed_over()
    {
        const string Text = "First.\n\nSecond.\n\nThird.";
        Assert.Equal([new TextRange(8, 15), new TextRange(17, 23)], ParagraphParser.Parse(Text, 8));
        Assert.Empty(ParagraphParser.Parse(Text, Text.Length));
    }
}
