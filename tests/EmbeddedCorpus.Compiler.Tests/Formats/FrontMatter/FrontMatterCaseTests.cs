using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Front matters as people write them, and what comes of each: files of <c>Cases/FrontMatter</c>.</summary>
public class FrontMatterCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("FrontMatter");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_front_matter_is_read_as_its_case_says(string name)
    {
        TextCase test = s_cases[name];
        Assert.Equal(
            test.Expected.Select(static pair => $"{pair.Key}: {pair.Value}"),
            Describe(test.Input).Select(static pair => $"{pair.Key}: {pair.Value.Trim(' ')}"));
    }

    [Fact]
    public void The_ranges_of_every_case_lie_in_the_front_matter()
    {
        foreach (TextCase test in s_cases.Values)
        {
            FrontMatterRanges.Check(test.Input);
        }
    }

    [Fact]
    public void No_prefix_of_a_case_leads_to_an_exception_or_a_range_outside()
    {
        foreach (TextCase test in s_cases.Values)
        {
            for (int length = 0; length <= test.Input.Length; length++)
            {
                FrontMatterRanges.Check(test.Input[..length]);
            }
        }
    }

    [Fact]
    public void Lines_may_end_in_every_way()
    {
        foreach ((string name, TextCase test) in s_cases.Where(static pair => !pair.Value.Input.Contains('\r')))
        {
            string[] expected = Values(test.Input);
            foreach (string end in (string[])["\r\n", "\r"])
            {
                Assert.True(expected.SequenceEqual(Values(test.Input.ReplaceLineEndings(end))), name);
            }
        }
    }

    [Fact]
    public void What_cannot_be_read_says_what_to_do()
    {
        string[] messages = [.. s_cases.Values.SelectMany(static test => FrontMatterReader.Read(test.Input) is { } block ? block.Problems : []).Select(static problem => problem.Message)];
        Assert.InRange(messages.Length, 20, 100);
        Assert.All(messages, static message => Assert.Matches("^[A-Z].*[:,] .*[^.]$", message));
    }

    private static string[] Values(string source) => FrontMatterReader.Read(source) is { } block
        ? [.. block.Fields.Select(static field => $"{field.Name}={field.Value.Text}{string.Join('|', field.Items.Select(static item => item.Text))}"), .. block.Problems.Select(static problem => problem.Kind.ToString())]
        : [];

    private static IEnumerable<(string Key, string Value)> Describe(string source)
    {
        if (FrontMatterReader.Read(source) is not { } block)
        {
            yield return ("form", "none");
            yield break;
        }

        yield return ("form", block.Form.ToString());
        foreach (FrontMatterField field in block.Fields)
        {
            if (field.Kind == ArticleFieldKind.Text)
            {
                yield return (field.Name, field.Value.Text);
            }
            else if (field.Items.Count == 0)
            {
                yield return (field.Name, "(empty list)");
            }

            foreach (FrontMatterText item in field.Items)
            {
                yield return (field.Name + "[]", item.Text);
            }
        }

        foreach (FrontMatterProblem problem in block.Problems)
        {
            yield return ("problem", $"{problem.Kind} {problem.Range.In(source)}");
        }

        yield return ("rest", source[block.TextStart..].TrimStart('\r', '\n'));
    }
}
