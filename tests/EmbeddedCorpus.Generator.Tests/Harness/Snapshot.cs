using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>
/// Compares generated files with accepted ones, by the conventions of Verify.SourceGenerators: <c>Class.Method#HintName.verified.cs</c>
/// is what was accepted; on a difference <c>Class.Method#HintName.received.cs</c> is written beside it.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>Requires the generated files to be the accepted ones: each of them, and no other.</summary>
    /// <param name="run">The run.</param>
    /// <param name="test">The test class; its name starts the files' names.</param>
    /// <param name="folder">The folder of the test class, in this project.</param>
    /// <param name="isChosen">Which files to compare; all without it.</param>
    /// <param name="method">The test.</param>
    public static void Match(GeneratorRun run, Type test, string folder, Func<string, bool>? isChosen = null, [CallerMemberName] string method = "")
    {
        string directory = Path.Combine(Repository.Root, "tests", "EmbeddedCorpus.Generator.Tests", folder);
        string prefix = $"{test.Name}.{method}#";
        var accepted = new SortedSet<string>(Directory.EnumerateFiles(directory, prefix + "*.verified.cs"), StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (GeneratedSourceResult source in run.Result.GeneratedSources.Where(source => isChosen?.Invoke(source.HintName) ?? true))
        {
            string name = Path.Combine(directory, prefix + Path.GetFileNameWithoutExtension(source.HintName));
            string received = Scrub(source.SourceText.ToString());
            bool isAccepted = accepted.Remove(name + ".verified.cs")
                && string.Equals(File.ReadAllText(name + ".verified.cs").ReplaceLineEndings("\n"), received, StringComparison.Ordinal);
            if (isAccepted)
            {
                File.Delete(name + ".received.cs");
            }
            else
            {
                File.WriteAllText(name + ".received.cs", received);
                differences.Add($"differs, or is new: {Path.GetFileName(name)}.received.cs");
            }
        }

        differences.AddRange(accepted.Select(static path => $"is emitted no longer: {Path.GetFileName(path)}"));
        Assert.True(differences.Count == 0, string.Join('\n', differences) + "\nTo accept, rename *.received.cs to *.verified.cs.");
    }

    // The version changes with every release and nothing else does.
    private static string Scrub(string text) => Version().Replace(text, "\"{Version}\"");

    [GeneratedRegex("\"[0-9]+\\.[0-9]+\\.[0-9]+\"")]
    private static partial Regex Version();
}
