using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using static EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>The field <c>aliases</c> keeps earlier ids of an article.</summary>
public class ArticleAliasesTests
{
    [Fact]
    public void Aliases_of_all_forms_lead_to_their_articles()
    {
        CorpusModel corpus = Build(
            ArticleNaming.Headline,
            Parse("a.txt", "---\naliases: [old/a, \" first \", \"\", a, old/a]\ndate: 2022-10-03\n---\nThe text of a."),
            Parse("b.txt", "+++\naliases = 'old/b'\ndate = 2020-01-01\n+++\nThe text of b."),
            Parse("c.txt", "The text of c."));
        Assert.Empty(corpus.Problems);
        Assert.Equal(["first: 1", "old/a: 1", "old/b: 0"], corpus.Aliases.Select(alias => $"{alias.Id}: {alias.Article}"));
        Assert.Equal(["aliases", "date"], corpus.Articles[0].Model.Fields.Select(field => field.Name));
    }

    [Fact]
    public void An_id_that_another_article_has_is_a_problem_at_its_place()
    {
        CorpusModel corpus = Build(
            ArticleNaming.Headline,
            Parse("a.txt", "---\naliases:\n  - c\n  - old\n---\nThe text of a."),
            Parse("b.txt", "---\ndate: 2000-01-01\naliases: [\"o\\u006Cd\"]\n---\nThe text of b."),
            Parse("c.txt", "The text of c."));
        Assert.Equal(
            ["/project/a.txt 2,4-2,5 c: c.txt", "/project/b.txt 2,11-2,19 old: a.txt"],
            corpus.Problems.Where(problem => problem.Kind == ProblemKind.DuplicateAlias)
                .Select(problem => $"{problem.FilePath} {problem.Start.Line},{problem.Start.Column}-{problem.End.Line},{problem.End.Column} {problem.Argument}: {problem.SecondArgument}"));
        Assert.Equal(2, corpus.Problems.Count);
        Assert.Equal(3, corpus.Articles.Count);
        Assert.Equal("old", Assert.Single(corpus.Aliases).Id);
    }

    [Fact]
    public void A_clash_in_a_file_of_fields_or_a_record_is_at_its_place_there()
    {
        var sidecar = new Sidecar("/p/a.yml", "title: A\naliases: [c]\n");
        ArticleModel a = ArticleParser.Parse(new SourceDocument(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Sidecars = [sidecar] }, "The text of a."));
        var info = new DocumentInfo("/p/b.jsonl", "b.jsonl", "b", "Corpus", string.Empty);
        IReadOnlyList<ArticleModel> b = CorpusCompiler.Read(info, document => new SourceDocument(document, "{ \"text\": \"One.\" }\n{ \"text\": \"Two.\", \"aliases\": [\"c\", \"second\"] }\n"));
        CorpusModel corpus = Build(ArticleNaming.Path, [a, .. b, Parse("c.txt", "The text of c.")]);
        Assert.Equal(
            ["/p/a.yml 1,10 c.txt", "/p/b.jsonl 1,31 c.txt"],
            corpus.Problems.Select(problem => $"{problem.FilePath} {problem.Start.Line},{problem.Start.Column} {problem.SecondArgument}"));
        Assert.Equal("second: b#2", $"{corpus.Aliases[0].Id}: {corpus.Articles[corpus.Aliases[0].Article].Model.Document.Id}");
    }

    [Fact]
    public void Invisible_characters_are_refused()
    {
        ArticleModel article = Parse("a.txt", "---\naliases: [\"o\\u200Bld\", old]\n---\nThe text of a.");
        Assert.Equal((ProblemKind.FieldValue, "aliases"), (Assert.Single(article.Problems).Kind, article.Problems[0].Argument));
        Assert.Equal("old", Assert.Single(article.Aliases).Id);
    }

    [Theory]
    [InlineData("Path", "Headline\n\n", "News_OldVisit, Visit")]
    [InlineData("Headline", "Headline\n\n", "")]
    [InlineData("Headline", "", "OldVisit, Visit")]
    public void The_constants_that_the_id_named_stay(string naming, string headline, string names)
    {
        CorpusModel corpus = Build(
            Enum.Parse<ArticleNaming>(naming),
            Parse("news/trip.txt", $"---\naliases: [news/old-visit, visit, elsewhere/other, \"!\"]\n---\n{headline}The text of a. It has no headline, and it is a long text."),
            Parse("other/other.txt", "The text of the other article. It has no headline, and it is a long text.", id: naming == "Path" ? "elsewhere_other" : "other"));
        Assert.Equal(names, string.Join(", ", corpus.Aliases.Select(alias => alias.Identifier).Where(name => name.Length > 0 && name is not "Elsewhere_Other")));
    }

    [Fact]
    public void A_constant_that_the_item_names_does_not_change_with_the_id() =>
        Assert.Equal(string.Empty, Assert.Single(Build(ArticleNaming.Path, Parse("a.txt", "---\naliases: [old]\n---\nThe text.", identifier: "Chosen")).Aliases).Identifier);

    [Fact]
    public void A_constant_of_another_article_keeps_its_name()
    {
        CorpusModel corpus = Build(ArticleNaming.Path, Parse("a.txt", "---\naliases: [O!ld, o/ld, o-ld]\n---\nThe text of a."), Parse("old.txt", "---\naliases: [O-Ld]\n---\nThe text of the other."));
        Assert.Empty(corpus.Problems);
        Assert.Equal(["O!ld: OLd", "O-Ld: ", "o-ld: ", "o/ld: O_Ld"], corpus.Aliases.Select(alias => $"{alias.Id}: {alias.Identifier}"));
    }

    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        CorpusModel corpus = Build(ArticleNaming.Path, Parse("a.txt", "---\naliases: [old\\tid]\n---\nThe text of a."));
        CorpusManifest manifest = ManifestBuilder.Build(corpus, hasConstants: true, string.Empty);
        Assert.Equal(new AliasConstant(0, "OldTid", "old\\tid", "A"), Assert.Single(manifest.Class.Aliases));
        Assert.Equal(manifest, ManifestReader.Read(ManifestWriter.Write(manifest)));
    }

    private static CorpusModel Build(ArticleNaming naming, params ArticleModel[] articles) => CorpusBuilder.Build("Corpus", articles, naming);
}
