using System.Globalization;

namespace EmbeddedCorpus.Benchmarks;

/// <summary>Reads what the scripts hand over: flags, and options with a value. The scripts have the help.</summary>
internal static class OptionReader
{
    /// <summary>Reads a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="takeFlag">Takes a flag; false when it is none.</param>
    /// <param name="take">Takes an option and its value.</param>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    public static void Read(IReadOnlyList<string> arguments, Func<string, bool> takeFlag, Action<string, string> take)
    {
        for (int index = 0; index < arguments.Count; index++)
        {
            string name = arguments[index];
            if (takeFlag(name))
            {
                continue;
            }

            if (index + 1 == arguments.Count)
            {
                throw new ArgumentException($"{name}: a value is missing, or it is no option; see --help.");
            }

            take(name, arguments[++index]);
        }
    }

    /// <summary>A number above 0.</summary>
    /// <exception cref="ArgumentException">The value is none.</exception>
    public static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new ArgumentException($"{name} {value}: give a number above 0.");
}
