using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

public class ParagraphTests
{
    [Fact]
    public void Paragraphs_are_the_runs_of_lines_between_blank_lines() =>
        Assert.Equal(
            ["The council met.", "Omar Haddad told us: ‘Roads first.’ His office\r\nsaid ‘bridges next’; Anna Berg called it “late”."],
            SampleCorpus.Council.Paragraphs.Select(paragraph => paragraph.Text.ToString()));

    [Fact]
    public void The_index_counts_from_the_articles_first_paragraph()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            Assert.Equal(Enumerable.Range(0, article.Paragraphs.Count), article.Paragraphs.Select(paragraph => paragraph.Index));
        }
    }

    [Fact]
    public void A_paragraph_knows_its_article()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            Assert.All(article.Paragraphs, paragraph => Assert.Equal(article, paragraph.Article));
        }
    }

    [Fact]
    public void The_paragraphs_of_the_corpus_are_those_of_its_articles() =>
        Assert.Equal(SampleCorpus.Corpus.Articles.SelectMany(article => article.Paragraphs), SampleCorpus.Corpus.Paragraphs);

    [Fact]
    public void The_quotes_of_a_paragraph_are_those_that_name_it()
    {
        foreach (Paragraph paragraph in SampleCorpus.Corpus.Paragraphs)
        {
            Assert.Equal(paragraph.Article.Quotes.Where(quote => quote.Paragraph == paragraph), paragraph.Quotes);
        }

        Assert.Equal([0, 3], SampleCorpus.Council.Paragraphs.Select(paragraph => paragraph.Quotes.Count));
        Assert.Equal([1, 2, 0], SampleCorpus.Visit.Paragraphs.Select(paragraph => paragraph.Quotes.Count));
    }

    [Fact]
    public void The_last_paragraph_of_an_article_never_takes_the_headline_quotes_of_the_next()
    {
        // The rows of the next article's headline quotes follow those of this paragraph.
        Paragraph last = SampleCorpus.Council.Paragraphs[1];
        Assert.True(SampleCorpus.Visit.Quotes[0].IsInHeadline);
        Assert.Equal(["Roads first.", "bridges next", "late"], last.Quotes.Select(quote => quote.Text.ToString()));

        // And this one has no quotes of its own.
        Assert.Empty(SampleCorpus.Old.Paragraphs[0].Quotes);
    }

    [Fact]
    public void An_article_without_paragraphs_between_two_others_shifts_nothing()
    {
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "Head\n\nOne “quote” here.").Quote("quote").Build(),
            new ArticleDraft("b.txt", "date 2022-10-03 ‘Only a headline’").HeadlineQuote("Only a headline").Build(),
            new ArticleDraft("c.txt", "Head\n\nAnother “word” there.").Quote("word").Build());
        Assert.Equal(["Only a headline"], corpus.Articles[0].Quotes.Select(quote => quote.Text.ToString()));
        Assert.Empty(corpus.Articles[0].Paragraphs);
        Assert.Equal(["quote"], corpus.Articles[1].Paragraphs[0].Quotes.Select(quote => quote.Text.ToString()));
        Assert.Equal(["word"], corpus.Articles[2].Paragraphs[0].Quotes.Select(quote => quote.Text.ToString()));
        Assert.True(corpus.Articles[0].Text.IsEmpty);
    }

    [Fact]
    public void A_paragraph_shows_itself_by_its_text() => Assert.Equal("The council met.", SampleCorpus.Council.Paragraphs[0].ToString());
}
