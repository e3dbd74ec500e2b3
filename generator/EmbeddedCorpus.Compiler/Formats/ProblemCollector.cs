using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Collects what is wrong with a file.</summary>
/// <param name="document">The file. All places are characters of it.</param>
public sealed class ProblemCollector(SourceDocument document)
{
    private readonly List<TextProblem> _problems = [];

    /// <summary>Whether one of them keeps the text out of the corpus.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Adds a problem.</summary>
    public void Add(ProblemKind kind, TextRange range, string argument = "", string secondArgument = "") =>
        _problems.Add(LineMap.Problem(kind, document.Info.FilePath, document.Text, range, argument, secondArgument));

    /// <summary>Adds a problem that keeps the text out of the corpus.</summary>
    public void LeaveOut(ProblemKind kind, TextRange range, string argument = "", string secondArgument = "")
    {
        Add(kind, range, argument, secondArgument);
        IsLeftOut = true;
    }

    /// <summary>All problems, in the order in which they were found.</summary>
    /// <param name="ignored">The codes of the problems that the text ignores.</param>
    public EquatableArray<TextProblem> ToModels(string ignored = "") =>
        new([.. ignored.Length == 0 ? _problems : _problems.FindAll(problem => !ProblemCodes.Contain(ignored, problem.Kind))]);
}
