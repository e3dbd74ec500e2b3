using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Pages;

/// <summary>A page of the documentation: its fences, the links outside of them and the anchors of its headings.</summary>
internal sealed partial class Page
{
    private Page(string path, string text)
    {
        Path = path;
        var fences = new List<Fence>();
        var prose = new StringBuilder();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (!lines[index].StartsWith("```", StringComparison.Ordinal))
            {
                prose.Append(lines[index]).Append('\n');
                continue;
            }

            int end = Array.FindIndex(lines, index + 1, static line => line.StartsWith("```", StringComparison.Ordinal));
            string comment = index > 0 && Comment().Match(lines[index - 1]) is { Success: true } match ? match.Groups[1].Value : string.Empty;
            fences.Add(new Fence(path, index + 1, lines[index][3..].Split(' ')[0], comment, string.Concat(lines[(index + 1)..end].Select(static line => line + "\n"))));
            index = end;
        }

        Fences = fences;
        Prose = prose.ToString();
    }

    /// <summary>The path in the repository.</summary>
    public string Path { get; }

    /// <summary>The page without its fences.</summary>
    public string Prose { get; }

    public IReadOnlyList<Fence> Fences { get; }

    /// <summary>The targets of links and pictures.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Prose, "`")).Select(static match => match.Groups[1].Value);

    /// <summary>The anchors that a code host gives the headings.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match heading in Heading().Matches(Prose))
            {
                string anchor = NoAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-');
                for (int number = 1; !anchors.Add(number == 1 ? anchor : $"{anchor}-{number - 1}"); number++)
                {
                }
            }

            return anchors;
        }
    }

    /// <summary>The README, the changelog and the pages for users and contributors.</summary>
    public static IReadOnlyList<Page> All(string root) =>
    [
        .. ((string[])["README.md", "CHANGELOG.md", "tests/README.md"])
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(root, "generator", "docs"), "*.md").Select(static path => "generator/docs/" + System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal))
            .Select(path => Read(root, path)),
    ];

    /// <summary>A page of the repository.</summary>
    public static Page Read(string root, string path) => new(path, File.ReadAllText(System.IO.Path.Combine(root, path)));

    [GeneratedRegex("^<!-- (.*) -->$")]
    private static partial Regex Comment();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex("\\]\\(([^)\\s]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^\\p{L}\\p{N}\\p{M}_ -]")]
    private static partial Regex NoAnchor();
}
