using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Build.Cache;

/// <summary>A file that links lead to.</summary>
/// <param name="Name">The name of the file in the project, see <see cref="ProjectPaths"/>.</param>
/// <param name="Exists">Whether the file existed when the disk was asked.</param>
internal sealed record LinkedFile(string Name, bool Exists)
{
    /// <summary>Whether the file existed when the disk was asked.</summary>
    public bool Exists { get; set; } = Exists;

    /// <summary>The links to the file, each with its corpus and the warning if the file is missing.</summary>
    public List<(string Corpus, TextProblem Problem)> Links { get; } = [];
}

/// <summary>The form of <see cref="LinkedFiles"/> on disk: a line for each file, and below it a line for each link, with fields as in a manifest.</summary>
internal static class LinkedFilesFormat
{
    private const string FileLine = "file";
    private const string LinkLine = "link";
    private const string LastLine = "end";

    /// <summary>Writes files.</summary>
    public static string Write(IEnumerable<LinkedFile> files, ProjectPaths paths)
    {
        var text = new StringBuilder();
        foreach (LinkedFile file in files)
        {
            text.Append(FileLine).AppendField(file.Name).AppendField(Number(file.Exists ? 1 : 0)).Append('\n');
            foreach ((string corpus, TextProblem problem) in file.Links)
            {
                text.Append(LinkLine).AppendField(corpus).AppendField(paths.NameOf(problem.FilePath))
                    .AppendField(Number(problem.Range.Start)).AppendField(Number(problem.Range.End))
                    .AppendField(Number(problem.Start.Line)).AppendField(Number(problem.Start.Column)).AppendField(Number(problem.End.Column))
                    .AppendField(problem.Argument).AppendField(problem.SecondArgument).Append('\n');
            }
        }

        return text.Append(LastLine).Append('\n').ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, up to a line that is damaged.</summary>
    public static void Read(string text, Action<LinkedFile> add, ProjectPaths paths)
    {
        LinkedFile? file = null;
        foreach (string line in text.Split('\n'))
        {
            var fields = new FieldReader(line.AsSpan());
            string kind = fields.Text();
            if (kind == FileLine)
            {
                file = new LinkedFile(fields.Text(), fields.Number() != 0);
                if (fields.IsComplete)
                {
                    add(file);
                }
            }
            else if (kind == LinkLine && file is not null)
            {
                string corpus = fields.Text();
                TextProblem problem = ReadProblem(ref fields, paths);
                if (fields.IsComplete)
                {
                    file.Links.Add((corpus, problem));
                }
            }
            else
            {
                return;
            }
        }
    }

    // A link has one line.
    private static TextProblem ReadProblem(ref FieldReader fields, ProjectPaths paths)
    {
        string path = paths.FileOf(fields.Text());
        var range = new TextRange(fields.Number(), fields.Number());
        var start = new LineColumn(fields.Number(), fields.Number());
        return new TextProblem(ProblemKind.BrokenLink, path, range, start, start with { Column = fields.Number() }, fields.Text(), fields.Text());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
