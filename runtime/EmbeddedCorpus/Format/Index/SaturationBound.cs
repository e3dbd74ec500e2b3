#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Score bounds as one digit: fine where the best articles are, close below 1.</summary>
internal static class SaturationBound
{
    /// <summary>Steps while the distance to 1 halves.</summary>
    private const double Steps = 18;

    private const int Count = 128;

    private static readonly double[] s_values = Values();

    /// <summary>The saturations by digit.</summary>
    public static ReadOnlySpan<double> All => s_values;

    /// <summary>The saturation that a digit stands for.</summary>
    public static double Of(int digit) => s_values[digit];

    /// <summary>The digit of the lowest bound that is not below a saturation.</summary>
    public static int Above(double saturation)
    {
        int digit = saturation <= 0 ? 0 : (int)Math.Min(-Math.Log(1 - saturation, 2) * Steps, Count - 2);
        while (digit < Count - 1 && s_values[digit] < saturation)
        {
            digit++;
        }

        return digit;
    }

    private static double[] Values()
    {
        double[] values = new double[Count];
        for (int digit = 0; digit < Count; digit++)
        {
            values[digit] = digit == Count - 1 ? 1 : 1 - Math.Pow(2, -digit / Steps);
        }

        return values;
    }
}
