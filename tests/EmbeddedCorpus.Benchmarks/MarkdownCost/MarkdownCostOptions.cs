namespace EmbeddedCorpus.Benchmarks.MarkdownCost;

/// <summary>What <c>markdown-cost.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class MarkdownCostOptions
{
    private MarkdownCostOptions()
    {
    }

    public string Texts { get; private set; } = string.Empty;

    public int Length { get; private set; } = 10_000_000;

    public int Runs { get; private set; } = 5;

    public bool IsCheck { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static MarkdownCostOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new MarkdownCostOptions();
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
            case "--length":
                Length = OptionReader.Number(name, value);
                break;
            case "--runs":
                Runs = OptionReader.Number(name, value);
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }
}
