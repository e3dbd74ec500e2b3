namespace EmbeddedCorpus.Benchmarks.ExtractCost;

/// <summary>What <c>extract-cost.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class ExtractCostOptions
{
    private ExtractCostOptions()
    {
    }

    public string Texts { get; private set; } = string.Empty;

    public string Tool { get; private set; } = string.Empty;

    public string Work { get; private set; } = string.Empty;

    public int Megabytes { get; private set; } = 1_000;

    public int Most { get; private set; } = 1_000;

    public int Runs { get; private set; } = 1;

    public bool IsCheck { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static ExtractCostOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ExtractCostOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        return options;
    }

    private bool TakeFlag(string name)
    {
        IsCheck |= name == "--check";
        return name == "--check";
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--texts":
                Texts = value;
                break;
            case "--tool":
                Tool = value;
                break;
            case "--work":
                Work = value;
                break;
            case "--megabytes":
                Megabytes = OptionReader.Number(name, value);
                break;
            case "--most":
                Most = OptionReader.Number(name, value);
                break;
            case "--runs":
                Runs = OptionReader.Number(name, value);
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }
}
