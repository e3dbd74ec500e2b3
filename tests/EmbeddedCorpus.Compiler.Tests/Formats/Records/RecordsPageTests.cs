using System.Text.RegularExpressions;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>The page about files with many articles: each file of it has the articles that the page lists.</summary>
public sealed partial class RecordsPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(SharedFolder.Repository(), "generator", "docs", "records.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Files => [.. Example().Matches(s_page).Select(static match => match.Groups[1].Value)];

    [Fact]
    public void The_page_has_an_example_of_each_form_of_record() => Assert.Equal(["news.jsonl", "quay.csv", "list.mbox", "sayings.txt"], Files.Select(static row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_the_page_has_the_articles_of_the_page(string file)
    {
        Match example = Example().Matches(s_page).Single(match => match.Groups[1].Value == file);
        Assert.Equal(example.Groups[3].Value.TrimEnd('\n').Split('\n'), RecordText.Read(file, example.Groups[2].Value).Select(Line));
    }

    private static string Line(ArticleModel article)
    {
        string date = article.DayNumber < 0 ? "-" : IsoDate.Format(article.DayNumber, "-");
        string headline = article.Headline.IsEmpty ? "-" : article.Headline.In(article.Source).ToString();
        return string.Join(" | ", [article.Document.Id, date, headline, .. article.Quotes.Select(Quote)]);

        string Quote(QuoteModel quote) => $"{quote.Text.In(article.Source)} ({(quote.Speaker < 0 ? "-" : article.Speakers[quote.Speaker].Name)})";
    }

    [GeneratedRegex("^```text data/(\\S+)\n(.*?)^```\n\n(?:[^\n]*\n\n)?```articles\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
