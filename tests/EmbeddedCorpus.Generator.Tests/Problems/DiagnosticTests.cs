using System.Globalization;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>Every diagnostic: id, severity, exact place, message; and that the other files are embedded all the same.</summary>
/// <remarks>The place is <c>(line,column,end line,end column)</c>, from 1, as the compiler prints it.</remarks>
public sealed class DiagnosticTests
{
    private const string Good = "date 2022-10-03 A good article\n\nIt has a text.";

    // Reports exactly these, embeds the good article and, as expected or not, the bad one.
    private static void Expect(TestProject project, bool isEmbedded, params string[] lines)
    {
        GeneratorRun run = GeneratorRun.Of(project.Add("good.txt", Good)).Compiles().Reports(lines);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(Good, app.Constant("AGoodArticle").Source.ToString());
        Assert.Equal(isEmbedded, app.Corpus().Articles.TryGet("bad", out _));
    }

    private static void Expect(string text, bool isEmbedded, params string[] lines) =>
        Expect(TestProject.With(("bad.txt", text)), isEmbedded, lines);

    [Fact]
    public void EC0001_marks_the_first_half_of_a_surrogate_pair_that_has_no_other() =>
        Expect(
            "Line one\r\n\r\nOn line 3: \uD800.\uDC00",
            isEmbedded: false,
            "bad.txt(3,12,3,13): error EC0001: The file has bytes that are neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8, or set the metadata Encoding");

    [Fact]
    public void EC0001_is_all_that_is_said_of_a_file_that_is_no_text() =>
        Expect(
            "date 2022-99-99 'x\n\0\u202E“\uDFFF",
            isEmbedded: false,
            "bad.txt(2,4,2,5): error EC0001: The file has bytes that are neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8, or set the metadata Encoding");

    [Fact]
    public void EC0001_is_reported_for_a_file_that_the_compiler_cannot_read() =>
        Expect(
            TestProject.Empty.Add(TestDocument.Of("/src/app/bad.txt", static () => null).With("EmbeddedCorpus", "Corpus")),
            isEmbedded: false,
            "bad.txt(1,1,1,1): error EC0001: The file has bytes that are neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8, or set the metadata Encoding");

    [Theory]
    [InlineData("date 2022-02-30 'Headline'\n\ntext", "2022-02-30", "1,6,1,16")]
    [InlineData("date 2022-13-01 'Headline'\n\ntext", "2022-13-01", "1,6,1,16")]
    [InlineData("date 03/10/2022 Headline\n\ntext", "03/10/2022", "1,6,1,16")]
    [InlineData("\n\n  date   2022-1-1'Headline'\n\ntext", "2022-1-1", "3,10,3,18")]
    [InlineData("date 20221003 x\n\ntext", "20221003", "1,6,1,14")]
    public void EC0002_marks_the_date(string text, string date, string place) =>
        Expect(text, isEmbedded: false, $"bad.txt({place}): error EC0002: '{date}' is not a date: write a day of the calendar as yyyy-MM-dd");

    [Theory]
    [InlineData("date 2022-10-03 'A headline without end\n\ntext", "'", "1,17,1,18")]
    [InlineData("date 2022-10-03 “A headline without end\n\ntext", "“", "1,17,1,18")]
    [InlineData("\r\n date 2022-10-03 «A headline\r\n\r\ntext", "«", "2,18,2,19")]
    public void EC0003_marks_the_mark_that_opens_the_headline(string text, string mark, string place) =>
        Expect(
            text,
            isEmbedded: true,
            $"bad.txt({place}): warning EC0003: The headline opens with {mark} and does not close: end the line with the closing quotation mark, or remove the opening one");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n ")]
    public void EC0004_stands_at_the_start_of_the_file(string text) =>
        Expect(text, isEmbedded: false, "bad.txt(1,1,1,1): error EC0004: The file has no words: write the article, or remove the file from the corpus");

