namespace EmbeddedCorpus.Benchmarks.StorageCost;

/// <summary>What was done before a build, in the order of a run.</summary>
internal enum Step
{
    /// <summary>Everything that a build made was deleted; restored packages were not.</summary>
    Clean,

    /// <summary>A line of code was changed.</summary>
    CodeEdit,

    /// <summary>One text got one paragraph more.</summary>
    TextEdit,

    /// <summary>Nothing.</summary>
    NoChange,

    /// <summary>A property of an article view got another type. Only for the form with a view.</summary>
    TypeEdit,
}

/// <summary>Names of the steps.</summary>
internal static class Steps
{
    /// <summary>The steps of every form in order.</summary>
    public static IReadOnlyList<Step> All { get; } = [Step.Clean, Step.CodeEdit, Step.TextEdit, Step.NoChange];

    /// <summary>The steps of a form in order.</summary>
    public static IReadOnlyList<Step> Of(StorageForm form) => form == StorageForm.ResourceWithFields ? [.. All, Step.TypeEdit] : All;

    /// <summary>The name in tables.</summary>
    public static string Title(this Step step) => step switch
    {
        Step.Clean => "clean",
        Step.CodeEdit => "code edit",
        Step.TextEdit => "text edit",
        Step.TypeEdit => "type edit",
        _ => "no change",
    };
}
