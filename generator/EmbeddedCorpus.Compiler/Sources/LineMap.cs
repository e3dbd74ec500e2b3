using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Turns positions into lines and columns. Made only for texts that have problems.</summary>
internal static class LineMap
{
    /// <summary>The line and column of a position, both from 0.</summary>
    public static LineColumn At(string source, int position)
    {
        var reader = new LineReader(source.AsSpan(), 0);
        int line = 0;
        int start = 0;
        while (reader.TryRead(out TextRange range) && reader.Position <= position && reader.Position > range.End)
        {
            line++;
            start = reader.Position;
        }

        return new LineColumn(line, position - start);
    }

    /// <summary>A problem at a range of a text.</summary>
    public static TextProblem Problem(ProblemKind kind, string filePath, string source, TextRange range, string argument = "", string secondArgument = "") =>
        new(kind, filePath, range, At(source, range.Start), At(source, range.End), argument, secondArgument);

    /// <summary>A problem at a range of an article.</summary>
    public static TextProblem Problem(ProblemKind kind, ArticleModel article, TextRange range, string argument = "", string secondArgument = "")
    {
        TextProblem problem = Problem(kind, article.Document.FilePath, article.File, range, argument, secondArgument);
        return article.Document.Part is { } part ? problem.Move(part.Line, part.Position) : problem;
    }
}
