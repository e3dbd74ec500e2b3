using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Subtitles;

/// <summary>What paragraphs subtitles make, when each is shown, and whose turn it is. <c>Cases/Subtitles/subrip.txt</c> says how cases are written.</summary>
public sealed class SubtitleCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Subtitles");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Subtitles_are_read_as_the_case_says(string name)
    {
        TextCase @case = s_cases[name];
        Assert.NotEmpty(@case.Expected);

        // The extension says it, and so do the first lines.
        foreach (string file in new[] { name.StartsWith("webvtt", StringComparison.Ordinal) ? "case.vtt" : "case.srt", "case.txt" })
        {
            ArticleModel article = Parse(file, @case.Input);
            Assert.Equal(@case.Expected.Select(static line => $"{line.Key}: {line.Value}"), [.. Paragraphs(article), .. Turns(article)]);
            Assert.Empty(article.Problems);
            Assert.True(article.Headline.IsEmpty);
            Assert.Equal(@case.Input, article.File);
        }
    }

    [Fact]
    public void Metadata_says_that_a_file_has_subtitles()
    {
        const string text = "\n00:01.000 --> 00:02.000\nThe quay is open.\n";
        Assert.Equal("The quay is open.", Text(Parse("case.txt", text, "subtitles")));
        Assert.Contains("-->", Text(Parse("case.txt", text)), StringComparison.Ordinal);
        Assert.Contains("-->", Text(Parse("case.srt", text, "Text")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_times_is_read_as_text()
    {
        ArticleModel article = Parse("case.srt", "The quay\n\nThe quay is open.\n");
        Assert.Equal("The quay is open.", Text(article));
    }

    private static string Text(ArticleModel article) => Assert.Single(article.Paragraphs.AsSpan().ToArray()).In(article.Source).ToString();

    private static IEnumerable<string> Paragraphs(ArticleModel article) => article.Paragraphs.Select((paragraph, index) =>
    {
        TimeModel time = article.Times.Single(time => time.Paragraph == index);
        return $"{time.Start}-{time.End}: {paragraph.In(article.Source)}";
    });

    private static IEnumerable<string> Turns(ArticleModel article) => article.Quotes
        .Where(static quote => quote.Kind == QuoteKind.Turn)
        .Select(quote => $"turn: {article.Speakers[quote.Speaker].Name}: {quote.Text.In(article.Source)}");

    private static ArticleModel Parse(string file, string text, string format = "") => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo(file, file, "case", "Corpus", string.Empty) { Reading = new ReadingSettings { Format = format } }, text));
}
