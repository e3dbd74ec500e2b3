using System.Globalization;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Generator.Views;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>A property looks its value up among numbers, and reads the text where there are none.</summary>
public sealed class ViewTableTests
{
    private const string Start = "ReadOnlySpan<byte> values = [";

    [Theory]
    [InlineData("bool", "true|false|true", "0, 1")]
    [InlineData("byte", "9|10|255|0", "0, 10, 255, 9")]
    [InlineData("sbyte", "5|-128|127|05", "-128 5 127 5")]
    [InlineData("int", "300|2|-2147483648", "-2147483648 2 300")]
    [InlineData("ulong", "18446744073709551615|0|+7", "7 0 -1")]
    [InlineData("long", "-9223372036854775808|9223372036854775807", "-9223372036854775808 9223372036854775807")]
    [InlineData("double", "1.5|-0|10|9", "-9223372036854775808 4609434218613702656 4621819117588971520 4621256167635550208")]
    [InlineData("DateOnly", "2024-05-18|0001-01-01|2024-05-17T23:00:00-10:00", "0 739022 739023")]
    [InlineData("Kind", "two-b|A|twoB|a", "5, 5, 200, 200")]
    [InlineData("Wide", "b|A|c", "-2 9223372036854775807 -9223372036854775808")]
    public void Numbers_have_the_order_of_the_values_in_bytes(string type, string values, string numbers)
    {
        TestProject project = Project($"public partial {type} Value {{ get; }}", type, values.Split('|'));

        Assert.Equal(numbers, Table(GeneratorRun.Of(project)));
        Assert.Equal(values.Split('|').Select(value => Written(type, value)), Run(project));
    }

    [Theory]
    [InlineData("Utf8Text")]
    [InlineData("TextList")]
    [InlineData("decimal")]
    public void Other_types_have_no_numbers(string type) =>
        Assert.Null(Table(GeneratorRun.Of(Project($"public partial {type} Value {{ get; }}", type, ["1", "2"]))));

    [Theory]
    [InlineData("int?", "3||2", "3||2")]
    [InlineData("[DefaultValue(7)] int", "3||2|~", "3|7|2|7")]
    [InlineData("Kind?", "a||two b|~", "A||TwoB|")]
    [InlineData("bool?", "||~", "||")]
    public void A_missing_value_is_no_number(string type, string values, string lines)
    {
        string property = type.StartsWith('[') ? type.Replace("] ", "] public partial ") : $"public partial {type}";
        Assert.Equal(lines.Split('|'), Run(Project($"{property} Value {{ get; }}", type, values.Split('|'))));
    }

    [Fact]
    public void Characters_above_the_basic_plane_come_last()
    {
        // In UTF-16, the emoji would come before the wave.
        TestProject project = Project("public partial Sign Value { get; }", "Sign", ["😀", "～", "z"]);
        project = project with { Sources = [project.Sources[0] + "public enum Sign { [FieldName(\"😀\")] Smile = 7, [FieldName(\"～\")] Wave, Z }"] };

        Assert.Equal("9, 8, 7", Table(GeneratorRun.Of(project)));
        Assert.Equal(["Smile", "Wave", "Z"], Run(project));
    }

    [Fact]
    public void A_value_that_looks_like_a_path_is_one_value_in_all_folders()
    {
        TestProject project = Project("public partial Sign Value { get; }", "Sign", []);
        project = project with { Sources = [project.Sources[0] + "public enum Sign { [FieldName(\"./a\")] First = 7, Z }"] };
        foreach ((string path, string value) in new[] { ("x/p", "./a"), ("y/q", "./a"), ("y/r", "z") })
        {
            project = project.Add($"corpus/{path}.txt", $"---\nvalue: {value}\n---\n\nThe text of {path}.\n");
        }

        Assert.Equal("7, 8", Table(GeneratorRun.Of(project)));
        Assert.Equal(["First", "First", "Z"], Run(project));
    }

    [Fact]
    public void Each_article_of_many_has_its_own_value()
    {
        string[] values = [.. Enumerable.Range(0, 600).Select(static number => (number * 7919 % 300).ToString(CultureInfo.InvariantCulture))];
        TestProject project = Project("public partial int Value { get; } public partial Utf8Text? Other { get; }", "int", values);

        Assert.Equal(300, Table(GeneratorRun.Of(project))!.Split(' ').Length);
        Assert.Equal(values, Run(project));
    }

