using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>A field that a search is to find and that no text has is said once for a corpus.</summary>
public sealed class SearchFieldReviewTests
{
    private static readonly ArticleModel[] s_articles =
    [
        Documents.Parse("b.txt", "---\nsection: Politics\nauthor: Mira Holt\n---\n\nOne\n\nText.\n"),
        Documents.Parse("a.txt", "---\ntags: [one]\n---\n\nTwo\n\nMore.\n"),
    ];

    [Fact]
    public void A_missing_field_is_said_at_the_first_text_with_the_fields_that_there_are()
    {
        TextProblem problem = Assert.Single(Problems(SearchSettings.Of(isIndexed: true, Language.English, ["section", "sectoin", "tags"])));
        Assert.Equal((ProblemKind.FieldValue, "/project/a.txt", "sectoin"), (problem.Kind, problem.FilePath, problem.Argument));
        Assert.Equal("of EmbeddedCorpusSearchFields is in no text of 'Corpus': correct the setting. The texts have the fields author, section, tags", problem.SecondArgument);
    }

    [Fact]
    public void Fields_that_some_texts_have_are_fine() => Assert.Empty(Problems(SearchSettings.Of(isIndexed: true, Language.English, ["author", "section", "tags"])));

    [Fact]
    public void Without_an_index_nothing_is_said() => Assert.Empty(Problems(SearchSettings.Of(isIndexed: false, Language.English, ["sectoin"])));

    [Fact]
    public void Without_articles_nothing_is_said() =>
        Assert.Empty(CorpusBuilder.Build("Corpus", [], ArticleNaming.Headline, SearchSettings.Of(isIndexed: true, Language.English, ["sectoin"])).Problems);

    [Fact]
    public void Many_fields_are_named_in_part()
    {
        ArticleModel article = Documents.Parse("a.txt", $"---\n{string.Concat(Enumerable.Range(10, 12).Select(static number => $"f{number}: x\n"))}---\n\nOne\n\nText.\n");
        CorpusModel corpus = CorpusBuilder.Build("Corpus", [article], ArticleNaming.Headline, SearchSettings.Of(isIndexed: true, Language.English, ["x"]));
        Assert.EndsWith("The texts have the fields f10, f11, f12, f13, f14, f15, f16, f17, f18, f19 and others", Assert.Single(corpus.Problems).SecondArgument, StringComparison.Ordinal);
        article = Documents.Parse("a.txt", "One\n\nText.\n");
        corpus = CorpusBuilder.Build("Corpus", [article], ArticleNaming.Headline, SearchSettings.Of(isIndexed: true, Language.English, ["x"]));
        Assert.EndsWith("The texts have no fields", Assert.Single(corpus.Problems).SecondArgument, StringComparison.Ordinal);
    }

    private static IEnumerable<TextProblem> Problems(SearchSettings search) => CorpusBuilder.Build("Corpus", s_articles, ArticleNaming.Headline, search).Problems;
}
