using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>What an article takes from front matter, its item and its path.</summary>
public sealed class FrontMatterDocumentTests
{
    private static readonly DocumentInfo s_info = new("/project/corpus/a.txt", "corpus/a.txt", "a", "Corpus", string.Empty);

    [Theory]
    [InlineData("---\ntitle: The quay\ndate: 2024-05-17\n---\n\nText.\n")]
    [InlineData("---\r\ntitle: The quay\r\ndate: 2024-05-17\r\n---\r\nText.\r\n")]
    [InlineData("---\n\ntitle: 'The quay'\n\ndate: \"2024-05-17\"\n---\nText.")]
    [InlineData("+++\ntitle = \"The quay\"\ndate = 2024-05-17\n+++\n\nText.\n")]
    [InlineData("{\n  \"title\": \"The quay\",\n  \"date\": \"2024-05-17\"\n}\n\nText.\n")]
    [InlineData("Title: The quay\nDate: 2024-05-17\n\nText.\n")]
    [InlineData("---\ntitle: The quay\ndate: 2024-05-17T07:15:00+02:00\n---\n# The quay\n\nText.\n")]
    [InlineData("---\nTitle: The quay\nDate: May 17, 2024\n---\nThe Quay\n\nText.\n")]
    public void Headline_date_and_text_are_the_same_however_they_are_written(string text)
    {
        ArticleModel article = Parse(text);
        Assert.Empty(article.Problems);
        Assert.Equal("The quay", In(article, article.Headline));
        Assert.Equal("2024-05-17", IsoDate.Format(article.DayNumber, "-"));
        Assert.Equal(["Text."], article.Paragraphs.Select(paragraph => In(article, paragraph)));
        Assert.Equal(["title", "date"], article.Fields.Select(static field => field.Name));
        Assert.Equal(text, article.File);
    }

    [Fact]
    public void Fields_are_kept_as_they_are_written_and_quotations_are_found_in_the_text_only()
    {
        ArticleModel article = Parse("---\ntitle: \"Ferry quay reopens: a first look\"\nauthor: Lena Marsh\ntags: [ferry, 'old \"quay\"']\nextra:\n  weight: 010\n---\n\n“We waited,” said Mira Holt.\n");
        Assert.Equal("Ferry quay reopens: a first look", In(article, article.Headline));
        Assert.Equal(
            ["title=Ferry quay reopens: a first look", "author=Lena Marsh", "tags=[ferry/old \"quay\"]", "extra.weight=010"],
            article.Fields.Select(field => $"{field.Name}={(field.Kind == ArticleFieldKind.List ? $"[{string.Join("/", field.Items.Select(item => In(article, item)))}]" : In(article, field.Text))}"));
        Assert.Equal("[ferry, 'old \"quay\"']", In(article, article.Fields[2].Text));
        QuoteModel quote = Assert.Single(article.Quotes);
        Assert.Equal("We waited,", In(article, quote.Text));
        Assert.Equal("Mira Holt", article.Speakers[quote.Speaker].Name);
    }

