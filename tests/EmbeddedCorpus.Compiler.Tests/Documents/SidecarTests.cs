using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>Fields of a text that are in files beside it and in files of its folders.</summary>
public sealed class SidecarTests
{
    private const string Plain = "A first line\n\nThe text.\n";

    [Theory]
    [InlineData("visit.yml", "title: A visit\ndate: 2024-05-17\ntags: [quay, \"fer\\u0072y\"]\n")]
    [InlineData("visit.yaml", "---\ntitle: 'A visit'\ndate: 2024-05-17\ntags:\n- quay\n- ferry\n---\n")]
    [InlineData("visit.toml", "title = \"A visit\"\ndate = 2024-05-17\ntags = [\"quay\", \"ferry\"]\n")]
    [InlineData("visit.json", "{ \"title\": \"A visit\", \"date\": \"2024-05-17\", \"tags\": [\"quay\", \"ferry\"] }")]
    [InlineData("VISIT.JSON", "{\r\n  \"Title\": \"A visit\",\r\n  \"Date\": \"2024-05-17\",\r\n  \"tags\": [\"quay\", \"ferry\"]\r\n}\r\n")]
    public void Every_language_of_front_matter_is_a_language_of_sidecars(string file, string text)
    {
        ArticleModel article = Parse("The text.\n", Of(file, text));

        Assert.Equal("A visit", Headline(article));
        Assert.Equal("2024-05-17", IsoDate.Format(article.DayNumber, "-"));
        Assert.Equal(["quay", "ferry"], article.Fields.Single(static field => field.Name == "tags").Items.Select(item => item.In(article.Source).ToString()));
        Assert.Empty(article.Problems);
        Assert.Equal("The text.\n", article.File);
        Assert.Equal(["The text."], article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString()));
    }

    [Theory]
    [InlineData("---\nauthor: Front\n---\n\nThe text.\n", "Front")]
    [InlineData("---\nauthor:\n---\n\nThe text.\n", "Beside")]
    [InlineData("A headline\nBy Lena Marsh\n\nThe text.\n", "Lena Marsh")]
    [InlineData("The text.\n", "Beside")]
    public void The_text_comes_before_its_sidecar_and_that_before_folders_and_items(string text, string author) =>
        Assert.Equal(author, Field(Parse(text, Of("visit.yml", "author: Beside\n"), Of("_folder.yml", "author: Folder\n")), "author"));

    [Fact]
    public void A_nearer_folder_comes_before_a_farther_one_and_both_before_the_item()
    {
        var near = Of("a/b/_folder.yml", "section: Near\ntitle:\n");
        var far = Of("a/_folder.yml", "section: Far\nlang: de\ntitle: Far\n");
        ArticleModel article = Parse(Plain, [new GivenField("lang", "fr"), new GivenField("author", "Item"), new GivenField("date", "2022-01-02")], near, far);

        Assert.Equal("Near", Field(article, "section"));
        Assert.Equal("de", Field(article, "lang"));
        Assert.Equal("Item", Field(article, "author"));
        Assert.Equal("Far", Headline(article));
        Assert.Equal("2022-01-02", IsoDate.Format(article.DayNumber, "-"));
        Assert.Equal(["A first line", "The text."], article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString()));
    }

    [Theory]
    [InlineData("visit.yml", "title: A visit\ntags: [one\n", "FrontMatter", 1)]
    [InlineData("visit.yml", "\n\ndate: soon\n", "FieldValue", 2)]
    [InlineData("visit.yml", "id: [a, b]\n", "FieldValue", 0)]
    [InlineData("visit.yml", "title: A visit\nec-ignore: EC0001\n", "FieldValue", 1)]
    [InlineData("visit.json", "[1, 2]", "FrontMatter", 0)]
    [InlineData("visit.toml", "title = \"A visit\"\nnothing\n", "FrontMatter", 1)]
    public void A_problem_stands_at_its_line_of_the_sidecar(string file, string text, string kind, int line)
    {
        TextProblem problem = Assert.Single(Parse(Plain, Of(file, text)).Problems);

        Assert.Equal(kind, problem.Kind.ToString());
        Assert.Equal("/p/" + file, problem.FilePath);
        Assert.Equal(line, problem.Start.Line);
    }

    [Fact]
    public void A_sidecar_that_is_no_text_is_said_and_the_text_is_embedded()
    {
        ArticleModel article = Parse(Plain, new Sidecar("/p/visit.yml", "title: Caf\uFFFD\n", 10));

        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal(("/p/visit.yml", ProblemKind.FrontMatter, new LineColumn(0, 10)), (problem.FilePath, problem.Kind, problem.Start));
        Assert.Equal("A first line", Headline(article));
    }

    [Theory]
    [InlineData("draft: true\n", true)]
    [InlineData("tags: [\ndraft: true\n", true)]
    [InlineData("draft: false\n", false)]
    public void A_sidecar_makes_a_text_a_draft(string text, bool isDraft) => Assert.Equal(isDraft, Parse(Plain, Of("_folder.yml", text)).IsDraft);

    [Fact]
    public void A_sidecar_can_ignore_a_warning() => Assert.Empty(Parse("A mark “ that is alone.\n", Of("visit.yml", "ec-ignore: [EC0006]\n")).Problems);

    [Fact]
    public void The_problem_of_a_folder_is_said_once()
    {
        ArticleModel[] articles = [.. Enumerable.Range(0, 3).Select(static index => ArticleParser.Parse(new SourceDocument(
            new DocumentInfo($"/p/{index}.txt", $"{index}.txt", $"{index}", "Corpus", string.Empty) { Sidecars = [Of("_folder.yml", "date: soon\n")] },
            $"Text {index} “ here.\n")))];

        CorpusModel corpus = CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);

        Assert.Equal(
            ["/p/0.txt EC0006", "/p/1.txt EC0006", "/p/2.txt EC0006", "/p/_folder.yml EC0022"],
            corpus.TextProblems.Select(static problem => $"{problem.FilePath} {ProblemCodes.All.Single(known => known.Kind == problem.Kind).Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_with_other_sidecars_are_other_articles()
    {
        ArticleModel article = Parse(Plain, Of("visit.yml", "section: a\n"));

        Assert.Equal(article, Parse(Plain, Of("visit.yml", "section: a\n")));
        Assert.NotEqual(article, Parse(Plain, Of("visit.yml", "section: b\n")));
        Assert.NotEqual(article, Parse(Plain));
    }

    private static Sidecar Of(string file, string text) => new("/p/" + file, text);

    private static ArticleModel Parse(string text, params Sidecar[] sidecars) => Parse(text, [], sidecars);

    private static ArticleModel Parse(string text, GivenField[] given, params Sidecar[] sidecars) => ArticleParser.Parse(new SourceDocument(
        new DocumentInfo("/p/visit.txt", "visit.txt", "visit", "Corpus", string.Empty) { Sidecars = new(sidecars), Given = new(given) }, text));

    private static string Headline(ArticleModel article) => article.Headline.In(article.Source).ToString();

    private static string? Field(ArticleModel article, string name) => article.Fields.SingleOrDefault(field => field.Name == name)?.Text.In(article.Source).ToString();
}
