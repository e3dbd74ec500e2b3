using System.Globalization;

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

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static ReadingOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ReadingOptions();
        for (int index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--short":
                    options.IsShort = true;
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
            case "--work":
                Work = Path.GetFullPath(value);
                break;
            case "--articles":
                Articles = Number(name, value);
                break;
            case "--processes":
                Processes = Number(name, value);
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
