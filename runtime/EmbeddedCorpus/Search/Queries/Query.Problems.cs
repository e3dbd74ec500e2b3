namespace EmbeddedCorpus.Search.Queries;

/// <content>What a search does not do as the query says.</content>
internal sealed partial class Query
{
    private readonly FoundProblem[] _problems = new FoundProblem[2 * MaxWords];

    /// <summary>How many problems there are. Those without room are left out.</summary>
    public int ProblemCount;

    /// <summary>A problem.</summary>
    public ref readonly FoundProblem ProblemAt(int problem) => ref _problems[problem];

    /// <summary>Adds a problem of some bytes of the query.</summary>
    public void AddProblem(QueryProblemKind kind, int start, int end, int term = -1, int nextTerm = -1)
    {
        if (ProblemCount < _problems.Length)
        {
            _problems[ProblemCount++] = new FoundProblem { Kind = kind, Start = start, End = end, Term = term, NextTerm = nextTerm };
        }
    }

    /// <summary>A problem, with terms instead of words.</summary>
    internal struct FoundProblem
    {
        public QueryProblemKind Kind;
        public int Start;
        public int End;

        /// <summary>The term that is searched instead, or -1.</summary>
        public int Term;

        /// <summary>The term after it, or -1.</summary>
        public int NextTerm;
    }
}
