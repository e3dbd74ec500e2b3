using System.Globalization;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>What is wrong with a text, or with a view, is said at its place, and the code compiles all the same.</summary>
public sealed class ViewProblemTests
{
    private const string Section = "public enum Section { Politics, World, [FieldName(\"arts & culture\")] Arts }\n";

    private static GeneratorRun Expect(string code, (string, string)[] texts, params string[] lines) =>
        GeneratorRun.Of(With(code, texts)).Compiles().Reports(lines);

    [Theory]
    [InlineData("int", "high", "is not of the type int of the property 'Post.Rank': write a whole number from -2147483648 to 2147483647")]
    [InlineData("byte?", "256", "is not of the type byte of the property 'Post.Rank': write a whole number from 0 to 255")]
    [InlineData("ulong", "-1", "is not of the type ulong of the property 'Post.Rank': write a whole number from 0 to 18446744073709551615")]
    [InlineData("bool", "no", "is not of the type bool of the property 'Post.Rank': write true or false")]
    [InlineData("bool", "on", "is not of the type bool of the property 'Post.Rank': write true or false")]
    [InlineData("decimal", "1,10", "is not of the type decimal of the property 'Post.Rank': write a number with a point, such as 1.5")]
    [InlineData("DateOnly", "May 2024", "is not of the type DateOnly of the property 'Post.Rank': write a day as yyyy-MM-dd")]
    [InlineData("DateTimeOffset", "2017-01-01 10:10:10", "is not of the type DateTimeOffset of the property 'Post.Rank': write a time with an offset, such as 2024-05-17T10:00:00+02:00")]
    [InlineData("Section", "politcis", "is not of the type Section of the property 'Post.Rank': did you mean 'Politics'?")]
    [InlineData("Section", "arts & cultur", "is not of the type Section of the property 'Post.Rank': did you mean 'arts & culture'?")]
    [InlineData("Section", "1", "is not of the type Section of the property 'Post.Rank': write one of arts & culture, Politics, World")]
    public void EC0030_marks_the_value(string type, string value, string message) => Expect(
        Section + $"[ArticleView] public readonly partial struct Post {{ public partial {type} Rank {{ get; }} }}",
        [Text("a", $"title: x\nrank: {value}")],
        $"corpus/a.txt(3,7,3,{7 + value.Length}): error EC0030: The value '{value}' of the field 'rank' {message}");

    [Fact]
    public void EC0030_counts_the_articles_and_names_the_property()
    {
        GeneratorRun run = Expect(
            "[ArticleView] public readonly partial struct Post {\n public partial int Rank { get; } }",
            [Text("a", "rank: 1"), Text("b", "x: y\nrank: first"), Text("c", "rank: first"), Text("d", "rank: 'fi\\rst'")],
            "corpus/b.txt(3,7,3,12): error EC0030: The value 'first' of the field 'rank' is not of the type int of the property 'Post.Rank': write a whole number from -2147483648 to 2147483647 (2 articles have it)",
            "corpus/d.txt(2,8,2,14): error EC0030: The value 'fi\\rst' of the field 'rank' is not of the type int of the property 'Post.Rank': write a whole number from -2147483648 to 2147483647");

        FileLinePositionSpan property = Assert.Single(run.Diagnostics[0].AdditionalLocations).GetLineSpan();
        Assert.Equal((2, 20, 24), (property.StartLinePosition.Line, property.StartLinePosition.Character, property.EndLinePosition.Character));
    }

    [Fact]
    public void EC0030_is_reported_for_a_list_where_one_value_is_read() => Expect(
        "[ArticleView] public readonly partial struct Post { public partial Utf8Text? Author { get; } public partial TextList Tags { get; } }",
        [Text("a", "author: [Anna Berg, Lena Marsh]\ntags: [a, a]"), Text("b", "author:\n- Anna Berg"), Text("c", "author: Anna Berg\ntags: one")],
        "corpus/a.txt(2,9,2,32): error EC0030: The list of the field 'author' has several values, and the property 'Post.Author' takes only one: write one value without a list (2 articles have a list)");

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void A_line_end_is_no_part_of_a_value(string end) => Expect(
        "[ArticleView] public readonly partial struct Post { public partial bool Toc { get; } }",
        [("corpus/a.txt", $"---{end}toc: false{end}---{end}The text.{end}"), ("corpus/b.txt", $"---{end}toc: falsy{end}---{end}The other text.{end}")],
        "corpus/b.txt(2,6,2,11): error EC0030: The value 'falsy' of the field 'toc' is not of the type bool of the property 'Post.Toc': write true or false");

