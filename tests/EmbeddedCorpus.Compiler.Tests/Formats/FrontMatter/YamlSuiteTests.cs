using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>The YAML test suite, as far as front matter can hold it.</summary>
public class YamlSuiteTests(ITestOutputHelper output)
{
    // YAML lets tabs stand before some values on lines of their own. A front matter with such a tab is told to use spaces.
    private static readonly string[] s_tabs = ["6CA3#0", "DK95#0", "Q5MG#0"];

    // Not YAML, and read all the same, as libyaml does: a value in quotation marks that goes on without an indent, and a line that holds nothing but
    // a tab, which is a blank line.
    private static readonly string[] s_lenient = ["QB6E#0", "Y79Y#0"];

    [Fact]
    public void Cases_that_front_matter_can_hold_are_read_as_the_suite_says()
    {
        YamlSuiteCase[] cases = Cases(YamlClaim.Read);
        var wrong = new List<string>();
        foreach (YamlSuiteCase test in cases)
        {
            (string actual, FrontMatterProblem? problem) = Read(test.Yaml);
            if (s_tabs.Contains(test.Id) ? problem?.Kind != FrontMatterProblemKind.Tab : problem is not null || actual != test.Expected())
            {
                wrong.Add($"{test.Id}: {actual} {problem}\n    expected {test.Expected()}\n{test.Yaml}");
            }
        }

        output.WriteLine($"{cases.Length} cases of YAML are claimed, {s_tabs.Length} of them are refused for tabs, {wrong.Count} are wrong.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(cases.Length, 150, 400);
    }

    [Fact]
    public void Cases_that_are_not_YAML_give_a_problem()
    {
        YamlSuiteCase[] cases = Cases(YamlClaim.Invalid);
        string[] read = [.. cases.Where(static test => Read(test.Yaml).Problem is null).Select(static test => test.Id)];
        output.WriteLine($"{cases.Length} cases are not YAML, {read.Length} of them are read.");
        Assert.Equal(s_lenient, read);
        Assert.InRange(cases.Length, 50, 200);
    }

    [Fact]
    public void Cases_with_what_is_not_read_are_refused_with_a_message()
    {
        YamlSuiteCase[] cases = Cases(YamlClaim.Refused);
        output.WriteLine($"{cases.Length} cases are refused, {Cases(YamlClaim.Outside).Length} cannot be in a front matter.");
        Assert.Empty(cases.Where(static test => Read(test.Yaml).Problem is null).Select(static test => $"{test.Id}\n{test.Yaml}"));
        Assert.InRange(cases.Length, 50, 200);
    }

    private static YamlSuiteCase[] Cases(YamlClaim claim) =>
    [
        .. SharedSuite.Require("yaml-test-suite.tar.gz")
            .Where(static file => file.Key.StartsWith("src/", StringComparison.Ordinal) && file.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(static file => YamlSuiteCase.Read(file.Key, file.Value!))
            .Where(test => test.Claim == claim),
    ];

    private static (string Tree, FrontMatterProblem? Problem) Read(string yaml)
    {
        var parser = new YamlFieldParser(yaml, new TextRange(0, yaml.Length));
        FieldNode? root = parser.Read();
        return (root is null ? string.Empty : TreeText.Of(root), parser.Problem ?? parser.Duplicate);
    }
}
