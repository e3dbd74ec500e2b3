using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Generator.Views;
using Microsoft.CodeAnalysis;
using static EmbeddedCorpus.Generator.GeneratorOutputs;
using static EmbeddedCorpus.Generator.GeneratorSteps;
using static EmbeddedCorpus.Generator.Views.ViewSteps;

namespace EmbeddedCorpus.Generator;

/// <summary>Turns corpus documents among the additional texts into typed objects.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CorpusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider).Select(ReadSettings).WithTrackingName(StepNames.Settings);
        IncrementalValueProvider<ModelSettings> modelSettings = settings.Select(ModelSettingsOf);
        IncrementalValueProvider<EmitOptions> emitOptions = settings.Select(EmitOptionsOf);

        // Each text once: metadata tell which texts are ours, so that no other is read. No Where, which takes as long as a Select for every text.
        IncrementalValuesProvider<TextInput?> inputs = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select(ReadInput);

        // A file of fields that changes re-reads its documents, and no others.
        IncrementalValueProvider<SidecarTable> sidecars = inputs.Select(ReadSidecar).Collect().Select(SidecarTable.Of);
        IncrementalValuesProvider<TextModel?> read = inputs.Combine(sidecars).Select(AddSidecars).Select(ReadText).WithTrackingName(StepNames.Texts);

        // Many articles of one file are models of their own, known by their contents: an edit of one leaves the others as they are.
        IncrementalValueProvider<Collected<Collected<ArticleModel>>> records = read.SelectMany(GroupRecords).Select(ReadRecords).WithTrackingName(StepNames.Records).Collect().Select(Collected<Collected<ArticleModel>>.Of);
        IncrementalValueProvider<ProjectTexts> texts = read.Collect().Select(SortTexts).Combine(records).Select(PlaceRecords);

        // Order, names and speakers need all articles of a corpus.
        IncrementalValuesProvider<CorpusModel> corpora = texts.Select(CorpusTextsOf).Combine(modelSettings).SelectMany(BuildCorpora).WithTrackingName(StepNames.Corpora);

        // The manifests of literals are made here, those of resources by the build. From here on there is one way.
        IncrementalValueProvider<Collected<CorpusManifest>> literals = corpora.Combine(modelSettings).Select(DescribeCorpus).Collect().Select(Collected<CorpusManifest>.Of);
        IncrementalValueProvider<Collected<CorpusManifest>> manifests = literals.Combine(texts.Select(ManifestsOf)).Select(JoinManifests).WithTrackingName(StepNames.Manifests);
        IncrementalValueProvider<EmissionPlan> plan = manifests.Combine(emitOptions).Select(PlanEmission);
        IncrementalValuesProvider<EmittedCorpus> emitted = plan.SelectMany(EmittedOf).WithTrackingName(StepNames.Emitted);

        // A class declares the same while only words of its texts change. The code of the project is read only where its words choose the constants.
        IncrementalValuesProvider<EmittedClass> classes = emitted.Select(ClassOf).WithTrackingName(StepNames.Classes);
        IncrementalValueProvider<ProjectSources> sources = context.CompilationProvider.Combine(context.AdditionalTextsProvider.Where(MarkupTexts.IsMarkup).Collect().Select(MarkupTexts.Of)).Select(ProjectSources.Of);
        IncrementalValuesProvider<EmittedClass> usedClasses = classes.Where(DeclaresUsed).Combine(sources).Select(KeepUsed).WithTrackingName(StepNames.UsedClasses);

        // A corpus that other projects see says what fields it has.
        IncrementalValuesProvider<EmittedFields> fields = emitted.Select(FieldsOf).WithTrackingName(StepNames.Fields);

        // Pages are models of their own: those that did not change are not written again. An IDE gets none.
        IncrementalValuesProvider<ImageModel> images = corpora.Combine(plan.Select(LiteralsOf)).SelectMany(BuildImage).WithTrackingName(StepNames.Images);
        IncrementalValuesProvider<PagesModel> pages = images.SelectMany(PagesOf).WithTrackingName(StepNames.Pages);

        // The views of the user. The fields of a corpus are profiled for views only.
        IncrementalValuesProvider<ViewModel?> views = context.SyntaxProvider.ForAttributeWithMetadataName(ViewParser.Attribute, ViewParser.CanBeView, ViewParser.Read).WithTrackingName(StepNames.Views);
        IncrementalValueProvider<ViewUse> viewUse = views.Collect().Select(ViewUse.Of);
        IncrementalValueProvider<Collected<CorpusProfile>> literalProfiles = corpora.Combine(viewUse).Select(ProfileOf).Collect().Select(PresentOf);
        IncrementalValueProvider<Collected<CorpusProfile>> resourceProfiles = inputs.Combine(viewUse).Select(ReadProfile).Collect().Select(PresentOf);
        IncrementalValueProvider<Collected<CorpusProfile>> profiles = literalProfiles.Combine(resourceProfiles).Select(JoinProfiles).WithTrackingName(StepNames.Profiles);

        // Code depends on the keys of the fields, and diagnostics on their values.
        IncrementalValueProvider<ViewCorpora> viewCorpora = plan.Select(CorporaOf);
        IncrementalValuesProvider<EmittedView> emittedViews = views.Combine(profiles).Combine(viewCorpora).SelectMany(ResolveView).WithTrackingName(StepNames.EmittedViews);
        IncrementalValuesProvider<ViewReport> viewReports = views.Combine(profiles).Combine(viewCorpora).SelectMany(CheckView).WithTrackingName(StepNames.ViewReports);

        // All problems are one model because the warning limit counts across corpora.
        IncrementalValueProvider<ProblemReport> problems = manifests.Combine(settings).Select(ChooseProblems).WithTrackingName(StepNames.Problems);

        // The classes come between the pages: a cold compiler is optimised by its runtime while it works, and the methods that run for each
        // byte of a page should not wait for what thousands of small members need. The emitted files alone took 5.5 s for 10 MB, 8.5 and
        // 8.1 s with all pages before or after the classes (medians of 5 interleaved runs).
        context.RegisterSourceOutput(pages.Where(IsEarly), AddPages);
        context.RegisterSourceOutput(classes.Where(DeclaresAll), AddClass);
        context.RegisterSourceOutput(usedClasses, AddClass);
        context.RegisterSourceOutput(fields, AddFields);
        context.RegisterSourceOutput(images, AddStorage);
        context.RegisterSourceOutput(pages.Where(IsLate), AddPages);
        context.RegisterSourceOutput(emitted.Where(IsResource).Combine(texts.Select(WatchedOf)), AddResourceStorage);
        context.RegisterSourceOutput(emittedViews, AddView);
        context.RegisterSourceOutput(viewReports, ReportView);
        context.RegisterSourceOutput(problems, ReportProblems);
        context.RegisterSourceOutput(classes.Where(DeclaresAll), ReportClashes);
        context.RegisterSourceOutput(usedClasses, ReportClashes);
        context.RegisterSourceOutput(images, ReportFailure);
    }
}
