using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>A corpus whose texts lie in a resource: declared from what the build's task lists.</summary>
public sealed class ManifestTests
{
    private static ResourceProject Two => new ResourceProject()
        .Add("corpus/visit.txt", "date 2022-10-03 'A visit'\n\n“We go home,” Anna Berg, a farmer, said.\n")
        .Add("corpus/palms.txt", "Date <palms>\t\\ & more\n\nThey grow.\n");

    [Fact]
    public void The_class_declares_what_it_would_declare_with_literals()
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun listed = project.Run(corpora).CompilesAsIfHandwritten();
        GeneratorRun literal = GeneratorRun.Of(TestProject.With(
            ("corpus/visit.txt", "date 2022-10-03 'A visit'\n\n“We go home,” Anna Berg, a farmer, said.\n"),
            ("corpus/palms.txt", "Date <palms>\t\\ & more\n\nThey grow.\n")));

        foreach (string file in new[] { "Corpus.g.cs", "Corpus.Articles.g.cs", "Corpus.Speakers.g.cs" })
        {
            Assert.Equal(literal.Files[file], listed.Files[file]);
        }

        Assert.Equal(["Corpus.Articles.g.cs", "Corpus.Speakers.g.cs", "Corpus.Storage.g.cs", "Corpus.g.cs"], listed.Files.Keys);
        Assert.DoesNotContain("They grow", listed.Files["Corpus.Storage.g.cs"]);
    }

    [Theory]
    [InlineData("true", "none", "", true)]
    [InlineData("false", "en", "", false)]
    [InlineData("false", "", "Corpus/true/none", true)]
    [InlineData("", "", "Corpus/false/", false)]
    public void The_class_declares_the_same_whatever_is_searched(string search, string language, string items, bool isIndexed)
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make(search: search, language: language, corpora: items);
        GeneratorRun listed = project.Run(corpora, ResourceProject.WithAllConstants.Set("EmbeddedCorpusSearch", search).Set("EmbeddedCorpusLanguage", language).SetCorpora(items)).CompilesAsIfHandwritten();
        GeneratorRun literal = GeneratorRun.Of(TestProject.With(("corpus/visit.txt", "A visit\n\n“We go home,” Anna Berg, a farmer, said.\n"), ("corpus/palms.txt", "Date\n\nThey grow.\n"))
            .Set("EmbeddedCorpusSearch", search).Set("EmbeddedCorpusLanguage", language).SetCorpora(items));

        Assert.Equal(literal.Files["Corpus.g.cs"], listed.Files["Corpus.g.cs"]);
        Assert.Empty(listed.Diagnostics);
        using LoadedApp app = ResourceProject.Load(listed, corpora);
        Assert.Equal(isIndexed, app.Corpus().HasSearchIndex);
    }

    [Fact]
    public void An_image_holds_an_index_only_where_it_is_on_and_each_setting_makes_one_of_its_own()
    {
        using ResourceProject project = Two;
        CachedCorpus[] made = [project.Make()[0], project.Make(search: "false")[0], project.Make(language: "none")[0]];

        Assert.Equal(3, made.Select(static corpus => corpus.Image).Distinct().Count());
        Assert.True(new FileInfo(made[1].Image).Length < new FileInfo(made[0].Image).Length, "an image with an index is not larger than one without");
        Assert.Equal(made[0], project.Make(search: " TRUE", language: "EN", corpora: "Corpus/true/")[0] with { Image = made[0].Image, Manifest = made[0].Manifest, Articles = made[0].Articles });
    }

    [Fact]
    public void Settings_of_a_corpus_that_is_not_there_are_reported_at_the_first_document()
    {
        using ResourceProject project = Two;
        GeneratorRun run = project.Run(project.Make(), ResourceProject.WithAllConstants.SetCorpora("Corpus/true/|News/false/"));

        Assert.Equal(["corpus/palms.txt(1,1,1,1): error EC0014: The setting EmbeddedCorpus=News cannot be used: There is no corpus 'News'"], project.Lines(run));
    }

    [Fact]
    public void The_program_reads_the_image_that_is_embedded()
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        using LoadedApp app = ResourceProject.Load(project.Run(corpora), corpora);

        Assert.Equal("A visit", app.Constant("AVisit").Headline.ToString());
        Assert.Equal("Anna Berg", Assert.Single(app.Corpus().Speakers).Name.ToString());
        Assert.Equal("corpus/palms", app.Corpus().Articles.Get("corpus/palms").Id.ToString());
    }

    [Fact]
    public void An_image_of_earlier_texts_is_refused_at_each_touch()
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun run = project.Run(corpora);
        IReadOnlyList<CachedCorpus> later = project.Add("corpus/third.txt", "Third\n\ntext").Make();
        using LoadedApp app = LoadedApp.Of(run.Output, (later[0].Resource, File.ReadAllBytes(later[0].Image)));

        for (int touch = 0; touch < 3; touch++)
        {
            Exception exception = Assert.ThrowsAny<Exception>(() => app.Corpus());
            Assert.Equal(
                "Corpus 'Corpus' in assembly 'App' cannot be opened: its image belongs to other texts than its code. Rebuild 'App'.",
                Assert.IsType<CorpusFormatException>(exception.InnerException).Message);
        }
    }

    [Fact]
    public void A_new_text_of_the_same_shape_emits_the_storage_only()
    {
        using ResourceProject project = Two;
        GeneratorRun run = project.Run(project.Make());
        IReadOnlyList<CachedCorpus> edited = project.Add("corpus/palms.txt", "Date <palms>\t\\ & more\n\nThey grow.\n\nThey still do.\n").Make();
        string storage = run.Files["Corpus.Storage.g.cs"];

        run = run.Then(_ => ResourceProject.WithAllConstants.Add(ResourceProject.Manifest(edited[0])));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(run, StepNames.Classes));
        Assert.NotEqual(storage, run.Files["Corpus.Storage.g.cs"]);
    }

    [Fact]
    public void Under_watch_a_changed_text_changes_a_constant_so_that_the_program_restarts()
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        Assert.DoesNotContain("Watched", project.Run(corpora).Files["Corpus.Storage.g.cs"]);
        string[] watched = [.. new[] { "They grow.", "They GROW." }.Select(text =>
            project.Run(corpora, TestProject.Empty.Add(TestDocument.Of("/src/app/corpus/palms.txt", text).With("EmbeddedCorpusWatched", "true"))).Compiles().Files["Corpus.Storage.g.cs"])];

        Assert.All(watched, static code => Assert.Contains("internal const ulong Watched = 0x", code));
        Assert.NotEqual(watched[0], watched[1]);
    }

    [Fact]
    public void Without_constants_the_lists_are_all_that_is_declared()
    {
        using ResourceProject project = Two;
        IReadOnlyList<CachedCorpus> corpora = project.Make(hasConstants: false);
        GeneratorRun run = project.Run(corpora).Compiles();
        using LoadedApp app = ResourceProject.Load(run, corpora);

        Assert.DoesNotContain("AVisit", run.Files["Corpus.Articles.g.cs"]);
        Assert.Equal("A visit", app.Corpus().Articles.Get("corpus/visit").Headline.ToString());
        Assert.DoesNotContain("AVisit", File.ReadAllText(corpora[0].Manifest));
    }

    [Fact]
    public void Without_constants_literals_declare_the_lists_too()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A headline\n\n“Well,” Anna Berg said.")).Set("EmbeddedCorpusConstants", "None")).Compiles();
        using LoadedApp app = LoadedApp.Of(run);

        Assert.DoesNotContain("AHeadline", run.Files["Corpus.Articles.g.cs"]);
        Assert.DoesNotContain("AnnaBerg", run.Files["Corpus.Speakers.g.cs"]);
        Assert.Equal("A headline", app.Corpus().Articles.Get("a").Headline.ToString());
    }

    [Fact]
    public void A_corpus_of_both_storages_is_reported_at_its_literal_texts()
    {
        using ResourceProject project = Two;
        GeneratorRun run = project.Run(project.Make(), TestProject.With(("late.txt", "Late\n\ntext"))).Compiles();

        Assert.Equal(
            ["late.txt(1,1,1,1): error EC0014: The setting Storage=Literals cannot be used: Give all documents of the corpus 'Corpus' the same storage"],
            project.Lines(run));
    }

    [Theory]
    [InlineData("")]
    [InlineData("embeddedcorpus-manifest\t1\ncorpus\tCorpus\t0\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\t0\tx\narticle\tA\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\t0\tx\nwho\tknows\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tperhaps\t0\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\n\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t-1\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t2147483648\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t99999999999999999999\tr\t0\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\tnone\tx\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\t0\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\t0\tx\ty\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t1\tr\t0\tx\narticle\tA\ta\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t1\tr\t0\tx\narticle\tA\ta\ts\tmore\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t1\tr\t0\tx\nspeaker\tA\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t1\tr\t0\tx\nproblem\tSameText\tf\t1\t2\t0\tx\t0\t2\tp\t\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t1\tr\t0\tx\nproblem\tNone\tf\t1\t2\t0\t1\t0\t2\tp\t\nend\n")]
    [InlineData("embeddedcorpus-manifest\t4\ncorpus\tCorpus\tsearch\t0\tr\t0\tx\n\nend\n")]
    public void A_file_that_is_no_manifest_is_one_error(string text)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add(TestDocument.Of("/obj/Corpus.manifest", text).With("EmbeddedCorpusManifest", "true")));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("EC0015", diagnostic.Id);
        Assert.Contains("delete the folder obj and build again", diagnostic.GetMessage());
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_class_name_that_cannot_be_is_reported_once_at_the_first_document()
    {
        using ResourceProject project = new ResourceProject().Add("b.txt", "B\n\ntext", "Not a name").Add("a.txt", "A\n\ntext", "Not a name");
        GeneratorRun run = project.Run(project.Make());

        Assert.StartsWith("a.txt(1,1,1,1): error EC0014: The setting Corpus=Not a name cannot be used", Assert.Single(project.Lines(run)), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);
}
