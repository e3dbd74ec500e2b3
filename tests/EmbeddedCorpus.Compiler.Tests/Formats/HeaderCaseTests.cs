using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

public class HeaderCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Headers");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_header_is_read_as_its_case_says(string name)
    {
        TextCase expected = s_cases[name];
        Header header = HeaderParser.Parse(expected.Input);
        Assert.Equal(expected["date"], header.DayNumber < 0 ? null : IsoDate.Format(header.DayNumber, "-"));
        Assert.Equal(expected["headline"], header.Headline.In(expected.Input).ToString());
        Assert.Equal(expected["quotation"] == "yes", header.IsQuotation);
        Assert.Equal(expected["problem"], header.Problem is { } problem ? $"{problem} {header.ProblemRange.In(expected.Input)}" : null);
        Assert.Equal(expected["author"], Field(header, "author", expected.Input));
        if (expected["written"] is { } written)
        {
            Assert.Equal(written, Field(header, "date", expected.Input));
        }

        if (expected["text"] is { } text)
        {
            Assert.Equal(text, expected.Input[header.TextStart..]);
        }
    }

    [Fact]
    public void Every_range_of_a_header_lies_above_the_text()
    {
        foreach (TextCase @case in s_cases.Values)
        {
            Header header = HeaderParser.Parse(@case.Input);
            Assert.InRange(header.TextStart, 0, @case.Input.Length);
            var above = new TextRange(0, header.TextStart);
            Assert.True(header.Headline.IsEmpty || above.Contains(header.Headline));
            Assert.True(header.Problem is null || above.Contains(header.ProblemRange));
            Assert.All(header.Fields(), field => Assert.True(above.Contains(field.Text) && field.Items.All(item => field.Text.Contains(item))));
        }
    }

    private static string? Field(Header header, string name, string text) =>
        header.Fields().SingleOrDefault(field => field.Name == name) is not { } field ? null
        : field.Items.Count == 0 ? field.Text.In(text).ToString()
        : string.Join(" + ", field.Items.Select(item => item.In(text).ToString()));
}
