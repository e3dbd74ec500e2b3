using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Emission;

public sealed class CompilationTests
{
    private static TestProject Project => TestProject.With(
        ("corpus/quotes.txt", "date 2022-10-03 'We will not go'\n\n“We will not go,” said John Smith, a farmer.\n\n“We stay,” he added.\n"),
        ("corpus/empty.txt", ""),
        ("corpus/plain.txt", "No header here.\nNor a blank line."),
        ("corpus/headline.txt", "A headline & <nothing> else\n\n"),
        ("corpus/utf16.txt", "日本語の見出し、とても長い\n\n本文 😀 で\u2028す。\r\n\r\nΔεύτερη παράγραφος.\r"),
        ("corpus/class.txt", "class\n\ntext"));

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "internal")]
    [InlineData(LanguageVersion.CSharp11, "public")]
    [InlineData(LanguageVersion.Latest, "internal")]
    [InlineData(LanguageVersion.Preview, "public")]
    public void Emitted_code_compiles_without_a_warning(LanguageVersion language, string visibility) =>
        GeneratorRun.Of((Project with { Language = language }).Set("EmbeddedCorpusVisibility", visibility)).CompilesAsIfHandwritten();

    [Fact]
    public void A_design_time_build_compiles_without_a_warning() =>
        GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")).CompilesAsIfHandwritten();

    [Fact]
    public void A_corpus_whose_texts_are_all_left_out_is_an_empty_one()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", ""), ("b.txt", "date 2022-02-30 x\n\ny"))).CompilesAsIfHandwritten();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Empty(app.Corpus().Articles);
        Assert.False(app.Corpus().Articles.TryGet("a", out _));
        Assert.Throws<KeyNotFoundException>(() => app.Corpus().Articles.Get("a"));
    }

    [Fact]
    public void Unsafe_code_is_not_needed() => Assert.False(GeneratorRun.Of(Project).Compiles().Output.Options.AllowUnsafe);

    [Fact]
    public void User_code_reads_the_corpus_as_the_documentation_shows()
    {
        const string Program = """
            using System;
            using EmbeddedCorpus;
            namespace App;
            public static class Program
            {
                [Obsolete(Corpus.ArticleIds.WeWillNotGo)]
                public static string Run()
                {
                    Article article = Corpus.Articles.WeWillNotGo;
                    string text = $"{article.Date:yyyy-MM-dd} {article.Headline}";
                    foreach (Quote quote in article.Quotes)
                    {
                        text += $"|{quote.Speaker?.Name}: {quote.Text}";
                    }

                    text += "|" + Corpus.Speakers.JohnSmith.Quotes.Count;
                    CorpusList<Article> list = Corpus.Articles;
                    foreach (Article other in Corpus.Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue))
                    {
                        text += "|" + other.Index;
                    }

                    switch (article.Id.ToString())
                    {
                        case Corpus.ArticleIds.WeWillNotGo: return text + "|" + (Corpus.All.Articles.Count == list.Count);
                        default: return "";
                    }
                }
            }
            """;
        GeneratorRun run = GeneratorRun.Of(Project with { Sources = [Program] }).Compiles();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(
            "2022-10-03 We will not go|John Smith: We will not go|John Smith: We will not go,|John Smith: We stay,|3|0|True",
            app.Class("App.Program").GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void User_code_can_add_members_to_the_class()
    {
        TestProject project = Project with { Sources = ["namespace App { partial class Corpus { public static int Words => 7; } }"] };

        GeneratorRun.Of(project).Compiles();
    }

    [Fact]
    public void Payload_files_are_left_out_of_the_analysis_of_null()
    {
        foreach ((string hint, string text) in GeneratorRun.Of(Project).Files)
        {
            Assert.Contains(hint.Contains(".Pages") ? "#nullable disable\n" : "#nullable enable annotations\n", text);
        }
    }

    [Fact]
    public void A_text_longer_than_a_page_comes_back_whole()
    {
        string text = "Long\n\n" + string.Concat(Enumerable.Range(0, 30_000).Select(static number => $"word {number} ж\n"));
        GeneratorRun run = GeneratorRun.Of(Project.Add("corpus/long.txt", text).Add("corpus/z.txt", "Z\n\nAfter it.")).Compiles();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(text, app.Constant("Long").Source.ToString());
        Assert.Equal("Z\n\nAfter it.", app.Constant("Z").Source.ToString());
        Assert.Equal(30_000, app.Constant("Long").Text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
