using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Compiler.Tests.Cases;

/// <summary>A case of a case file: a text, and what is expected of it.</summary>
/// <param name="Input">The text.</param>
/// <param name="Expected">Keys and values, in order.</param>
public sealed record TextCase(string Input, IReadOnlyList<(string Key, string Value)> Expected)
{
    /// <summary>The value of a key, or null.</summary>
    public string? this[string key] => Expected.Where(pair => pair.Key == key).Select(pair => pair.Value).SingleOrDefault();
}

/// <summary>
/// Reads case files: <c>#</c> a comment before the first case, <c>##</c> a case's title, then its text, then lines of
/// <c>=&gt; key: value</c>, or <c>=&gt; key</c> alone. Escapes (<c>\n \r \t \uXXXX</c>) stand for what an editor does not
/// show; the last line end of the text is none of it.
/// </summary>
public static partial class CaseFile
{
    private const string Expectation = "=> ";

    /// <summary>The cases of all files of a folder, as <c>file: title</c>.</summary>
    public static IReadOnlyDictionary<string, TextCase> Read(string folder)
    {
        var cases = new Dictionary<string, TextCase>();
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string block in TitleLine().Split(File.ReadAllText(path).ReplaceLineEndings("\n")).Skip(1))
            {
                int line = block.IndexOf('\n');
                cases.Add($"{Path.GetFileNameWithoutExtension(path)}: {block[..line]}", Parse(block[(line + 1)..]));
            }
        }

        return cases;
    }

    private static TextCase Parse(string block)
    {
        var expected = new List<(string Key, string Value)>();
        var input = new StringBuilder();
        foreach (string line in block.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Expectation, StringComparison.Ordinal))
            {
                string[] pair = line[Expectation.Length..].Split(':', 2);
                expected.Add((pair[0], pair.Length > 1 ? Unescape(pair[1].Trim(' ')) : string.Empty));
            }
            else
            {
                input.Append(line).Append('\n');
            }
        }

        return new TextCase(Unescape(input.ToString(0, Math.Max(input.Length - 1, 0))), expected);
    }

    private static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        _ => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"\\(?:[nrt]|u[0-9A-F]{4})")]
    private static partial Regex Escape();
}
