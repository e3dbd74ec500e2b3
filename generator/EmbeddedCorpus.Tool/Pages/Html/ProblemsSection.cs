using System.Globalization;
using EmbeddedCorpus.Tool.Reports;

namespace EmbeddedCorpus.Tool.Pages.Html;

/// <summary>Writes the problems of the texts with their places.</summary>
internal static class ProblemsSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, IReadOnlyList<ProblemLine>? problems)
    {
        html.Raw("""<section id="problems" aria-labelledby="problems-title"><h2 id="problems-title">Problems</h2>""");
        if (problems is null)
        {
            html.Raw("<p>The corpus comes from a build. The build has already reported the problems of the texts.</p></section>\n");
            return;
        }

        if (problems.Count == 0)
        {
            html.Raw("<p>The texts have no problem.</p></section>\n");
            return;
        }

        html.Raw("""<table class="problems"><caption>All problems that a build reports, with file, line and column</caption><thead><tr><th scope="col">Place</th><th scope="col">Problem</th></tr></thead><tbody>""");
        foreach (ProblemLine problem in problems)
        {
            html.Write($"""<tr><th scope="row"><bdi class="place">{problem.File}</bdi><span class="about">line {Number(problem.Line)}, column {Number(problem.Column)}</span></th>""");
            html.Write($"""<td><span class="severity {problem.Severity}">{problem.Severity} <a href="{problem.Kind.HelpLink}" rel="noreferrer">{problem.Kind.Id}</a></span><bdi>{problem.Message}</bdi></td></tr>""");
        }

        html.Raw("</tbody></table></section>\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
