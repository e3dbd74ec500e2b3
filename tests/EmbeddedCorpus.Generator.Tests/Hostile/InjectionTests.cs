using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>Text is data: nothing in a file, its name or its metadata becomes code, and all of it comes back.</summary>
public sealed class InjectionTests
{
    // A headline stands in one line.
    private static string OneLine(string payload) => payload.Replace('\n', ' ').Replace('\r', ' ');

    private static TestProject Project(Func<string, string> make)
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < Payloads.All.Length; index++)
        {
            string payload = make(Payloads.All[index]);
            project = project
                .Add($"h{index:00}.txt", $"date 2022-10-03 {OneLine(payload)}\n\nA text.")
                .Add($"q{index:00}.txt", $"date 2022-10-03 '{OneLine(payload)}'\n\nA text.")
                .Add($"t{index:00}.txt", $"Headline {index:00}\n\n{payload}\n\n{payload} and {payload}\r\n")
                .Add($"n{index:00}.txt", payload + "x");
        }

        return project;
    }

    [Fact]
    public void Texts_and_headlines_come_back_and_change_nothing_but_literals_names_and_documentation()
    {
        TestProject project = Project(static payload => payload);

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        CodeStructure.RequireData(run, Payloads.Marker);
        CodeStructure.RequireKnownMarkup(run);
        Assert.Equal(CodeStructure.Skeleton(GeneratorRun.Of(Project(static payload => new string('x', payload.Length)))), CodeStructure.Skeleton(run));
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(project.Documents.Length, app.Corpus().Articles.Count);
        Assert.All(project.Documents, document => Assert.Equal(
            document.Text.GetText()!.ToString(),
            app.Corpus().Articles.Get(Path.GetFileNameWithoutExtension(document.Text.Path)).Source.ToString()));
        Assert.Null(app.Assembly.GetType("Evil"));
    }

    [Fact]
    public void Paths_come_back_and_change_nothing_but_literals_names_and_documentation()
    {
        // Normalised: one "/" between folders, and no unpaired surrogates, which the payloads have none of.
        string[] paths = [.. Payloads.All.Select(static (payload, index) => $"{payload.Replace('\\', '/')}/{index}.txt")];
        string[] normalized = [.. paths.Select(static path => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries)))];
        TestProject project = paths.Aggregate(TestProject.Empty, static (project, path) => project.Add(path, "The text of " + path.Length));

        foreach (string naming in (string[])["Headline", "Path"])
        {
            GeneratorRun run = GeneratorRun.Of(project.Set("EmbeddedCorpusNaming", naming)).CompilesAsIfHandwritten();

            CodeStructure.RequireData(run, Payloads.Marker);
            CodeStructure.RequireKnownMarkup(run);
            using LoadedApp app = LoadedApp.Of(run);
            Assert.Equal(normalized.Order(StringComparer.Ordinal), app.Corpus().Articles.Select(static article => article.Path.ToString()));
            Assert.All(normalized, path => Assert.Equal(path, app.Corpus().Articles.Get(path[..^4]).Path.ToString()));
        }
    }

    [Fact]
    public void Ids_and_links_of_the_build_are_data()
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < Payloads.All.Length; index++)
        {
            project = project
                .Add(TestDocument.Of($"/src/app/i{index}.txt", $"Id {index}").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusId", Payloads.All[index] + index))
                .Add(TestDocument.Of($"/src/app/l{index}.txt", $"Link {index}").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusLink", Payloads.All[index] + index + "/l.txt"));
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        CodeStructure.RequireData(run, Payloads.Marker);
        CodeStructure.RequireKnownMarkup(run);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(project.Documents.Length, app.Corpus().Articles.Count);
    }

    [Fact]
    public void Identifiers_of_the_build_are_refused_or_taken_as_they_are()
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < Payloads.All.Length; index++)
        {
            project = project.Add($"{index}.txt", $"Text {index}", identifier: Payloads.All[index]);
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        CodeStructure.RequireData(run, Payloads.Marker);
        CodeStructure.RequireKnownMarkup(run);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(Payloads.All.Length, app.Corpus().Articles.Count);
        Assert.Equal("Text " + Array.IndexOf(Payloads.All, "class"), app.Constant("class").Source.ToString());
        Assert.Equal("Text " + Array.IndexOf(Payloads.All, "_"), app.Constant("_").Source.ToString());
    }

    [Fact]
    public void Names_of_corpora_are_refused_or_taken_as_they_are()
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < Payloads.All.Length; index++)
        {
            project = project.Add($"{index}.txt", $"Text {index}", corpus: Payloads.All[index]);
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        CodeStructure.RequireData(run, Payloads.Marker);
        // "class", "_", "record", "nameof" and "__arglist".
        string[] corpora = [.. Payloads.All.Select(static payload => payload.Trim()).Where(static name => name.Length > 0).Distinct()];
        Assert.Equal(corpora.Length - 5, run.Diagnostics.Count(static diagnostic => diagnostic.Id == "EC0014"));
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Single(app.Corpus("App.class").Articles);
        Assert.Single(app.Corpus("App._").Articles);
    }

    [Fact]
    public void Namespaces_are_made_of_identifiers()
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"));
        foreach (string payload in Payloads.All)
        {
            GeneratorRun written = GeneratorRun.Of(project.Set("EmbeddedCorpusNamespace", payload));
            GeneratorRun derived = GeneratorRun.Of(project.Set("RootNamespace", payload));

            CodeStructure.RequireData(written, Payloads.Marker);
            CodeStructure.RequireKnownMarkup(written);
            CodeStructure.RequireKnownMarkup(derived);
            Assert.Equal(written.Files, derived.Files);
            Assert.Empty(derived.Diagnostics);
        }
    }

    [Fact]
    public void Other_settings_are_never_copied_into_code()
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"));
        string[] properties = ["EmbeddedCorpusVisibility", "EmbeddedCorpusNaming", "DesignTimeBuild", "ProjectDir"];
        foreach (string payload in Payloads.All.Where(static payload => payload.Contains(Payloads.Marker)))
        {
            GeneratorRun run = GeneratorRun.Of(properties.Aggregate(project, (project, property) => project.Set(property, payload)));

            Assert.DoesNotContain(run.Files.Values, static file => file.Contains(Payloads.Marker));
        }
    }
}
