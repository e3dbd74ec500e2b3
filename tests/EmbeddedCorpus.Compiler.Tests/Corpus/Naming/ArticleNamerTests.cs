using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Corpus.Naming;

public class ArticleNamerTests
{
    [Fact]
    public void A_name_comes_from_the_headline_or_else_from_the_file()
    {
        Assert.Equal("ThisVisitWasNotSurprising", Name(Article("a.txt", "'This visit was not surprising, just evidence'", "2022-10-03")));
        Assert.Equal("OnRivers", Name(Article("a.txt", "On rivers")));
        Assert.Equal("MyFile", Name(Parse("news/my-file.txt", "No headline.")));
        Assert.Equal("MyFile", Name(Article("news/my file.txt", "!!!")));
        Assert.Equal("_000_57d7", Name(Parse("000_57d7.txt", "No headline.")));
    }

    [Fact]
    public void A_text_without_any_word_in_headline_and_path_is_named_by_a_hash()
    {
        string name = Name(Parse("!!!/---.txt", "No headline."));
        Assert.Matches("^_[0-9a-f]{16}$", name);
        Assert.NotEqual(name, Name(Parse("!!!/===.txt", "No headline.")));
    }

    [Fact]
    public void A_name_may_come_from_the_path()
    {
        Assert.Equal("News_MyFile", NameFromPath("news/my file.txt"));
        Assert.Equal("_2022_03_Visit", NameFromPath("2022/03/visit.txt"));
        Assert.Equal("News_Visit", NameFromPath("news/!!!/visit.txt"));
        Assert.Equal("Count_", NameFromPath("count.txt"));
        Assert.Matches("^_[0-9a-f]{16}$", NameFromPath("!!!/---.txt"));
    }

    [Fact]
    public void A_chosen_identifier_wins()
    {
        Assert.Equal("Chosen", Name(Article("a.txt", "On rivers", identifier: "Chosen")));
        Assert.Equal("class", Name(Article("a.txt", "On rivers", identifier: "class")));
        Assert.Equal("имя", Name(Article("a.txt", "On rivers", identifier: "имя")));
    }

    [Fact]
    public void A_chosen_identifier_that_is_none_becomes_one() =>
        Assert.Matches("^NoName_[0-9a-f]{16}$", Name(Article("a.txt", "On rivers", identifier: "no name;")));

    [Theory]
    [InlineData("count", "Count_")]
    [InlineData("Item", "Item_")]
    [InlineData("get", "Get_")]
    [InlineData("published on", "PublishedOn_")]
    [InlineData("Equals", "Equals_")]
    [InlineData("To string", "ToString_")]
    [InlineData("Get type", "GetType_")]
    [InlineData("Article ids", "ArticleIds_")]
    [InlineData("All", "All_")]
    [InlineData("Counts", "Counts")]
    public void A_name_that_the_list_needs_itself_gets_an_underscore(string headline, string expected)
    {
        Assert.Equal(expected, Name(Article("a.txt", headline)));
        Assert.Equal(expected, Name(Article("a.txt", "Words", identifier: expected.TrimEnd('_'))));
    }

    [Fact]
    public void Two_articles_of_one_name_both_take_their_dates_and_it_is_said_at_both()
    {
        CorpusModel corpus = Build(Article("a.txt", "The same name", "2022-10-03"), Article("b.txt", "The same name", "2021-01-31"), Article("c.txt", "Other"));
        Assert.Equal(["TheSameName_20210131", "TheSameName_20221003", "Other"], Identifiers(corpus));
        Assert.Equal(
            [("/project/b.txt", "TheSameName", "TheSameName_20210131"), ("/project/a.txt", "TheSameName", "TheSameName_20221003")],
            corpus.NameClashes.Select(problem => (problem.FilePath, problem.Argument, problem.SecondArgument)));
        Assert.All(corpus.NameClashes, problem => Assert.Equal((ProblemKind.NameClash, new LineColumn(0, 16)), (problem.Kind, problem.Start)));
    }

    [Fact]
    public void Articles_of_one_name_and_one_date_take_their_file_stems_too()
    {
        CorpusModel corpus = Build(
            Article("x/one.txt", "The same name", "2022-10-03"), Article("x/two.txt", "The same name", "2022-10-03"), Article("x/three.txt", "The same name", "2022-10-04"));
        Assert.Equal(["TheSameName_20221003_One", "TheSameName_20221003_Two", "TheSameName_20221004"], Identifiers(corpus));
    }

