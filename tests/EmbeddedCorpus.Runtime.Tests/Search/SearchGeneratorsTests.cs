using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Random corpora are what they say: a property over articles that were left out would show nothing.</summary>
public class SearchGeneratorsTests
{
    [Fact]
    public void Every_random_article_has_the_date_the_headline_and_the_quotations_that_were_drawn() =>
        SearchGenerators.Articles.Holds(
            articles =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                Assert.Equal(articles.Length, corpus.Articles.Count);
                foreach (Article article in corpus.Articles)
                {
                    RandomArticle drawn = articles[int.Parse(article.Id.ToString())];
                    RandomPiece[] headline = drawn.Headline;
                    RandomPiece[] quotes = [.. drawn.Paragraphs.Prepend(headline).SelectMany(static pieces => pieces).Where(static piece => piece.IsQuote)];
                    Assert.Equal(drawn.Day, article.Date?.DayNumber - RandomArticle.FirstDay.DayNumber);
                    Assert.Equal(drawn.Text, article.Source.ToString());
                    Assert.True(article.Headline.Contains(headline.Length > 0 ? headline[0].Text : string.Empty));
                    Assert.Equal(headline.Length == 0, article.Headline.IsEmpty);
                    Assert.Equal(quotes.Length, article.Quotes.Count);
                    for (int index = 0; index < quotes.Length; index++)
                    {
                        Assert.Equal(quotes[index].Text, article.Quotes[index].Text.ToString());
                        Assert.Equal(quotes[index].Speaker, article.Quotes[index].Speaker?.Name.ToString());
                    }
                }
            },
            seed: "0000KOIPe036",
            iter: 300);
}
