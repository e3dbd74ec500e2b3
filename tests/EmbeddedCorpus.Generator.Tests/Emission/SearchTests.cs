using System.Reflection;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>The searches of a generated class, and what stands in their place where there is no index.</summary>
public sealed class SearchTests
{
    // Every overload, and the shapes in which it is called: string, span, bytes, array, named arguments, a method group.
    private const string Calls = """
        using System;
        using EmbeddedCorpus;
        public static class Program
        {
            private delegate int Searching(ReadOnlySpan<char> query, Span<SearchHit> hits, SearchOptions options);

            public static void Run()
            {
                var hits = new SearchHit[10];
                Span<IndexedWord> words = new IndexedWord[3];
                var limits = new SearchOptions { Field = SearchField.Headline };
                _ = App.Corpus.Search("arms", hits);
                _ = App.Corpus.Search("arms".AsSpan(), hits, limits);
                _ = App.Corpus.Search("arms", hits, out _);
                _ = App.Corpus.Search("arms", hits.AsSpan(1), out int total, new() { From = new(2022, 1, 1) });
                _ = App.Corpus.Search("arms"u8, hits);
                _ = App.Corpus.Search("arms"u8, hits, limits);
                _ = App.Corpus.Search("arms"u8.ToArray(), hits, out total);
                _ = App.Corpus.Search(utf8Query: "arms"u8, hits, options: limits, totalMatches: out total);
                _ = App.Corpus.Suggest("amrs", words);
                _ = App.Corpus.Suggest("amrs"u8, words);
                Span<ConcordanceLine> lines = new ConcordanceLine[3];
                _ = App.Corpus.GetConcordance("arms", lines, out total);
                _ = App.Corpus.GetConcordance("arms"u8, lines, out total, new() { Order = ConcordanceOrder.After });
                _ = App.Corpus.Complete("arm", words);
                _ = App.Corpus.Complete("arm"u8, words);
                Searching search = App.Corpus.Search;
            }
        }
        """;

    private const int CallCount = 15;

    private static TestProject Project => TestProject.With(("a.txt", "A headline\n\n“Well,” Anna Berg said.")) with { Sources = [Calls] };

    [Theory]
    [InlineData("", "", "")]
    [InlineData("true", "none", "")]
    [InlineData("false", "en", "Corpus/true/")]
    public void A_corpus_is_searched_through_its_class_by_all_overloads_of_the_runtime(string search, string language, string items)
    {
        GeneratorRun run = GeneratorRun.Of(Project.Set("EmbeddedCorpusSearch", search).Set("EmbeddedCorpusLanguage", language).SetCorpora(items)).CompilesAsIfHandwritten();

        Assert.Equal(Signatures(typeof(TextCorpus).GetMethods()), Signatures(run));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("false", "")]
    [InlineData("true", "Corpus/false/")]
    public void Without_an_index_every_search_is_an_error_that_says_what_to_set(string search, string items)
    {
        GeneratorRun run = GeneratorRun.Of(Project.Set("EmbeddedCorpusSearch", search).SetCorpora(items));
        Diagnostic[] errors = [.. run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        Assert.Equal(CallCount, errors.Length);
        Assert.All(errors, static error => Assert.Equal("CS0619", error.Id));
        Assert.All(errors, static error => Assert.EndsWith("is obsolete: 'Corpus 'Corpus' was compiled without a search index: set EmbeddedCorpusSearch to true.'", error.GetMessage()));
    }

    [Fact]
    public void Without_an_index_a_program_that_does_not_search_compiles_and_IntelliSense_does_not_show_searches()
    {
        GeneratorRun run = GeneratorRun.Of((Project with { Sources = TestProject.Empty.Sources }).Set("EmbeddedCorpusSearch", "false")).CompilesAsIfHandwritten();
        using LoadedApp app = LoadedApp.Of(run);
        MethodInfo[] searches = [.. app.Class("App.Corpus").GetMethods().Where(static method => method.Name is "Search" or "Suggest" or "GetConcordance" or "Complete")];

        Assert.Equal(10, searches.Length);
        Assert.All(searches, static search => Assert.Equal(System.ComponentModel.EditorBrowsableState.Never, search.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>()!.State));
        Assert.False(app.Corpus().HasSearchIndex);
    }

    [Fact]
    public void An_index_is_part_of_the_image_only_where_it_is_on()
    {
        GeneratorRun on = GeneratorRun.Of(Project);
        GeneratorRun off = on.Then(static project => (project with { Sources = TestProject.Empty.Sources }).Set("EmbeddedCorpusSearch", "false")).Compiles();

        Assert.True(Length(on) > Length(off), "the pages with an index are not larger than those without");

        static int Length(GeneratorRun run) => run.Files.Where(static file => file.Key.Contains(".Pages")).Sum(static file => file.Value.Length);
    }

    [Fact]
    public void Each_corpus_has_a_setting_of_its_own()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty
            .Add("n.txt", "News\n\ntext", "News").Add("l.txt", "Laws\n\ntext", "Laws").Add("o.txt", "Other\n\ntext")
            .Set("EmbeddedCorpusSearch", "false").SetCorpora("Laws/true/none|News//en")).CompilesAsIfHandwritten();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Laws"], Corpora(run, "TextCorpus.Search("));
        Assert.Equal(["Corpus", "News"], Corpora(run, "was compiled without a search index"));
    }

    private static IEnumerable<string> Corpora(GeneratorRun run, string part) =>
        run.Files.Where(file => file.Value.Contains(part)).Select(static file => file.Key.Split('.', '-')[0]);

    private static IEnumerable<string> Signatures(GeneratorRun run)
    {
        using LoadedApp app = LoadedApp.Of(run);
        return [.. Signatures(app.Class("App.Corpus").GetMethods())];
    }

    private static IEnumerable<string> Signatures(IEnumerable<MethodInfo> methods) => methods
        .Where(static method => method.Name is "Search" or "Suggest" or "GetConcordance" or "Complete")
        .Select(static method => $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => $"{(parameter.IsOut ? "out " : "")}{parameter.ParameterType} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"))})")
        .Order(StringComparer.Ordinal);
}
