namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>Writes the numbers of the pages from the output of the scripts: the last step of <c>numbers.sh</c>.</summary>
internal static class NumbersCommand
{
    /// <summary>Accepts the output of one part if every block of the part can be written with it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="file">The new output.</param>
    /// <returns>1 if a block cannot be written.</returns>
    public static int Accept(string part, string file)
    {
        var measurements = new Measurements();
        measurements.Add(part, File.ReadAllText(file));
        List<string> problems = measurements[part].Tables.Count > 0 ? [] : ["The output has no table."];
        foreach (NumberBlock block in NumberBlock.All.Where(block => block.Parts.SequenceEqual([part])))
        {
            try
            {
                Console.WriteLine(block.Lines(measurements));
            }
            catch (FormatException exception)
            {
                problems.Add($"{block.Name}: {exception.Message}");
            }
        }

        return Report(problems);
    }

    /// <summary>Writes or checks the pages.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="folder">The folder of the outputs.</param>
    /// <param name="isCheck">Leaves the pages as they are.</param>
    /// <returns>1 if a block is missing or different.</returns>
    public static int Write(string root, string folder, bool isCheck) => Report(new NumberPages(root).Write(Measurements.Read(folder), isCheck));

    private static int Report(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            Console.Error.WriteLine($"numbers: {problem}");
        }

        return problems.Count == 0 ? 0 : 1;
    }
}
