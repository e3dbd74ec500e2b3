using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Shows keywords in their contexts, one a line, the keywords below one another.</summary>
internal static class ConcordanceView
{
    /// <summary>Writes the lines and how many there are in all.</summary>
    public static void Write(IAnsiConsole console, ConcordanceLine[] lines, int width, int total)
    {
        bool hasColors = CorpusConsole.HasColors(console);
        int longest = lines.Max(static line => Flat(line.Before).Length);
        foreach (ConcordanceLine line in lines)
        {
            string before = SafeText.Markup(Flat(line.Before).PadLeft(Math.Min(longest, width)));
            string keyword = SafeText.Markup(Flat(line.Keyword));
            string after = SafeText.Markup(Flat(line.After));
            console.MarkupLine($"{before}{(hasColors ? $"[black on yellow]{keyword}[/]" : $"{{{keyword}}}")}{after}  {(hasColors ? "[grey]" : string.Empty)}{SafeText.Markup(line.Article.Id)}{(hasColors ? "[/]" : string.Empty)}");
        }

        string all = string.Create(CultureInfo.InvariantCulture, $"{total} {(total == 1 ? "line" : "lines")}");
        console.WriteLine(lines.Length == total ? $"{all}." : string.Create(CultureInfo.InvariantCulture, $"{lines.Length} of {all}; --limit shows more."));
    }

    // A line here, whatever lines the text has.
    private static string Flat(Utf8Text text) => text.ToString().ReplaceLineEndings(" ");
}
