using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>Which quotation marks without a partner are reported, and at which place.</summary>
public sealed class UnpairedMarkCaseTests
{
    // The body of a case starts below a headline.
    private const string Head = "The quay\n\n";

    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Unpaired");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Marks_are_reported_as_their_case_says(string name)
    {
        TextCase expected = s_cases[name];
        Assert.NotEmpty(expected.Expected);
        ArticleModel article = ArticleParser.Parse(new SourceDocument(new DocumentInfo("case.txt", "case.txt", "case", "Corpus", string.Empty), Head + expected.Input));
        Assert.Equal(
            expected.Expected.Where(static pair => pair.Key != "none").Select(static pair => $"{pair.Key}: {pair.Value}"),
            article.Problems.Where(static problem => problem.Kind == ProblemKind.UnbalancedQuotationMark).Select(Describe));
    }

    private static string Describe(TextProblem problem)
    {
        string joined = problem.SecondArgument.Contains("blank lines", StringComparison.Ordinal) ? $"joined {problem.SecondArgument[0]}: " : string.Empty;
        return $"{joined}{problem.Start.Line - 1},{problem.Start.Column + 1}: {problem.Argument}";
    }
}
