namespace EmbeddedCorpus.Quotes.Evaluation.Training;

/// <summary>The arithmetic of the training, in integers: every machine computes the same weights.</summary>
internal static class FixedPoint
{
    /// <summary>The bits after the point of a probability.</summary>
    public const int ProbabilityBits = 30;

    /// <summary>The bits after the point of a weight.</summary>
    public const int WeightBits = 20;

    private const int StepBits = 10;
    private const int Range = 24;

    // e to the power of -1/1024, with 62 bits after the point.
    private const ulong Step = 4607184617107619805;

    private static readonly int[] s_powers = Powers();

    /// <summary>e to the power of a weight that is not above 0, with <see cref="ProbabilityBits"/>.</summary>
    public static long Exp(long weight)
    {
        long step = -weight >> (WeightBits - StepBits);
        return step >= s_powers.Length ? 0 : s_powers[step];
    }

    /// <summary>The square root of a number, rounded down.</summary>
    public static long Sqrt(long number)
    {
        // The root of a double is exact to the last bit on every machine.
        long root = (long)Math.Sqrt(number);
        return root * root > number ? root - 1 : root;
    }

    private static int[] Powers()
    {
        int[] powers = new int[Range << StepBits];
        UInt128 power = (UInt128)1 << 62;
        for (int index = 0; index < powers.Length; index++)
        {
            powers[index] = (int)Math.Min(int.MaxValue, (long)(power >> (62 - ProbabilityBits)));
            power = (power * Step) >> 62;
        }

        return powers;
    }
}
