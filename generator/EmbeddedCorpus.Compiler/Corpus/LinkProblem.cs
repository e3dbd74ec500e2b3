using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Corpus;

/// <summary>Makes the problem of a link, at its target.</summary>
internal static class LinkProblem
{
    /// <summary>Makes the problem.</summary>
    /// <param name="kind">The kind of the problem.</param>
    /// <param name="article">The article with the link.</param>
    /// <param name="link">The link. It has a place in the file.</param>
    /// <param name="target">The target as the text has it.</param>
    /// <param name="secondArgument">The second part of the message.</param>
    public static TextProblem Of(ProblemKind kind, ArticleModel article, LinkModel link, string target, string secondArgument)
    {
        // A target has no line end.
        LineColumn end = link.Start with { Column = link.Start.Column + link.Place.Length };
        var problem = new TextProblem(kind, article.Document.FilePath, link.Place, link.Start, end, target, secondArgument);
        return article.Document.Part is { } part ? problem.Move(part.Line, part.Position) : problem;
    }
}