    [Fact]
    public void Articles_without_dates_take_their_file_stems() =>
        Assert.Equal(["TheSameName_One", "TheSameName_Two"], Identifiers(Build(Article("one.txt", "The same name"), Article("two.txt", "The same name"))));

    [Fact]
    public void A_dated_article_takes_its_date_and_an_undated_one_of_the_same_name_keeps_it() =>
        Assert.Equal(
            ["TheSameName_20221003", "TheSameName"],
            Identifiers(Build(Article("one.txt", "The same name", "2022-10-03"), Article("two.txt", "The same name"))));

    [Fact]
    public void Articles_of_one_name_date_and_stem_take_their_ids() =>
        Assert.Equal(
            ["TheSameName_A_One", "TheSameName_B_One"],
            Identifiers(Build(Article("a/one.txt", "The same name", "2022-10-03"), Article("b/one.txt", "The same name", "2022-10-03"))));

    [Fact]
    public void Ids_that_differ_in_punctuation_only_are_told_apart_by_a_hash()
    {
        string[] names = [.. Identifiers(Build(Article("a-b.txt", "The same name"), Article("a b.txt", "The same name")))];
        Assert.All(names, name => Assert.Matches("^TheSameName_AB_[0-9a-f]{16}$", name));
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public void A_qualified_name_gives_way_to_nobody_and_takes_nobodys()
    {
        // The third wants the very name that the first would take.
        CorpusModel corpus = Build(
            Article("a.txt", "Same", "2022-10-03"), Article("b.txt", "Same", "2022-10-04"), Article("c.txt", "Same_20221003", "2022-10-05"));
        Assert.Equal(3, Identifiers(corpus).Distinct().Count());
        Assert.Equal("Same_20221004", Identifiers(corpus).ElementAt(1));
    }

    [Fact]
    public void Names_are_identifiers_of_their_own_and_depend_neither_on_order_nor_on_strangers()
    {
        Gen<ArticleModel[]> corpora = Gen.Select(
            Gen.OneOf("Same name", "same-name", "Count", "Same", "2 names", "!!!", "Same_20221003"),
            Gen.OneOf("", "2022-10-03", "2022-10-04"),
            Gen.OneOf("a", "b", "a b", "a-b", "x/a", "y/a"),
            Gen.OneOf("", "", "", "Same", "SameName", "not one")).Array[1, 12].Select(drafts => drafts
                .DistinctBy(draft => draft.Item3)
                .Select(draft => Article(draft.Item3 + ".txt", draft.Item1, draft.Item2, draft.Item4)).ToArray());
        Gen.Select(corpora, Gen.Int).Holds(
            (articles, seed) =>
            {
                Dictionary<string, string> expected = Named(articles);
                Assert.Equal(articles.Length, expected.Values.Distinct().Count());
                Assert.All(expected.Values, name => Assert.True(IdentifierWriter.IsIdentifier(name) && ReservedNames.Avoid(name) == name, name));

                ArticleModel[] shuffled = [.. articles, Article("stranger.txt", "Nothing in common")];
                new Random(seed).Shuffle(shuffled);
                Dictionary<string, string> again = Named(shuffled);
                Assert.Equal("NothingInCommon", again["stranger.txt"]);
                Assert.All(expected, pair => Assert.Equal(pair.Value, again[pair.Key]));
            },
            seed: "0000KOIPe036",
            iter: 2_000);
    }

    private static Dictionary<string, string> Named(ArticleModel[] articles) =>
        Build(articles).Articles.ToDictionary(entry => entry.Model.Document.Path, entry => entry.Identifier);

    private static CorpusModel Build(params ArticleModel[] articles) => CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);

    private static IEnumerable<string> Identifiers(CorpusModel corpus) => corpus.Articles.Select(entry => entry.Identifier);

    private static string NameFromPath(string path) =>
        Assert.Single(CorpusBuilder.Build("Corpus", [Article(path, "On rivers")], ArticleNaming.Path).Articles).Identifier;

    private static string Name(ArticleModel article) => Assert.Single(Identifiers(Build(article)));
}