    [Fact]
    public void EC0031_stands_at_each_article_without_the_field()
    {
        GeneratorRun run = Expect(
            "[ArticleView] public readonly partial struct Post { public partial Utf8Text Title { get; } public partial int? Rank { get; } public partial TextList Tags { get; } }",
            [Text("a", "title: Quay"), Text("b", "title:\nrank: 1"), ("corpus/c.txt", "A text without front matter.\n")],
            "corpus/b.txt(2,7,2,7): error EC0031: The article has no value in the field 'title', which the property 'Post.Title' needs: write a value, or make the type of the property nullable",
            "corpus/c.txt(1,1,1,1): error EC0031: The article has no field 'title', which the property 'Post.Title' needs: write the field, or make the type of the property nullable");
        Assert.All(run.Diagnostics, static diagnostic => Assert.Single(diagnostic.AdditionalLocations));
    }

    [Fact]
    public void EC0031_is_reported_for_a_title_only_without_a_headline() => Expect(
        "[ArticleView] public readonly partial struct Post { [FieldName(\"title\")] public partial Utf8Text Name { get; } }",
        [("corpus/a.txt", "The quay is open\n\nThe ferry came.\n"), ("corpus/b.txt", "The ferry came on Friday, and left again.\n"), ("corpus/c.txt", "date 2024-05-17 A storm\n\nThe ferry stayed.\n")],
        "corpus/b.txt(1,1,1,1): error EC0031: The article has no field 'title', which the property 'Post.Name' needs: write the field, or make the type of the property nullable");

    [Fact]
    public void EC0032_is_reported_for_a_title_with_a_slip_although_there_is_a_headline() => Expect(
        "[ArticleView] public readonly partial struct Post { public partial Utf8Text Title { get; } }",
        [("corpus/a.txt", "---\ntitel: The quay\n---\n\nThe quay is open\n\nThe ferry came.\n")],
        "corpus/a.txt(2,1,2,6): warning EC0032: No property reads the field 'titel': did you mean 'title', which the property 'Post.Title' reads?");

    [Fact]
    public void EC0031_is_one_at_the_property_if_no_article_has_the_field() => Expect(
        "[ArticleView] public readonly partial struct Post { public partial Section? None { get; } public partial int Section { get; } [DefaultValue(1)] public partial int Rank { get; } }" + Section,
        [Text("a", "sectoin: 1"), Text("b", "x: 1")],
        "(2,110,2,117): error EC0031: No article of the corpus 'Corpus' has a field 'section', which the property 'Post.Section' needs: did you mean 'sectoin'?",
        "corpus/a.txt(2,1,2,8): warning EC0032: No property reads the field 'sectoin': did you mean 'section', which the property 'Post.Section' reads?");

    [Fact]
    public void A_draft_needs_no_field() => Expect(
        "[ArticleView] public readonly partial struct Post { public partial int Rank { get; } }",
        [Text("a", "rank: 1"), Text("b", "draft: true"), Text("c", "draft: true\nrank: x")]);

    [Fact]
    public void EC0032_marks_the_first_value_of_a_field_that_is_near()
    {
        Expect(
            Section + "[ArticleView] public readonly partial struct Post { public partial Section? Section { get; } public partial TextList Tags { get; } }",
            [Text("a", "section: world\ntags: [a]"), Text("b", "sectoin: world"), Text("c", "sectoin: politics\nlang: en\nunrelated: x\ntag: b"), Text("d", "Section: world")],
            "corpus/b.txt(2,1,2,8): warning EC0032: No property reads the field 'sectoin': did you mean 'section', which the property 'Post.Section' reads?",
            "corpus/c.txt(5,1,5,4): warning EC0032: No property reads the field 'tag': did you mean 'tags', which the property 'Post.Tags' reads?",
            "corpus/d.txt(2,1,2,8): warning EC0032: No property reads the field 'Section': did you mean 'section', which the property 'Post.Section' reads?");
    }

