using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The pieces of project files in the README and in the pages: XML that MSBuild takes, with names that the package knows.</summary>
public sealed partial class SettingSnippetTests
{
    private static readonly Fence[] s_fences =
        [.. Page.All(Repository.Root).SelectMany(static page => page.Fences).Where(static fence => fence.Language == "xml" && fence.Argument("not compiled") is null)];

    private static readonly XDocument s_items = XDocument.Parse(Build("EmbeddedCorpus.Items.props"));

    private static readonly string s_targets = Build("EmbeddedCorpus.targets");

    public static TheoryData<string> Places => [.. s_fences.Select(static fence => fence.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_piece_of_a_project_is_well_formed_and_names_what_there_is(string place) =>
        Assert.Empty(Problems(s_fences.Single(fence => fence.Place == place).Text));

    [Theory]
    [InlineData("<EmbeddedCorpusStorage>Resource</EmbeddedCorpusStorage>", "")]
    [InlineData("<ItemGroup><CorpusDocument Include=\"a.txt\" Corpus=\"News\" /></ItemGroup>", "")]
    [InlineData("<EmbeddedCorpusStorge>Resource</EmbeddedCorpusStorge>", "EmbeddedCorpusStorge is no property of the package")]
    [InlineData("<ItemGroup><CorpusDocument Include=\"a.txt\" Corpse=\"News\" /></ItemGroup>", "Corpse is no metadata of CorpusDocument")]
    [InlineData("<ItemGroup><CorpusDocuments Include=\"a.txt\" /></ItemGroup>", "CorpusDocuments is no item of the package")]
    [InlineData("<CorpusDocument Remove=\"a.txt\" Corpse=\"News\" />", "Corpse is no metadata of CorpusDocument")]
    public void A_name_that_is_not_there_is_found(string xml, string problem) => Assert.Equal(problem, string.Join('\n', Problems(xml)));

    [Fact]
    public void The_defaults_of_the_table_in_the_README_are_those_of_the_package()
    {
        string readme = Page.Read(Repository.Root, "README.md").Prose;
        Match[] rows = [.. Row().Matches(readme).OfType<Match>()];
        Assert.Equal(5, rows.Length);
        Assert.All(rows, static row => Assert.Equal(Default(row.Groups[1].Value), row.Groups[2].Value));
    }

    private static IEnumerable<string> Problems(string xml)
    {
        // A piece may be properties or items without their group; several groups have no root.
        foreach (XElement element in XElement.Parse($"<Project>{xml}</Project>").DescendantsAndSelf().Skip(1))
        {
            string name = element.Name.LocalName;
            string parent = element.Parent!.Name.LocalName is "Project" && element.HasAttributes ? "ItemGroup" : element.Parent.Name.LocalName;
            if (parent is "PropertyGroup" or "Project" && name.StartsWith("EmbeddedCorpus", StringComparison.Ordinal) && !IsProperty(name))
            {
                yield return $"{name} is no property of the package";
            }
            else if (parent == "ItemGroup" && name.Contains("Corpus", StringComparison.Ordinal) && Metadata(name) is null)
            {
                yield return $"{name} is no item of the package";
            }
            else if (parent == "ItemGroup" && Metadata(name) is string[] metadata)
            {
                foreach (XAttribute attribute in element.Attributes().Where(attribute => !metadata.Contains(attribute.Name.LocalName)))
                {
                    yield return $"{attribute.Name} is no metadata of {name}";
                }
            }
        }
    }

    private static bool IsProperty(string name) => s_targets.Contains($"$({name})", StringComparison.Ordinal);

    // Those that the package defines, and those of MSBuild.
    private static string[]? Metadata(string item) => s_items.Descendants("ItemDefinitionGroup").Elements(item).FirstOrDefault() is XElement definition
        ? [.. definition.Elements().Select(static element => element.Name.LocalName), "Include", "Exclude", "Remove", "Update", "Condition"]
        : null;

    private static string Default(string setting) => setting == "CorpusDocument"
        ? s_items.Descendants("CorpusDocument").First().Attribute("Include")!.Value
        : Regex.Match(s_targets, $"<{setting} Condition=\"'\\$\\({setting}\\)' == ''\">(.*)</{setting}>").Groups[1].Value;

    private static string Build(string name) => File.ReadAllText(Path.Combine(Repository.Root, "runtime", "EmbeddedCorpus", "build", "net8.0", name));

    [GeneratedRegex("^\\| `(CorpusDocument|EmbeddedCorpus\\w*)` \\| .* \\| `([^`]+)` \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
