using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Views;

/// <summary>A list of views is a list of articles, read in place.</summary>
public class ViewListTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("a.txt", "---\ndate: 2020-01-01\nrank: 3\n---\nOne text.\n"),
        TestCorpus.Parse("b.txt", "---\ndate: 2020-01-02\n---\nAnother text.\n"),
        TestCorpus.Parse("c.txt", "---\nrank: 5\n---\nThe last text.\n"));

    [Fact]
    public void All_articles_are_views_in_their_order()
    {
        CorpusList<Ranked> all = ViewReader.All<Ranked>(s_corpus);

        Assert.Equal(s_corpus.Articles, all.Select(static view => view.Article));
        Assert.Equal([3, 0, 5], all.Select(static view => view.Rank));
        Assert.Equal("Ranked[3]", all.ToString());
        Assert.Equal(5, all[1..][1].Rank);
        Assert.Empty(ViewReader.All<Ranked>(default));
    }

    [Fact]
    public void A_view_takes_articles_of_its_corpus_only()
    {
        TextCorpus other = TestCorpus.Of(TestCorpus.Parse("x.txt", "Another corpus.\n"));

        Assert.Equal(s_corpus.Articles[1], ViewReader.Require(s_corpus.Articles[1], s_corpus));
        Assert.Equal(
            "The view reads articles of the corpus 'Corpus', and the article 'x' is of the corpus 'Corpus'. (Parameter 'article')",
            Assert.Throws<ArgumentException>(() => ViewReader.Require(other.Articles[0], s_corpus)).Message);
        Assert.Equal(
            "The view reads articles of the corpus 'Corpus', and the article is the default value. (Parameter 'article')",
            Assert.Throws<ArgumentException>(() => ViewReader.Require(default, s_corpus)).Message);
    }

    [Fact]
    public void Reading_views_allocates_nothing()
    {
        static int Sum()
        {
            int sum = 0;
            foreach (Ranked view in ViewReader.All<Ranked>(s_corpus))
            {
                sum += view.Rank;
            }

            return sum;
        }

        Assert.Equal(8, Sum());
        Assert.Equal(0, Allocations.Of(Sum, out int again));
        Assert.Equal(8, again);
    }

    // As the generator writes it.
    private readonly struct Ranked : ICorpusElement<Ranked>
    {
        private Ranked(Article article) => Article = article;

        public Article Article { get; }

        public int Rank => ViewReader.TryRead(FieldValues.Get(Article, 1), out int value) ? value : default;

        static Ranked ICorpusElement<Ranked>.At(CorpusStorage storage, int index) => new(storage.GetArticle(index));
    }
}