    [Fact]
    public void A_value_with_escapes_is_derived_text_and_every_place_still_leads_into_the_file()
    {
        const string Text = "---\ntitle: \"The \\\"quay\\\" \\u2013 open\"\n---\n\nA “ mark, and “We waited,” said Mira Holt.\n";
        ArticleModel article = Parse(Text);
        Assert.Equal("The \"quay\" – open", In(article, article.Headline));
        Assert.True(article.Headline.End <= article.SourceStart);
        Assert.Equal(Text, article.File);
        Assert.Equal(Text.IndexOf("A “", StringComparison.Ordinal), article.TextStart - article.SourceStart);
        Assert.Equal("Mira Holt", article.Speakers[article.Quotes[^1].Speaker].Name);
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.UnbalancedQuotationMark, "“"), (problem.Kind, problem.Range.In(Text).ToString()));
        Assert.Equal(new LineColumn(4, 2), problem.Start);
    }

    [Theory]
    [InlineData("---\ndate: last Friday\n---\n\nText.\n", "last Friday")]
    [InlineData("---\ndate: 2024-02-30\n---\n\nText.\n", "2024-02-30")]
    [InlineData("---\ndate: [2024-02-03]\n---\n\nText.\n", "[2024-02-03]")]
    [InlineData("---\nid: [a, b]\n---\n\nText.\n", "[a, b]")]
    public void A_value_that_cannot_be_used_is_reported_at_its_place_and_kept(string text, string value)
    {
        ArticleModel article = Parse(text);
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.FieldValue, value), (problem.Kind, problem.Range.In(text).ToString()));
        Assert.Equal((-1, "a", false), (article.DayNumber, article.Document.Id, article.IsLeftOut));
        Assert.Single(article.Fields);
    }

    [Fact]
    public void A_front_matter_that_cannot_be_read_is_reported_and_the_text_is_read()
    {
        ArticleModel article = Parse("---\ntitle: The quay\ntags: [one\n---\n\nText.\n");
        Assert.Equal(ProblemKind.FrontMatter, Assert.Single(article.Problems).Kind);
        Assert.Equal("The quay", In(article, article.Headline));
        Assert.Equal(["Text."], article.Paragraphs.Select(paragraph => In(article, paragraph)));
    }

    [Theory]
    [InlineData("{\"title\": \"x\", \"id\": 1}")]
    [InlineData("{\n  \"title\": \"x\"\n}\n\n")]
    public void A_file_that_is_one_JSON_object_is_a_text(string text)
    {
        ArticleModel article = Parse(text);
        Assert.False(article.IsLeftOut);
        Assert.Empty(article.Fields);
        Assert.Equal(text.Trim(), string.Join('\n', article.Paragraphs.Select(paragraph => In(article, paragraph))));
    }

    [Fact]
    public void A_text_gives_itself_an_id() => Assert.Equal("quay/open", Parse("---\nid: quay/open\n---\n\nText.\n").Document.Id);

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: True", true)]
    [InlineData("draft: false", false)]
    [InlineData("published: false", true)]
    [InlineData("published: 2024-05-17", false)]
    [InlineData("draft:", false)]
    public void A_draft_says_so(string field, bool isDraft) => Assert.Equal(isDraft, Parse($"---\n{field}\n---\n\nText.\n").IsDraft);

    [Theory]
    [InlineData("---\ntitle: x\nparams:\n  a: [1, 2\n  b: 3\ndraft: true\n---\n\nText.\n")]
    [InlineData("---\ntags: [one\npublished: false\n---\n\nText.\n")]
    [InlineData("+++\na = [1\ndraft = true\n+++\n\nText.\n")]
    [InlineData("---\nname: &anchor x\ndraft: true\n---\n\nText.\n")]
    public void A_draft_stays_one_when_another_field_cannot_be_read(string text)
    {
        ArticleModel article = Parse(text);
        Assert.Equal(ProblemKind.FrontMatter, Assert.Single(article.Problems).Kind);
        Assert.True(article.IsDraft);
    }

    [Fact]
    public void The_subject_of_a_mail_is_its_title()
    {
        ArticleModel article = Parse("From: Lena Marsh <lena@example.org>\nSubject: The quay\nDate: Fri, 17 May 2024 10:00:00 +0200\n\nDear Mira,\n\nText.\n");
        Assert.Equal(("The quay", "2024-05-17"), (In(article, article.Headline), IsoDate.Format(article.DayNumber, "-")));
    }

    [Fact]
    public void What_is_nearest_to_the_text_counts()
    {
        DocumentInfo info = s_info with { Given = [new("title", "Of the item"), new("date", "2021-01-01"), new("author", "Item"), new("date", "2020-01-01")] };
        Assert.Equal("Own|2024-05-17|Item", Summary("---\ntitle: Own\ndate: 2024-05-17\n---\n\nText.\n"));
        Assert.Equal("Head|2022-10-03|Item", Summary("date 2022-10-03 'Head'\n\nText.\n"));
        Assert.Equal("Of the item|2021-01-01|Item", Summary("A first line\n\nText.\n"));
        Assert.Equal("Own|2021-01-01|Me", Summary("---\ntitle: Own\ndate:\nauthor: Me\n---\n\nText.\n"));

        string Summary(string text)
        {
            ArticleModel article = ArticleParser.Parse(new SourceDocument(info, text));
            FieldModel author = article.Fields.Single(static field => field.Name == "author");
            Assert.Equal(article.Fields.Select(static field => field.Name), article.Fields.Select(static field => field.Name).Distinct());
            return $"{In(article, article.Headline)}|{IsoDate.Format(article.DayNumber, "-")}|{In(article, author.Text)}";
        }
    }

    [Fact]
    public void A_first_line_that_is_not_the_title_stays_text()
    {
        ArticleModel article = Parse("---\ntitle: The quay\n---\nA first line\n\nText.\n");
        Assert.Equal(["A first line", "Text."], article.Paragraphs.Select(paragraph => In(article, paragraph)));
    }

    [Theory]
    [InlineData("corpus/2022/12/15/visit.txt", "2022-12-15")]
    [InlineData("posts/2016-02-04-visit.txt", "2016-02-04")]
    [InlineData("posts/2016-02-04.txt", "2016-02-04")]
    [InlineData("2019/01/02/2016-02-04_visit.txt", "2016-02-04")]
    [InlineData("blog/2016-02-04-visit/index.txt", "2016-02-04")]
    [InlineData("2016-02-04/index.txt", "2016-02-04")]
    [InlineData("debates/1963/1963-03-21 debate/transcript.txt", "1963-03-21")]
    [InlineData("blog/2016-02-04-visit/2016-02-05.txt", "2016-02-05")]
    [InlineData("posts/20160204.txt", "2016-02-04")]
    [InlineData("posts/20160204-visit.txt", "2016-02-04")]
    [InlineData("posts/19961108_0001.txt", "1996-11-08")]
    [InlineData("20160204/visit.txt", "2016-02-04")]
    [InlineData("journal/2016/02/04.txt", "2016-02-04")]
    [InlineData("2016/02/04.txt", "2016-02-04")]
    [InlineData("minutes/minutes-2016-02-04.txt", "2016-02-04")]
    [InlineData("minutes_2016-02-04.en.txt", "2016-02-04")]
    [InlineData("journal/2016/02/12-reasons.txt", null)]
    [InlineData("2016-02-04 backup/letters/visit.txt", null)]
    [InlineData("report-2016-02-04-to-2016-03-04-final.txt", null)]
    [InlineData("posts/20161304.txt", null)]
    [InlineData("posts/201602041530.txt", null)]
    [InlineData("posts/30160204.txt", null)]
    [InlineData("posts/x20160204.txt", null)]
    [InlineData("posts/2016-02-30-visit.txt", null)]
    [InlineData("posts/2016-02/visit.txt", null)]
    [InlineData("posts/12016-02-04-visit.txt", null)]
    [InlineData("posts/2016-02-041.txt", null)]
    public void A_path_names_a_day(string path, string? date)
    {
        DocumentInfo info = DocumentMetadata.Read(static name => name == "Corpus" ? "Corpus" : null).ToInfo("/project/" + path, "/project");
        ArticleModel article = ArticleParser.Parse(new SourceDocument(info, "A headline\n\nText.\n"));
        Assert.Equal(date, article.DayNumber < 0 ? null : IsoDate.Format(article.DayNumber, "-"));
        Assert.Equal("A headline", In(article, article.Headline));
    }

    [Fact]
    public void A_text_of_fields_only_is_a_headline_without_text()
    {
        Assert.Equal(ProblemKind.HeadlineOnly, Assert.Single(Parse("---\ntitle: The quay\n---\n").Problems).Kind);
        Assert.True(Parse("---\nauthor: Me\n---\n").IsLeftOut);
    }

    private static ArticleModel Parse(string text) => ArticleParser.Parse(new SourceDocument(s_info, text));

    private static string In(ArticleModel article, TextRange range) => range.In(article.Source).ToString();
}
