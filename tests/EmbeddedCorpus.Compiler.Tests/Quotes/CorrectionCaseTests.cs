using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Corrections of quotations by authors. <c>Cases/Corrections</c> says what they do, and what is said of those that cannot be applied.</summary>
public class CorrectionCaseTests
{
    private const string Said = "“We never saw the letter,” Mira Holt said.";

    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Corrections");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_corrected_as_its_case_says(string name)
    {
        TextCase @case = s_cases[name];
        ArticleModel article = Parse(@case.Input);
        QuoteCaseTests.Require(@case with { Expected = [.. @case.Expected.Where(pair => pair.Key != "problem")] }, article);

        string[][] problems = [.. @case.Expected.Where(pair => pair.Key == "problem").Select(pair => pair.Value.Split('|', StringSplitOptions.TrimEntries))];
        Assert.All(article.Problems, problem => Assert.Equal(ProblemKind.QuoteCorrection, problem.Kind));
        Assert.Equal(problems.Select(problem => problem[0]), article.Problems.Select(problem => problem.Range.In(@case.Input).ToString()));
        Assert.All(problems.Zip(article.Problems), pair => Assert.Contains(pair.First[1], pair.Second.Argument, StringComparison.Ordinal));
        Assert.DoesNotContain(article.Fields, field => field.Name.StartsWith("quotes", StringComparison.Ordinal));
        Assert.Equal(article.Speakers.Count, article.Quotes.Select(quote => quote.Speaker).Where(speaker => speaker >= 0).Distinct().Count());
    }

    [Theory]
    [InlineData("quotes: Some words")]
    [InlineData("quotes: [one, two]")]
    [InlineData("quotes: [{ text: one, by: Ada }]")]
    public void A_field_of_the_name_with_other_values_is_a_field(string field)
    {
        ArticleModel article = Parse($"---\n{field}\n---\n{Said}");
        Assert.Empty(article.Problems);
        Assert.StartsWith("quotes", article.Fields[0].Name, StringComparison.Ordinal);
        Assert.Equal(Attribution.Explicit, Assert.Single(article.Quotes).Attribution);
    }

    [Fact]
    public void The_file_beside_a_text_corrects_it_and_changes_the_hash_of_the_article()
    {
        ArticleModel first = Parse(Said, new Sidecar("case.yml", "quotes: [{ quote: the letter, speaker: Ada Berg }]\n"));
        ArticleModel second = Parse(Said, new Sidecar("case.yml", "quotes: [{ quote: the letter, speaker: Oskar Lund }]\n"));
        Assert.Equal("Ada Berg", Assert.Single(first.Speakers).Name);
        Assert.Equal(Attribution.Corrected, Assert.Single(first.Quotes).Attribution);
        Assert.Empty(first.Fields);
        Assert.Equal(first.Source, second.Source);
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.NotEqual(first.Hash, Parse(Said).Hash);
    }

    [Fact]
    public void The_corrections_nearest_to_the_text_count()
    {
        ArticleModel article = Parse($"---\nquotes: [{{ quote: the letter, speaker: Ada Berg }}]\n---\n{Said}", new Sidecar("case.yml", "quotes: [{ quote: never, speaker: Oskar Lund }]\nsection: News\n"));
        Assert.Empty(article.Problems);
        Assert.Equal("Ada Berg", Assert.Single(article.Speakers).Name);
        Assert.Equal("section", Assert.Single(article.Fields).Name);
    }

    [Fact]
    public void A_problem_of_the_file_beside_a_text_is_at_its_place()
    {
        TextProblem problem = Assert.Single(Parse(Said, new Sidecar("case.yml", "section: News\nquotes:\n  - quote: the letters\n    speaker: Ada Berg\n")).Problems);
        Assert.Equal(("case.yml", new LineColumn(2, 11)), (problem.FilePath, problem.Start));
    }

