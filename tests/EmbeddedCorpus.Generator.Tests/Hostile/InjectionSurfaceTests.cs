using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>
/// Each way into generated code, one after the other: what is built to break out gives code of the same shape as a harmless twin, node
/// by node and token by token.
/// </summary>
public sealed class InjectionSurfaceTests
{
    private const string Harmless = "harmless";

    // A headline, a file's name and most metadata stand in one line; "/" between folders.
    private static readonly string[] s_lines = [.. Payloads.All.Select(static payload => payload.Replace('\n', ' ').Replace('\r', ' '))];

    private static TestProject Project(Func<TestProject, string, int, TestProject> add, IReadOnlyList<string> payloads)
    {
        // With a row in every table, so that the number of pages does not depend on the payloads.
        TestProject project = TestProject.With(("base.txt", "date 2022-10-03 “We go home”\n\n“We go home,” Anna Berg, a farmer, said.\n\nHe said “no”."));
        for (int index = 0; index < payloads.Count; index++)
        {
            project = add(project, payloads[index], index);
        }

        return project;
    }

    // Hostile and harmless projects have the same number of documents, so their code has the same shape.
    private static GeneratorRun RequireTwins(Func<TestProject, string, int, TestProject> add, IReadOnlyList<string> payloads)
    {
        GeneratorRun hostile = GeneratorRun.Of(Project(add, payloads)).CompilesAsIfHandwritten();
        RequireSameShape(CodeStructure.Shape(GeneratorRun.Of(Project(add, [.. payloads.Select(static (_, index) => Harmless + index)]))), hostile);
        using LoadedApp app = LoadedApp.Of(hostile);
        Assert.Equal(payloads.Count + 1, app.Corpus().Articles.Count);
        return hostile;
    }

    private static void RequireSameShape(SortedDictionary<string, string> harmless, GeneratorRun hostile)
    {
        SortedDictionary<string, string> shapes = CodeStructure.Shape(hostile);
        Assert.Equal(harmless.Keys, shapes.Keys);
        foreach ((string hint, string shape) in harmless)
        {
            Assert.Equal((hint, shape), (hint, shapes[hint]));
        }

        CodeStructure.RequireData(hostile, Payloads.Marker);
        CodeStructure.RequireKnownMarkup(hostile);
        CodeStructure.RequireVisible(hostile);
    }

    // One document, one setting: whatever the setting is, the code is that of the default, or of a value of a list that can be used.
    private static void RequireRefused(string property, params string[] values)
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"));
        SortedDictionary<string, string>[] harmless = [GeneratorRun.Of(project).Files, .. values.Select(value => GeneratorRun.Of(project.Set(property, value)).Files)];
        foreach (string payload in Payloads.All)
        {
            GeneratorRun hostile = GeneratorRun.Of(project.Set(property, payload));
            Diagnostic problem = Assert.Single(hostile.Diagnostics);
            Assert.Equal("EC0014", problem.Id);
            Assert.Contains(property, problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.True(harmless.Any(files => files.SequenceEqual(hostile.Files)), $"{property}={payload}");
        }
    }

    [Fact]
    public void A_text_stays_inside_its_literal() =>
        RequireTwins(static (project, payload, index) => project.Add($"{index}.txt", $"Headline {index}\n\n{payload}\n\nmore {payload}"), Payloads.All);

    [Fact]
    public void A_headline_stays_inside_literals_and_documentation() =>
        RequireTwins(static (project, payload, index) => project.Add($"{index}.txt", $"date 2022-10-03 {payload} {index}\n\nA text."), s_lines);

    [Fact]
    public void A_headline_in_quotation_marks_stays_inside_literals_and_documentation() =>
        RequireTwins(static (project, payload, index) => project.Add($"{index}.txt", $"date 2022-10-03 “{payload} {index}”\n\nA text."), s_lines);

