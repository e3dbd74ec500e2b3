using System.Collections.Immutable;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator;

/// <summary>Turns corpus documents among the additional texts into typed objects.</summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class CorpusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The settings of the project, as values.
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(ReadOptions)
            .WithTrackingName(StepNames.Options);

        // Which texts are ours is told by their metadata, so that no other text is ever read.
        IncrementalValuesProvider<DocumentInput> inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(ReadInput)
            .Where(static input => input is not null)!;

        // The heavy step, once for each text that changed: reading, paragraphs, quotations, speakers.
        IncrementalValuesProvider<ArticleModel> articles = inputs
            .Where(static input => input.Role == TextRole.Document)
            .Select(ReadArticle)
            .WithTrackingName(StepNames.Articles);

        // Order, names and speakers need all articles of a corpus. An option of another corpus gives an equal model.
        IncrementalValueProvider<Collected<ArticleModel>> allArticles = articles.Collect().Select(Collected<ArticleModel>.Of);
        IncrementalValuesProvider<CorpusModel> corpora = allArticles
            .Combine(options.Select(static (options, _) => options.Corpus))
            .SelectMany(BuildCorpora)
            .WithTrackingName(StepNames.Corpora);

        // Corpora whose texts lie in a resource: the build read them, and says here what the class declares.
        IncrementalValuesProvider<CorpusManifest> manifests = inputs
            .Where(static input => input.Role == TextRole.Manifest)
            .Select(ReadManifest)
            .WithTrackingName(StepNames.Manifests);
        IncrementalValueProvider<Collected<CorpusManifest>> allManifests = manifests.Collect().Select(Collected<CorpusManifest>.Of);
        IncrementalValueProvider<Collected<string>> manifestNames = allManifests.Select(ReadNames);

        IncrementalValueProvider<EmitOptions> emitOptions = options.Select(static (options, _) => options.Emit);
        IncrementalValuesProvider<EmittedCorpus> emitted = corpora
            .Combine(emitOptions)
            .Select(static (corpus, _) => new EmittedCorpus(corpus.Left, corpus.Right))
            .Combine(manifestNames)
            .Where(static corpus => CanEmit(corpus.Left, corpus.Right))
            .Select(static (corpus, _) => corpus.Left)
            .WithTrackingName(StepNames.Emitted);

        IncrementalValuesProvider<ManifestCorpus> listed = manifests
            .Combine(emitOptions)
            .Where(static listed => CanEmit(listed.Left.Class.Name, listed.Right))
            .Select(static (listed, _) => new ManifestCorpus(listed.Left, listed.Right));

        // Under "dotnet watch" the texts of a resource are here too, for their changes only.
        IncrementalValueProvider<TextStamp?> watched = inputs
            .Where(static input => input.Role == TextRole.Watched)
            .Select(ReadWatched)
            .Collect()
            .Select(CombineWatched);

        // What a class declares changes less often than its texts.
        IncrementalValuesProvider<EmittedClass> members = emitted
            .Select(BuildClass)
            .WithTrackingName(StepNames.Classes);
        IncrementalValuesProvider<EmittedClass> manifestClasses = listed
            .Select(static (listed, _) => EmittedClass.Of(listed.Manifest.Class, listed.Options))
            .WithTrackingName(StepNames.ManifestClasses);

        // The code is asked for its words only where a corpus declares the constants that are used: elsewhere an edit of C# code
        // runs no step.
        IncrementalValueProvider<ProjectSources> sources = context.CompilationProvider
            .Combine(context.AdditionalTextsProvider.Where(MarkupTexts.IsMarkup).Collect().Select(static (texts, _) => new MarkupTexts(texts)))
            .Select(static (sources, _) => new ProjectSources(sources.Left, sources.Right));
        IncrementalValuesProvider<EmittedClass> usedClasses = members
            .Where(static members => members.Constants == ConstantSelection.Used)
            .Combine(sources)
            .Select(KeepUsed)
            .WithTrackingName(StepNames.UsedClasses);
        IncrementalValuesProvider<EmittedClass> usedManifestClasses = manifestClasses
            .Where(static members => members.Constants == ConstantSelection.Used)
            .Combine(sources)
            .Select(KeepUsed)
            .WithTrackingName(StepNames.UsedClasses);

        // The corpus as pages; empty where an IDE asks, which needs the declarations only.
        IncrementalValuesProvider<ImageModel> images = emitted
            .Select(BuildImage)
            .WithTrackingName(StepNames.Images);

        // Pages are models of their own: those that did not change are not written again.
        IncrementalValuesProvider<PagesModel> pages = images
            .SelectMany(ReadPages)
            .WithTrackingName(StepNames.Pages);

        // What is wrong with the texts is one model: of a kind of warning so many are reported, wherever they are.
        IncrementalValueProvider<ProjectTexts> texts = allArticles
            .Combine(allManifests)
            .Select(static (texts, _) => new ProjectTexts(texts.Left.Items, texts.Right.Items));
        IncrementalValueProvider<ProblemReport> problems = texts
            .Combine(corpora.Collect().Select(Collected<CorpusModel>.Of))
            .Select(static (found, _) => new ProjectProblems(found.Left, found.Right.Items))
            .Combine(options)
            .Select(ChooseProblems)
            .WithTrackingName(StepNames.Problems);

        IncrementalValuesProvider<TextProblem> settingProblems = texts
            .Combine(options)
            .SelectMany(CheckSettings)
            .WithTrackingName(StepNames.SettingProblems);

        // The members stand between the pages: a cold compiler is optimised by its runtime while it works, and what runs for each
        // byte of a page should not wait behind what thousands of small members need. The emitted files alone took 5.5 s for
        // 10 MB, 8.5 and 8.1 s with all pages before or behind the members (medians of 5 interleaved runs).
        context.RegisterSourceOutput(pages.Where(static pages => !pages.IsLate), AddPages);
        context.RegisterSourceOutput(members.Where(static members => members.Constants != ConstantSelection.Used), AddClass);
        context.RegisterSourceOutput(usedClasses, AddClass);
        context.RegisterSourceOutput(images, AddStorage);
        context.RegisterSourceOutput(pages.Where(static pages => pages.IsLate), AddPages);
        context.RegisterSourceOutput(manifestClasses.Where(static members => members.Constants != ConstantSelection.Used), AddClass);
        context.RegisterSourceOutput(usedManifestClasses, AddClass);
        context.RegisterSourceOutput(listed.Combine(watched), AddResourceStorage);
        context.RegisterSourceOutput(problems, ReportAll);
        context.RegisterSourceOutput(settingProblems, Report);
    }

    private static void Report(SourceProductionContext context, TextProblem problem) =>
        context.ReportDiagnostic(DiagnosticCatalog.Create(problem));

    private static void ReportAll(SourceProductionContext context, ProblemReport report)
    {
        foreach (ReportedProblem reported in report.Problems)
        {
            context.ReportDiagnostic(DiagnosticCatalog.Create(reported.Problem, reported.NotShown));
        }
    }

    /// <summary>The names of the tracked steps, for tests.</summary>
    internal static class StepNames
    {
        public const string Options = nameof(Options);
        public const string Articles = nameof(Articles);
        public const string Corpora = nameof(Corpora);
        public const string Manifests = nameof(Manifests);
        public const string Emitted = nameof(Emitted);
        public const string Classes = nameof(Classes);
        public const string ManifestClasses = nameof(ManifestClasses);
        public const string UsedClasses = nameof(UsedClasses);
        public const string Images = nameof(Images);
        public const string Pages = nameof(Pages);
        public const string Problems = nameof(Problems);
        public const string SettingProblems = nameof(SettingProblems);

        public static ImmutableArray<string> All { get; } = ImmutableArray.Create(Options, Articles, Corpora, Manifests, Emitted, Classes, ManifestClasses, UsedClasses, Images, Pages, Problems, SettingProblems);
    }
}
