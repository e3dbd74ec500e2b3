using EmbeddedCorpus.Benchmarks.StorageCost.Texts;

namespace EmbeddedCorpus.Benchmarks.StorageCost;

/// <summary>What <c>storage-cost.sh</c> hands over; its <c>--help</c> says what each means.</summary>
internal sealed class StorageCostOptions
{
    private StorageCostOptions()
    {
    }

    public string Repository { get; private set; } = string.Empty;

    public string Data { get; private set; } = string.Empty;

    public string Work { get; private set; } = string.Empty;

    /// <summary>The version under which the package was packed.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>The id of the compiler server that builds use, or empty.</summary>
    public string CompilerServer { get; private set; } = string.Empty;

    public int Runs { get; private set; } = 3;

    public bool IsChecked { get; private set; }

    /// <summary>Where the plot goes, or empty.</summary>
    public string Plot { get; private set; } = string.Empty;

    public IReadOnlyList<int> Sizes { get; private set; } = [1, 10, 40, 100];

    public IReadOnlyList<StorageForm> Forms { get; private set; } = [.. StorageForms.ByOption.Values];

    /// <summary>The largest size that <see cref="StorageForm.ByteArrays"/> is measured at: 40 MB would take the compiler some 20 GB.</summary>
    public int ByteArrayLimit { get; private set; } = 10;

    /// <summary>The largest size that <see cref="StorageForm.Literals"/> is measured at.</summary>
    public int LiteralsLimit { get; private set; } = 40;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It cannot be understood, or asks for a check of what is not measured.</exception>
    public static StorageCostOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new StorageCostOptions();
        OptionReader.Read(arguments, options.TakeFlag, options.Set);
        if (options.IsChecked && !(options.Sizes.Contains(10) && options.Sizes.Contains(100) && options.Forms.Contains(StorageForm.Resource)))
        {
            throw new ArgumentException("--check: the limits are of the form resource at 10 and at 100 MB; leave these in --forms and --sizes.");
        }

        return options;
    }

    /// <summary>The largest size of a form.</summary>
    public int LimitOf(StorageForm form) => form switch
    {
        StorageForm.ByteArrays => ByteArrayLimit,
        StorageForm.Literals => LiteralsLimit,
        _ => int.MaxValue,
    };

    private bool TakeFlag(string name)
    {
        switch (name)
        {
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
            case "--compiler-server":
                CompilerServer = value;
                break;
            case "--runs":
                Runs = OptionReader.Number(name, value);
                break;
            case "--byte-array-limit":
                ByteArrayLimit = OptionReader.Number(name, value);
                break;
            case "--literals-limit":
                LiteralsLimit = OptionReader.Number(name, value);
                break;
            case "--sizes":
                Sizes = [.. value.Split(',').Select(size => Size(name, size)).Distinct().Order()];
                break;
            case "--forms":
                Forms = [.. value.Split(',').Select(form => ParseForm(name, form)).Distinct().Order()];
                break;
            case "--svg":
                Plot = PlotFile(name, value);
                break;
            default:
                throw new ArgumentException($"{name} is no option; see --help.");
        }
    }

    private static int Size(string name, string value) =>
        OptionReader.Number(name, value) is int size && size <= GrowingTexts.MaxMegabytes
            ? size
            : throw new ArgumentException($"{name} {value}: give sizes of at most {GrowingTexts.MaxMegabytes}.");

    private static StorageForm ParseForm(string name, string value) =>
        StorageForms.ByOption.TryGetValue(value, out StorageForm form)
            ? form
            : throw new ArgumentException($"{name} {value}: give forms among {string.Join(", ", StorageForms.ByOption.Keys)}.");

    // The plot is written at the end, perhaps an hour later: a folder that is missing is told now.
    private static string PlotFile(string name, string value)
    {
        string file = Path.GetFullPath(value);
        return Directory.Exists(Path.GetDirectoryName(file)) && !Directory.Exists(file)
            ? file
            : throw new ArgumentException($"{name} {value}: give a file in a folder that exists.");
    }
}
