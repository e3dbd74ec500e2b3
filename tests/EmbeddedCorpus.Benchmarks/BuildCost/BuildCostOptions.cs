namespace EmbeddedCorpus.Benchmarks.BuildCost;

/// <summary>What <c>build-cost.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class BuildCostOptions
{
    private BuildCostOptions()
    {
    }

    public string Repository { get; private set; } = string.Empty;

    public string Data { get; private set; } = string.Empty;

    public string Work { get; private set; } = string.Empty;

    public string Generator { get; private set; } = string.Empty;

    public int Runs { get; private set; } = 3;

    public bool WithBuilds { get; private set; } = true;

    public bool IsChecked { get; private set; }

    public IReadOnlyList<int> Sizes { get; private set; } = BuildCostTexts.Sizes;

    public IReadOnlyList<Form> Forms { get; private set; } = [Form.EmbeddedCorpus, Form.EmbeddedCorpusWithSearch, Form.Utf8Pages, Form.ByteArrays, Form.Resource];

    /// <summary>The largest size that <see cref="Form.ByteArrays"/> is measured at: 40 MB would take the compiler some 20 GB.</summary>
    public int ByteArrayLimit { get; private set; } = 10;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static BuildCostOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BuildCostOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        return options.Generator.Length > 0 ? options : options.WithDefaultGenerator();
    }

    private BuildCostOptions WithDefaultGenerator()
    {
        Generator = Path.Combine(Repository, "generator", "EmbeddedCorpus.Generator", "bin", "Release", "netstandard2.0");
        return this;
    }

    private bool TakeFlag(string name)
    {
        switch (name)
        {
            case "--compiler-only":
                WithBuilds = false;
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
            case "--generator":
                Generator = Path.GetFullPath(value);
                break;
            case "--runs":
                Runs = OptionReader.Number(name, value);
                break;
            case "--byte-array-limit":
                ByteArrayLimit = OptionReader.Number(name, value);
                break;
            case "--sizes":
                Sizes = [.. value.Split(',').Select(size => Size(name, size))];
                break;
            case "--forms":
                Forms = [.. value.Split(',').Select(form => ParseForm(name, form))];
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }

    private static int Size(string name, string value) =>
        OptionReader.Number(name, value) is int size && BuildCostTexts.Sizes.Contains(size)
            ? size
            : throw new ArgumentException($"{name} {value}: give sizes among {string.Join(", ", BuildCostTexts.Sizes)}.");

    private static Form ParseForm(string name, string value) => value switch
    {
        "ours" => Form.EmbeddedCorpus,
        "search" => Form.EmbeddedCorpusWithSearch,
        "u8" => Form.Utf8Pages,
        "bytes" => Form.ByteArrays,
        "resource" => Form.Resource,
        _ => throw new ArgumentException($"{name} {value}: give forms among ours, search, u8, bytes, resource."),
    };
}
