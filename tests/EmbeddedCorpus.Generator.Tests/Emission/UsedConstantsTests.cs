using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Constants that a project's code names, of corpora with more articles than a compiler should read the names of.</summary>
public sealed class UsedConstantsTests
{
    private const string Code = "public static class Program { static object Show() => (App.Corpus.Articles.Palms, App.Corpus.ArticleIds.Palms, App.Corpus.Speakers.AnnaBerg); }";

    private static TestProject Project => TestProject.With(
            ("a.txt", "date 2022-10-01 Cedars\n\n“They grow,” Bob Hill said."),
            ("b.txt", "date 2022-10-02 Palms\n\n“They grow too,” Anna Berg said."),
            ("c.txt", "date 2022-10-03 Élms\n\nOne text."))
        .Set("EmbeddedCorpusConstants", "Used");

    [Fact]
    public void A_constant_that_the_code_names_is_declared_and_gives_its_own_article()
    {
        GeneratorRun run = GeneratorRun.Of(Project with { Sources = [Code] }).CompilesAsIfHandwritten();
        using LoadedApp app = LoadedApp.Of(run);

        Assert.Equal(["Palms", "Palms", "AnnaBerg"], Declared(run));
        Assert.Equal("b", app.Constant("Palms").Id.ToString());
        Assert.Contains("// 1 of 3 articles have a constant in this build", run.Files["Corpus.Articles.g.cs"]);
    }

    [Theory]
    [InlineData("// see Palms", "Palms Palms")]
    [InlineData("/// <see cref=\"App.Corpus.ArticleCollection.Palms\"/>\npublic class P;", "Palms Palms")]
    [InlineData("class P { public string S = \"Palms\"; }", "Palms Palms")]
    [InlineData("class P { object o = App.Corpus.Articles.@Palms; }", "Palms Palms")]
    [InlineData("class P { object o = App.Corpus.Articles.P\\u0061lms; }", "Palms Palms")]
    [InlineData("class P { object o = App.Corpus.Articles.Pal\\U0000006Ds; }", "Palms Palms")]
    [InlineData("class P { object o = App.Corpus.Articles.Pal\u200dms; }", "Palms Palms")]
    [InlineData("class P { object o = App.Corpus.Articles.Élms; }", "Élms Élms")]
    [InlineData("class P { object o = App.Corpus.Articles.\\u00c9lms; }", "Élms Élms")]
    [InlineData("#if NEVER\nclass P { object o = App.Corpus.Articles.Palms; }\n#endif", "Palms Palms")]
    [InlineData("class PalmsAndMore { public const int MyPalms = 1, Palms1 = 2, palms = 3; }", "")]
    [InlineData("", "")]
    public void A_word_counts_wherever_it_stands_and_however_it_is_written(string code, string declared)
    {
        GeneratorRun run = GeneratorRun.Of(Project with { Sources = [code] }).Compiles();

        Assert.Equal(declared, string.Join(' ', Declared(run)));
    }

    [Theory]
    [InlineData("Page.razor", "Palms Palms")]
    [InlineData("Page.CSHTML", "Palms Palms")]
    [InlineData("Page.xaml", "Palms Palms")]
    [InlineData("notes.md", "")]
    public void A_word_of_markup_counts_whose_code_another_generator_writes(string file, string declared)
    {
        GeneratorRun run = GeneratorRun.Of(Project.Add(TestDocument.Of("/src/app/" + file, "<p>@Corpus.Articles.Palms.Headline</p>"))).Compiles();

        Assert.Equal(declared, string.Join(' ', Declared(run)));
    }

    [Fact]
    public void All_are_declared_where_other_code_than_the_projects_may_name_them()
    {
        const string Friends = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]";
        TestProject[] projects =
        [
            Project with { Sources = [Friends] },
            Project.Set("EmbeddedCorpusVisibility", "public"),
            Project.Set("DesignTimeBuild", "true"),
            Project.Set("EmbeddedCorpusConstants", "All"),
        ];