    [Fact]
    public void A_speaker_and_a_description_stay_inside_names_and_documentation()
    {
        GeneratorRun run = GeneratorRun.Of(Project(
            static (project, payload, index) => project.Add($"{index}.txt", $"Headline {index}\n\n“We go,” said Anna {payload} Berg, a {payload} farmer.\n\n“They go,” {payload} said."),
            s_lines)).CompilesAsIfHandwritten();

        CodeStructure.RequireData(run, Payloads.Marker);
        CodeStructure.RequireKnownMarkup(run);
        CodeStructure.RequireVisible(run);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.NotEmpty(app.Corpus().Speakers);
    }

    [Theory]
    [InlineData("Headline")]
    [InlineData("Path")]
    public void A_file_name_stays_inside_literals_names_and_documentation(string naming) =>
        RequireTwins((project, payload, index) => project.Set("EmbeddedCorpusNaming", naming).Add($"{payload}{index}.txt", $"text {index}"), s_lines);

    [Theory]
    [InlineData("Headline")]
    [InlineData("Path")]
    public void A_folder_name_stays_inside_literals_names_and_documentation(string naming) =>
        RequireTwins((project, payload, index) => project.Set("EmbeddedCorpusNaming", naming).Add($"{payload}/{index}.txt", $"text {index}"), s_lines);

