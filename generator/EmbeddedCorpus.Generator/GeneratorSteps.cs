using System.Collections.Immutable;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Generator.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Generator;

/// <summary>The steps of the pipeline. Each hands its input to the compile library, which holds the guards.</summary>
internal static class GeneratorSteps
{
    public static ProjectSettings ReadSettings((AnalyzerConfigOptionsProvider Config, ParseOptions Parse) source, CancellationToken cancellation)
    {
        AnalyzerConfigOptions options = source.Config.GlobalOptions;
        return new ProjectSettings(
            CorpusSettings.Read(name => options.TryGetValue("build_property." + name, out string? value) ? value : null),
            HasUtf8Literals: source.Parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 });
    }

    public static ModelSettings ModelSettingsOf(ProjectSettings settings, CancellationToken cancellation) => settings.Corpus.Model;

    public static EmitOptions EmitOptionsOf(ProjectSettings settings, CancellationToken cancellation) => settings.ToEmitOptions();

    public static TextInput? ReadInput((AdditionalText Text, AnalyzerConfigOptionsProvider Config) source, CancellationToken cancellation) =>
        TextInput.Read(source.Text, source.Config);

    public static Sidecar? ReadSidecar(TextInput? input, CancellationToken cancellation) => input is { Role: TextRole.Sidecar } ? ReadFields(input, cancellation) : null;

    public static TextInput? AddSidecars((TextInput? Input, SidecarTable Table) source, CancellationToken cancellation) => source.Input?.WithSidecars(source.Table);

    public static TextModel? ReadText(TextInput? input, CancellationToken cancellation) => input?.Role switch
    {
        null or TextRole.Sidecar or TextRole.Profile => null,
        TextRole.People => TextModel.Of(new PeopleFile(ReadFields(input, cancellation), input.Corpora)),
        TextRole.Document => TextModel.Of(CorpusCompiler.Open(input.Info!, info => CompilerText.Read(info, input.Text.GetText(cancellation)), TextStorage.Literals, cancellation)),
        TextRole.Manifest => new TextModel(null, null, ManifestReader.Read(input.ReadText(cancellation)) ?? CorpusManifest.Unreadable(input.Text.Path), null),
        _ => new TextModel(null, null, null, new TextStamp(ContentHash.Of(input.Text.Path).Value ^ ContentHash.Of(input.ReadText(cancellation)).Value)),
    };

    public static ProjectTexts SortTexts(ImmutableArray<TextModel?> texts, CancellationToken cancellation) => ProjectTexts.Of(texts);

    public static IEnumerable<RecordGroup> GroupRecords(TextModel? text, CancellationToken cancellation) => text?.Records is { } records ? RecordGroup.Of(records) : [];

    public static Collected<ArticleModel> ReadRecords(RecordGroup group, CancellationToken cancellation)
    {
        var articles = new ArticleModel[group.Records.Count];
        for (int index = 0; index < articles.Length; index++)
        {
            articles[index] = CorpusCompiler.ReadRecord(group.Records[index], group.Format, TextStorage.Literals, cancellation);
        }

        return new(new(articles));
    }

    public static ProjectTexts PlaceRecords((ProjectTexts Texts, Collected<Collected<ArticleModel>> Groups) source, CancellationToken cancellation) =>
        source.Texts.Place(source.Groups.Items);

    public static CorpusTexts CorpusTextsOf(ProjectTexts texts, CancellationToken cancellation) => new(texts.Articles, texts.People);

    public static Collected<CorpusManifest> ManifestsOf(ProjectTexts texts, CancellationToken cancellation) => texts.Manifests;

    public static TextStamp? WatchedOf(ProjectTexts texts, CancellationToken cancellation) => texts.Watched;

    public static List<CorpusModel> BuildCorpora((CorpusTexts Texts, ModelSettings Settings) source, CancellationToken cancellation) =>
        CorpusCompiler.Build(source.Texts.Articles.Items, source.Settings, cancellation, source.Texts.People);

    public static CorpusManifest DescribeCorpus((CorpusModel Corpus, ModelSettings Settings) source, CancellationToken cancellation) =>
        CorpusCompiler.Describe(source.Corpus, source.Settings);

    public static Collected<CorpusManifest> JoinManifests((Collected<CorpusManifest> Literals, Collected<CorpusManifest> Resources) source, CancellationToken cancellation) =>
        new(new EquatableArray<CorpusManifest>([.. source.Literals.Items, .. source.Resources.Items]));

    public static EmissionPlan PlanEmission((Collected<CorpusManifest> Manifests, EmitOptions Options) source, CancellationToken cancellation) =>
        EmissionPlan.Of(source.Manifests.Items, source.Options);

    public static IEnumerable<EmittedCorpus> EmittedOf(EmissionPlan plan, CancellationToken cancellation) => plan.Corpora;

    public static LiteralPlan LiteralsOf(EmissionPlan plan, CancellationToken cancellation) => LiteralPlan.Of(plan);

    // Other projects see only public corpora.
    public static EmittedFields FieldsOf(EmittedCorpus emitted, CancellationToken cancellation) =>
        new(emitted.Manifest.Class.Name, emitted.Options.Visibility == "public" ? emitted.Manifest.Fields : [], emitted.Options);

    public static EmittedClass ClassOf(EmittedCorpus emitted, CancellationToken cancellation) => EmittedClass.Of(emitted.Manifest.Class, emitted.Options);

    // The code of other assemblies that see the internals of this one is not known.
    public static EmittedClass KeepUsed((EmittedClass All, ProjectSources Sources) source, CancellationToken cancellation)
    {
        WordSet words = source.Sources.ReadWords(cancellation);
        return words.HasFriends ? source.All : source.All with { Class = source.All.Class.NamedBy(words) };
    }

    public static IEnumerable<ImageModel> BuildImage((CorpusModel Corpus, LiteralPlan Plan) source, CancellationToken cancellation) =>
        source.Plan.Emits(source.Corpus.Name) ? [ImageModel.Build(source.Corpus, source.Plan.Options, cancellation)] : [];

    public static IEnumerable<PagesModel> PagesOf(ImageModel image, CancellationToken cancellation) => image.Files;

    public static CorpusProfile? ProfileOf((CorpusModel Corpus, ViewUse Use) source, CancellationToken cancellation) =>
        source.Use.HasViews ? CorpusCompiler.Profile(source.Corpus) : null;

    public static CorpusProfile? ReadProfile((TextInput? Input, ViewUse Use) source, CancellationToken cancellation) =>
        source is { Input.Role: TextRole.Profile, Use.HasViews: true } ? ProfileReader.Read(source.Input.ReadText(cancellation)) : null;

    public static Collected<CorpusProfile> PresentOf(ImmutableArray<CorpusProfile?> profiles, CancellationToken cancellation) => new(new EquatableArray<CorpusProfile>([.. profiles.OfType<CorpusProfile>()]));

    public static Collected<CorpusProfile> JoinProfiles((Collected<CorpusProfile> Literals, Collected<CorpusProfile> Resources) source, CancellationToken cancellation) =>
        new(new EquatableArray<CorpusProfile>([.. source.Literals.Items, .. source.Resources.Items]));

    // An IDE shows a problem in the text that it opens, so it gets all of them.
    public static ProblemReport ChooseProblems((Collected<CorpusManifest> Manifests, ProjectSettings Settings) source, CancellationToken cancellation) =>
        ProblemReport.Of(source.Manifests.Items, SettingsCheck.Check(source.Manifests.Items, source.Settings), source.Settings.Corpus.Class.IsDesignTime ? int.MaxValue : source.Settings.Corpus.WarningLimit);

    private static Sidecar ReadFields(TextInput input, CancellationToken cancellation) =>
        Sidecar.Of(CompilerText.Read(new DocumentInfo(input.Text.Path, input.Text.Path, input.Text.Path, string.Empty, string.Empty), input.Text.GetText(cancellation)));

    public static bool IsEarly(PagesModel pages) => !pages.IsLate;

    public static bool IsLate(PagesModel pages) => pages.IsLate;

    public static bool IsResource(EmittedCorpus emitted) => emitted.Manifest.IsResource;

    public static bool DeclaresUsed(EmittedClass emitted) => emitted.Constants == ConstantSelection.Used;

    public static bool DeclaresAll(EmittedClass emitted) => emitted.Constants != ConstantSelection.Used;
}
