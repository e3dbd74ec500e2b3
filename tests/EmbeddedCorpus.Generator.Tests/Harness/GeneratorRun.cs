using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>A run of the generator over a test project. Every run is repeated, and the repetition must do no work.</summary>
internal sealed class GeneratorRun
{
    // Of more documents no steps are tracked: with them Roslyn takes time with the cube of the corpora.
    private const int MostTracked = 16;

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;

    private GeneratorRun(TestProject project, GeneratorDriver driver)
    {
        Project = project;
        _compilation = Compile(project);
        _driver = driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        Output = (CSharpCompilation)output;
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
    }

    public TestProject Project { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The project and what was emitted for it.</summary>
    public CSharpCompilation Output { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>What was emitted, by hint name.</summary>
    public SortedDictionary<string, string> Files => new(
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()),
        StringComparer.Ordinal);

    /// <summary>Runs a new driver over a project.</summary>
    public static GeneratorRun Of(TestProject project) => Of(project, trackSteps: project.Documents.Length <= MostTracked);

    /// <summary>Runs a new driver over a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="trackSteps">Whether the result tells of each step.</param>
    public static GeneratorRun Of(TestProject project, bool trackSteps)
    {
        var run = new GeneratorRun(project, Driver(project, trackSteps));
        if (trackSteps)
        {
            run.RequireCachedRepetition();
        }
        else
        {
            run.RequireSameOutput(new GeneratorRun(project, run._driver));
        }

        return run;
    }

    /// <summary>Runs a new driver over a project of very many documents, once.</summary>
    public static GeneratorRun OfMany(TestProject project) => new(project, Driver(project, trackSteps: false));

    /// <summary>Runs the same driver over the project after an edit, as an IDE does.</summary>
    public GeneratorRun Then(Func<TestProject, TestProject> edit)
    {
        TestProject edited = edit(Project);
        var run = new GeneratorRun(edited, Update(_driver, edited));
        if (Project.Documents.Length > MostTracked)
        {
            run.RequireSameOutput(new GeneratorRun(edited, run._driver));
        }
        else if (edited.Documents.Length >= Project.Documents.Length)
        {
            run.RequireCachedRepetition();
        }
        else
        {
            // With tracked steps, Roslyn (4.8 to 5.12) loses an item in the run after a removal, wherever Combine follows the
            // removed input; without tracking it does not. So the repetition is asked of a driver that does not track.
            var untracked = new GeneratorRun(Project, Driver(Project, trackSteps: false));
            var updated = new GeneratorRun(edited, Update(untracked._driver, edited));
            var repeated = new GeneratorRun(edited, updated._driver);
            Assert.Equal(run.Files, repeated.Files);
            updated.RequireSameOutput(repeated);
        }

        return run;
    }

    private static GeneratorDriver Driver(TestProject project, bool trackSteps) => CSharpGeneratorDriver.Create(
        [new CorpusGenerator().AsSourceGenerator()],
        project.Documents.Select(static document => document.Text),
        project.ParseOptions,
        new TestOptions(project),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    private static CSharpCompilation Compile(TestProject project) => CSharpCompilation.Create(
        project.Assembly,
        project.Sources.Select(source => CSharpSyntaxTree.ParseText(source, project.ParseOptions)),
        References.All.AddRange(project.Libraries),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private GeneratorDriver Update(GeneratorDriver driver, TestProject edited)
    {
        if (edited.Documents != Project.Documents)
        {
            driver = UpdateDocuments(driver, edited);
        }

        if (edited.Documents != Project.Documents || edited.Properties != Project.Properties)
        {
            driver = driver.WithUpdatedAnalyzerConfigOptions(new TestOptions(edited));
        }

        return edited.Language == Project.Language ? driver : driver.WithUpdatedParseOptions(edited.ParseOptions);
    }

    // By path: what the driver knows is replaced, so that the order of the others stays.
    private GeneratorDriver UpdateDocuments(GeneratorDriver driver, TestProject edited)
    {
        Dictionary<string, AdditionalText> after = edited.Documents.ToDictionary(static document => document.Text.Path, static document => document.Text);
        foreach (TestDocument document in Project.Documents)
        {
            if (!after.Remove(document.Text.Path, out AdditionalText? text))
            {
                driver = driver.RemoveAdditionalTexts([document.Text]);
            }
            else if (text != document.Text)
            {
                driver = driver.ReplaceAdditionalText(document.Text, text);
            }
        }

        return driver.AddAdditionalTexts([.. edited.Documents.Select(static document => document.Text).Where(text => after.ContainsKey(text.Path))]);
    }

    // What is not made again is the same object.
    private void RequireSameOutput(GeneratorRun repeated)
    {
        Assert.Equal(Result.GeneratedSources.Length, repeated.Result.GeneratedSources.Length);
        Assert.All(Result.GeneratedSources.Zip(repeated.Result.GeneratedSources), static pair => Assert.Same(pair.First.SourceText, pair.Second.SourceText));
    }

    private void RequireCachedRepetition()
    {
        GeneratorRunResult second = _driver.RunGenerators(_compilation.Clone()).GetRunResult().Results[0];
        // The compilation itself is an input, and always another, also where Roslyn hands it on with the nodes of an attribute; what is made of it must not be.
        var worked = from steps in second.TrackedSteps.Concat(second.TrackedOutputSteps)
                     where steps.Key != WellKnownGeneratorInputs.Compilation && steps.Key != "compilationAndGroupedNodes_ForAttributeWithMetadataName"
                     from step in steps.Value
                     from output in step.Outputs
                     where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
                     select $"{steps.Key}: {output.Reason}";
        Assert.Empty(worked);
    }
}
