using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Rules;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

public class MarksOfOtherLanguagesTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Foreign");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Quotations_are_told_from_names_as_their_case_says(string name)
    {
        TextCase expected = s_cases[name];
        List<TextRange> paragraphs = ParagraphParser.Parse(expected.Input, 0);
        Assert.Equal(expected.Expected, Marks.Scan(expected.Input, isHeadline: true).Spans.Select(Judge));

        (string, string) Judge(MarkedSpan span) => (
            ForeignQuotations.IsQuotation(expected.Input, span, paragraphs[span.Paragraph]) ? "quotation" : "name",
            span.Inner.In(expected.Input).ToString());
    }
}
