using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>The specification of the rules: short texts, and who says what in them. <c>Cases/Quotes/cue-after.txt</c> says how they are written.</summary>
public class QuoteCaseTests
{
    private const string NoQuotation = "no quotation";

    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Quotes");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_attributed_as_its_case_says(string name)
    {
        TextCase @case = s_cases[name];
        Require(@case, Parse(@case.Input));
    }

    /// <summary>Requires the quotations of a case.</summary>
    internal static void Require(TextCase @case, ArticleModel article)
    {
        ExpectedQuote[] expected = [.. Expected(@case)];
        IEnumerable<string> found = article.Quotes.Select((quote, index) => index < expected.Length
            ? expected[index].Describe(article, quote)
            : ExpectedQuote.DescribeUnexpected(article, quote));
        string wanted = Block(expected.Select(quote => quote.ToString()));
        string actual = Block(found);
        Assert.True(wanted == actual, $"{@case.Input}\n\nexpected:\n{wanted}\nactual:\n{actual}\nrules: {string.Join(", ", article.Quotes.Select(quote => quote.Rule))}");
    }

    [Fact]
    public void Every_case_expects_something()
    {
        Assert.All(s_cases, pair => Assert.NotEmpty(pair.Value.Expected));
        Assert.True(s_cases.Count >= 150, $"Only {s_cases.Count} cases were found.");
    }

    [Fact]
    public void Every_quotation_names_the_rule_that_decided_its_speaker()
    {
        foreach ((string name, TextCase @case) in s_cases)
        {
            ArticleModel article = Parse(@case.Input);
            Assert.All(article.Quotes, quote => Assert.True(quote.Speaker < 0 || quote.Rule != RuleId.None, $"{name}: no rule for “{quote.Text.In(article.Source)}”."));
        }
    }

    private static IEnumerable<ExpectedQuote> Expected(TextCase @case) =>
        @case.Expected.Where(pair => pair.Key != NoQuotation).Select(pair => ExpectedQuote.Read(pair.Key, pair.Value));

    private static string Block(IEnumerable<string> lines)
    {
        string block = string.Join('\n', lines);
        return block.Length == 0 ? NoQuotation : block;
    }

    private static ArticleModel Parse(string text) =>
        ArticleParser.Parse(new SourceDocument(new DocumentInfo("case.txt", "case.txt", "case", "Corpus", string.Empty), text));
}
