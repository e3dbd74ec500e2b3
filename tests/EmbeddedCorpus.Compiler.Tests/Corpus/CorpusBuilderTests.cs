using CsCheck;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using static EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

public class CorpusBuilderTests
{
    [Fact]
    public void Articles_stand_by_date_then_path_ordinally_and_the_undated_last()
    {
        CorpusModel corpus = Build(
            Article("b.txt", "One"),
            Article("a.txt", "Two"),
            Article("z.txt", "Three", "2022-10-03"),
            Article("B.txt", "Four", "2022-10-03"),
            Article("a/x.txt", "Five", "2022-10-03"),
            Article("a-b.txt", "Six", "0001-01-01"));
        Assert.Equal(["a-b.txt", "B.txt", "a/x.txt", "z.txt", "a.txt", "b.txt"], Paths(corpus));
    }

    [Fact]
    public void The_corpus_does_not_depend_on_the_order_of_its_files()
    {
        ArticleModel[] articles =
        [
            Article("a.txt", "The same name", "2022-10-03"), Article("b.txt", "The same name", "2022-10-03"), Article("c.txt", "The same name"),
            Article("d.txt", "Another name"), Parse("e.txt", "Twin text."), Parse("f.txt", "Twin text."),
            Parse("g.txt", "One id.", id: "same"), Parse("h.txt", "The same id.", id: "same"), Parse("i.txt", string.Empty),
            Quoting("j.txt", [new SpeakerModel("Ada", default)], 0, 0), Quoting("k.txt", [new SpeakerModel("Ada", new TextRange(0, 5))], 0),
        ];
        CorpusModel expected = Build(articles);
        Assert.Equal(9, expected.Articles.Count);
        Assert.Equal([ProblemKind.DuplicateId, ProblemKind.SameText, ProblemKind.MissingHeadlines], expected.Problems.Select(static problem => problem.Kind));
        Assert.Equal(["a.txt", "b.txt"], expected.NameClashes.Select(static clash => Path.GetFileName(clash.FilePath)));
        Gen.Shuffle(articles).Holds(
            shuffled =>
            {
                CorpusModel corpus = Build(shuffled);
                Assert.True(expected.Equals(corpus));
                Assert.Equal(expected.Articles, corpus.Articles);
                Assert.Equal(expected.Problems, corpus.Problems);
                Assert.Equal(expected.NameClashes, corpus.NameClashes);
                Assert.Equal(expected.Speakers, corpus.Speakers);
                Assert.Equal(expected.Content, corpus.Content);
            },
            seed: "0000KOIPe036",
            iter: 500);
    }

