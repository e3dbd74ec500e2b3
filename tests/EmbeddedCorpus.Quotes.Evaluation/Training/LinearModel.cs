namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>The weights of a linear model while it learns: AdaGrad with a falling average, in fixed point.</summary>
/// <remarks><see href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer, 2011</see>. Each feature has a step of its own, which falls with the squares of its gradients.</remarks>
internal sealed class LinearModel
{
    // The squares of the gradients start here, with 16 bits after the point, so that the first step is none too long.
    private const long FirstSquare = 64;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _hashes = [];
    private readonly long _rate;
    private readonly long[] _weights;
    private readonly long[] _squares;
    private readonly long[] _sums;
    private int _averaged;

    /// <param name="counts">How often each feature occurs.</param>
    /// <param name="least">Features that occur less often have no weight.</param>
    /// <param name="rate">The length of a step, with 12 bits after the point.</param>
    public LinearModel(IReadOnlyDictionary<uint, int> counts, int least, long rate)
    {
        _rate = rate;
        foreach (uint hash in counts.Where(pair => pair.Value >= least).Select(static pair => pair.Key).Order())
        {
            _numbers.Add(hash, _hashes.Count);
            _hashes.Add(hash);
        }

        _weights = new long[_hashes.Count];
        _squares = new long[_hashes.Count];
        _sums = new long[_hashes.Count];
        Array.Fill(_squares, FirstSquare);
    }

    /// <summary>The numbers of the features that have a weight.</summary>
    public int[] Numbers(uint[] features) => [.. features.Where(_numbers.ContainsKey).Select(hash => _numbers[hash])];

    /// <summary>The sum of the weights, with <see cref="FixedPoint.WeightBits"/>.</summary>
    public long Score(int[] features)
    {
        long score = 0;
        foreach (int feature in features)
        {
            score += _weights[feature];
        }

        return score;
    }

    /// <summary>Moves the weights against a gradient.</summary>
    /// <param name="features">The features.</param>
    /// <param name="gradient">The gradient, with <see cref="FixedPoint.ProbabilityBits"/>.</param>
    public void Update(int[] features, long gradient)
    {
        long slope = gradient >> (FixedPoint.ProbabilityBits - 16);
        if (slope == 0)
        {
            return;
        }

        foreach (int feature in features)
        {
            _squares[feature] += (slope * slope) >> 16;
            _weights[feature] -= _rate * slope / FixedPoint.Sqrt(_squares[feature]);
        }
    }

    /// <summary>Draws all weights towards 0.</summary>
    /// <param name="part">The part that they lose, of 1024.</param>
    public void Shrink(int part)
    {
        for (int index = 0; index < _weights.Length; index++)
        {
            _weights[index] -= _weights[index] * part / 1024;
        }
    }

    /// <summary>Takes the weights into the average.</summary>
    public void Average()
    {
        _averaged++;
        for (int index = 0; index < _sums.Length; index++)
        {
            _sums[index] += _weights[index];
        }
    }

    /// <summary>The averaged weights as the product reads them, ascending; the smallest are left out.</summary>
    /// <param name="scale">The units of one.</param>
    /// <param name="least">The least size of a weight that is kept, in units.</param>
    public uint[] ToWeights(int scale, int least)
    {
        List<uint> weights = [];
        for (int index = 0; index < _sums.Length; index++)
        {
            long half = (long)_averaged << (FixedPoint.WeightBits - 1);
            long scaled = _sums[index] * scale;
            long units = Math.Clamp((scaled + (scaled < 0 ? -half : half)) / (half * 2), -127, 127);
            if (Math.Abs(units) >= least)
            {
                weights.Add(_hashes[index] | (byte)(sbyte)units);
            }
        }

        return [.. weights];
    }
}
