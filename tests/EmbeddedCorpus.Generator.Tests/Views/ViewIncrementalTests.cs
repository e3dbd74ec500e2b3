using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>An edit checks and emits what depends on it, and nothing else.</summary>
public sealed class ViewIncrementalTests
{
    private const string Post = "[ArticleView] public readonly partial struct Post { public partial int Rank { get; } }";

    private static TestProject Project => With(Post, Text("a", "rank: 1"), Text("b", "rank: 2"), Text("c", "rank: 2")) is var project
        ? project with { Sources = [.. project.Sources, "public static class Other { }"] }
        : throw new InvalidOperationException();

    [Fact]
    public void A_CSharp_edit_elsewhere_reads_the_declaration_and_runs_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).Then(static project => project with { Sources = project.Sources.SetItem(1, "public static class Other { static int s_edited; }") });

        Assert.Equal("1 Unchanged", Reasons(run, StepNames.Views));
        Assert.Equal("1 Cached", Reasons(run, StepNames.Profiles));
        Assert.Equal("1 Cached", Reasons(run, StepNames.EmittedViews));
        Assert.Equal("1 Cached", Reasons(run, StepNames.ViewReports));
    }

    [Fact]
    public void An_edit_above_a_view_emits_nothing_anew_and_moves_its_problems()
    {
        TestProject project = Project.Edit("corpus/b.txt", "---\nrank: x\n---\n\nThe text of b.\n");
        GeneratorRun first = GeneratorRun.Of(project);
        GeneratorRun run = first.Then(static project => project with { Sources = project.Sources.SetItem(0, project.Sources[0].Replace("namespace App;", "namespace App;\n")) });

        Assert.Equal("1 Modified", Reasons(run, StepNames.Views));
        Assert.Equal("1 Cached", Reasons(run, StepNames.Profiles));
        Assert.Equal("1 Unchanged", Reasons(run, StepNames.EmittedViews));
        Assert.Equal(first.Files, run.Files);
        Assert.Equal(2, Assert.Single(run.Diagnostics).AdditionalLocations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edit_of_one_text_profiles_the_corpus_and_emits_no_view()
    {
        GeneratorRun run = GeneratorRun.Of(Project).Then(static project => project.Edit("corpus/b.txt", "---\nrank: 1\n---\n\nThe text of b.\n"));

        // The harness parses the code again.
        Assert.Equal("1 Unchanged", Reasons(run, StepNames.Views));
        Assert.Equal("1 Modified", Reasons(run, StepNames.Profiles));
        Assert.Equal("1 Unchanged", Reasons(run, StepNames.EmittedViews));
        Assert.Equal("1 Unchanged", Reasons(run, StepNames.ViewReports));
    }

    [Theory]
    [InlineData("3", "")]
    [InlineData("x", "EC0030")]
    public void A_new_value_emits_the_view_that_reads_it(string value, string problem)
    {
        GeneratorRun run = GeneratorRun.Of(Project).Then(project => project.Edit("corpus/b.txt", $"---\nrank: {value}\n---\n\nThe text of b.\n"));

        Assert.Equal("1 Modified", Reasons(run, StepNames.EmittedViews));
        Assert.Equal(problem, string.Join(' ', run.Diagnostics.Select(static diagnostic => diagnostic.Id)));
    }

    [Fact]
    public void A_new_value_emits_no_view_in_an_IDE()
    {
        GeneratorRun run = GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")).Then(static project => project.Edit("corpus/b.txt", "---\nrank: 3\n---\n\nThe text of b.\n"));

        Assert.Equal("1 Modified", Reasons(run, StepNames.Profiles));
        Assert.Equal("1 Unchanged", Reasons(run, StepNames.EmittedViews));
    }

    [Fact]
    public void An_edit_of_words_checks_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project).Then(static project => project.Edit("corpus/b.txt", "---\nrank: 2\n---\n\nThe TEXT of b.\n"));

        Assert.Equal("1 Cached", Reasons(run, StepNames.Profiles));
        Assert.Equal("1 Cached", Reasons(run, StepNames.EmittedViews));
        Assert.Equal("1 Cached", Reasons(run, StepNames.ViewReports));
    }

    [Fact]
    public void A_project_without_a_view_profiles_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Project with { Sources = ["public static class Program { }"] })
            .Then(static project => project.Edit("corpus/b.txt", "---\nrank: x\n---\n\nThe text of b.\n"));

        Assert.DoesNotContain(
            run.Result.TrackedSteps.Where(static step => step.Key == StepNames.Profiles).SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => ((Collected<CorpusProfile>)output.Value).Items.Count > 0);
        Assert.False(run.Result.TrackedSteps.ContainsKey(StepNames.EmittedViews));
    }

    private static string Reasons(GeneratorRun run, string step) => string.Join(", ", run.Result.TrackedSteps[step]
        .SelectMany(static run => run.Outputs)
        .GroupBy(static output => output.Reason, static (reason, outputs) => $"{outputs.Count()} {reason}"));
}