    [Fact]
    public void An_article_that_is_left_out_is_passed_over_without_a_word()
    {
        CorpusModel corpus = Build(Parse("a.txt", string.Empty), Parse("b.txt", "Words."));
        Assert.Equal(["b.txt"], Paths(corpus));
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void The_first_path_keeps_an_id_and_the_others_are_refused_whatever_their_dates()
    {
        CorpusModel corpus = Build(
            Parse("b.txt", "date 1999-01-01 Old\n\nWords.", id: "x"),
            Parse("a.txt", "date 2022-10-03 New\n\nOther words.", id: "x"),
            Parse("c.txt", "More words.", id: "x"));
        Assert.Equal(["a.txt"], Paths(corpus));
        Assert.Equal(
            [(ProblemKind.DuplicateId, "/project/b.txt", "x", "a.txt"), (ProblemKind.DuplicateId, "/project/c.txt", "x", "a.txt")],
            corpus.Problems.Select(problem => (problem.Kind, problem.FilePath, problem.Argument, problem.SecondArgument)));
        Assert.Equal((new LineColumn(0, 16), new LineColumn(0, 19)), (corpus.Problems[0].Start, corpus.Problems[0].End));
    }

    [Fact]
    public void Which_path_keeps_an_id_does_not_depend_on_the_separator_of_the_system()
    {
        // '/' stands before 'B' and '\' behind it.
        foreach ((string root, char separator) in (IEnumerable<(string, char)>)[("/project/", '/'), (@"C:\project\", '\\')])
        {
            ArticleModel[] articles = [.. new[] { "aB/x.txt", "a/x.txt" }.Select(path =>
            {
                ArticleModel parsed = Parse(path, $"Words of {path}.", id: "x");
                return EmbeddedCorpus.Compiler.Formats.ArticleParser.Parse(new(parsed.Document with { FilePath = root + path.Replace('/', separator) }, parsed.Source.ToString()));
            })];
            Assert.Equal(["a/x.txt"], Paths(Build(articles)));
        }
    }

    [Fact]
    public void The_same_text_twice_is_kept_and_said_at_the_later_one()
    {
        CorpusModel corpus = Build(Parse("b.txt", "Twin text.\nTwo lines."), Parse("a.txt", "Twin text.\nTwo lines."), Parse("c.txt", "Twin text.\nTwo lines."), Parse("d.txt", "Other text."));
        Assert.Equal(4, corpus.Articles.Count);
        Assert.Equal(
            [("/project/b.txt", "a.txt"), ("/project/c.txt", "a.txt")],
            corpus.Problems.Where(problem => problem.Kind == ProblemKind.SameText).Select(problem => (problem.FilePath, problem.Argument)));
    }

    [Fact]
    public void A_corpus_that_failed_is_empty_and_says_why_at_one_of_its_texts()
    {
        CorpusModel corpus = CorpusBuilder.Failed("News", [Article("a.txt", "Head", "2022-10-03")], "why");
        Assert.Empty(corpus.Articles);
        TextProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal((ProblemKind.InternalError, "/project/a.txt", "why", default(LineColumn)), (problem.Kind, problem.FilePath, problem.Argument, problem.Start));
    }

    [Fact]
    public void Corpora_are_equal_when_their_articles_names_settings_and_problems_are()
    {
        ArticleModel article = Article("a.txt", "Head of it");
        Assert.Equal(Build(article), Build(Article("a.txt", "Head of it")));
        Assert.Equal(Build(article).GetHashCode(), Build(Article("a.txt", "Head of it")).GetHashCode());
        Assert.NotEqual(Build(article), Build(Article("a.txt", "Head of that")));
        Assert.NotEqual(Build(article), Build(article, Article("b.txt", "Other")));
        Assert.NotEqual(Build(article), CorpusBuilder.Build("Other", [article], ArticleNaming.Headline));
        Assert.NotEqual(Build(article), CorpusBuilder.Build("Corpus", [article], ArticleNaming.Path));
        Assert.Equal(Build(article), CorpusBuilder.Build("Corpus", [article], ArticleNaming.Headline, new SearchSettings(IsIndexed: true, Language.English)));
        Assert.NotEqual(Build(article), CorpusBuilder.Build("Corpus", [article], ArticleNaming.Headline, SearchSettings.Off));
    }

    [Fact]
    public void The_content_hash_follows_texts_paths_ids_settings_and_the_version()
    {
        ContentHash content = Build(Parse("a.txt", "One."), Parse("b.txt", "Two.")).Content;
        Assert.Equal(content, Build(Parse("b.txt", "Two."), Parse("a.txt", "One.")).Content);
        Assert.NotEqual(content, Build(Parse("a.txt", "One."), Parse("b.txt", "Two!")).Content);
        Assert.NotEqual(content, Build(Parse("a.txt", "One."), Parse("c.txt", "Two.")).Content);
        Assert.NotEqual(content, Build(Parse("a.txt", "Two."), Parse("b.txt", "One.")).Content);
        ArticleModel moved = Parse("a.txt", "One.");
        ArticleModel renamed = EmbeddedCorpus.Compiler.Formats.ArticleParser.Parse(new(moved.Document with { Id = "another" }, "One."));
        Assert.NotEqual(Build(moved).Content, Build(renamed).Content);
        Assert.NotEqual(Build(moved).ContentOf("1.0.0.0"), Build(moved).ContentOf("1.0.1.0"));
        Assert.Equal(Build(moved).ContentOf(CorpusModel.Version), Build(moved).Content);
        SearchSettings[] settings = [SearchSettings.Default, SearchSettings.Off, new(IsIndexed: true, Language.None)];
        Assert.Equal(3, settings.Select(search => CorpusBuilder.Build("Corpus", [Parse("a.txt", "One.")], ArticleNaming.Headline, search).Content).Distinct().Count());
    }

    private static CorpusModel Build(params ArticleModel[] articles) => CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);

    private static IEnumerable<string> Paths(CorpusModel corpus) => corpus.Articles.Select(entry => entry.Model.Document.Path);
}
