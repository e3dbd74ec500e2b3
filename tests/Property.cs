using CsCheck;

namespace EmbeddedCorpus.Tests;

/// <summary>Properties of drawn values. A run draws the same values each time; <c>tests/nightly.sh</c> draws new ones.</summary>
/// <remarks>CsCheck's <c>Sample</c> fixes the first value only, so a run that found nothing here could fail on another machine.</remarks>
internal static class Property
{
    private static readonly bool s_drawsNewValues = Environment.GetEnvironmentVariable("EMBEDDEDCORPUS_NIGHTLY") == "1";

    /// <summary>Checks <paramref name="check"/> for <paramref name="iter"/> values that <paramref name="seed"/> decides.</summary>
    public static void Holds<T>(this Gen<T> values, Action<T> check, string seed, int iter = 100)
    {
        if (s_drawsNewValues)
        {
            // One thread: the memory in which a fuzzing target opens an image is one for all its inputs.
            values.Sample(check, seed: seed, iter: iter, threads: 1);
            return;
        }

        ulong start = PCG.Parse(seed).Seed;
        for (uint number = 0; number < iter; number++)
        {
            var random = new PCG(number, start);
            string state = random.ToString();
            T value = values.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception)
            {
                // Prints the value and the seed that draws it, and looks for a smaller one.
                values.Sample(check, seed: state, iter: 200, threads: 1);
                throw;
            }
        }
    }

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, string, int)"/>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> check, string seed, int iter = 100) =>
        values.Holds(value => check(value.Item1, value.Item2), seed, iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, string, int)"/>
    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> check, string seed, int iter = 100) =>
        values.Holds(value => check(value.Item1, value.Item2, value.Item3), seed, iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, string, int)"/>
    public static void Holds<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> check, string seed, int iter = 100) =>
        values.Holds(value => check(value.Item1, value.Item2, value.Item3, value.Item4), seed, iter);

    /// <inheritdoc cref="Holds{T}(Gen{T}, Action{T}, string, int)"/>
    public static void Holds<T1, T2, T3, T4, T5, T6>(this Gen<(T1, T2, T3, T4, T5, T6)> values, Action<T1, T2, T3, T4, T5, T6> check, string seed, int iter = 100) =>
        values.Holds(value => check(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6), seed, iter);
}
