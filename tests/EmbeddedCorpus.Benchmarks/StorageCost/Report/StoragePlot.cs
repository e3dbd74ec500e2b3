using EmbeddedCorpus.Benchmarks.Plots;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Report;

/// <summary>The plot of <c>storage-cost.sh</c>: seconds of a clean build against megabytes of text.</summary>
internal static class StoragePlot
{
    /// <summary>One line for each form, from nothing for no text. Less than without texts is noise, and drawn as nothing.</summary>
    public static LineChart Of(IReadOnlyList<StorageResult> results) => new(
        "What texts add to a clean build",
        "MB of text",
        "seconds above a build without texts",
        [
            .. from result in results
               where result.Floor is not null
               group result by result.Form into form
               orderby form.Key
               // Each form has its place among the colours, so that plots of different forms can be laid side by side.
               select new LineSeries(
                   form.Key.Title().Replace("`", string.Empty, StringComparison.Ordinal),
                   StorageForms.ByOption.Values.ToList().IndexOf(form.Key),
                   [(0, 0), .. form.Select(static result => ((double)result.Megabytes, Math.Max(0, result.Seconds(Step.Clean))))]),
        ]);
}