        Assert.All(projects, static project => Assert.Equal(8, Declared(GeneratorRun.Of(project).Compiles()).Length));
    }

    [Theory]
    [InlineData(500, 1_000)]
    [InlineData(501, 1)]
    public void Without_a_setting_all_are_declared_up_to_a_thousand_and_of_more_those_that_are_used(int articles, int declared)
    {
        // Each text has a speaker of its own.
        (string, string)[] texts = [.. Enumerable.Range(0, articles).Select(static index => ($"{index}.txt", $"Palms {index} grow\n\n“They do,” {Name(index)} Berg said."))];
        GeneratorRun run = GeneratorRun.Of(TestProject.With(texts) with { Sources = ["class P { object o = App.Corpus.Articles.Palms499Grow; }"] }).Compiles();
        string[] names = [.. Declared(run).Distinct()];

        Assert.Equal(declared, names.Length);
        Assert.Contains("Palms499Grow", names);

        static string Name(int index) => $"A{(char)('a' + (index % 26))}{(char)('a' + (index / 26))}el";
    }

    [Fact]
    public void Those_of_a_resource_are_declared_when_they_are_used()
    {
        using ResourceProject listed = new ResourceProject().Add("corpus/a.txt", "Cedars\n\nThey grow.").Add("corpus/b.txt", "Palms\n\nThey grow too.");
        IReadOnlyList<CachedCorpus> corpora = listed.Make();
        GeneratorRun run = listed.Run(corpora, TestProject.Empty.Set("EmbeddedCorpusConstants", "Used") with { Sources = ["class P { object o = App.Corpus.Articles.Palms; }"] }).Compiles();
        using LoadedApp app = ResourceProject.Load(run, corpora);

        Assert.Equal(["Palms", "Palms"], Declared(run));
        Assert.Equal("Palms", app.Constant("Palms").Headline.ToString());
        Assert.Equal(4, Declared(listed.Run(corpora, TestProject.Empty).Compiles()).Length);
    }

    [Theory]
    [InlineData("Used", "class P { object o = App.Corpus.Articles.Palms_20221001; }", 1)]
    [InlineData("Used", "// Palms", 2)]
    [InlineData("Used", "// Cedars", 0)]
    [InlineData("All", "// Cedars", 2)]
    [InlineData("None", "// Palms", 0)]
    public void A_name_that_gave_way_is_told_where_the_code_may_mean_it(string constants, string code, int told)
    {
        (string Path, string Text)[] texts = [("corpus/a.txt", "date 2022-10-01 Palms\n\nThey grow."), ("corpus/b.txt", "date 2022-10-02 Palms\n\nThey grow too."), ("corpus/c.txt", "Cedars\n\nSo do these.")];
        TestProject project = TestProject.Empty.Set("EmbeddedCorpusConstants", constants) with { Sources = [code] };
        using var listed = new ResourceProject();
        foreach ((string path, string text) in texts)
        {
            project = project.Add(path, text);
            listed.Add(path, text);
        }

        Assert.Equal(told, GeneratorRun.Of(project).Compiles().Diagnostics.Count(static diagnostic => diagnostic.Id == "EC0008"));
        GeneratorRun run = listed.Run(listed.Make(hasConstants: constants != "None"), TestProject.Empty.Set("EmbeddedCorpusConstants", constants) with { Sources = [code] });
        Assert.Equal(told, run.Compiles().Diagnostics.Count(static diagnostic => diagnostic.Id == "EC0008"));
    }

    [Fact]
    public void An_edit_of_code_emits_anew_only_when_other_constants_are_named()
    {
        GeneratorRun run = GeneratorRun.Of(Project with { Sources = [Code] });
        GeneratorRun same = run.Then(static project => project with { Sources = [Code, "class Other { int Number => 12; }"] });
        GeneratorRun another = same.Then(static project => project with { Sources = [Code, "class Other { object o = App.Corpus.Articles.Cedars; }"] }).Compiles();

        Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(same, StepNames.UsedClasses));
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(another, StepNames.UsedClasses));
        Assert.Equal(["Cedars", "Palms", "Cedars", "Palms", "AnnaBerg"], Declared(another));
        foreach (string step in (string[])[StepNames.Texts, StepNames.Corpora, StepNames.Emitted, StepNames.Classes, StepNames.Images, StepNames.Pages])
        {
            Assert.All(Outputs(another, step), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
    }

    [Fact]
    public void No_identifier_of_real_code_is_missed()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains("/obj/") && !file.Contains("/bin/"))];
        Assert.True(files.Length > 300);
        foreach (string file in files)
        {
            string code = File.ReadAllText(file);
            var words = new WordSet();
            words.Read(code);
            foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens(descendIntoTrivia: true).Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && !token.IsMissing))
            {
                Assert.True(words.Contains(token.ValueText), $"{file}: {token.ValueText}");
            }
        }
    }

    // The names in the order of the files: articles, their ids, speakers.
    private static string[] Declared(GeneratorRun run) =>
    [
        .. new[] { "Corpus.Articles.g.cs", "Corpus.Speakers.g.cs" }.SelectMany(file => CSharpSyntaxTree.ParseText(run.Files[file]).GetRoot().DescendantNodes())
            .Select(static node => node switch
            {
                PropertyDeclarationSyntax { ExpressionBody.Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Get" } } } property => property.Identifier.ValueText,
                FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => field.Declaration.Variables[0].Identifier.ValueText,
                _ => string.Empty,
            })
            .Where(static name => name.Length > 0),
    ];

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);
}
