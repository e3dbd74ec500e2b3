namespace EmbeddedCorpus.Benchmarks.Reading;

/// <summary>What <c>reading.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class ReadingOptions
{
    private ReadingOptions()
    {
    }

    public string Work { get; private set; } = string.Empty;

    public int Articles { get; private set; } = 1000;

    public int Processes { get; private set; } = 15;

    public bool IsShort { get; private set; }

    /// <summary>Whether nothing but article views is measured.</summary>
    public bool IsOfViews { get; private set; }

    /// <summary>Whether the exit code tells of limits that do not hold.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static ReadingOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ReadingOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        return options;
    }

    private bool TakeFlag(string name)
    {
        switch (name)
        {
            case "--short":
                IsShort = true;
                return true;
            case "--views":
                IsOfViews = true;
                return true;
            case "--check":
                IsChecked = true;
                return true;
            default:
                return false;
        }
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--work":
                Work = Path.GetFullPath(value);
                break;
            case "--articles":
                Articles = OptionReader.Number(name, value);
                break;
            case "--processes":
                Processes = OptionReader.Number(name, value);
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }
}