    [Theory]
    [InlineData("date 2022-10-03 'Only a headline'\n\n", "1,18,1,33")]
    [InlineData("\nOnly a headline\n\n  \n", "2,1,2,16")]
    public void EC0005_marks_the_headline(string text, string place) =>
        Expect(
            text,
            isEmbedded: true,
            $"bad.txt({place}): warning EC0005: The article has a headline and no text: put a blank line below the headline, and the text below the blank line");

    [Theory]
    [InlineData("Headline\n\nShe said: “We will go.", "“", "3,11,3,12")]
    [InlineData("Headline\n\nOne.\n\nShe said: \"We will go.\n", "\"", "5,11,5,12")]
    [InlineData("Headline\r\rWe will go,” she said.", "”", "3,12,3,13")]
    public void EC0006_marks_the_mark(string text, string mark, string place) =>
        Expect(
            text,
            isEmbedded: true,
            $"bad.txt({place}): warning EC0006: The quotation mark {mark} has no partner in its paragraph: add the missing quotation mark, or remove this one");

    [Theory]
    [InlineData(3, 3, "")]
    [InlineData(100, 1, " (99 more in this text)")]
    public void EC0006_is_reported_for_each_of_few_marks_and_once_for_many(int marks, int reported, string more)
    {
        string text = "Headline\n\n" + string.Concat(Enumerable.Repeat("A lone mark” here.\n\n", marks));
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("bad.txt", text)));

        string[] messages = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Id == "EC0006").Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
        Assert.Equal(reported, messages.Length);
        Assert.All(messages, message => Assert.EndsWith("or remove this one" + more, message, StringComparison.Ordinal));
    }

    [Fact]
    public void EC0007_is_reported_at_the_file_that_is_left_out()
    {
        static TestDocument Document(string folder, string headline) => TestDocument.Of($"/src/app/{folder}/same.txt", $"\n{headline}\n\n{folder}")
            .With("EmbeddedCorpus", "Corpus").With("EmbeddedCorpusId", "sub\\same");
        TestProject project = TestProject.Empty.Add(Document("second", "Two globs")).Add(Document("first", "One glob"));

        GeneratorRun run = GeneratorRun.Of(project).Compiles()
            .Reports("second/same.txt(2,1,2,10): error EC0007: The id 'sub/same' already belongs to 'first/same.txt': rename one of the files, or put them into different corpora");
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("first", Assert.Single(app.Corpus().Articles).Text.ToString());
    }

    [Fact]
    public void EC0008_is_reported_at_every_article_that_gave_way()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(
                ("a.txt", "date 2022-10-03 'The same words'\n\ntext a"),
                ("b.txt", "date 2022-10-04 'The same words'\n\ntext b"),
                ("c.txt", "The same words\n\ntext c")))
            .Compiles()
            .Reports(
                "a.txt(1,18,1,32): info EC0008: Another article wants the name 'TheSameWords' too, so this article has the name 'TheSameWords_20221003': set the metadata ConstantName to choose a name",
                "b.txt(1,18,1,32): info EC0008: Another article wants the name 'TheSameWords' too, so this article has the name 'TheSameWords_20221004': set the metadata ConstantName to choose a name");
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("text b", app.Constant("TheSameWords_20221004").Text.ToString());
        Assert.Equal("text c", app.Constant("TheSameWords").Text.ToString());
    }

    [Fact]
    public void EC0009_is_reported_at_the_later_one()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("b.txt", "No headline\nhere."), ("a.txt", "No headline\nhere."))).Compiles()
            .Reports("b.txt(1,1,1,2): warning EC0009: The file has the same text as 'a.txt': remove one of the two");
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(2, app.Corpus().Articles.Count);
    }

    [Theory]
    [InlineData("Headline\n\nA bell \a and a nul \0.", "U+0007", 2, "3,8,3,9")]
    [InlineData("Headline\n\nNo break\u0085but \u009F.", "U+009F", 1, "3,14,3,15")]
    [InlineData("Headline\n\nžluť 😀 zero\u200Bwidth\u2060.", "U+200B", 2, "3,13,3,14")]
    [InlineData("Headline\n\nMarked \uFEFFinside.", "U+FEFF", 1, "3,8,3,9")]
    [InlineData("Headline\n\nTags \U000E0068\U000E0069.", "U+E0068", 2, "3,6,3,8")]
    [InlineData("Headline\n\nFlag \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F\U000E0068\U000E0069.", "U+E0069", 1, "3,22,3,24")]
    public void EC0010_marks_the_first_control_or_invisible_character_and_counts_them(string text, string code, int count, string place) =>
        Expect(text, isEmbedded: true, $"bad.txt({place}): warning EC0010: The text has control or invisible characters ({count} in all, the first is {code}): remove them");

    [Fact]
    public void Characters_that_nobody_sees_and_scripts_or_emoji_need_are_in_order() =>
        Expect("Headline\n\nsoft\u00ADhyphen, \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645, \u200E\u200F, \u2764\uFE0F, \U0001F469\u200D\U0001F33E, \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F.", isEmbedded: true);

    [Fact]
    public void EC0011_marks_the_first_bidirectional_control_and_counts_them() =>
        Expect(
            "Headline\n\nAccess \u202E\u2066granted\u2069.",
            isEmbedded: true,
            "bad.txt(3,8,3,9): warning EC0011: The text has controls that change the order of displayed text (3 in all, the first is U+202E): remove them unless the script needs them");

    [Fact]
    public void EC0012_stands_at_the_start_of_the_file() =>
        Expect(
            "Headline\n\n" + new string('x', 5 * 1024 * 1024),
            isEmbedded: false,
            "bad.txt(1,1,1,1): error EC0012: The file has 5,242,890 characters, and one literal takes 4,194,304 at most: split it into several articles");

    [Fact]
    public void EC0016_recommends_a_resource_at_the_first_file_of_a_large_corpus()
    {
        TestProject project = TestProject.Empty.Add("small.txt", "Small\n\ntext", corpus: "Small");
        for (int index = 0; index < 3; index++)
        {
            project = project.Add($"b{index}.txt", $"Number {index}\n\n" + new string('x', 1_400_000));
        }

        GeneratorRun.Of(project).Reports(
            "b0.txt(1,1,1,1): info EC0016: The texts of corpus 'Corpus' have 4.2 million characters, and the compiler reads them as literals at every compilation: set EmbeddedCorpusStorage to Resource");
    }

    [Theory]
    [InlineData("EmbeddedCorpusVisibility", "protected", "Use internal or public")]
    [InlineData("EmbeddedCorpusNaming", "Title", "Use Headline or Path")]
    [InlineData("EmbeddedCorpusConstants", "Some", "Use Auto, All, Used or None")]
    [InlineData("EmbeddedCorpusSearch", "on", "Use true or false")]
    [InlineData("EmbeddedCorpusSearch", "Corpus=true, Corpus=false", "Use true or false")]
    [InlineData("EmbeddedCorpusLanguage", "da", "Use en, none, de, fr, es, it, nl, pt, sv or ru")]
    [InlineData("EmbeddedCorpusLanguage", "Corpus=", "Use en, none, de, fr, es, it, nl, pt, sv or ru")]
    public void EC0014_names_the_property_and_what_would_be_right(string property, string value, string remedy) =>
        Expect(
            TestProject.With(("bad.txt", "Headline\n\ntext")).Set(property, value),
            isEmbedded: true,
            $"bad.txt(1,1,1,1): error EC0014: The setting {property}={value} cannot be used: {remedy}");

    [Theory]
    [InlineData("News..Archive", "News.Archive")]
    [InlineData("1st", "_1st")]
    [InlineData("A;B{0}", "A_B_0_")]
    public void EC0014_is_reported_for_a_namespace_that_was_written_and_is_none(string value, string used)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("b.txt", "B\n\nb"), ("a.txt", "A\n\na")).Set("EmbeddedCorpusNamespace", value))
            .CompilesAsIfHandwritten()
            .Reports($"a.txt(1,1,1,1): error EC0014: The setting EmbeddedCorpusNamespace={value} cannot be used: Use identifiers with dots between them");

        Assert.NotNull(run.Output.GetTypeByMetadataName(used + ".Corpus"));
    }

    [Theory]
    [InlineData("not an identifier")]
    [InlineData("2nd")]
    [InlineData("A.B")]
    [InlineData("A => null; //")]
    public void EC0014_is_reported_at_the_file_with_the_identifier(string identifier)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "A\n\na")).Add("b.txt", "B\n\nb", identifier: identifier)).CompilesAsIfHandwritten()
            .Reports($"b.txt(1,1,1,1): error EC0014: The setting ConstantName={identifier} cannot be used: Use at most 200 letters, digits and underscores, not starting with a digit");

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal("b", app.Corpus().Articles.Get("b").Text.ToString());
    }

    [Fact]
    public void EC0015_is_reported_for_a_text_that_cannot_be_read()
    {
        TestDocument document = TestDocument.Of("/src/app/bad.txt", static () => throw new IOException("The disk\r\nis gone {0}")).With("EmbeddedCorpus", "Corpus");
        Expect(
            TestProject.Empty.Add(document),
            isEmbedded: false,
            "bad.txt(1,1,1,1): error EC0015: The file could not be read and is left out: The disk  is gone {0}");
    }

    [Fact]
    public void One_file_may_have_several_problems() =>
        Expect(
            "date 2022-10-03 'The headline\n\nHe said: “Go\u202E.\n\n\a",
            isEmbedded: true,
            "bad.txt(1,17,1,18): warning EC0003: The headline opens with ' and does not close: end the line with the closing quotation mark, or remove the opening one",
            "bad.txt(3,10,3,11): warning EC0006: The quotation mark “ has no partner in its paragraph: add the missing quotation mark, or remove this one",
            "bad.txt(3,13,3,14): warning EC0011: The text has controls that change the order of displayed text (1 in all, the first is U+202E): remove them unless the script needs them",
            "bad.txt(5,1,5,2): warning EC0010: The text has control or invisible characters (1 in all, the first is U+0007): remove them");

    [Fact]
    public void A_message_never_carries_more_than_a_line_of_the_text()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("bad.txt", "date 1-2-2024\u202E" + new string('x', 100_000) + "\n\ntext")));

        Assert.All(run.Diagnostics, static diagnostic => Assert.DoesNotContain('\u202E', diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        string message = run.Diagnostics.Single(static diagnostic => diagnostic.Id == "EC0002").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("'1-2-2024 xxx", message);
        Assert.InRange(message.Length, 1, 500);
    }

    [Fact]
    public void Every_bad_file_is_reported_and_every_good_one_embedded()
    {
        TestProject project = TestProject.Empty;
        for (int index = 0; index < 40; index++)
        {
            project = project.Add($"{index:00}.txt", index % 2 == 0 ? $"Number {index}\n\ntext {index}" : index % 4 == 1 ? "date 2022-00-00 x\n\ntext" : "\uDC00");
        }

        GeneratorRun run = GeneratorRun.Of(project).Compiles();

        Assert.Equal(20, run.Diagnostics.Length);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(20, app.Corpus().Articles.Count);
    }

    [Theory]
    [InlineData("The key", "3,12,3,19", "the words are not in the text: copy the words exactly from the text")]
    [InlineData("quay", "3,12,3,16", "the words are in 2 quotations: add words before or after them, until they occur once")]
    public void EC0036_marks_the_words_of_a_correction(string words, string place, string problem) =>
        Expect(
            $"---\nquotes:\n  - quote: {words}\n    speaker: Clara Holt\n---\n“The quay is open,” said Mira Lund. “The quay is long,” said Uwe Brandt.",
            isEmbedded: true,
            $"bad.txt({place}): error EC0036: The correction is not applied: {problem}");

    [Fact]
    public void EC0007_marks_an_earlier_id_that_another_article_has() => Expect(
        "---\naliases: [old, good]\n---\nThe quay reopened.",
        isEmbedded: true,
        "bad.txt(2,16,2,20): error EC0007: The id 'good' already belongs to 'good.txt': remove it from the aliases");
}
