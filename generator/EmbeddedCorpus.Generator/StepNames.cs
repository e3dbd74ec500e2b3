using System.Collections.Immutable;

namespace EmbeddedCorpus.Generator;

/// <summary>The names of the tracked steps, for tests.</summary>
internal static class StepNames
{
    public const string Settings = nameof(Settings);
    public const string Texts = nameof(Texts);
    public const string Records = nameof(Records);
    public const string Corpora = nameof(Corpora);
    public const string Manifests = nameof(Manifests);
    public const string Emitted = nameof(Emitted);
    public const string Classes = nameof(Classes);
    public const string UsedClasses = nameof(UsedClasses);
    public const string Fields = nameof(Fields);
    public const string Images = nameof(Images);
    public const string Pages = nameof(Pages);
    public const string Problems = nameof(Problems);
    public const string Views = nameof(Views);
    public const string Profiles = nameof(Profiles);
    public const string EmittedViews = nameof(EmittedViews);
    public const string ViewReports = nameof(ViewReports);

    public static ImmutableArray<string> All { get; } = ImmutableArray.Create(Settings, Texts, Records, Corpora, Manifests, Emitted, Classes, UsedClasses, Fields, Images, Pages, Problems, Views, Profiles, EmittedViews, ViewReports);
}
