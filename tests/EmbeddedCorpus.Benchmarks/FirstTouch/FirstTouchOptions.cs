using EmbeddedCorpus.Benchmarks.StorageCost.Texts;

namespace EmbeddedCorpus.Benchmarks.FirstTouch;

/// <summary>What <c>first-touch.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class FirstTouchOptions
{
    private FirstTouchOptions()
    {
    }

    public string Repository { get; private set; } = string.Empty;

    public string Data { get; private set; } = string.Empty;

    public string Work { get; private set; } = string.Empty;

    /// <summary>The version under which the package was packed.</summary>
    public string Version { get; private set; } = string.Empty;

    public int Processes { get; private set; } = 15;

    public int Megabytes { get; private set; } = 100;

    public bool IsReadyToRun { get; private set; }

    public bool IsChecked { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static FirstTouchOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FirstTouchOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        return options;
    }

    private bool TakeFlag(string name)
    {
        switch (name)
        {
            case "--ready-to-run":
                IsReadyToRun = true;
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
            case "--repository":
                Repository = Path.GetFullPath(value);
                break;
            case "--data":
                Data = Path.GetFullPath(value);
                break;
            case "--work":
                Work = Path.GetFullPath(value);
                break;
            case "--version":
                Version = value;
                break;
            case "--processes":
                Processes = OptionReader.Number(name, value);
                break;
            case "--megabytes":
                Megabytes = OptionReader.Number(name, value) is int size && size <= GrowingTexts.MaxMegabytes
                    ? size
                    : throw new ArgumentException($"{name} {value}: give at most {GrowingTexts.MaxMegabytes}.");
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }
}
