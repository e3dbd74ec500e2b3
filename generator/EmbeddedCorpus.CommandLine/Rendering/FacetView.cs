using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Lists values with the number of articles that have them, one a line.</summary>
internal static class FacetView
{
    /// <summary>Writes the list.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="facets">The values, the most frequent first.</param>
    /// <param name="distinct">The number of all different values.</param>
    public static void Write(IAnsiConsole console, ReadOnlySpan<FacetCount> facets, int distinct)
    {
        BarView.Write(console, [.. facets.ToArray().Select(static facet => new Bar(facet.Count.ToString(CultureInfo.InvariantCulture), facet.Value.ToString(), facet.Count))]);
        BarView.WriteMore(console, distinct - facets.Length, "values");
    }
}
