using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Benchmarks.Numbers;

/// <summary>The pages with numbers: each block is between the comments <c>numbers: NAME</c> and <c>/numbers</c>.</summary>
/// <param name="root">The folder of the repository.</param>
internal sealed partial class NumberPages(string root)
{
    /// <summary>README and pages with blocks, relative to the repository.</summary>
    public IReadOnlyList<string> Paths =>
    [
        .. ((string[])["README.md", .. Directory.EnumerateFiles(Path.Combine(root, "generator", "docs"), "*.md").Select(static path => "generator/docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)])
            .Where(path => Block().IsMatch(File.ReadAllText(Path.Combine(root, path)))),
    ];

    /// <summary>The names of the blocks on a page.</summary>
    public IReadOnlyList<string> Names(string path) => [.. Block().Matches(File.ReadAllText(Path.Combine(root, path))).Select(static match => match.Groups[1].Value)];

    /// <summary>Writes the blocks of all pages; a block whose figures are missing stays as it is.</summary>
    /// <param name="measurements">The output of the scripts.</param>
    /// <param name="isCheck">Leaves the pages as they are.</param>
    /// <returns>A line for each block that is missing, unknown or, in a check, different.</returns>
    public IReadOnlyList<string> Write(Measurements measurements, bool isCheck)
    {
        var problems = new List<string>();
        foreach (string path in Paths)
        {
            string text = File.ReadAllText(Path.Combine(root, path));
            string written = Block().Replace(text, match =>
            {
                string name = match.Groups[1].Value;
                try
                {
                    NumberBlock block = NumberBlock.All.FirstOrDefault(block => block.Name == name) ?? throw new FormatException("There is no such block.");
                    string lines = $"<!-- numbers: {name} -->\n{block.Lines(measurements)}<!-- /numbers -->";
                    if (isCheck && lines != match.Value)
                    {
                        problems.Add($"{path}: {name}: the page differs from the output of {string.Join(", ", block.Parts)}.");
                    }

                    return lines;
                }
                catch (FormatException exception)
                {
                    problems.Add($"{path}: {name}: {exception.Message}");
                    return match.Value;
                }
            });
            if (!isCheck && written != text)
            {
                File.WriteAllText(Path.Combine(root, path), written);
            }
        }

        return problems;
    }

    [GeneratedRegex("<!-- numbers: ([a-z-]+) -->\n.*?<!-- /numbers -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
