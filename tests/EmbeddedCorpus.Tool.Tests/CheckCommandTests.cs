using System.Text;
using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that prints what a build reports, without a project.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "The quay is open\n\n2024-05-17\n\n\"The quay is open,\" said Mira Holt, the harbour master.\n";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Texts_without_a_problem_end_well()
    {
        _run.Add("a.txt", Good).Add("posts/2024/b.md", "---\ntitle: Nets\ndate: 2024-05-18\n---\n\nThe nets are *dry*.\n");
        Assert.Equal((0, "", "2 articles, 0 errors, 0 warnings\n"), _run.Run("check", "~"));
    }

    [Fact]
    public void A_problem_is_told_at_its_place_and_an_error_fails_the_command()
    {
        _run.Add("a.txt", Good).Add("b.txt", "The nets\n\nThe nets are “dry.\n").Add("c.txt", "  \n");
        (int code, string output, string error) = _run.Run("check", "~");
        Assert.Equal(1, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("~/b.txt(3,14): warning EC0006: The quotation mark ", lines[0]);
        Assert.Equal("~/c.txt(1,1): error EC0004: The file has no words: write the article, or remove the file from the corpus", lines[1]);
        Assert.Equal("2 articles, 1 error, 1 warning\n", error);
    }

    [Fact]
    public void Warnings_fail_the_command_only_if_they_are_errors()
    {
        _run.Add("b.txt", "The nets\n\nThe nets are “dry.\n");
        Assert.Equal(0, _run.Run("check", "~").Code);
        Assert.Equal(1, _run.Run("check", "~", "--warnings-as-errors").Code);
    }

    [Fact]
    public void Settings_and_metadata_are_those_of_a_build()
    {
        _run.Add("a.txt", Good).Add("b.txt", "The nets\n\nThe nets are “dry.\n");
        Assert.Equal((0, "", "2 articles, 0 errors, 0 warnings\n"), _run.Run("check", "~", "--set", "NoWarn=EC0006"));
        Assert.Equal((0, "", "2 articles, 0 errors, 0 warnings\n"), _run.Run("check", "~", "--set", "Quotes=false", "--set", "search=false"));
        File.WriteAllBytes(_run.PathOf("c.txt"), Encoding.Latin1.GetBytes("The café\n\nThe café is open.\n"));
        Assert.Equal(1, _run.Run("check", "~").Code);
        Assert.Equal(0, _run.Run("check", "~", "--set", "Encoding=iso-8859-1", "--set", "NoWarn=EC0006").Code);
    }

    [Fact]
    public void A_file_of_fields_and_a_broken_link_belong_to_the_texts()
    {
        _run.Add("a.md", "# Nets\n\nSee [the boats](boats.md) and [the quay](quay.md).\n").Add("a.yml", "date: 2024-13-01\n").Add("quay.md", "# Quay\n\nStone.\n");
        (int code, string output, _) = _run.Run("check", "~");
        Assert.Equal(0, code);
        Assert.Contains("~/a.md(3,17): warning EC0029: ", output);
        Assert.Contains("~/a.yml(1,7): warning EC0022: ", output);
        Assert.DoesNotContain("quay.md'", output);
    }

    [Fact]
    public void The_json_report_has_all_parts_of_a_problem_and_nothing_else_is_printed()
    {
        _run.Add("b.txt", "The nets\n\nThe nets are “dry.\n");
        (int code, string output, string error) = _run.Run("check", "~", "--format", "json");
        Assert.Equal((0, ""), (code, error));
        JsonElement report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("check", "Corpus", 1), (report.GetProperty("command").GetString(), report.GetProperty("corpus").GetString(), report.GetProperty("total").GetInt32()));
        JsonElement problem = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal(("EC0006", "warning", "~/b.txt"), (problem.GetProperty("id").GetString(), problem.GetProperty("severity").GetString(), problem.GetProperty("file").GetString()));
        Assert.Equal((3, 14, 3, 15), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("endLine").GetInt32(), problem.GetProperty("endColumn").GetInt32()));
        Assert.EndsWith("/EC0006.md", problem.GetProperty("help").GetString());
        Assert.Equal(output, _run.Run("check", "~", "--json").Output);
        Assert.Empty(JsonDocument.Parse(_run.Add("b.txt", Good).Run("check", "~", "--json").Output).RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void The_sarif_report_names_its_rules_and_escapes_the_paths()
    {
        _run.Add("nets & boats/b 1%.txt", "The nets\n\nThe nets are “dry.\n");
        JsonElement run = JsonDocument.Parse(_run.Run("check", "~", "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        Assert.Equal("EC0006", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("EC0006", 0, "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString()));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/nets%20&%20boats/b%201%25.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void An_annotation_of_github_has_one_line_whatever_the_path_is()
    {
        _run.Add("a, b/c.txt", "The nets\n\nThe nets are “dry.\n");
        string output = _run.Run("check", "~", "--format", "github").Output;
        Assert.StartsWith("::warning file=~/a%2C b/c.txt,line=3,endLine=3,col=14,endColumn=15,title=EC0006::The quotation mark ", output);
        Assert.Equal(1, output.Count('\n'));
    }

    [Fact]
    public void Hidden_files_outputs_of_builds_and_other_files_are_no_texts()
    {
        _run.Add("a.txt", Good).Add(".git/b.txt", "x").Add(".c.txt", "x").Add("obj/d.txt", "x").Add("node_modules/e.md", "x").Add("f.cs", "x").Add("README", "x");
        Assert.Equal((0, "", "1 article, 0 errors, 0 warnings\n"), _run.Run("check", "~"));
    }

    [Theory]
    [InlineData("'~/missing' does not exist.\n", "check", "~/missing")]
    [InlineData("'~/App.csproj' does not exist.\n", "check", "~/App.csproj")]
    [InlineData("There is no text in ~. Texts are files with the extensions .txt, ", "check", "~")]
    [InlineData("--set Naming: write NAME=VALUE.\n", "check", "~", "--set", "Naming")]
    [InlineData("--set Colour: there is no such setting. Use Author, ", "check", "~", "--set", "Colour=red")]
    [InlineData("--set Search=perhaps cannot be used: ", "check", "~", "--set", "Search=perhaps")]
    [InlineData("There is no option '--colour'. See dotnet corpus --help, ", "check", "~", "--colour")]
    public void What_cannot_be_understood_is_said_with_the_remedy(string expected, params string[] args)
    {
        (int code, string output, string error) = _run.Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(expected, error);
    }

    [Fact]
    public void The_help_shows_examples() => Assert.Contains("dotnet corpus build posts -o posts.corpus", _run.Run("--help").Output);
}
