using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>Draws the picture of the README as SVG: a text with a diagnostic, code with IntelliSense, a terminal.</summary>
/// <param name="Text">The lines of the text.</param>
/// <param name="Diagnostic">Severity, id and message.</param>
/// <param name="Line">The line of the text that has the diagnostic, from 0.</param>
/// <param name="Column">The column of it, from 0.</param>
/// <param name="Code">The lines of the program.</param>
/// <param name="Member">The constant that IntelliSense shows.</param>
/// <param name="Summary">The lines of its documentation.</param>
/// <param name="Output">The lines that the program prints.</param>
internal sealed partial record Picture(string[] Text, string Diagnostic, int Line, int Column, string[] Code, string Member, string[] Summary, string[] Output)
{
    private const int Width = 900;
    private const int Row = 20;
    private const int Gap = 10;

    // The advance of a character of 13 pixels in DejaVu Sans Mono; other fonts of fixed width differ by a few per cent.
    private const double Advance = 7.83;

    /// <summary>The picture.</summary>
    public string Draw()
    {
        int textHeight = Height(Text.Length + 1);
        int codeTop = Gap + textHeight + Gap;
        int codeHeight = Height(Code.Length + Summary.Length + 2);
        int outputTop = codeTop + codeHeight + Gap;
        int outputHeight = Height(Output.Length);
        int height = outputTop + outputHeight + Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" fill="#1f2328">
            <rect width="{Width}" height="{height}" fill="#eef1f4"/>

            """);

        Panel(svg, Gap, textHeight, "corpus/talks.txt");
        int line = 0;
        foreach (string text in Text)
        {
            Write(svg, 24, Baseline(Gap, line++), Escape(text));
            if (line - 1 == Line)
            {
                Squiggle(svg, 24 + (Column * Advance), Baseline(Gap, Line) + 4);
                Write(svg, 24, Baseline(Gap, line++), Escape(Diagnostic), "#9a6700", 12);
            }
        }

        Panel(svg, codeTop, codeHeight, "Program.cs");
        line = 0;
        foreach (string code in Code)
        {
            Write(svg, 24, Baseline(codeTop, line++), Highlight(code));
            if (code.Contains(Member, StringComparison.Ordinal))
            {
                Tip(svg, Baseline(codeTop, line));
                line += Summary.Length + 2;
            }
        }

        Panel(svg, outputTop, outputHeight, "$ dotnet run", "#1f2328");
        for (int index = 0; index < Output.Length; index++)
        {
            Write(svg, 24, Baseline(outputTop, index), Escape(Output[index]), "#e6edf3");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private void Tip(StringBuilder svg, int top)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"40\" y=\"{top - 10}\" width=\"500\" height=\"{((Summary.Length + 1) * Row) + 8}\" rx=\"4\" fill=\"#fffbe6\" stroke=\"#d4c77a\"/>\n");
        Write(svg, 50, top + 8, Escape($"Article ArticleCollection.{Member} {{ get; }}"), "#0550ae", 12);
        for (int index = 0; index < Summary.Length; index++)
        {
            Write(svg, 50, top + 8 + ((index + 1) * Row), Escape(Summary[index]), size: 12);
        }
    }

    private static int Baseline(int top, int line) => top + 46 + (line * Row);

    private static int Height(int rows) => 40 + (rows * Row);

    private static void Panel(StringBuilder svg, int top, int height, string title, string color = "#ffffff")
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Gap}\" y=\"{top}\" width=\"{Width - Gap - Gap}\" height=\"{height}\" rx=\"6\" fill=\"{color}\" stroke=\"#d0d7de\"/>\n");
        Write(svg, 24, top + 20, Escape(title), "#818b98", 12);
    }

    private static void Write(StringBuilder svg, int x, int y, string content, string? color = null, int size = 13) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x}\" y=\"{y}\"{(color is null ? string.Empty : $" fill=\"{color}\"")}{(size == 13 ? string.Empty : $" font-size=\"{size}\"")} xml:space=\"preserve\">{content}</text>\n");

    private static void Squiggle(StringBuilder svg, double x, int y) =>
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#} {y}q2 -4 4 0t4 0t4 0\" fill=\"none\" stroke=\"#bf8700\" stroke-width=\"1.5\"/>\n");

    private static string Highlight(string code) => Token().Replace(Escape(code), static match =>
        $"<tspan fill=\"{(match.Groups[1].Success ? "#cf222e" : "#0a3069")}\">{match.Value}</tspan>");

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);

    [GeneratedRegex("\\b(using|foreach|in|var|new)\\b|\\$?\"[^\"]*\"")]
    private static partial Regex Token();
}