    [Theory]
    [InlineData(ViewTables.MaxValues, true)]
    [InlineData(ViewTables.MaxValues + 1, false)]
    public void Many_values_are_read_from_the_texts(int count, bool isTable)
    {
        string[] values = [.. Enumerable.Range(0, count).Select(static number => number.ToString(CultureInfo.InvariantCulture))];
        TestProject project = Project("public partial int Value { get; }", "int", values);

        Assert.Equal(isTable, Table(GeneratorRun.Of(project)) is not null);
        Assert.Equal(values, Run(project));
    }

    [Fact]
    public void A_value_that_is_none_of_the_type_leaves_all_to_the_texts()
    {
        GeneratorRun run = GeneratorRun.Of(Project("public partial int Value { get; }", "int", ["1", "x"]));

        Assert.Equal("EC0030", Assert.Single(run.Diagnostics).Id);
        Assert.Null(Table(run));
    }

    [Fact]
    public void A_design_time_build_has_no_numbers()
    {
        TestProject project = Project("public partial int Value { get; }", "int", ["1", "2"]).Set("DesignTimeBuild", "true");

        Assert.Null(Table(GeneratorRun.Of(project)));
    }

    [Fact]
    public void Reading_numbers_allocates_nothing()
    {
        string[] lines = Run(With(
            """
            public enum Kind : short { A = -5, B = 3000 }
            [ArticleView] public readonly partial struct Post
            {
                public partial Kind Kind { get; } public partial bool Flag { get; } public partial long Long { get; } public partial DateOnly? Day { get; } public partial double Double { get; }
            }
            public static class Program
            {
                private static double Read() { double sum = 0; foreach (Post post in Post.All) sum += (int)post.Kind + (post.Flag ? 1 : 0) + post.Long + (post.Day?.DayNumber ?? 0) + post.Double; return sum; }
                public static IEnumerable<string> Run()
                {
                    double first = Read(), again;
                    long allocated;
                    int collections;
                    do { collections = GC.CollectionCount(0); long before = GC.GetAllocatedBytesForCurrentThread(); again = Read(); allocated = GC.GetAllocatedBytesForCurrentThread() - before; }
                    while (GC.CollectionCount(0) != collections);
                    yield return $"{first == again} {allocated}";
                }
            }
            """,
            Text("a", "kind: a\nflag: true\nlong: 7\nday: 2024-05-17\ndouble: 1.5"),
            Text("b", "kind: b\nflag: false\nlong: -7\nday: 2024-05-18\ndouble: 2.5"),
            Text("c", "kind: b\nflag: false\nlong: 9\ndouble: 3.5")));

        Assert.Equal(["True 0"], lines);
    }

    private static TestProject Project(string property, string type, string[] values) => With(
        $$"""
        public enum Kind { A = 5, TwoB = 200 }
        public enum Wide : long { A = -2, B = long.MaxValue, C = long.MinValue }
        [ArticleView] public readonly partial struct Post { {{property}} }
        public static class Program
        {
            public static IEnumerable<string> Run() { foreach (Post post in Post.All) yield return FormattableString.Invariant($"{post.Value{{(type.StartsWith("DateOnly", StringComparison.Ordinal) ? ":O" : string.Empty)}}}"); }
        }

        """,
        [.. values.Select(static (value, index) => ($"corpus/t{index:00000}.txt", $"---\n{(value == "~" ? "other: x" : $"value: {(value.Length == 0 ? "''" : value)}")}\n---\n\nReport number {index}\n\nThe ferry came on Friday.\n"))]);

    // Bytes as they are written, and wider numbers as numbers.
    private static string? Table(GeneratorRun run)
    {
        string file = run.Files.Single(static file => file.Key.Contains("Post-", StringComparison.Ordinal)).Value;
        int start = file.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string table = file[(start + Start.Length)..file.IndexOf("];", start, StringComparison.Ordinal)];
        byte[] bytes = [.. table.Split(", ").Select(static number => byte.Parse(number, CultureInfo.InvariantCulture))];
        return file.Contains(".Int32(", StringComparison.Ordinal) ? string.Join(' ', Enumerable.Range(0, bytes.Length / sizeof(int)).Select(index => FieldValues.Int32(bytes, index)))
            : file.Contains(".Int64(", StringComparison.Ordinal) ? string.Join(' ', Enumerable.Range(0, bytes.Length / sizeof(long)).Select(index => FieldValues.Int64(bytes, index)))
            : table;
    }

    private static string Written(string type, string value) => type switch
    {
        "bool" => value == "true" ? "True" : "False",
        "DateOnly" => value[..10],
        "Wide" => value.ToUpperInvariant(),
        "Kind" => value.StartsWith("t", StringComparison.OrdinalIgnoreCase) ? "TwoB" : "A",
        "double" => double.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => value.TrimStart('+').TrimStart('0') is { Length: > 0 } digits ? digits : "0",
    };
}