    [Fact]
    public void A_field_that_articles_have_beside_the_near_one_is_no_slip() => Expect(
        "[ArticleView] public readonly partial struct Post { public partial Utf8Text Author { get; } }",
        [Text("a", "author: Anna\nauthors: Anna and Lena"), Text("b", "author: Lena\nauthors: Lena and Anna")]);

    [Theory]
    [InlineData("DateTime When", "DateTime has no offset, so its meaning depends on the time zone of the machine: use DateOnly or DateTimeOffset")]
    [InlineData("DateTime? When", "DateTime has no offset, so its meaning depends on the time zone of the machine: use DateOnly or DateTimeOffset")]
    [InlineData("string? When", "a string would be allocated by each read: use Utf8Text")]
    [InlineData("float When", "float is no type of a field: use double or decimal")]
    [InlineData("TextList? When", "a list is never null, because a missing list is empty: use TextList")]
    [InlineData("(int, int) When", "(int, int) is no type of a field: use bool, an integer, double, decimal, DateOnly, DateTimeOffset, an enum, Utf8Text, TextList, Article, Speaker, another view, or a CorpusList of these")]
    [InlineData("IReadOnlyList<int> When", "IReadOnlyList<int> is no type of a field: use bool, an integer, double, decimal, DateOnly, DateTimeOffset, an enum, Utf8Text, TextList, Article, Speaker, another view, or a CorpusList of these")]
    public void EC0033_marks_a_property_whose_type_cannot_be(string property, string reason)
    {
        int start = "[ArticleView] public readonly partial struct Post { public partial ".Length + property.Length - "When".Length + 1;
        Expect(
            $"[ArticleView] public readonly partial struct Post {{ public partial {property} {{ get; }} public partial int? Rank {{ get; }} }}",
            [Text("a", "when: 2024-01-01\nrank: 1")],
            $"(2,{start},2,{start + 4}): error EC0033: 'Post.When' cannot be a part of an article view: {reason}");
    }

    [Theory]
    [InlineData("[DefaultValue(\"x\")] public partial int", "the value in [DefaultValue] is no int: write a whole number from -2147483648 to 2147483647")]
    [InlineData("[DefaultValue(300)] public partial byte", "the value in [DefaultValue] is no byte: write a whole number from 0 to 255")]
    [InlineData("[DefaultValue(\"x\")] public partial Utf8Text?", "a Utf8Text is a part of a text and has no other value: remove [DefaultValue]")]
    [InlineData("[DefaultValue(DayOfWeek.Monday)] public partial Section", "the value in [DefaultValue] is no Section: write one of arts & culture, Politics, World")]
    public void EC0033_marks_a_property_whose_default_cannot_be(string property, string reason)
    {
        int start = "[ArticleView] public readonly partial struct Post { ".Length + property.Length + 2;
        Expect(
            $"[ArticleView] public readonly partial struct Post {{ {property} V {{ get; }} }}\n" + Section,
            [Text("a", "other: x")],
            Diagnostics(property, start, reason));
    }

    // A property without a default that can be used needs its field.
    private static string[] Diagnostics(string property, int start, string reason)
    {
        string invalid = $"(2,{start},2,{start + 1}): error EC0033: 'Post.V' cannot be a part of an article view: {reason}";
        return property.EndsWith('?') ? [invalid] : [invalid, $"(2,{start},2,{start + 1}): error EC0031: No article of the corpus 'Corpus' has a field 'v', which the property 'Post.V' needs: write the field, or make the type of the property nullable"];
    }

    [Theory]
    [InlineData("public int Article => 1;", "Article", "the generated code has a member 'Article': rename this member, and name its field with [FieldName]")]
    [InlineData("public static int From(int x) => x;", "From", "the generated code has a member 'From': rename this member")]
    [InlineData("public class All { }", "All", "the generated code has a member 'All': rename this member")]
    [InlineData("public bool Equals(Post other, int x) => false;", "Equals", "the generated code has a member 'Equals': rename this member")]
    public void EC0033_marks_a_member_of_the_user_with_the_name_of_ours(string member, string name, string reason)
    {
        int start = "[ArticleView] public readonly partial struct Post { ".Length + member.IndexOf(name, StringComparison.Ordinal) + 1;
        GeneratorRun.Of(With($"[ArticleView] public readonly partial struct Post {{ {member} }}", Text("a", "x: 1")))
            .Reports($"(2,{start},2,{start + name.Length}): error EC0033: 'Post' cannot be a part of an article view: {reason}");
    }

