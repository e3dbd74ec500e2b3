using System.Globalization;
using System.Text.Json;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>The TOML test suite of version 1.0, all of it.</summary>
public class TomlSuiteTests(ITestOutputHelper output)
{
    // Not TOML, and read all the same: lines of a text may end with CR alone.
    private static readonly string[] s_lenient = ["invalid/control/bare-cr.toml", "invalid/control/comment-cr.toml"];

    [Fact]
    public void Valid_cases_give_the_expected_values()
    {
        IReadOnlyDictionary<string, string?> files = SharedSuite.Require("toml-test.tar.gz");
        string[] cases = Cases(files, "valid/");
        var wrong = new List<string>();
        foreach (string name in cases)
        {
            // The mark of a file's encoding is none of its text.
            string toml = files["tests/" + name]!.TrimStart('\uFEFF');
            TomlFieldParser parser = Read(toml);
            using JsonDocument expected = JsonDocument.Parse(files["tests/" + Path.ChangeExtension(name, ".json")]!);
            if (Problem(parser) is { } problem)
            {
                wrong.Add($"{name}: {problem}");
            }
            else if (Difference(expected.RootElement, parser.Root) is { } difference)
            {
                wrong.Add($"{name}: {difference}");
            }
        }

        output.WriteLine($"{cases.Length} cases of TOML 1.0 are claimed, {wrong.Count} are wrong.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(cases.Length, 180, 400);
    }

    [Fact]
    public void Invalid_cases_give_a_problem()
    {
        IReadOnlyDictionary<string, string?> files = SharedSuite.Require("toml-test.tar.gz");
        string[] cases = Cases(files, "invalid/");

        // A file that is no UTF-8 is refused before.
        string[] texts = [.. cases.Where(name => files["tests/" + name] is not null)];
        string[] read = [.. texts.Where(name => Problem(Read(files["tests/" + name]!)) is null)];
        output.WriteLine($"{cases.Length} cases are not TOML, {cases.Length - texts.Length} of them are no text, {read.Length} are read.");
        Assert.Equal(s_lenient, read);
        Assert.InRange(texts.Length, 350, 700);
    }

    private static string[] Cases(IReadOnlyDictionary<string, string?> files, string folder) =>
    [
        .. files["tests/files-toml-1.0.0"]!.Split('\n')
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".toml", StringComparison.Ordinal)),
    ];

    private static TomlFieldParser Read(string toml)
    {
        var parser = new TomlFieldParser(toml, new TextRange(0, toml.Length));
        parser.Read();
        return parser;
    }

    private static FrontMatterProblem? Problem(TomlFieldParser parser) => parser.Problem ?? parser.Duplicate;

    private static string? Difference(JsonElement expected, FieldNode actual)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            return actual.Kind != FieldNodeKind.List || actual.Items.Count != expected.GetArrayLength()
                ? $"{expected} is {TreeText.Of(actual)}"
                : expected.EnumerateArray().Zip(actual.Items, Difference).FirstOrDefault(static difference => difference is not null);
        }

        if (expected.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && expected.TryGetProperty("value", out JsonElement value))
        {
            return actual.Kind == FieldNodeKind.Text && IsSame(type.GetString()!, value.GetString()!, actual.Value.Text) ? null : $"{expected} is {TreeText.Of(actual)}";
        }

        return actual.Kind != FieldNodeKind.Mapping || actual.Members.Count != expected.EnumerateObject().Count()
            ? $"{expected} is {TreeText.Of(actual)}"
            : expected.EnumerateObject()
                .Select(member => actual.Find(member.Name) is { } found ? Difference(member.Value, found) : $"There is no {member.Name}.")
                .FirstOrDefault(static difference => difference is not null);
    }

    // Values are texts as they are written: numbers and times are compared by what they mean.
    private static bool IsSame(string type, string expected, string actual) => type switch
    {
        "integer" => Integer(actual) == Integer(expected),
        "float" => Float(actual).Equals(Float(expected)),
        "datetime" => DateTimeOffset.Parse(actual, CultureInfo.InvariantCulture) == DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
        "datetime-local" => DateTime.Parse(actual, CultureInfo.InvariantCulture) == DateTime.Parse(expected, CultureInfo.InvariantCulture),
        "time-local" => TimeOnly.Parse(actual, CultureInfo.InvariantCulture) == TimeOnly.Parse(expected, CultureInfo.InvariantCulture),
        _ => actual == expected,
    };

    private static long Integer(string text)
    {
        string digits = text.Replace("_", string.Empty);
        int radix = digits.Length < 2 ? 10 : digits[..2] switch { "0x" => 16, "0o" => 8, "0b" => 2, _ => 10 };
        return radix == 10 ? long.Parse(digits, CultureInfo.InvariantCulture) : Convert.ToInt64(digits[2..], radix);
    }

    private static double Float(string text) => text.TrimStart('+') switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" or "-nan" => double.NaN,
        string number => double.Parse(number.Replace("_", string.Empty), CultureInfo.InvariantCulture),
    };
}
