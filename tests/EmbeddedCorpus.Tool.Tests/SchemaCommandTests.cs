using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that proposes an article view.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Types_come_from_the_values_and_a_field_that_a_text_does_not_have_may_be_null()
    {
        for (int post = 0; post < 6; post++)
        {
            string section = (string[])["politics", "arts & culture"] is var names ? names[post % 2] : "";
            _run.Add($"posts/{post}.md", $"---\ntitle: Post {post}\ndate: 2024-05-1{post}\nsection: {section}\npriority: {post}\nop-ed: {(post == 1 ? "true" : "false")}\ntags: [sea, {post}]\nversion: 1.{post}0\nweight: {post}.5\ncode: 00{post}\nviews: {5_000_000_000 + post}\nat: 2024-05-1{post}T10:00:00+02:00\n{(post == 2 ? "subtitle: Words\n" : "")}---\n\nThe harbour is open.\n");
        }

        const string Expected = """
            using EmbeddedCorpus;

            public enum Section { [FieldName("arts & culture")] ArtsCulture, Politics }

            [ArticleView]
            public readonly partial struct Entry
            {
                public partial Utf8Text Title { get; }
                public partial DateOnly Date { get; }
                public partial Section Section { get; }
                public partial int Priority { get; }
                public partial bool OpEd { get; }
                public partial TextList Tags { get; }
                public partial Utf8Text Version { get; }
                public partial double Weight { get; }
                public partial Utf8Text Code { get; }
                public partial long Views { get; }
                public partial DateTimeOffset At { get; }
                public partial Utf8Text? Subtitle { get; }
            }

            """;
        (int code, string output, string error) = _run.Run("schema", "~/posts", "--name", "Entry");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Expected.ReplaceLineEndings("\n").Split('\n').Order(), output.Split('\n').Order());
    }

    [Fact]
    public void Names_are_never_those_of_the_generator_and_never_twice()
    {
        _run.Add("a.md", "---\narticle: 1\nfrom: 2\n\"a b\": x\na-b: y\n\"1st\": z\n\"!\": w\npost: v\n\"quo\\\"te\": u\nquotes: []\nec-ignore: [EC0006]\n---\n\nWords.\n");
        string output = _run.Run("schema", "~").Output;
        foreach (string line in new[]
        {
            "[FieldName(\"article\")] public partial int ArticleField", "[FieldName(\"from\")] public partial int FromField", "public partial Utf8Text AB {", "[FieldName(\"a-b\")] public partial Utf8Text AB2",
            "[FieldName(\"1st\")] public partial Utf8Text St", "[FieldName(\"!\")] public partial Utf8Text Field ", "[FieldName(\"post\")] public partial Utf8Text Post2", "[FieldName(\"quo\\\"te\")] public partial Utf8Text QuoTe",
        })
        {
            Assert.Contains(line, output);
        }

        Assert.DoesNotContain("Quotes", output);
        Assert.DoesNotContain("Ignore", output);
    }

    [Theory]
    [InlineData("Utf8Text", "7", "07")]
    [InlineData("int", "7", "-12")]
    [InlineData("long", "7", "99999999999")]
    [InlineData("double", "1.5", "2")]
    [InlineData("Utf8Text", "1.5", "1.50")]
    [InlineData("Utf8Text", "yes", "no")]
    [InlineData("bool", "true", "false")]
    [InlineData("DateOnly", "2024-05-17", "2024-05-17 10:00")]
    [InlineData("DateTimeOffset", "2024-05-17T10:00:00Z", "2024-05-17T10:00:00+02:00")]
    [InlineData("Utf8Text", "2024-05-17", "soon")]
    [InlineData("TextList", "one", "[two, three]")]
    [InlineData("Utf8Text", "one", "two")]
    public void The_narrowest_type_of_all_values_counts(string type, string first, string second)
    {
        _run.Add("a.md", $"---\nvalue: {first}\n---\n\nWords.\n").Add("b.md", $"---\nvalue: {second}\n---\n\nWords.\n");
        Assert.Contains($"public partial {type} Value {{ get; }}", _run.Run("schema", "~").Output);
        _run.Add("c.md", "Words.\n");
        Assert.Contains($"public partial {(type == "TextList" ? type : type + "?")} Value {{ get; }}", _run.Run("schema", "~").Output);
    }

    [Fact]
    public void A_headline_of_the_text_is_a_title_and_another_corpus_is_named()
    {
        _run.Add("a.md", "# The quay\n\nWords.\n").Add("b.md", "# The nets\n\nWords.\n");
        Assert.Contains("[ArticleView]\npublic readonly partial struct Post\n{\n    public partial Utf8Text Title { get; }\n}\n", _run.Run("schema", "~").Output);
        Assert.Equal(2, _run.Run("schema", "~", "--name", "my post").Code);
    }

    [Fact]
    public void A_json_schema_is_written_for_editors()
    {
        for (int post = 0; post < 6; post++)
        {
            _run.Add($"posts/{post}.md", $"---\ntitle: Post {post}\nsection: {(post % 2 == 0 ? "news" : "sport")}\ndate: 2024-05-17\n{(post == 0 ? "rank: 1\n" : "")}---\n\nWords.\n");
        }

        (int code, string output, string error) = _run.Run("schema", "~/posts", "-o", "~/post.schema.json", "--json");
        Assert.Equal((0, "~/post.schema.json: 4 fields of 6 articles\n"), (code, error));
        Assert.Equal(4, JsonDocument.Parse(output).RootElement.GetProperty("total").GetInt32());
        JsonElement schema = JsonDocument.Parse(File.ReadAllText(_run.PathOf("post.schema.json"))).RootElement;
        Assert.Equal(["news", "sport"], schema.GetProperty("properties").GetProperty("section").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal("integer", schema.GetProperty("properties").GetProperty("rank").GetProperty("type").GetString());
        Assert.Equal(["date", "section", "title"], schema.GetProperty("required").EnumerateArray().Select(static value => value.GetString()).Order());
    }
}
