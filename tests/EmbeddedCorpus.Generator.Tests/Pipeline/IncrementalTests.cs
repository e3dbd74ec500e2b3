using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

/// <summary>An edit re-runs what depends on it, and nothing else. That nothing runs where nothing changed is asked of every run of every test.</summary>
public sealed class IncrementalTests
{
    // The tables and the short texts, the text that is longer than a file of pages, and what lies behind it.
    private const int Files = 3;

    private static readonly string s_long = string.Concat(Enumerable.Range(0, 17).Select(static number => $"{new string('x', 65_000)} {number}\n\n"));

    private static TestProject FourTexts => TestProject.With(
        ("corpus/a.txt", "date 2022-10-01 First\n\nOne text."),
        ("corpus/b.txt", "date 2022-10-02 Second\n\nAnother text."),
        ("corpus/c.txt", "date 2022-10-03 Third\n\n" + s_long),
        ("corpus/d.txt", "date 2022-10-04 Fourth\n\nThe last text."));

    private static TestDocument Sayings(params string[] items) =>
        TestDocument.Of("/src/app/corpus/sayings.txt", string.Join("\n%\n", items)).With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusFormat", "Fortune");

    [Fact]
    public void Every_step_has_a_name_that_is_tracked()
    {
        // Of few articles all constants are declared, without a look at the code.
        GeneratorRun run = GeneratorRun.Of((FourTexts with { Sources = ["[EmbeddedCorpus.ArticleView] partial struct Post { }"] })
            .Set("EmbeddedCorpusConstants", "Used")
            .Add("corpus/e.txt", "E\n\ntext", identifier: "not an identifier")
            .Add(Sayings("One.", "Two."))
            .Add(TestDocument.Of("/obj/Other.manifest", "embeddedcorpus-manifest\t4\ncorpus\tOther\tsearch\t0\tr\t0\tx\nend\n").With("EmbeddedCorpusManifest", "true")));

        Assert.Equal(typeof(StepNames).GetFields().Select(static field => (string)field.GetValue(null)!).Order(), StepNames.All.Order());
        Assert.All(StepNames.All, step => Assert.True(run.Result.TrackedSteps.ContainsKey(step), step));
    }

    [Fact]
    public void Editing_one_text_parses_that_one_only()
    {
        // The new text is as long as the old one, so the tables stay, and so do the files that hold nothing else.
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Edit("corpus/d.txt", "date 2022-10-04 Fourth\n\nThe last TEXT."));

