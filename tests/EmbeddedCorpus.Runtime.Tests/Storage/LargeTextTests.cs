using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Texts of megabytes that are all of one kind: they come back byte for byte, and are found.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class LargeTextTests
{
    // The length of a text of one kind, and of a line.
    private static readonly int s_length = Nightly.IsOn ? 2 << 20 : 1 << 19;
    private static readonly int s_line = Nightly.IsOn ? 5 << 20 : 1 << 20;

    public static TheoryData<string> Texts => [.. LargeTexts.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_megabytes_that_is_all_of_one_kind_comes_back_whole(string name)
    {
        string text = LargeTexts.Kinds[name](s_length);
        Article article = LargeTexts.Open(text).Articles[0];
        Assert.True(article.Source.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(text)), name);
        Assert.All(article.Paragraphs, paragraph => Assert.InRange(paragraph.Text.Length, 1, article.Source.Length));
    }

    [Fact]
    public void A_line_of_megabytes_is_one_paragraph_and_its_words_are_found()
    {
        string line = LargeTexts.Words(s_line) + " endword.";
        TextCorpus corpus = LargeTexts.Open("date 2022-10-03 Headline\n\n" + line);
        Assert.Equal(line.Length, Assert.Single(corpus.Paragraphs).Text.Length);
        Assert.Equal(line, corpus.Paragraphs[0].Text.ToString());
        Assert.Contains("endword", Found(corpus, "endword"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_paragraphs_are_counted_read_and_found()
    {
        const int Paragraphs = 100_000;
        var text = new StringBuilder("Headline\n\n");
        for (int number = 0; number < Paragraphs; number++)
        {
            text.Append("Paragraph p").Append(number).Append("p says “quote ").Append(number).Append("” here.\n\n");
        }

        TextCorpus corpus = LargeTexts.Open(text.ToString());
        Assert.Equal(Paragraphs, corpus.Paragraphs.Count);
        int index = 0;
        foreach (Paragraph paragraph in corpus.Articles[0].Paragraphs)
        {
            Assert.True(paragraph.Text.StartsWith($"Paragraph p{index}p says"), $"paragraph {index} is '{paragraph.Text}'");
            Assert.Equal(index++, paragraph.Index);
        }

        Quote last = Assert.Single(corpus.Paragraphs[Paragraphs - 1].Quotes);
        Assert.Equal("quote 99999", last.Text.ToString());
        Assert.Equal(Paragraphs - 1, last.Paragraph!.Value.Index);
        Assert.Contains("p77777p", Found(corpus, "p77777p"), StringComparison.Ordinal);
    }

    private static string Found(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, corpus.Search(query, hits));
        return hits[0].GetPassage().ToString();
    }
}
