using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>Warnings that one text ignores, by its metadata or by its front matter.</summary>
public sealed class IgnoredProblemsTests
{
    private const string Unpaired = "The quay\n\nThis mark “ is alone.\n";

    [Theory]
    [InlineData("EC0006")]
    [InlineData(" ec0006 ")]
    [InlineData("EC0009;EC0006")]
    [InlineData("EC0009, EC0006")]
    [InlineData("1701;CS1591;EC0006")]
    public void Metadata_ignore_a_warning(string codes) => Assert.Empty(Parse(Unpaired, codes).Problems);

    [Theory]
    [InlineData("")]
    [InlineData("EC0009")]
    [InlineData("EC00061")]
    [InlineData("0006")]
    public void Other_codes_ignore_nothing(string codes) => Assert.Equal([ProblemKind.UnbalancedQuotationMark], Kinds(Parse(Unpaired, codes)));

    [Theory]
    [InlineData("ec-ignore: EC0006")]
    [InlineData("ec-ignore: [EC0006]")]
    [InlineData("EC-Ignore:\n- EC0009\n- \"EC000\\u0036\"")]
    [InlineData("ec-ignore: EC0009 EC0006")]
    public void A_front_matter_ignores_a_warning_and_keeps_the_field(string field)
    {
        ArticleModel article = Parse("---\ntitle: The quay\n" + field + "\n---\n\nThis mark “ is alone.\n");

        Assert.Empty(article.Problems);
        Assert.Contains("ec-ignore", article.Fields.Select(static field => field.Name));
    }

    [Theory]
    [InlineData("EC0001")]
    [InlineData("EC0006;EC0002")]
    [InlineData("EC9999")]
    public void An_error_is_not_ignored(string codes)
    {
        InvalidSetting invalid = Assert.Single(ReadingCheck.Find(new ReadingSettings { NoWarn = codes }));
        Assert.Equal("NoWarn=" + codes, invalid.Setting);

        TextProblem problem = Assert.Single(Parse($"---\nec-ignore: {codes}\n---\n\nText.\n").Problems);
        Assert.Equal(ProblemKind.FieldValue, problem.Kind);
        Assert.Equal(new LineColumn(1, 11), problem.Start);
        Assert.Equal([ProblemKind.InvalidDate], Kinds(Parse("date 2022-02-30 'Never'\n\nText.\n", "EC0002")));
    }

    [Fact]
    public void Warnings_about_several_texts_are_ignored_where_they_would_stand()
    {
        Assert.Equal(
            ["NameClash b.txt", "NameClash d.txt", "SameText d.txt"],
            Problems(File("a", "Text here", "EC0008;EC0009"), File("b", "Text here", ""), File("c", "Text here", "EC0008;EC0009"), File("d", "Text here", "")).Except(["SameText b.txt"]));
    }

    [Fact]
    public void A_text_that_ignores_a_warning_does_not_count_for_its_corpus()
    {
        ArticleModel[] articles = [.. Enumerable.Range(0, 6).Select(static index => File($"{index}", $"Number {index} says &quot; and it goes on.", index == 0 ? "EC0023;EC0024" : ""))];

        Assert.Contains("UnreadMarkup 1.txt", Problems(articles));
        Assert.Empty(Problems([.. Enumerable.Range(0, 6).Select(static index => File($"{index}", $"Number {index} says &quot; and it goes on.", "EC0023;EC0024"))]));
    }

    private static IEnumerable<string> Problems(params ArticleModel[] articles)
    {
        CorpusModel corpus = CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);
        return [.. corpus.TextProblems.Concat(corpus.Problems).Concat(corpus.NameClashes).Select(static problem => $"{problem.Kind} {problem.FilePath[3..]}").Order(StringComparer.Ordinal)];
    }

    private static ArticleModel File(string name, string text, string codes) => ArticleParser.Parse(new SourceDocument(
        new DocumentInfo($"/p/{name}.txt", name + ".txt", name, "Corpus", string.Empty) { Reading = new ReadingSettings { NoWarn = codes } }, $"{text}\n\n{text}.\n"));

    private static ArticleModel Parse(string text, string codes = "") => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { NoWarn = codes } }, text));

    private static IEnumerable<ProblemKind> Kinds(ArticleModel article) => article.Problems.Select(static problem => problem.Kind);
}
