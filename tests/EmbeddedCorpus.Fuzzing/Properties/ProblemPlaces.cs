using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>Problems say where they are, in characters and by line and column alike.</summary>
internal static class ProblemPlaces
{
    /// <summary>Requires it of an article.</summary>
    public static void Check(ArticleModel article)
    {
        string file = article.File;
        Require(!article.IsLeftOut || article.Problems.Count > 0, "A text is left out without a reason.");
        foreach (TextProblem problem in article.Problems)
        {
            string? source = problem.FilePath == article.Document.FilePath ? file
                : article.Document.Sidecars.AsSpan().ToArray().FirstOrDefault(sidecar => sidecar.FilePath == problem.FilePath)?.Text;
            Require(source is not null, $"{problem.Kind} names the file '{problem.FilePath}'.");
            Require(problem.Start == At(source!, problem.Range.Start), $"{problem.Kind} at {problem.Range} stands at {problem.Start}.");
            Require(problem.End == At(source!, problem.Range.End), $"{problem.Kind} at {problem.Range} ends at {problem.End}.");
        }
    }

    // Lines end with LF, CRLF or CR.
    private static LineColumn At(string source, int position)
    {
        int line = 0;
        int start = 0;
        for (int index = 0; index < position; index++)
        {
            if (source[index] == '\n' || (source[index] == '\r' && (index + 1 == source.Length || source[index + 1] != '\n')))
            {
                line++;
                start = index + 1;
            }
        }

        return new LineColumn(line, position - start);
    }
}
