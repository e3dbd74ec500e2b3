using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

/// <summary>How often each step ran, and with what result. The named values are what kinds of edits must cost.</summary>
/// <remarks>
/// Each is the number of a step's outputs by reason, as <see cref="Of"/> writes them: <c>1 Modified, 3 Cached</c>. Cached: the
/// step did not run. Unchanged: it ran and gave an equal model, so that no later step runs. An empty text: the step has no output.
/// </remarks>
internal sealed record RunReasons(string Settings, string Texts, string Corpora, string Emitted, string Images, string Pages)
{
    /// <summary>What was read of files that hold many articles, by groups of articles.</summary>
    public string Records { get; init; } = string.Empty;

    /// <summary>Nothing ran: an edit of C# code.</summary>
    public static RunReasons Nothing(int articles, int files) => new("1 Cached", $"{articles} Cached", "1 Cached", "1 Cached", "1 Cached", $"{files} Cached");

    /// <summary>One text was parsed, and what depends on the whole corpus was made anew.</summary>
    public static RunReasons OneText(int articles, string pages) => new(
        "1 Unchanged", $"{articles - 1} Cached, 1 Modified", "1 Modified", "1 Modified", "1 Modified", pages);

    /// <summary>Code is emitted anew, from the same corpus.</summary>
    public static RunReasons EmissionOnly(int articles, int files) => new(
        "1 Modified", $"{articles} Cached", "1 Cached", "1 Modified", "1 Modified", $"{files} Modified");

    /// <summary>The constants have other names; texts and pages are the same.</summary>
    public static RunReasons NamesOnly(int articles, int files) => new(
        "1 Modified", $"{articles} Cached", "1 Modified", "1 Modified", "1 Unchanged", $"{files} Cached");

    /// <summary>The index has other settings; texts and names are the same.</summary>
    public static RunReasons IndexOnly(int articles, string pages) => new(
        "1 Modified", $"{articles} Cached", "1 Modified", "1 Modified", "1 Modified", pages);

    /// <summary>What the steps of a run did.</summary>
    public static RunReasons Of(GeneratorRun run)
    {
        return new RunReasons(
            Reasons(StepNames.Settings),
            Reasons(StepNames.Texts),
            Reasons(StepNames.Corpora),
            Reasons(StepNames.Emitted),
            Reasons(StepNames.Images),
            Reasons(StepNames.Pages))
        {
            Records = Reasons(StepNames.Records),
        };

        string Reasons(string step) => !run.Result.TrackedSteps.TryGetValue(step, out var runs) ? "" : string.Join(", ", runs
            .SelectMany(static run => run.Outputs)
            .GroupBy(static output => output.Reason, static (reason, outputs) => $"{outputs.Count()} {reason}")
            .OrderBy(static text => text.Split(' ')[1], StringComparer.Ordinal));
    }
}
