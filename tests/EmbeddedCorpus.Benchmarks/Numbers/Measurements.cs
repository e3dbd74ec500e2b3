namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>The stored output of the scripts: a file for each part of <c>numbers.sh</c>.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<string, ScriptOutput> _outputs = new(StringComparer.Ordinal);

    /// <summary>The folder of the stored output in the repository.</summary>
    public const string Folder = "tests/Numbers";

    /// <summary>Reads a folder of outputs.</summary>
    public static Measurements Read(string folder)
    {
        var measurements = new Measurements();
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            measurements.Add(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }

        return measurements;
    }

    /// <summary>The parts, in ordinal order.</summary>
    public IEnumerable<string> Parts => _outputs.Keys.Order(StringComparer.Ordinal);

    /// <summary>The output of a part.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public ScriptOutput this[string part] => _outputs.TryGetValue(part, out ScriptOutput? output) ? output : throw new FormatException($"There is no output of '{part}'.");

    /// <summary>Adds or replaces the output of a part.</summary>
    public void Add(string part, string text) => _outputs[part] = ScriptOutput.Parse(text);
}

/// <summary>What one script printed.</summary>
/// <param name="Command">The script and its options.</param>
/// <param name="Machine">Processors and the version of .NET.</param>
/// <param name="Text">The printed lines.</param>
/// <param name="Tables">The tables among the lines.</param>
internal sealed record ScriptOutput(string Command, string Machine, string Text, IReadOnlyList<MarkdownTable> Tables)
{
    private const string CommandHead = "command: ";
    private const string MachineHead = "machine: ";

    /// <summary>Reads a file of <c>numbers.sh</c>.</summary>
    /// <exception cref="FormatException">The head is missing.</exception>
    public static ScriptOutput Parse(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', 3) is [string command, string machine, string rest] && command.StartsWith(CommandHead, StringComparison.Ordinal) && machine.StartsWith(MachineHead, StringComparison.Ordinal)
            ? new ScriptOutput(command[CommandHead.Length..], machine[MachineHead.Length..], rest, MarkdownTable.ReadAll(rest))
            : throw new FormatException($"The first lines are not '{CommandHead}' and '{MachineHead}'.");

    /// <summary>The first table with these columns.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public MarkdownTable Table(params IReadOnlyList<string> columns) =>
        Tables.FirstOrDefault(table => columns.All(table.Columns.Contains)) ?? throw new FormatException($"There is no table with the columns {string.Join(", ", columns)}.");

    /// <summary>The first line that contains the words.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public string Line(string words) =>
        Text.Split('\n').FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) ?? throw new FormatException($"There is no line with '{words}'.");

    /// <summary>The sentence of a page that says where the figures come from.</summary>
    public string Source => $"`{Command}` printed the figures, on {Machine}.";
}
