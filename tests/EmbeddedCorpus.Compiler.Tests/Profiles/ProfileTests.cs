using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Compiler.Sources;
using Texts = EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Profiles;

/// <summary>A profile has each distinct value of a field once, at its first place.</summary>
public sealed class ProfileTests
{
    private const string First = "---\ntitle: One\nsection: Politics\ntags: [peace, \"arms \\u2014 talks\"]\n---\n\nText.\n";
    private const string Second = "---\r\ntitle: Two\r\nsection: Politics\r\nlang: en\r\ntags:\r\n- talks\r\n- peace\r\n---\r\n\r\nMore.\r\n";

    private static readonly CorpusProfile s_profile = Profile(Texts.Parse("a.txt", First), Texts.Parse("b.txt", Second), Texts.Parse("c.txt", "date 2022-10-03 Three\n\nWords.\n"));

    [Fact]
    public void Fields_have_the_order_of_their_first_articles() =>
        Assert.Equal(["date", "title", "section", "tags", "lang"], s_profile.Fields.Select(static field => field.Name));

    [Fact]
    public void A_value_is_counted_and_has_its_first_place()
    {
        FieldProfile section = Field("section");
        Assert.Equal((2, 1), (section.Count, section.MissingCount));
        ProfileValue value = Assert.Single(section.Values);
        Assert.Equal(("Politics", false, 2, false), (value.Text, value.IsItem, value.Count, value.IsCut));
        Assert.Equal("/project/a.txt 2:9-2:17 Politics", Show(value.Place, First));
        Assert.Equal("/project/a.txt 2:0-2:7 section", Show(section.Place, First));
        Assert.Equal("/project/c.txt", Assert.Single(section.FirstMissing).FilePath);
    }

    [Fact]
    public void Items_of_lists_are_values_of_their_own()
    {
        FieldProfile tags = Field("tags");
        Assert.Equal(["peace 2", "arms — talks 1", "talks 1"], tags.Values.Select(static value => $"{value.Text} {value.Count}"));
        Assert.Equal("/project/a.txt 3:7-3:12 peace", Show(tags.Values[0].Place, First));
        Assert.Equal("/project/a.txt 3:15-3:32 arms \\u2014 talks", Show(tags.Values[1].Place, First));
        Assert.Equal("/project/b.txt 5:2-5:7 talks", Show(tags.Values[2].Place, Second));
        Assert.Equal((2, "/project/a.txt"), (tags.ListCount, tags.FirstList?.FilePath));
        Assert.Null(Field("section").FirstList);
    }

    [Fact]
    public void A_value_of_a_header_has_a_place() => Assert.Equal("/project/c.txt 0:5-0:15 2022-10-03", Show(Field("date").Values[0].Place, "date 2022-10-03 Three"));

    [Fact]
    public void A_value_of_a_file_of_fields_is_in_that_file()
    {
        const string Fields = "# shared\nsection: Sport\n";
        ArticleModel article = ArticleParser.Parse(new SourceDocument(
            new DocumentInfo("/project/a.txt", "a.txt", "a", "Corpus", string.Empty) { Sidecars = [new Sidecar("/project/_folder.yml", Fields)] }, "One\n\nText.\n"));
        ProfileValue value = Assert.Single(Assert.Single(Profile(article).Fields).Values);
        Assert.Equal("/project/_folder.yml 1:9-1:14 Sport", Show(value.Place, Fields));
    }

    [Fact]
    public void A_long_value_is_cut_between_characters()
    {
        string text = new string('a', ProfileValue.MaxText - 1) + "😀b";
        ProfileValue value = Assert.Single(Assert.Single(Profile(Texts.Parse("a.txt", $"---\nnote: {text}\n---\n\nText.\n")).Fields).Values);
        Assert.Equal((new string('a', ProfileValue.MaxText - 1), true), (value.Text, value.IsCut));
    }

    [Fact]
    public void The_first_hundred_articles_without_a_field_have_places()
    {
        ArticleModel[] articles = [.. Enumerable.Range(0, 150).Select(static number => Texts.Parse($"{number:000}.txt", $"{(number == 120 ? "---\nx: 1\n---\n\n" : string.Empty)}Text {number}.\n"))];
        FieldProfile field = Assert.Single(Profile(articles).Fields);
        Assert.Equal((1, 149, FieldProfile.MaxMissing), (field.Count, field.MissingCount, field.FirstMissing.Count));
        Assert.Equal("/project/000.txt", field.FirstMissing[0].FilePath);
    }

