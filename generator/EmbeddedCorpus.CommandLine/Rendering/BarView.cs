using System.Globalization;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>A line with a number.</summary>
/// <param name="Number">The number as it is shown.</param>
/// <param name="Label">What it is the number of.</param>
/// <param name="Length">The length of its bar beside those of the others.</param>
internal sealed record Bar(string Number, string Label, double Length);

/// <summary>Lists numbers, one a line: with bars on a terminal, plain elsewhere.</summary>
internal static class BarView
{
    private const int MaxBar = 30;

    /// <summary>Writes the list.</summary>
    public static void Write(IAnsiConsole console, Bar[] bars)
    {
        int width = bars.Length == 0 ? 0 : bars.Max(static bar => bar.Number.Length);
        if (!CorpusConsole.HasColors(console))
        {
            foreach (Bar bar in bars)
            {
                console.MarkupLine($"{bar.Number.PadLeft(width)}  {SafeText.Markup(bar.Label)}");
            }

            return;
        }

        double longest = Math.Max(bars.Max(static bar => bar.Length), double.Epsilon);
        Table table = new Table().NoBorder().HideHeaders().AddColumn(new TableColumn(string.Empty).RightAligned()).AddColumn(string.Empty).AddColumn(string.Empty);
        foreach (Bar bar in bars)
        {
            table.AddRow(bar.Number, $"[green]{new string('█', (int)Math.Ceiling(Math.Max(bar.Length, 0) / longest * MaxBar))}[/]", SafeText.Markup(bar.Label));
        }

        console.Write(table);
    }

    /// <summary>Says how many lines are not shown.</summary>
    public static void WriteMore(IAnsiConsole console, int more, string noun)
    {
        if (more > 0)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{more} more {noun}."));
        }
    }
}
