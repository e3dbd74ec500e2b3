using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Analyzers;

/// <summary>A constant name in a look-up that the texts do not have is a warning at the name.</summary>
public class CorpusNameTests
{
    private const string Quay = "---\ntitle: The quay\nsection: harbour\n---\n\n\"It is open,\" said Mira Holt.\n";
    private const string Ferry = "The ferry\n\nIt is late.\n";

    [Fact]
    public async Task An_id_that_no_article_has_is_reported_in_both_storages()
    {
        const string Code = """
            using App;
            using EmbeddedCorpus;
            class Reader
            {
                const string Late = "ferri";
                void Read()
                {
                    _ = Corpus.Articles.Get("quai");
                    _ = Corpus.Articles.Get("quay");
                    _ = Corpus.Articles.TryGet("ferry"u8, out _);
                    _ = Corpus.Articles.TryGet("ferrry"u8, out _);
                    _ = (Corpus.Articles).Get(Late);
                    _ = Corpus.Articles.Get(Late + "-2022-and-much-more");
                }
            }
            """;
        string[] expected =
        [
            "(11,36,11,46): warning EC0038: The corpus 'Corpus' has no article with the id 'ferrry': did you mean 'ferry'?",
            "(12,35,12,39): warning EC0038: The corpus 'Corpus' has no article with the id 'ferri': did you mean 'ferry'?",
            "(13,33,13,61): warning EC0038: The corpus 'Corpus' has no article with the id 'ferri-2022-and-much-more'",
            "(8,33,8,39): warning EC0038: The corpus 'Corpus' has no article with the id 'quai': did you mean 'quay'?",
        ];

        Assert.Equal(expected, await Literals(Code));
        Assert.Equal(expected, await Resource(Code));
    }

    [Fact]
    public async Task A_speaker_that_no_text_has_is_reported() => Assert.Equal(
        ["(6,28,6,39): warning EC0038: The corpus 'Corpus' has no speaker with the name 'Mira Hold': did you mean 'Mira Holt'?"],
        await Resource(Method("""
            _ = Corpus.Speakers.Get("Mira Holt");
            _ = Corpus.Speakers.TryGet("Mira Hold", out _);
            """)));

    [Fact]
    public async Task A_field_that_no_article_has_is_reported_where_the_article_is_one_of_the_corpus() => Assert.Equal(
        [
            "(11,24,11,33): warning EC0039: No article of the corpus 'Corpus' has the field 'sektion': did you mean 'section'?",
            "(14,17,14,27): warning EC0039: No article of the corpus 'Corpus' has the field 'secttion': did you mean 'section'?",
            "(6,31,6,40): warning EC0039: No article of the corpus 'Corpus' has the field 'Section': did you mean 'section'?",
            "(7,44,7,52): warning EC0039: No article of the corpus 'Corpus' has the field 'placed'",
            "(8,44,8,54): warning EC0039: No article of the corpus 'Corpus' has the field 'sections': did you mean 'section'?",
        ],
        await Resource(Method("""
            _ = Corpus.Articles[0].Fields["section"];
            _ = Corpus.Articles[0].Fields["Section"];
            _ = Corpus.All.Articles.Get("quay").Fields["placed"];
            _ = Corpus.Quotes[0].Article.Fields.TryGet("sections", out _);
            foreach (Article article in Corpus.Articles)
            {
                _ = article.Fields["sektion"];
            }
            Article quay = Corpus.Articles.Get("quay");
            _ = quay.Fields["secttion"];
            """)));

    [Fact]
    public async Task A_field_of_a_filter_is_checked_where_the_filter_is_written_in_a_search() => Assert.Equal(
        [
            "(6,85,6,94): warning EC0039: No article of the corpus 'Corpus' has the field 'sektion': did you mean 'section'?",
            "(7,114,7,121): warning EC0039: No article of the corpus 'Corpus' has the field 'titel': did you mean 'title'?",
        ],
        await Resource(Method("""
            var hits = new SearchHit[3];
            _ = Corpus.All.Search("quay", hits, new SearchOptions { Filter = SearchFilter.Field("sektion", "x") & SearchFilter.Field("title", "sektion") });
            _ = Corpus.All.GetFacets("quay", FacetField.Speaker, [], out _, new SearchOptions { Filter = !SearchFilter.Field("titel", "x") });
            SearchFilter any = SearchFilter.Field("sektion", "x");
            _ = Corpus.All.Search("quay", hits, new SearchOptions { Filter = !SearchFilter.Field("lang", "fr") });
            TextCorpus other = default;
            _ = other.Search("quay", hits, new SearchOptions { Filter = SearchFilter.Field("sektion", "x") });
            System.Func<SearchFilter> later = () => SearchFilter.Field("sektion", "x");
            """)));

