using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>What a list of articles shows of each: its excerpt, its length, its neighbours.</summary>
public class SummaryTests
{
    private const string Short = "The ferry quay reopened on Friday.";
    private const string First = "The ferry quay reopened on Friday, two winters after the storm had taken its planks.";
    private const string Second = "“We waited for this,” said Mira Holt.";

    [Theory]
    [InlineData(Short, Short)]
    [InlineData(First + " " + Second + " " + First + " " + First + " " + First, First + " " + Second + " " + First)]
    [InlineData("She said: “It was cold on the quay in the long winter after the storm.” " + First + First + First, "She said: “It was cold on the quay in the long winter after the storm.”")]
    public void An_excerpt_ends_with_a_sentence(string paragraph, string excerpt) => Assert.Equal(excerpt, Of(paragraph).Excerpt.ToString());

    [Fact]
    public void An_excerpt_of_one_long_sentence_ends_with_a_word()
    {
        string excerpt = Of(string.Join(' ', Enumerable.Repeat("harbour", 80))).Excerpt.ToString();
        Assert.InRange(excerpt.Length, 200, 240);
        Assert.EndsWith(" harbour", excerpt);
    }

    [Fact]
    public void An_excerpt_of_a_text_without_spaces_ends_with_a_character() => Assert.Equal(new string('码', 80), Of(new string('码', 200)).Excerpt.ToString());

    [Fact]
    public void A_description_is_the_excerpt() =>
        Assert.Equal("In short", TestCorpus.Of(new ArticleDraft("a.txt", "Quay\n\nLong words. In short.\n").Field("description", "In short").Build()).Articles[0].Excerpt.ToString());

    [Fact]
    public void No_article_has_no_excerpt_and_no_words()
    {
        Assert.True(default(Article).Excerpt.IsEmpty);
        Assert.Equal(0, default(Article).WordCount);
        Assert.Null(default(Article).Next);
        Assert.Null(default(Article).Previous);
    }

    [Theory]
    [InlineData("The ferry-quay isn't open – on May 17, 2024.", 8)]
    [InlineData("“We waited,” said Mira … 42 %", 5)]
    [InlineData("新码头开放 at 9", 7)]
    [InlineData("été naïve 𝒜𝒜", 3)]
    [InlineData("a\n\nb c", 3)]
    public void Words_are_counted_as_a_word_processor_does(string text, int words) => Assert.Equal(words, Of(text).WordCount);

    [Fact]
    public void Articles_have_neighbours_in_the_order_of_dates()
    {
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "date 2022-10-03 'Late'\n\nWords.\n").Build(),
            new ArticleDraft("b.txt", "date 2022-10-01 'Early'\n\nWords.\n").Build());
        Article early = corpus.Articles[0];
        Assert.Equal("Late", early.Next!.Value.Headline.ToString());
        Assert.Equal(early, early.Next.Value.Previous);
        Assert.Null(early.Previous);
        Assert.Null(early.Next.Value.Next);
    }

    private static Article Of(string text) => TestCorpus.Of(new ArticleDraft("a.txt", $"date 2022-10-03 'Quay'\n\n{text}\n").Build()).Articles[0];
}
