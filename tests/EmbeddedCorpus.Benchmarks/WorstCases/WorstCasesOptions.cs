using System.Globalization;

namespace EmbeddedCorpus.Benchmarks.WorstCases;

/// <summary>What <c>worst-cases.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class WorstCasesOptions
{
    private WorstCasesOptions()
    {
    }

    public int Length { get; private set; } = 2_000_000;

    public int Runs { get; private set; } = 5;

    public string Only { get; private set; } = string.Empty;

    public bool IsCheck { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static WorstCasesOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new WorstCasesOptions();
        for (int index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--check":
                    options.IsCheck = true;
                    break;
                case string name when index + 1 < arguments.Count:
                    options.Set(name, arguments[++index]);
                    break;
                case string name:
                    throw new ArgumentException($"{name}: a value is missing, or it is no option; see --help.");
            }
        }

        return options;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--length":
                Length = Number(name, value);
                break;
            case "--runs":
                Runs = Number(name, value);
                break;
            case "--only":
                Only = value;
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new ArgumentException($"{name} {value}: give a number above 0.");
}
