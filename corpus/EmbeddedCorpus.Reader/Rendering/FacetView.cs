using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.Reader.Rendering;

/// <summary>Lists values with the number of articles that have them, one a line.</summary>
internal static class FacetView
{
    /// <summary>Writes the list.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="facets">The values, the most frequent first.</param>
    /// <param name="distinct">The number of all different values.</param>
    public static void Write(IAnsiConsole console, ReadOnlySpan<FacetCount> facets, int distinct)
    {
        int width = facets[0].Count.ToString(CultureInfo.InvariantCulture).Length;
        foreach (FacetCount facet in facets)
        {
            console.MarkupLine($"{facet.Count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {SafeText.Markup(facet.Value)}");
        }

        if (distinct > facets.Length)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{distinct - facets.Length} more values."));
        }
    }
}