    [Theory]
    [InlineData("public readonly struct Post { }", "'Post' is not partial: add 'partial' to its declaration", 38)]
    [InlineData("public readonly partial struct Post<T> { }", "'Post' has type parameters, and a view cannot have any: remove them", 46)]
    [InlineData("public readonly partial record struct Post { }", "a record defines its own equality: write 'readonly partial struct'", 53)]
    [InlineData("public ref partial struct Post { }", "a ref struct cannot be in a list: remove 'ref'", 41)]
    public void EC0033_marks_a_struct_that_cannot_be_a_view(string code, string reason, int column)
    {
        GeneratorRun run = GeneratorRun.Of(With("[ArticleView] " + code, Text("a", "x: 1"))).Compiles()
            .Reports($"(2,{column},2,{column + 4}): error EC0033: 'Post' cannot be a part of an article view: {reason}");
        Assert.DoesNotContain(run.Files.Keys, static file => file.Contains("View", StringComparison.Ordinal));
    }

    [Fact]
    public void EC0033_marks_a_view_of_no_corpus() => Expect(
        "[ArticleView(\"Corpos\")] public readonly partial struct Post { public partial int Rank { get; } }\n[ArticleView(\"News\")] public readonly partial struct Page { public partial int Rank { get; } }",
        [Text("a", "x: 1")],
        "(2,56,2,60): error EC0033: 'Post' cannot be a part of an article view: there is no corpus 'Corpos': did you mean 'Corpus'?",
        "(3,54,3,58): error EC0033: 'Page' cannot be a part of an article view: there is no corpus 'News': name a corpus of this project, or the class of a corpus in a referenced library, such as typeof(Library.Corpus)");

    [Fact]
    public void A_project_without_texts_and_a_view_without_properties_compile()
    {
        Expect("[ArticleView] public readonly partial struct Post { }", [Text("a", "x: 1")]);
        Expect("[ArticleView] public readonly partial struct Post { public partial int Rank { get; } }", [Text("a", "draft: true")]);
        GeneratorRun.Of(With("[ArticleView] public readonly partial struct Post { public partial int Rank { get; } }")).Compiles()
            .Reports("(2,46,2,50): error EC0033: 'Post' cannot be a part of an article view: there is no corpus 'Corpus': name a corpus of this project, or the class of a corpus in a referenced library, such as typeof(Library.Corpus)");
    }

    [Fact]
    public void Errors_of_the_compiler_are_its_own()
    {
        GeneratorRun run = GeneratorRun.Of(With(
            "[ArticleView] public readonly partial struct Post { public partial int Rank { get; set; } public partial Missing Other { get; } public partial int Mine { get; } public partial int Mine => 3; }",
            Text("a", "rank: 1")));

        run.Reports("(2,72,2,76): error EC0033: 'Post.Rank' cannot be a part of an article view: a property of a view is read only: write '{ get; }', without 'static' and 'ref'");
        Assert.All(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), static diagnostic => Assert.Equal("CS0246", diagnostic.Id));
    }

    [Fact]
    public void A_name_of_a_field_ends_no_comment()
    {
        GeneratorRun run = GeneratorRun.Of(With(
            """[ArticleView] public readonly partial struct Post { [FieldName("a*/ + Evil() /*")] public partial int? Rank { get; } }""",
            ("corpus/a.txt", "---\nb: 1\n\"a*/ + Evil() /*\": 7\n---\n\nText.\n"))).Compiles().Reports();

        Assert.Contains("/* a?? ? Evil?? ?? */", Assert.Single(run.Files, static file => file.Key.Contains("View", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            EC0030_marks_the_value("int", "high", "is not of the type int of the property 'Post.Rank': write a whole number from -2147483648 to 2147483647");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