    [Fact]
    public async Task Names_that_come_from_elsewhere_are_not_reported() => Assert.Empty(
        await Resource(Method("""
            TextCorpus any = Corpus.All;
            _ = any.Articles.TryGet("quai", out Article found);
            _ = found.Fields["sektion"];
            string id = "quai";
            _ = Corpus.Articles.TryGet(id, out _);
            Article article = Corpus.Articles[0];
            article = found;
            _ = article.Fields["sektion"];
            _ = new Own().Get("quai");
            }
            class Own { public int Get(string name) => name.Length; public int TryGet(string name) => name.Length;
            """)));

    [Fact]
    public async Task Ids_without_constants_are_not_known_for_literals() => Assert.Empty(
        await GeneratorRun.Of(Project(Method("_ = Corpus.Articles.TryGet(\"quai\", out _);")).Set("EmbeddedCorpusConstants", "None")).AnalyzeAsync());

    [Fact]
    public async Task The_corpus_of_a_referenced_library_is_not_checked()
    {
        GeneratorRun library = GeneratorRun.Of(Project("class Library { }").Set("EmbeddedCorpusVisibility", "public"));
        using var image = new MemoryStream();
        Assert.True(library.Compiles().Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(Method("_ = Corpus.Articles.TryGet(\"quai\", out _);"), library.Project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)],
            [.. References.All, MetadataReference.CreateFromImage(image.ToArray())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(program, TestProject.Empty));
    }

    [Theory]
    [InlineData("_ = Corpus.Articles.Count;", 0)]
    [InlineData("_ = Corpus.Articles.Get(\"quay\");", 1)]
    public async Task The_names_are_read_only_for_a_look_up(string statements, int reads)
    {
        int read = 0;
        await Resource(Method(statements), () => Interlocked.Increment(ref read));

        Assert.Equal(reads, read);
    }

    [Fact]
    public async Task An_earlier_id_is_an_id()
    {
        string code = Method("_ = Corpus.Articles.Get(\"dock\");");
        string moved = Quay.Replace("section", "aliases: [dock, pier]\nsection", StringComparison.Ordinal);
        Assert.Empty(await GeneratorRun.Of(TestProject.With(("quay.txt", moved), ("ferry.txt", Ferry)) with { Sources = [code] }).AnalyzeAsync());
        using ResourceProject project = new ResourceProject().Add("quay.txt", moved);
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        string profile = await File.ReadAllTextAsync(corpora[0].Profile, TestContext.Current.CancellationToken);
        TestDocument document = TestDocument.Of(corpora[0].Profile, () => SourceText.From(profile)).With("EmbeddedCorpusProfile", "true");
        TestProject resource = (ResourceProject.WithAllConstants with { Sources = [code.Replace("dock", "dokc", StringComparison.Ordinal)] }).Add(document);
        Assert.EndsWith("did you mean 'dock'?", Assert.Single(await project.Run(corpora, resource).AnalyzeAsync()), StringComparison.Ordinal);
    }

    private static string Method(string statements) => $"using App;\nusing EmbeddedCorpus;\nclass Reader {{\nvoid Read() {{\n{statements.ReplaceLineEndings("\n")}\n}} }}";

    private static TestProject Project(string code) => TestProject.With(("quay.txt", Quay), ("ferry.txt", Ferry)) with { Sources = [code] };

    private static async Task<string[]> Literals(string code) => await GeneratorRun.Of(Project(code)).AnalyzeAsync();

    private static async Task<string[]> Resource(string code, Action? onRead = null)
    {
        using ResourceProject project = new ResourceProject().Add("quay.txt", Quay).Add("ferry.txt", Ferry);
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        string profile = File.ReadAllText(corpora[0].Profile);
        TestDocument document = TestDocument.Of(corpora[0].Profile, Read).With("EmbeddedCorpusProfile", "true");
        return await project.Run(corpora, (ResourceProject.WithAllConstants with { Sources = [code] }).Add(document)).AnalyzeAsync();

        SourceText? Read()
        {
            onRead?.Invoke();
            return SourceText.From(profile);
        }
    }
}