    [Fact]
    public void An_id_stays_inside_literals_and_documentation() => RequireTwins(
        static (project, payload, index) => project.Add(TestDocument.Of($"/src/app/{index}.txt", $"text {index}").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusId", "/" + payload + index)),
        Payloads.All);

    [Fact]
    public void A_link_stays_inside_literals_and_documentation() => RequireTwins(
        static (project, payload, index) => project.Add(TestDocument.Of($"/src/app/{index}.txt", $"text {index}").With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusLink", payload + index + ".txt")),
        Payloads.All);

    [Fact]
    public void An_identifier_is_one_or_is_refused()
    {
        GeneratorRun run = RequireTwins(static (project, payload, index) => project.Add($"{index}.txt", $"Headline {index}\n\ntext", identifier: payload), Payloads.All);

        string[] accepted = ["class", "_", "record", "nameof", "__arglist"];
        Assert.Equal(Payloads.All.Length - accepted.Length, run.Diagnostics.Count(static diagnostic => diagnostic.Id == "EC0014"));
        using LoadedApp app = LoadedApp.Of(run);
        Assert.All(accepted, name => Assert.Equal($"Headline {Array.IndexOf(Payloads.All, name)}", app.Constant(name).Headline.ToString()));
    }

    [Fact]
    public void The_name_of_a_corpus_is_an_identifier_or_the_corpus_is_not_emitted()
    {
        string[] accepted = ["class", "_", "record", "nameof", "__arglist"];
        GeneratorRun harmless = GeneratorRun.Of(TestProject.Empty.Add("a.txt", "A\n\ntext", corpus: Harmless));
        foreach (string payload in Payloads.All)
        {
            GeneratorRun hostile = GeneratorRun.Of(TestProject.Empty.Add("a.txt", "A\n\ntext", corpus: payload));
            if (accepted.Contains(payload))
            {
                Assert.Equal(CodeStructure.Shape(harmless).Values, CodeStructure.Shape(hostile).Values);
            }
            else
            {
                Assert.Equal("EC0014", Assert.Single(hostile.Diagnostics).Id);
                Assert.Empty(hostile.Files);
            }
        }
    }

    [Theory]
    [InlineData("EmbeddedCorpusNamespace")]
    [InlineData("RootNamespace")]
    public void A_namespace_is_made_of_identifiers(string property)
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"));
        SortedDictionary<string, string> one = CodeStructure.Shape(GeneratorRun.Of(project));
        SortedDictionary<string, string> none = CodeStructure.Shape(GeneratorRun.Of(project.Set("RootNamespace", string.Empty)));
        foreach (string payload in Payloads.All)
        {
            GeneratorRun hostile = GeneratorRun.Of(project.Set(property, payload));
            CodeStructure.RequireVisible(hostile);
            CodeStructure.RequireData(hostile, Payloads.Marker);
            string[] shapes = [.. CodeStructure.Shape(hostile).Values.Select(static shape => shape.Replace("QualifiedName IdentifierName IdentifierToken DotToken IdentifierName IdentifierToken", "IdentifierName IdentifierToken", StringComparison.Ordinal))];
            Assert.True(
                shapes.SequenceEqual(one.Values) || shapes.SequenceEqual(none.Values) || payload.Contains('.'),
                payload);
            Assert.All(hostile.Diagnostics, static diagnostic => Assert.Equal("EC0014", diagnostic.Id));
            Assert.True(hostile.Diagnostics.Length <= 1, payload);
        }
    }

    [Fact]
    public void A_visibility_is_one_of_two_or_refused() => RequireRefused("EmbeddedCorpusVisibility");

    [Fact]
    public void A_naming_is_one_of_two_or_refused() => RequireRefused("EmbeddedCorpusNaming");

    [Fact]
    public void Whether_there_are_constants_is_one_of_two_or_refused() => RequireRefused("EmbeddedCorpusConstants");

    [Fact]
    public void Which_corpora_are_searched_is_known_or_refused() => RequireRefused("EmbeddedCorpusSearch", "false");

    [Fact]
    public void A_language_is_known_or_refused() => RequireRefused("EmbeddedCorpusLanguage");

    [Theory]
    [InlineData("DesignTimeBuild")]
    [InlineData("ProjectDir")]
    [InlineData("_EmbeddedCorpusProjectDirectory")]
    public void What_tools_say_of_a_project_changes_paths_at_most(string property)
    {
        TestProject project = TestProject.With(("a.txt", "A\n\ntext"));
        GeneratorRun run = GeneratorRun.Of(project);
        SortedDictionary<string, string> harmless = CodeStructure.Shape(run);
        RequireSameShape(harmless, run);
        Assert.All(Payloads.All, payload =>
        {
            GeneratorRun hostile = GeneratorRun.Of(project.Set(property, payload));
            Assert.Empty(hostile.Diagnostics);
            if (!run.Files.SequenceEqual(hostile.Files))
            {
                RequireSameShape(harmless, hostile);
            }
        });
    }

    [Fact]
    public void Texts_in_a_resource_stay_inside_the_listing_and_what_is_declared_from_it()
    {
        GeneratorRun hostile = Run(s_lines);
        GeneratorRun harmless = Run([.. s_lines.Select(static (_, index) => Harmless + index)]);

        RequireSameShape(CodeStructure.Shape(harmless), hostile);

        static GeneratorRun Run(string[] payloads)
        {
            using var project = new ResourceProject();
            for (int index = 0; index < payloads.Length; index++)
            {
                project.Add($"{index}.txt", $"date 2022-10-03 {payloads[index]} {index}\n\n{payloads[index]}\tx");
            }

            IReadOnlyList<CachedCorpus> corpora = project.Make();
            GeneratorRun run = project.Run(corpora).CompilesAsIfHandwritten();
            using LoadedApp app = ResourceProject.Load(run, corpora);
            Assert.Equal(payloads.Length, app.Corpus().Articles.Count);
            return run;
        }
    }

    [Fact]
    public void A_message_about_a_hostile_text_is_one_line_that_shows_what_it_says()
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < Payloads.All.Length; index++)
        {
            // An identifier is shown in its message, and so are the words of a date.
            project = project.Add($"{index}.txt", $"date 2022-10-33{Payloads.All[index]} x\n\ntext", identifier: Payloads.All[index]);
        }

        Assert.All(
            GeneratorRun.Of(project).Diagnostics.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
            static message => Assert.DoesNotMatch("[\\x00-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069\\u200B-\\u200F\\uFEFF]", message));
    }
}
