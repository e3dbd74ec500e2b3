using System.Text.RegularExpressions;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>How the folder <c>Quotes</c> is built: data goes one way, and only <c>Languages</c> knows words.</summary>
public partial class ArchitectureTests
{
    // A step uses itself and those before it.
    private static readonly string[] s_steps = ["Marks", "Words", "Names", "Turns", "Phrases", "Features", "Reference", "Rules", "Choice"];

    // Names of rules and what they say about themselves: nothing there is compared with a text.
    private static readonly string[] s_catalogue = ["RuleCatalog.cs"];

    private static string Folder => Path.Combine(SharedFolder.Repository(), "generator", "EmbeddedCorpus.Compiler", "Quotes");

    [Fact]
    public void Data_goes_from_marks_to_words_to_names_to_turns_to_phrases_to_reference_to_rules_to_choice()
    {
        var wrong = new List<string>();
        for (int step = 0; step < s_steps.Length; step++)
        {
            string[] files = Directory.GetFiles(Path.Combine(Folder, s_steps[step]), "*.cs");
            Assert.NotEmpty(files);
            foreach (string file in files)
            {
                string code = File.ReadAllText(file);
                wrong.AddRange(s_steps[(step + 1)..].Where(later => code.Contains($"Quotes.{later}", StringComparison.Ordinal)).Select(later => $"{s_steps[step]}/{Path.GetFileName(file)} uses {later}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Languages_use_no_step_of_the_quotations()
    {
        string[] files = Directory.GetFiles(Path.Combine(Folder, "..", "Languages"), "*.cs");
        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.DoesNotContain("Compiler.Quotes", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void No_rule_compares_with_a_word_of_a_language()
    {
        string[] files = [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(static file => !s_catalogue.Contains(Path.GetFileName(file)))];
        Assert.True(files.Length > 30, $"Only {files.Length} files were read.");
        Assert.Empty(files.SelectMany(static file => Words(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}")));
    }

    [Theory]
    [InlineData("if (token.Is(source, \"said\"))", "\"said\"")]
    [InlineData("return word is \"dass\" or 'n';", "\"dass\"", "'n'")]
    [InlineData("name.IndexOf(\"’s \", StringComparison.Ordinal)", "\"’s \"")]
    [InlineData("word == \"\"\"über\"\"\"", "\"\"\"über\"\"\"")]
    [InlineData("word == $\"{owner}’s office\"", "$\"{owner}’s office\"")]
    [InlineData("line.IndexOf(\". \") // \"said\"")]
    [InlineData("/// <summary><c>\"said\"</c></summary>")]
    [InlineData("while (c is >= 'a' and <= 'z')")]
    [InlineData("c is '\\'' or '\"' or '’' or '\\n'")]
    public void Words_in_code_are_seen(string code, params string[] words) => Assert.Equal(words, Words(code));

    // Literals with a letter, but for borders of ranges and escapes.
    private static IEnumerable<string> Words(string code) => Literal().Matches(code)
        .Where(static match => !match.Groups["skip"].Success)
        .Select(static match => match.Value)
        .Where(static literal => Escape().Replace(literal, string.Empty).Any(char.IsLetter));

    [GeneratedRegex("""(?<skip>//.*|[<>]=? '[^'\\]')|\$?"{3}[\s\S]*?"{3}|[$@]*"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.[0-9A-Fa-f]*)'""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]+|.)""")]
    private static partial Regex Escape();
}