    [Fact]
    public void The_file_of_a_folder_corrects_no_text()
    {
        ArticleModel article = Parse(Said, new Sidecar("texts/_folder.yml", "quotes: [{ quote: the letter, speaker: Ada Berg }]\n"));
        Assert.Equal("Mira Holt", Assert.Single(article.Speakers).Name);
        Assert.StartsWith("the file has the fields of several texts", Assert.Single(article.Problems).Argument, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_quotations_has_no_corrections()
    {
        ArticleModel article = Parse($"---\nquotes: [{{ quote: nothing, speaker: Ada Berg }}]\n---\n{Said}", detect: "false");
        Assert.Empty(article.Quotes);
        Assert.Empty(article.Problems);
    }

    [Fact]
    public void A_record_of_a_file_has_corrections_of_its_own()
    {
        const string File = """
            { "text": "“Never,” Mira Holt said.", "quotes": [{ "quote": "Never", "speaker": "Ada Berg" }] }
            { "text": "“Never,” Mira Holt said." }
            { "text": "“Never,” Mira Holt said.", "quotes": [{ "quote": "Always", "speaker": "Ada Berg" }] }
            """;
        var info = new DocumentInfo("case.jsonl", "case.jsonl", "case", "Corpus", string.Empty);
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(info, document => new SourceDocument(document, File));
        Assert.Equal(["Ada Berg", "Mira Holt", "Mira Holt"], articles.Select(article => Assert.Single(article.Speakers).Name));
        TextProblem problem = Assert.Single(articles.SelectMany(article => article.Problems));
        Assert.Equal((ProblemKind.QuoteCorrection, 2, "Always"), (problem.Kind, problem.Start.Line, problem.Range.In(File).ToString()));
    }

    [Fact]
    public void The_file_beside_a_file_of_records_corrects_none_of_them()
    {
        var info = new DocumentInfo("case.jsonl", "case.jsonl", "case", "Corpus", string.Empty) { Sidecars = [new Sidecar("case.yml", "quotes: [{ quote: Never, speaker: Ada Berg }]\n")] };
        ArticleModel article = Assert.Single(CorpusCompiler.Read(info, document => new SourceDocument(document, "{ \"text\": \"“Never,” Mira Holt said.\" }\n")));
        Assert.Equal("Mira Holt", Assert.Single(article.Speakers).Name);
        Assert.Equal(("case.yml", ProblemKind.QuoteCorrection), (Assert.Single(article.Problems).FilePath, article.Problems[0].Kind));
    }

    [Fact]
    public void The_words_of_Markdown_are_those_of_its_text()
    {
        ArticleModel article = MarkdownArticle.Parse("---\nquotes:\n  - quote: We never saw the letter\n    speaker: Ada Berg\n---\n\n# Letters\n\n“We *never* saw\nthe [letter](x.md),” Mira Holt said.\n", "/p/text.md");
        Assert.Empty(article.Problems);
        Assert.Equal("Ada Berg", Assert.Single(article.Speakers).Name);
        Assert.Equal(Attribution.Corrected, Assert.Single(article.Quotes).Attribution);
    }

    [Fact]
    public void Common_words_and_many_corrections_take_little_time()
    {
        string text = string.Concat(Enumerable.Repeat("“The quay is open,” said Mira Holt.\n\n", 5_000));
        string corrections = string.Concat(Enumerable.Repeat("- { quote: quay, speaker: Ada Berg }\n", 200));
        ArticleModel article = Parse($"---\nquotes:\n{corrections}---\n{text}");
        Assert.Equal(200, article.Problems.Count);
        Assert.All(article.Problems, problem => Assert.Equal("the words are too common: add words before or after them", problem.Argument));
        Assert.Equal(5_000, article.Quotes.Count(quote => quote.Attribution != Attribution.Corrected));
    }

    private static ArticleModel Parse(string text, Sidecar? sidecar = null, string detect = "") => ArticleParser.Parse(new SourceDocument(
        new DocumentInfo("case.txt", "case.txt", "case", "Corpus", string.Empty)
        {
            Reading = ReadingSettings.Default with { DetectQuotes = detect },
            Sidecars = sidecar is null ? [] : [sidecar],
        },
        text));
}