        Assert.Equal(RunReasons.OneText(articles: 4, pages: "1 Modified, 2 Unchanged"), RunReasons.Of(run));
        Assert.Contains(run.Files.Values, static file => file.Contains("The last TEXT."));
    }

    [Fact]
    public void Editing_the_length_of_a_text_changes_tables_and_texts()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Edit("corpus/d.txt", "date 2022-10-04 Fourth\n\nThe longer last text."));

        Assert.Equal(RunReasons.OneText(articles: 4, pages: "2 Modified, 1 Unchanged"), RunReasons.Of(run));
    }

    [Theory]
    [InlineData("Zero.", "One.", "Two.", "Three.")]
    [InlineData("One.", "Two.", "Three.", "Four.")]
    [InlineData("One.", "Two changed.", "Three.")]
    public void An_edit_of_a_file_with_many_articles_reads_the_article_that_changed(params string[] items)
    {
        string[] before = ["One.", "Two.", "Three."];
        TestProject project = TestProject.Empty.Add("corpus/a.txt", "First\n\nOne text.").Add(Sayings(before));
        GeneratorRun run = GeneratorRun.Of(project).Then(project => project.Edit("corpus/sayings.txt", string.Join("\n%\n", items)));

        string[] reasons = RunReasons.Of(run).Records.Split(", ");
        Assert.Equal(items.Contains("Two.") ? ["63 Cached", "1 Modified"] : ["62 Cached", "2 Modified"], reasons);
    }

    [Fact]
    public void A_text_saved_without_a_change_is_parsed_and_goes_no_further()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Edit("corpus/b.txt", "date 2022-10-02 Second\n\nAnother text."));

        Assert.Equal(RunReasons.Nothing(4, Files) with { Settings = "1 Unchanged", Texts = "3 Cached, 1 Unchanged" }, RunReasons.Of(run));
    }

    [Fact]
    public void Editing_a_file_of_fields_parses_its_document_only()
    {
        const string Fields = TestProject.DefaultDirectory + "corpus/a.yml";
        TestProject project = TestProject.With(("corpus/b.txt", "Second\n\nAnother text."))
            .Add(TestDocument.Of(TestProject.DefaultDirectory + "corpus/a.txt", "One text.").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusSidecars", Fields))
            .Add(TestDocument.Of(Fields, "title: First\n").With("EmbeddedCorpusSidecar", "true"));

        GeneratorRun run = GeneratorRun.Of(project).Then(static project => project.Edit("corpus/a.yml", "title: Newest\n"));

        Assert.Equal("1 Cached, 1 Modified, 1 Unchanged", RunReasons.Of(run).Texts);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(["Newest", "Second"], app.Corpus().Articles.Select(static article => article.Headline.ToString()));
    }

    [Fact]
    public void Editing_a_file_of_synonyms_parses_nothing_and_changes_the_search()
    {
        const string Synonyms = TestProject.DefaultDirectory + "corpus/synonyms.txt";
        TestProject project = TestProject.With(("corpus/a.txt", "One\n\nThe quay is open."), ("corpus/b.txt", "Two\n\nThe wharf is not."))
            .Add(TestDocument.Of(Synonyms, "quay, pier\n").With("EmbeddedCorpusPeople", "Corpus|Other"));
        GeneratorRun first = GeneratorRun.Of(project);
        GeneratorRun run = first.Then(static project => project.Edit("corpus/synonyms.txt", "quay, wharf, pier\n"));

        Assert.Equal("2 Cached, 1 Modified", RunReasons.Of(run).Texts);
        Assert.Equal("1 Modified", RunReasons.Of(run).Corpora);
        using LoadedApp before = LoadedApp.Of(first);
        Assert.Equal(1, before.Corpus().Search("pier", new SearchHit[2]));
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(2, app.Corpus().Search("pier", new SearchHit[2]));
    }

    [Fact]
    public void Editing_a_registry_of_people_parses_nothing()
    {
        const string People = TestProject.DefaultDirectory + "corpus/people.yml";
        TestProject project = TestProject.With(("corpus/a.txt", "One\n\n“Yes,” said Lund."), ("corpus/b.txt", "Two\n\n“No,” said Mira Lund."))
            .Add(TestDocument.Of(People, "- name: Mira Lund\n").With("EmbeddedCorpusPeople", "Corpus|Other"));
        GeneratorRun first = GeneratorRun.Of(project);
        GeneratorRun run = first.Then(static project => project.Edit("corpus/people.yml", "- { name: Mira Lund, aliases: [Lund], description: mayor of Port Amsel }\n"));

        Assert.Equal("2 Cached, 1 Modified", RunReasons.Of(run).Texts);
        Assert.Equal("1 Modified", RunReasons.Of(run).Corpora);
        using LoadedApp before = LoadedApp.Of(first);
        Assert.Equal(["Lund", "Mira Lund"], before.Corpus().Speakers.Select(static speaker => speaker.ToString()));
        using LoadedApp app = LoadedApp.Of(run);
        Speaker lund = Assert.Single(app.Corpus().Speakers);
        Assert.Equal("Mira Lund (mayor of Port Amsel)", lund.ToString());
        Assert.Equal(["Yes,", "No,"], lund.Quotes.Select(static quote => quote.Text.ToString()));
        Assert.Equal(2, lund.Articles.Count);
    }

    [Fact]
    public void Editing_CSharp_code_runs_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project with { Sources = ["public static class Program { static int s_edited; }"] });

        Assert.Equal(RunReasons.Nothing(articles: 4, Files), RunReasons.Of(run));
    }

    [Fact]
    public void Changing_the_namespace_emits_anew_and_parses_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Set("EmbeddedCorpusNamespace", "Other"));

        Assert.Equal(RunReasons.EmissionOnly(articles: 4, Files), RunReasons.Of(run));
        Assert.All(run.Files.Values, static file => Assert.Contains("namespace Other;", file));
    }

    [Fact]
    public void Changing_the_naming_names_anew_and_parses_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Set("EmbeddedCorpusNaming", "Path"));

        Assert.Equal(RunReasons.NamesOnly(articles: 4, Files), RunReasons.Of(run));
        Assert.Contains(" Corpus_A =>", run.Files["Corpus.Articles.g.cs"]);
    }

    [Fact]
    public void What_is_wrong_with_texts_is_reported_again_when_it_changed()
    {
        GeneratorRun first = GeneratorRun.Of(FourTexts.Add("bad.txt", "Bad\n\nA lone “ mark."));
        string path = FourTexts.Documents[0].Text.Path["/src/app/".Length..];
        GeneratorRun good = first.Then(project => project.Edit(path, "date 2022-10-03 'Another headline'\n\nAnother text"));
        GeneratorRun bad = first.Then(project => project.Edit(path, "date 2022-10-03 'Another headline'\n\nAnother ” text"));

        Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(good, StepNames.Problems));
        Assert.Single(good.Diagnostics, static diagnostic => diagnostic.Id == "EC0006");
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(bad, StepNames.Problems));
        Assert.Equal(2, bad.Diagnostics.Count(static diagnostic => diagnostic.Id == "EC0006"));
    }

    [Fact]
    public void Changing_the_language_lays_the_corpus_out_anew_and_parses_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Set("EmbeddedCorpusLanguage", "none"));

        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal(RunReasons.IndexOnly(articles: 4, reasons.Pages), reasons);
        Assert.Equal([IncrementalStepRunReason.Unchanged], Outputs(run, StepNames.Classes));

        // The pages of texts stay.
        Assert.Matches("^[1-9] Modified, [1-9] Unchanged$", reasons.Pages);
    }

    [Fact]
    public void Switching_the_index_off_declares_other_members_and_parses_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Set("EmbeddedCorpusSearch", "false"));

        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal(RunReasons.IndexOnly(articles: 4, reasons.Pages), reasons);
        Assert.Equal([IncrementalStepRunReason.Modified], Outputs(run, StepNames.Classes));
        Assert.Contains("was compiled without a search index", run.Files["Corpus.g.cs"]);
    }

    [Theory]
    [InlineData("EmbeddedCorpusSearch", "TRUE")]
    [InlineData("EmbeddedCorpusSearch", " true ")]
    [InlineData("EmbeddedCorpusLanguage", "en")]
    public void Writing_a_setting_of_the_index_in_other_words_emits_nothing(string property, string value)
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(project => project.Set(property, value));

        Assert.Equal(RunReasons.Nothing(articles: 4, Files) with { Settings = "1 Unchanged" }, RunReasons.Of(run));
    }

    [Theory]
    [InlineData("News/false/")]
    [InlineData("News//none")]
    public void A_setting_of_one_corpus_leaves_the_other_as_it_is(string items)
    {
        TestProject two = TestProject.Empty.Add("news/a.txt", "A\n\nNews of a day.", "News").Add("help/b.txt", "B\n\nHelp is near.", "Help");

        GeneratorRun run = GeneratorRun.Of(two).Then(project => project.SetCorpora(items));

        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal("2 Cached", reasons.Texts);
        Assert.Equal("1 Modified, 1 Unchanged", reasons.Corpora);
        Assert.Equal("1 Modified, 1 Unchanged", reasons.Emitted);
        Assert.Equal("1 Cached, 1 Modified", reasons.Images);
    }

    [Fact]
    public void Changing_a_property_that_nobody_asks_for_emits_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Set("Company", "Other"));

        Assert.Equal(RunReasons.Nothing(articles: 4, Files) with { Settings = "1 Unchanged" }, RunReasons.Of(run));
    }

    [Fact]
    public void Raising_the_language_version_parses_no_text()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts with { Language = LanguageVersion.CSharp11 }).Then(static project => project with { Language = LanguageVersion.CSharp12 });

        Assert.Equal(RunReasons.Nothing(articles: 4, Files) with { Settings = "1 Unchanged" }, RunReasons.Of(run));
    }

    [Fact]
    public void Adding_a_text_parses_that_one_only()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Add("corpus/e.txt", "date 2022-10-05 Fifth\n\nOne more."));

        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal("4 Cached, 1 New", reasons.Texts);
        Assert.Equal("1 Modified", reasons.Corpora);
        Assert.Contains("Fifth", run.Files["Corpus.Articles.g.cs"]);
    }

    [Fact]
    public void Removing_a_text_parses_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Remove("corpus/b.txt"));

        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal("3 Cached, 1 Removed", reasons.Texts);
        Assert.Equal("1 Modified", reasons.Corpora);
        Assert.DoesNotContain("Second", run.Files["Corpus.Articles.g.cs"]);
    }

    [Fact]
    public void Removing_the_last_text_removes_the_generated_code()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\ntext"))).Then(static project => project.Remove("a.txt"));

        Assert.Empty(run.Files);
    }

    [Fact]
    public void Editing_a_text_of_one_corpus_leaves_the_other_as_it_is()
    {
        TestProject two = TestProject.Empty
            .Add("news/a.txt", "A\n\nNews of a day.", "News")
            .Add("help/b.txt", "B\n\nHelp is near.", "Help");

        GeneratorRun run = GeneratorRun.Of(two).Then(static project => project.Edit("news/a.txt", "A\n\nNews of the day."));

        // The steps of the corpus Help come first: each gives an equal model or does not run.
        RunReasons reasons = RunReasons.Of(run);
        Assert.Equal("1 Cached, 1 Modified", reasons.Texts);
        Assert.Equal("1 Modified, 1 Unchanged", reasons.Corpora);
        Assert.Equal("1 Modified, 1 Unchanged", reasons.Emitted);
        Assert.Equal("1 Cached, 1 Modified", reasons.Images);
        Assert.Equal("1 Cached, 1 Modified", reasons.Pages);
    }

    [Fact]
    public void A_new_problem_of_a_text_is_reported_without_emitting_the_others()
    {
        GeneratorRun run = GeneratorRun.Of(FourTexts).Then(static project => project.Edit("corpus/b.txt", "date 2022-13-02 Second\n\nAnother text."));

        Assert.Equal("EC0002", Assert.Single(run.Diagnostics).Id);
        Assert.Equal("3 Cached, 1 Modified", RunReasons.Of(run).Texts);
    }

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);
}
