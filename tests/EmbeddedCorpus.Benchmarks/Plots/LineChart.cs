using System.Globalization;
using System.Net;
using System.Text;

namespace EmbeddedCorpus.Benchmarks.Plots;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Color">Which of the colours it has.</param>
/// <param name="Points">Its points, by x.</param>
internal sealed record LineSeries(string Name, int Color, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Lines over two linear axes, as SVG: what grows as x does is a straight line from the corner.</summary>
/// <param name="title">The title.</param>
/// <param name="xTitle">What x is.</param>
/// <param name="yTitle">What y is.</param>
/// <param name="series">The lines.</param>
internal sealed class LineChart(string title, string xTitle, string yTitle, IReadOnlyList<LineSeries> series)
{
    private const int Width = 860;
    private const int Left = 70;
    private const int Right = 80;
    private const int PlotHeight = 360;
    private const int Bottom = 56;
    private const int LegendTop = 56;
    private const int LegendRow = 22;
    private const int LegendColumns = 2;
    private const int LabelHeight = 15;

    // Told apart by eyes that do not see all colours, and readable on white and on black.
    private static readonly string[] s_light = ["#d55e00", "#0072b2", "#009e73", "#6e7781", "#a8327e", "#0c8599", "#8a5a00"];
    private static readonly string[] s_dark = ["#ff8c42", "#58a6ff", "#3fd0a0", "#a0a8b2", "#f07fc4", "#4dd0e1", "#e3b341"];

    private readonly Axis _x = new(series.SelectMany(static line => line.Points).Select(static point => point.X));
    private readonly Axis _y = new(series.SelectMany(static line => line.Points).Select(static point => point.Y));
    private readonly int _top = LegendTop + ((series.Count + LegendColumns - 1) / LegendColumns * LegendRow) + 12;

    /// <summary>The chart as a document: no time, no machine, <c>\n</c> at each end of a line.</summary>
    public string ToSvg()
    {
        var svg = new StringBuilder();
        int height = _top + PlotHeight + Bottom;
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-label=\"{Text(title)}\">");
        Style(svg);
        Line(svg, $"<rect class=\"paper\" width=\"{Width}\" height=\"{height}\"/>");
        Line(svg, $"<text class=\"title\" x=\"{Left}\" y=\"30\">{Text(title)}</text>");
        Axes(svg);
        for (int index = 0; index < series.Count; index++)
        {
            Legend(svg, index);
            Draw(svg, series[index]);
        }

        Labels(svg);
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Style(StringBuilder svg)
    {
        Line(svg, $"<style>");
        Line(svg, $"text {{ font: 13px system-ui, sans-serif; fill: #1f2328; }} .title {{ font-size: 17px; font-weight: 600; }} .end {{ text-anchor: end; }} .middle {{ text-anchor: middle; }}");
        Line(svg, $".paper {{ fill: #ffffff; }} .grid {{ stroke: #d8dee4; }} .axis {{ stroke: #6e7781; }} .line {{ fill: none; stroke-width: 2.5; stroke-linejoin: round; }}");
        Colors(svg, s_light);
        Line(svg, $"@media (prefers-color-scheme: dark) {{");
        Line(svg, $"text {{ fill: #e6edf3; }} .paper {{ fill: #0d1117; }} .grid {{ stroke: #30363d; }} .axis {{ stroke: #8b949e; }}");
        Colors(svg, s_dark);
        Line(svg, $"}}");
        Line(svg, $"</style>");
    }

    private static void Colors(StringBuilder svg, string[] colors)
    {
        for (int index = 0; index < colors.Length; index++)
        {
            Line(svg, $".line.c{index} {{ stroke: {colors[index]}; }} .dot.c{index}, text.c{index} {{ fill: {colors[index]}; }}");
        }
    }

    private void Axes(StringBuilder svg)
    {
        foreach (double tick in _y.Ticks)
        {
            Line(svg, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(tick):0.#}\" y2=\"{Y(tick):0.#}\"/>");
            Line(svg, $"<text class=\"end\" x=\"{Left - 8}\" y=\"{Y(tick) + 4:0.#}\">{tick:0.###}</text>");
        }

        foreach (double tick in _x.Ticks)
        {
            Line(svg, $"<line class=\"axis\" x1=\"{X(tick):0.#}\" x2=\"{X(tick):0.#}\" y1=\"{_top + PlotHeight}\" y2=\"{_top + PlotHeight + 5}\"/>");
            Line(svg, $"<text class=\"middle\" x=\"{X(tick):0.#}\" y=\"{_top + PlotHeight + 20}\">{tick:0.###}</text>");
        }

        int middle = _top + (PlotHeight / 2);
        Line(svg, $"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{_top + PlotHeight}\" y2=\"{_top + PlotHeight}\"/>");
        Line(svg, $"<text class=\"middle\" x=\"{(Left + Width - Right) / 2}\" y=\"{_top + PlotHeight + 44}\">{Text(xTitle)}</text>");
        Line(svg, $"<text class=\"middle\" x=\"18\" y=\"{middle}\" transform=\"rotate(-90 18 {middle})\">{Text(yTitle)}</text>");
    }

    private void Legend(StringBuilder svg, int index)
    {
        int x = Left + (index % LegendColumns * ((Width - Left - Right) / LegendColumns));
        int y = LegendTop + (index / LegendColumns * LegendRow);
        string color = Color(series[index]);
        Line(svg, $"<path class=\"line {color}\" d=\"M{x} {y}h24\"/><circle class=\"dot {color}\" cx=\"{x + 12}\" cy=\"{y}\" r=\"4\"/>");
        Line(svg, $"<text x=\"{x + 32}\" y=\"{y + 4}\">{Text(series[index].Name)}</text>");
    }

    private void Draw(StringBuilder svg, LineSeries line)
    {
        string color = Color(line);
        string path = string.Join('L', line.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):0.#} {Y(point.Y):0.#}")));
        Line(svg, $"<path class=\"line {color}\" d=\"M{path}\"/>");
        foreach ((double x, double y) in line.Points)
        {
            Line(svg, $"<circle class=\"dot {color}\" cx=\"{X(x):0.#}\" cy=\"{Y(y):0.#}\" r=\"4\"><title>{Text(line.Name)}: {x:0.#}, {y:0.##}</title></circle>");
        }
    }

    // The value at the end of each line, from the bottom up; one that would lie on another moves above it.
    private void Labels(StringBuilder svg)
    {
        List<(double X, double Y)> placed = [];
        foreach (LineSeries line in series.Where(static line => line.Points.Count > 0).OrderBy(static line => line.Points[^1].Y))
        {
            (double x, double y) = line.Points[^1];
            double left = X(x) + 9;
            double baseline = Y(y) + 4;
            foreach ((_, double other) in placed.Where(label => Math.Abs(label.X - left) < 40).OrderByDescending(static label => label.Y))
            {
                baseline = Math.Abs(other - baseline) < LabelHeight ? other - LabelHeight : baseline;
            }

            placed.Add((left, baseline));
            Line(svg, $"<text class=\"{Color(line)}\" x=\"{left:0.#}\" y=\"{baseline:0.#}\">{y:0.0}</text>");
        }
    }

    private double X(double value) => Left + (_x.Place(value) * (Width - Left - Right));

    private double Y(double value) => _top + ((1 - _y.Place(value)) * PlotHeight);

    private static string Color(LineSeries line) => $"c{line.Color % s_light.Length}";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
