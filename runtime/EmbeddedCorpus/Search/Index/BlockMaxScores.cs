using EmbeddedCorpus.Format;

namespace EmbeddedCorpus.Search.Index;

/// <summary>Numbers for each range of articles: what it can score at most, and the parts of that while they are added up.</summary>
/// <remarks>
/// A range may be a single article, where the articles that can be among the best are known. <br/>
/// Spans by their constructor, and no empty arrays: of <c>AsSpan</c> and <c>Array.Empty</c> the framework has no code for <c>double</c> that was
/// compiled ahead of time, and a first search would wait for it.
/// </remarks>
internal sealed class BlockMaxScores
{
    // So many steps from the highest bound to the lowest that counts.
    private const int Steps = 128;

    private double[] _bounds = new double[1];
    private double[] _words = new double[1];
    private int[] _order = new int[1];
    private double[] _clauseBounds = new double[1];
    private int[] _frequencies = new int[1];

    /// <summary>How many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>What an article of a range can score at most.</summary>
    public Span<double> Bounds => new(_bounds, 0, Count);

    /// <summary>Of the clause at hand: frequency over its damping, summed over terms.</summary>
    public Span<double> Words => new(_words, 0, Count);

    /// <summary>Ranges by falling bound, once they are sorted.</summary>
    public Span<int> Order => _order.AsSpan(0, Count);

    /// <summary>What an article of a range can score at most by one clause.</summary>
    public Span<double> BoundsOf(int clause) => new(_clauseBounds, clause * Count, Count);

    /// <summary>How often a clause stands in each article of the range at hand, then how often in the query's own term.</summary>
    public Span<int> FrequenciesOf(int clause) => _frequencies.AsSpan(clause * 2 * SearchFormat.RangeArticles, 2 * SearchFormat.RangeArticles);

    /// <summary>Adds up the bounds of all clauses.</summary>
    public void AddBounds(int clauses)
    {
        for (int clause = 0; clause < clauses; clause++)
        {
            ReadOnlySpan<double> bounds = BoundsOf(clause);
            for (int range = 0; range < bounds.Length; range++)
            {
                _bounds[range] += bounds[range];
            }
        }
    }

    /// <summary>Sets all bounds to 0.</summary>
    public void Clear(int count, int clauses)
    {
        if (clauses * count > _clauseBounds.Length)
        {
            _clauseBounds = new double[clauses * count];
        }

        if (clauses * 2 * SearchFormat.RangeArticles > _frequencies.Length)
        {
            _frequencies = new int[clauses * 2 * SearchFormat.RangeArticles];
        }

        new Span<double>(_clauseBounds, 0, clauses * count).Clear();
        if (count > _bounds.Length)
        {
            _bounds = new double[count];
            _words = new double[count];
            _order = new int[count];
        }

        Count = count;
        Bounds.Clear();
    }

    /// <summary>Leaves the first ones of what there are.</summary>
    public void Keep(int count) => Count = count;

    /// <summary>Orders the ranges with a bound above 0, and not below another, by falling bound, in small steps: those of one step stand in any order.</summary>
    /// <returns>How many they are.</returns>
    public int Sort(double least)
    {
        double highest = least = Math.Max(least, double.Epsilon);
        foreach (double bound in Bounds)
        {
            highest = bound > highest ? bound : highest;
        }

        // Counted, then placed, without a comparison of two bounds: nobody could foretell what it says.
        double stepsPerScore = highest > least ? (Steps - 1) / (highest - least) : 0;
        Span<int> starts = stackalloc int[Steps + 1];
        starts.Clear();
        foreach (double bound in Bounds)
        {
            starts[StepOf(bound)]++;
        }

        int count = 0;
        for (int step = 0; step < starts.Length; step++)
        {
            (starts[step], count) = (count, count + starts[step]);
        }

        count = starts[Steps];
        for (int range = 0; range < Count; range++)
        {
            _order[starts[StepOf(_bounds[range])]++] = range;
        }

        return count;

        // Those below stand behind the others.
        int StepOf(double bound) => bound >= least ? (int)Math.Min((uint)((highest - bound) * stepsPerScore), Steps - 1) : Steps;
    }
}
