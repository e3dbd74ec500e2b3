using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>What was not understood in the texts of a corpus is said once, with numbers and the first place.</summary>
public sealed class CorpusReviewTests
{
    [Theory]
    [InlineData("<p>One</p>\n\n<p class=\"x\">Two</p>", TextTraits.Html)]
    [InlineData("<!DOCTYPE html>\n<html>\n<body>\nText.", TextTraits.Html)]
    [InlineData("A line<br>and<br/>one<br />more", TextTraits.Html)]
    [InlineData("A List<T> holds a Dictionary<TKey, TValue>, and a < b && c > d.", TextTraits.None)]
    [InlineData("The tag <p> starts a paragraph, and </p> ends it.", TextTraits.None)]
    [InlineData("<author@example.org> wrote to <me@example.org> of <them@example.org>", TextTraits.None)]
    [InlineData("&#8220;We waited,&#8221; she said.", TextTraits.Entities)]
    [InlineData("&ldquo;We waited,&rdquo; she said. It wasn&#x2019;t easy.", TextTraits.Entities)]
    [InlineData("Marks &amp; Spencer", TextTraits.None)]
    [InlineData("AT&T; R&D; Q&A; x &y; &; &&;", TextTraits.None)]
    [InlineData("1\n00:00:01,000 --> 00:00:03,500\nOne.\n\n2\n00:00:04,000 --> 00:00:05,000\nTwo.", TextTraits.Subtitles)]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:04.000\nOne.\n\n00:05.000 --> 00:06.000\nTwo.", TextTraits.Subtitles)]
    [InlineData("a --> b --> c, and 1 --> 2 --> 3", TextTraits.None)]
    [InlineData("â€œWe waited,â€\u009D she said.", TextTraits.Mojibake)]
    [InlineData("Le cafÃ© est fermÃ©.", TextTraits.Mojibake)]
    [InlineData("Die StraÃŸe ist fÃ¼r alle.", TextTraits.Mojibake)]
    [InlineData("Â«BonjourÂ», dit-elle.", TextTraits.Mojibake)]
    [InlineData("ChâteauÂ and pâté, Âge, SÃO PAULO, pâte à pain €3", TextTraits.None)]
    [InlineData("The caf\uFFFD is closed.", TextTraits.Replacements)]
    public void A_text_shows_what_it_is(string text, TextTraits expected)
    {
        Assert.Equal(expected, TraitReader.Read(text));
        Assert.All(
            Enum.GetValues<TextTraits>().Where(trait => trait != TextTraits.None && expected.HasFlag(trait)),
            trait => Assert.False(TraitReader.Find(text, trait).IsEmpty));
    }

    [Fact]
    public void A_finding_is_said_once_with_numbers_at_its_first_place()
    {
        TextProblem[] problems = Problems("Head\n\nText.", "Head of b\n\nIt is &quot;open&quot;.", "Head of c\n\nOnce more &#8220;open&#8221;.");
        TextProblem problem = Assert.Single(problems);
        Assert.Equal((ProblemKind.UnreadMarkup, "/p/1.txt", new LineColumn(2, 6)), (problem.Kind, problem.FilePath, problem.Start));
        Assert.Equal("2 of 3 texts of 'Corpus'", problem.Argument);
    }

    [Fact]
    public void Missing_headlines_are_said_where_most_texts_have_none()
    {
        string[] without = [.. Enumerable.Range(0, 3).Select(static number => $"and so it goes on with number {number}.")];
        Assert.Empty(Problems(without));
        Assert.Empty(Problems([.. without, "One\n\nText.", "Two\n\nText 2.", "Three\n\nText 3."]));
        TextProblem problem = Assert.Single(Problems(["One\n\nText.", .. without, "Two\n\nText 2."]));
        Assert.Equal((ProblemKind.MissingHeadlines, "/p/1.txt", "3 of 5 texts of 'Corpus'"), (problem.Kind, problem.FilePath, problem.Argument));
    }

    [Fact]
    public void Texts_that_are_left_out_count_as_none() => Assert.Empty(Problems("Head\n\nText.", "date 2022-02-30 'Never'\n\n&quot;x&quot;"));

    private static TextProblem[] Problems(params string[] texts) =>
        [.. CorpusBuilder.Build("Corpus", texts.Select(static (text, index) => ArticleParser.Parse(new SourceDocument(new DocumentInfo($"/p/{index}.txt", $"{index}.txt", $"{index}", "Corpus", string.Empty), text))), ArticleNaming.Headline).Problems];
}