    [Fact]
    public void A_relative_path_is_a_value_of_its_own_in_each_folder()
    {
        const string Related = "---\nx: y\nrelated: [b, ./c]\n---\n\nText.\n";
        CorpusProfile profile = Profile(
            Texts.Parse("a.txt", "---\nrelated: ./c\n---\n\nText.\n"),
            Texts.Parse("b.txt", "---\nrelated: ./c\n---\n\nText.\n"),
            Texts.Parse("old/a.txt", Related),
            Texts.Parse("old/b.txt", "---\nrelated: [./c, ./c]\n---\n\nText.\n"));
        FieldProfile field = profile.Fields.Single(static field => field.Name == "related");
        Assert.Equal(["./c 2 0 False", "./c 2 2 True", "b 1 2 True"], field.Values.Select(static value => $"{value.Text} {value.Count} {value.Article} {value.IsItem}").Order(StringComparer.Ordinal));
        Assert.Equal("/project/old/a.txt 2:13-2:16 ./c", Show(field.Values.Single(static value => value.Text == "./c" && value.Article == 2).Place, Related));
        Assert.Equal(profile, ProfileReader.Read(ProfileWriter.Write(profile)));
    }

    [Fact]
    public void An_article_with_neither_a_headline_nor_a_title_is_untitled()
    {
        CorpusProfile profile = Profile(
            Texts.Parse("a.txt", "The quay is open\n\nText.\n"),
            Texts.Parse("b.txt", "---\ntitle:\n---\n\nText.\n"),
            Texts.Parse("c.txt", "---\nsubtitle: x\n---\n\nText.\n"),
            Texts.Parse("d.txt", "date 2022-10-03 Three\n\nWords.\n"));
        Assert.Equal((1, "/project/c.txt"), (profile.UntitledCount, Assert.Single(profile.FirstUntitled).FilePath));
    }

    [Fact]
    public void A_written_profile_is_read_as_it_was()
    {
        string text = ProfileWriter.Write(s_profile);
        Assert.Equal(s_profile, ProfileReader.Read(text));
        CorpusProfile moved = Profile(Texts.Parse("a.txt", "---\naliases: [old, older]\n---\n\nText.\n"));
        Assert.Equal([new ProfileAlias("old", 0), new ProfileAlias("older", 0)], moved.ArticleAliases);
        Assert.Equal(moved, ProfileReader.Read(ProfileWriter.Write(moved)));
        CorpusProfile odd = Profile(Texts.Parse("a.txt", "---\nnote: \"a\\tc\\nd\\\\\"\n---\n\nText.\n"));
        Assert.Equal("a\tc\nd\\", odd.Fields[0].Values[0].Text);
        Assert.Equal(odd, ProfileReader.Read(ProfileWriter.Write(odd)));
    }

    [Fact]
    public void What_is_no_whole_profile_is_not_read()
    {
        string text = ProfileWriter.Write(s_profile);
        for (int length = 0; length < text.Length; length += 7)
        {
            Assert.Null(ProfileReader.Read(text[..length]));
        }

        Assert.Null(ProfileReader.Read(text.Replace("profile\t2", "profile\t0", StringComparison.Ordinal)));
        Assert.Null(ProfileReader.Read(text.Replace("\nfield\t", "\nfeild\t", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_profile_that_fails_has_no_fields_and_stops_nothing()
    {
        ArticleModel parsed = Texts.Parse("a.txt", "Text.\n");
        var broken = new ArticleModel
        {
            Document = parsed.Document,
            Source = parsed.Source,
            Hash = parsed.Hash,
            DayNumber = -1,
            Headline = default,
            TextStart = 0,
            Fields = [new FieldModel("section", ArticleFieldKind.Text, new TextRange(0, 1_000), [])],
            Paragraphs = parsed.Paragraphs,
            Quotes = [],
            Speakers = [],
            Problems = [],
            IsLeftOut = false,
        };
        Assert.Equal(new CorpusProfile("Corpus", [], [], []), Profile(broken));
    }

    [Fact]
    public void A_record_has_its_place_in_the_file()
    {
        const string Rows = "id,section,text\n1,Sport,First words.\n2,Politics,Other words.\n";
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(
            new DocumentInfo("/project/rows.csv", "rows.csv", "rows", "Corpus", string.Empty), info => new SourceDocument(info, Rows));
        FieldProfile section = Profile([.. articles]).Fields.Single(static field => field.Name == "section");
        Assert.Equal(["/project/rows.csv 1:2-1:7 Sport", "/project/rows.csv 2:2-2:10 Politics"], section.Values.Select(static value => Show(value.Place, Rows)));
    }

    private static FieldProfile Field(string name) => s_profile.Fields.Single(field => field.Name == name);

    private static CorpusProfile Profile(params ArticleModel[] articles) =>
        CorpusCompiler.Profile(CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline, SearchSettings.Of(isIndexed: false, Language.English, [])));

    private static string Show(SourcePlace place, string file) =>
        $"{place.FilePath} {place.Start.Line}:{place.Start.Column}-{place.End.Line}:{place.End.Column} {place.Range.In(file)}";
}
