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
        _problems.Add(LineMap.Problem(kind, document.Info.FilePath, document.Text, Whole(range), argument, secondArgument));

    // A reader that reports one character may report the half of a pair.
    private TextRange Whole(TextRange range) =>
        range.End > 0 && range.End < document.Text.Length && char.IsSurrogatePair(document.Text[range.End - 1], document.Text[range.End]) ? range with { End = range.End + 1 } : range;

    /// <summary>Adds a problem of a value that a file of fields has.</summary>
    /// <param name="sidecar">The file, or null if the value is in the text or in the project.</param>
    /// <param name="kind">The kind of the problem.</param>
    /// <param name="range">The place in that file.</param>
    /// <param name="argument">The first argument of the message.</param>
    /// <param name="secondArgument">The second argument of the message.</param>
    internal void AddIn(Sidecar? sidecar, ProblemKind kind, TextRange range, string argument = "", string secondArgument = "") =>
        _problems.Add(Make(sidecar, kind, range, argument, secondArgument));

    /// <summary>Makes a problem that only other texts can tell.</summary>
    /// <inheritdoc cref="AddIn"/>
    internal TextProblem Make(Sidecar? sidecar, ProblemKind kind, TextRange range, string argument = "", string secondArgument = "") =>
        LineMap.Problem(kind, sidecar?.FilePath ?? document.Info.FilePath, sidecar?.Text ?? document.Text, range, argument, secondArgument);

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
