using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Compiler.Tests;

/// <summary>A name of a type means one thing in the compile library, its hosts and the runtime: whoever looks for it finds one file.</summary>
public partial class TypeNameTests
{
    private static readonly string[] s_folders = ["generator", "runtime"];

    [Fact]
    public void No_two_top_level_types_have_one_name()
    {
        var declared = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string file in Sources())
        {
            string source = File.ReadAllText(file);
            foreach (Match match in TopLevelType().Matches(source))
            {
                // The parts of one type are in one folder, and say that they are parts.
                string name = match.Groups["name"].Value;
                string place = match.Groups["partial"].Success ? $"{Path.GetDirectoryName(file)} (partial)" : file;
                List<string> places = declared.TryGetValue(name, out List<string>? known) ? known : declared[name] = [];
                if (!places.Contains(place))
                {
                    places.Add(place);
                }
            }
        }

        Assert.InRange(declared.Count, 200, 2_000);
        Assert.Empty(declared.Where(type => type.Value.Count > 1).Select(type => $"{type.Key}: {string.Join(", ", type.Value)}"));
    }

    [Fact]
    public void A_repeated_name_would_be_found() =>
        Assert.Equal(["A", "B", "C", "D"], TopLevelType().Matches("internal sealed class A;\npublic readonly record struct B(int C);\n    private class E;\npublic enum C\n{\n}\nfile static partial class D\n").Select(match => match.Groups["name"].Value));

    private static IEnumerable<string> Sources() => s_folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository(), folder), "*.cs", SearchOption.AllDirectories))
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));

    [GeneratedRegex(@"^(?:(?:public|internal|file|abstract|sealed|static|readonly|unsafe|ref|(?<partial>partial)) )*(?:record struct|record class|record|class|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
