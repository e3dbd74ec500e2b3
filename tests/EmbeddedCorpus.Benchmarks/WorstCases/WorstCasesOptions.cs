namespace EmbeddedCorpus.Benchmarks.WorstCases;

/// <summary>What <c>worst-cases.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class WorstCasesOptions
{
    private WorstCasesOptions()
    {
    }

    public int Length { get; private set; } = 250_000;

    public int Runs { get; private set; } = 5;

    public string Only { get; private set; } = string.Empty;

    public bool IsCheck { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static WorstCasesOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new WorstCasesOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        return options;
    }

    private bool TakeFlag(string name)
    {
        switch (name)
        {
            case "--check":
                IsCheck = true;
                return true;
            default:
                return false;
        }
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--length":
                Length = OptionReader.Number(name, value);
                break;
            case "--runs":
                Runs = OptionReader.Number(name, value);
                break;
            case "--only":
                Only = value;
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }
}
