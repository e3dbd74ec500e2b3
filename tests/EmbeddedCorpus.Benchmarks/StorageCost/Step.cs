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
}

/// <summary>Names of the steps.</summary>
internal static class Steps
{
    /// <summary>All steps in order.</summary>
    public static IReadOnlyList<Step> All { get; } = Enum.GetValues<Step>();

    /// <summary>The name in tables.</summary>
    public static string Title(this Step step) => step switch
    {
        Step.Clean => "clean",
        Step.CodeEdit => "code edit",
        Step.TextEdit => "text edit",
        _ => "no change",
    };
}
