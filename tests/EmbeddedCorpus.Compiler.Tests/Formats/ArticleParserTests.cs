using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

public class ArticleParserTests
{
    private const string File = "/project/a.txt";

    private static readonly DocumentInfo s_info = new(File, "a.txt", "a", "Corpus", string.Empty);

    [Fact]
    public void A_sound_text_has_no_problem()
    {
        ArticleModel article = Parse("date 2022-10-03 'Head'\n\nFirst.\n\nSecond.\n");
        Assert.Empty(article.Problems);
        Assert.False(article.IsLeftOut);
        Assert.Equal(s_info, article.Document);
        Assert.Equal(new DateOnly(2022, 10, 3).DayNumber, article.DayNumber);
        Assert.Equal("Head", article.Headline.In(article.Source).ToString());
        Assert.Equal(24, article.TextStart);
        Assert.Equal(["First.", "Second."], article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString()));
        Assert.Equal(ContentHash.Of(article.Source.ToString()), article.Hash);
    }

    [Fact]
    public void A_text_for_a_resource_is_held_as_UTF8_with_the_same_positions()
    {
        const string Text = "date 2022-10-03 'Köpfe'\n\n𝒜 first.\n\n“Second,” she said.\n";
        ArticleModel article = ArticleParser.Parse(new SourceDocument(s_info, Text), storage: TextStorage.Resource);
        Assert.True(article.Source.IsUtf8);
        Assert.Equal(Text, article.Source.ToString());
        Assert.Equal("Köpfe", article.Headline.In(article.Source).ToString());
        Assert.Equal(["𝒜 first.", "“Second,” she said."], article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString()));
        Assert.Equal(Parse(Text), article);
    }

    [Fact]
    public void A_text_that_has_no_UTF8_is_left_out_as_it_is()
    {
        ArticleModel article = ArticleParser.Parse(new SourceDocument(s_info, "Two \uD835 three"), storage: TextStorage.Resource);
        Assert.True(article.IsLeftOut);
        Assert.Equal("Two \uD835 three", article.Source.ToString());
    }

    [Fact]
    public void A_text_that_is_not_valid_is_left_out_with_the_place_that_is_wrong()
    {
        ArticleModel article = ArticleParser.Parse(new SourceDocument(s_info, "One\ntwo\uFFFDthree", InvalidAt: 7));
        IsRefused(article, ProblemKind.InvalidText, new LineColumn(1, 3), new LineColumn(1, 4));
        Assert.Empty(article.Paragraphs);
    }

    [Fact]
    public void A_text_that_stops_being_valid_at_its_end_is_shown_there() =>
        IsRefused(ArticleParser.Parse(new SourceDocument(s_info, "One", InvalidAt: 3)), ProblemKind.InvalidText, new LineColumn(0, 3), new LineColumn(0, 3));

    [Fact]
    public void An_unpaired_surrogate_is_not_valid_text() =>
        IsRefused(Parse("One\n\nTwo \uD835 three"), ProblemKind.InvalidText, new LineColumn(2, 4), new LineColumn(2, 5));

    [Fact]
    public void A_date_that_is_none_leaves_the_text_out()
    {
        ArticleModel article = Parse("\n date 2022-13-01 'Head'\n\nWords.");
        IsRefused(article, ProblemKind.InvalidDate, new LineColumn(1, 6), new LineColumn(1, 16));
        Assert.Equal("2022-13-01", article.Problems[0].Argument);
        Assert.Empty(article.Quotes);
    }

    [Theory]
    [InlineData("s\"V")]
    [InlineData("s “V”")]
    public void A_lone_letter_in_front_of_everything_is_read(string text) => Assert.False(Parse(text).IsLeftOut);

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\r\n ")]
    [InlineData("date 2022-10-03")]
    [InlineData("date 2022-10-03 ''\n\n")]
    public void A_text_without_words_is_left_out(string text) => IsRefused(Parse(text), ProblemKind.EmptyArticle, default, null);

    [Fact]
    public void A_headline_alone_is_kept_with_a_warning()
    {
        ArticleModel article = Parse("date 2022-10-03 'Head'\n\n");
        Assert.False(article.IsLeftOut);
        Assert.Equal((ProblemKind.HeadlineOnly, new TextRange(17, 21)), (article.Problems[0].Kind, article.Problems[0].Range));
    }

    [Fact]
    public void An_unclosed_headline_is_kept_with_a_warning_at_its_mark()
    {
        ArticleModel article = Parse("date 2022-10-03 'Head\n\nWords.");
        Assert.False(article.IsLeftOut);
        Assert.Equal("Head", article.Headline.In(article.Source).ToString());
        TextProblem problem = Assert.Single(article.Problems, problem => problem.Kind == ProblemKind.UnclosedHeadline);
        Assert.Equal((new LineColumn(0, 16), new LineColumn(0, 17), "'"), (problem.Start, problem.End, problem.Argument));
    }

    [Fact]
    public void Characters_that_nobody_sees_are_kept_with_one_warning_a_kind()
    {
        ArticleModel article = Parse("Words\u0001 and\n\u0002more \u202Ewords\u202C.");
        Assert.False(article.IsLeftOut);
        Assert.Equal(
            [
                (ProblemKind.ControlCharacter, new LineColumn(0, 5), new LineColumn(0, 6), "U+0001", "2"),
                (ProblemKind.BidirectionalControl, new LineColumn(1, 6), new LineColumn(1, 7), "U+202E", "2"),
            ],
            article.Problems.Select(problem => (problem.Kind, problem.Start, problem.End, problem.Argument, problem.SecondArgument)));
    }

    [Fact]
    public void A_text_over_the_limit_is_left_out_and_one_at_the_limit_is_not()
    {
        string most = new('x', ArticleParser.MaxLength);
        Assert.False(Parse(most).IsLeftOut);
        ArticleModel article = Parse(most + "x");
        IsRefused(article, ProblemKind.OverBudget, default, default(LineColumn));
        Assert.Equal(("4,194,305", "one literal takes 4,194,304 at most"), (article.Problems[0].Argument, article.Problems[0].SecondArgument));
    }

    [Fact]
    public void A_file_can_be_refused_for_a_reason_outside_its_text()
    {
        ArticleModel article = ArticleParser.Refuse(s_info, ProblemKind.InternalError, "why");
        IsRefused(article, ProblemKind.InternalError, default, default(LineColumn));
        Assert.Equal("why", article.Problems[0].Argument);
        Assert.Equal(-1, article.DayNumber);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("BlankLines", 1)]
    [InlineData("lines", 3)]
    [InlineData("Verses", 1)]
    public void The_metadata_says_what_is_between_paragraphs(string layout, int paragraphs) =>
        Assert.Equal(paragraphs, ArticleParser.Parse(new SourceDocument(s_info with { Reading = new() { Paragraphs = layout } }, "I went down\nTo the quay\nAt dawn")).Paragraphs.Count);

    [Fact]
    public void A_dateline_is_no_part_of_a_speaker_and_the_paragraph_keeps_it()
    {
        ArticleModel article = Parse("Ferry quay reopens\n\nPORTWICK (CNS) — Mira Holt said: “We waited for this.”\n\nNobody answered.");
        Assert.Equal("PORTWICK (CNS) — Mira Holt said: “We waited for this.”", article.Paragraphs[0].In(article.Source).ToString());
        Assert.Equal("Mira Holt", Assert.Single(article.Speakers).Name);
    }

    [Fact]
    public void Every_problem_names_the_file() =>
        Assert.All(Parse("date 2022-10-03 'Head\u0001\n\n\u202E").Problems, problem => Assert.Equal(File, problem.FilePath));

    [Fact]
    public void Models_of_the_same_document_and_text_are_equal()
    {
        Assert.Equal(Parse("Words."), Parse("Words."));
        Assert.Equal(Parse("Words.").GetHashCode(), Parse("Words.").GetHashCode());
        Assert.NotEqual(Parse("Words."), Parse("Words!"));
        Assert.NotEqual(Parse("Words."), ArticleParser.Parse(new SourceDocument(s_info with { ConstantName = "Chosen" }, "Words.")));
        Assert.NotEqual(Parse("Words."), ArticleParser.Parse(new SourceDocument(s_info, "Words.", InvalidAt: 1)));
        Assert.False(Parse("Words.").Equals(null));
    }

    private static ArticleModel Parse(string text) => ArticleParser.Parse(new SourceDocument(s_info, text));

    private static void IsRefused(ArticleModel article, ProblemKind kind, LineColumn start, LineColumn? end)
    {
        Assert.True(article.IsLeftOut);
        TextProblem problem = article.Problems[0];
        Assert.Equal((kind, File), (problem.Kind, problem.FilePath));
        if (end is not null)
        {
            Assert.Equal((start, end), (problem.Start, problem.End));
        }
    }
}
