using System.Text;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

/// <summary>The settings of a project: one reader for the generator and for the build's task.</summary>
public sealed class CorpusSettingsTests
{
    private static readonly SearchSettings s_plain = new(IsIndexed: true, Language.None);

    private static CorpusSettings Read(params (string Name, string Value)[] properties) =>
        CorpusSettings.Read(name => Array.Find(properties, property => property.Name == name).Value);

    private static CorpusSettings ReadCorpora(string items, params (string Name, string Value)[] properties) =>
        Read([.. properties, ("_EmbeddedCorpusSettings", Convert.ToBase64String(Encoding.UTF8.GetBytes(items)))]);

    [Fact]
    public void Nothing_set_gives_the_defaults()
    {
        CorpusSettings settings = Read();

        Assert.Equal(new ModelSettings(ArticleNaming.Headline, HasConstants: true, SearchSettings.Default, []), settings.Model);
        Assert.Equal(new ClassSettings("", "internal", IsDesignTime: false, ConstantSelection.Auto), settings.Class);
        Assert.Equal(100, settings.WarningLimit);
        Assert.Empty(settings.Invalid);
    }

    [Theory]
    [InlineData("Path")]
    [InlineData(" path\n")]
    [InlineData("\tPATH ")]
    public void White_space_and_letter_case_do_not_count(string naming)
    {
        CorpusSettings settings = Read(
            ("EmbeddedCorpusNaming", naming), ("EmbeddedCorpusConstants", " none "), ("EmbeddedCorpusSearch", " True "), ("EmbeddedCorpusLanguage", " NONE "),
            ("EmbeddedCorpusVisibility", " Public "), ("EmbeddedCorpusWarningLimit", " all "), ("EmbeddedCorpusNamespace", " A.B "), ("DesignTimeBuild", " TRUE "));

        Assert.Equal(new ModelSettings(ArticleNaming.Path, HasConstants: false, s_plain, []), settings.Model);
        Assert.Equal(new ClassSettings("A.B", "public", IsDesignTime: true, ConstantSelection.None), settings.Class);
        Assert.Equal(int.MaxValue, settings.WarningLimit);
        Assert.Empty(settings.Invalid);
    }

    [Theory]
    [InlineData("EmbeddedCorpusNaming", "Title", "Use Headline or Path")]
    [InlineData("EmbeddedCorpusConstants", "Some", "Use Auto, All, Used or None")]
    [InlineData("EmbeddedCorpusVisibility", "protected", "Use internal or public")]
    [InlineData("EmbeddedCorpusSearch", "News=false", "Use true or false")]
    [InlineData("EmbeddedCorpusSource", "no", "Use true or false")]
    [InlineData("EmbeddedCorpusLanguage", "da", "Use en, none, de, fr, es, it, nl, pt, sv or ru")]
    [InlineData("EmbeddedCorpusWarningLimit", "0", "Use All, or a number of 1 or more")]
    [InlineData("EmbeddedCorpusNamespace", "a b", "Use identifiers with dots between them")]
    public void A_value_that_cannot_be_used_is_told_and_stands_for_the_default(string property, string value, string remedy)
    {
        CorpusSettings settings = Read((property, $" {value} "));

        Assert.Equal(new InvalidSetting($"{property}={value}", remedy), Assert.Single(settings.Invalid));
        Assert.Equal(Read().Model, settings.Model);
    }

    [Fact]
    public void A_corpus_has_its_own_index_where_an_item_says_so()
    {
        ModelSettings settings = ReadCorpora("News/false/|Laws//en|Help/ TRUE /none", ("EmbeddedCorpusLanguage", "none")).Model;

        Assert.Equal(SearchSettings.Off, settings.SearchOf("News"));
        Assert.Equal(SearchSettings.Default, settings.SearchOf("Laws"));
        Assert.Equal(s_plain, settings.SearchOf("Help"));
        Assert.Equal(s_plain, settings.SearchOf("Corpus"));
        Assert.Equal(s_plain, settings.SearchOf("news"));
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData(" FALSE ", false, true)]
    [InlineData("true", true, true)]
    public void A_corpus_has_source_files_unless_the_project_or_its_item_says_otherwise(string property, bool ofOthers, bool ofLaws)
    {
        ModelSettings settings = ReadCorpora("News////false|Laws////True|Help///", ("EmbeddedCorpusSource", property)).Model;

        Assert.False(settings.HasSourceOf("News"));
        Assert.Equal(ofLaws, settings.HasSourceOf("Laws"));
        Assert.Equal(ofOthers, settings.HasSourceOf("Help"));
        Assert.Equal(ofOthers, settings.HasSourceOf("Corpus"));
    }

    [Fact]
    public void Fields_are_named_for_the_project_or_for_a_corpus()
    {
        CorpusSettings settings = ReadCorpora(
            "News///////arts/culture, Author|Laws///////|Help/false//////section", ("EmbeddedCorpusSearchFields", " Tags ;section,, Section;tags"));

        Assert.Empty(settings.Invalid);
        Assert.Equal(["arts/culture", "author"], settings.Model.SearchOf("News").Fields);
        Assert.Equal(["Section", "section", "tags"], settings.Model.SearchOf("Laws").Fields);
        Assert.Equal(["Section", "section", "tags"], settings.Model.SearchOf("Corpus").Fields);
        Assert.Equal(SearchSettings.Off, settings.Model.SearchOf("Help"));
        Assert.Empty(Read().Model.SearchOf("Corpus").Fields);
    }

    [Theory]
    [InlineData("News/maybe/", "EmbeddedCorpus=News, Search=maybe", "Use true or false")]
    [InlineData("News////no", "EmbeddedCorpus=News, Source=no", "Use true or false")]
    [InlineData("News//fi", "EmbeddedCorpus=News, Language=fi", "Use en, none, de, fr, es, it, nl, pt, sv or ru")]
    [InlineData("News//|News/false/", "EmbeddedCorpus=News/false/", "Name each corpus once, by the name of its class")]
    [InlineData("/false/", "EmbeddedCorpus=/false/", "Name each corpus once, by the name of its class")]
    [InlineData("News/false", "EmbeddedCorpus=News/false", "Name each corpus once, by the name of its class")]
    public void An_item_that_cannot_be_used_is_told(string items, string setting, string remedy) =>
        Assert.Equal(new InvalidSetting(setting, remedy), Assert.Single(ReadCorpora(items).Invalid));

    [Fact]
    public void Every_difference_shows_in_the_text_that_a_build_compares()
    {
        string[] texts =
        [
            Read().Model.ToString(),
            Read(("EmbeddedCorpusNaming", "Path")).Model.ToString(),
            Read(("EmbeddedCorpusConstants", "None")).Model.ToString(),
            Read(("EmbeddedCorpusSearch", "false")).Model.ToString(),
            Read(("EmbeddedCorpusLanguage", "none")).Model.ToString(),
            Read(("EmbeddedCorpusSource", "false")).Model.ToString(),
            ReadCorpora("News/false/").Model.ToString(),
            ReadCorpora("News////false").Model.ToString(),
            Read(("EmbeddedCorpusSearchFields", "section")).Model.ToString(),
            Read(("EmbeddedCorpusSearchFields", "section;tags")).Model.ToString(),
            ReadCorpora("News//////section").Model.ToString(),
            ReadCorpora("Laws/false/").Model.ToString(),
            ReadCorpora("News//none").Model.ToString(),
        ];

        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.Equal(Read(("EmbeddedCorpusSearchFields", "section;tags")).Model, Read(("EmbeddedCorpusSearchFields", "Tags, section")).Model);
        Assert.Equal(texts[0], Read(("EmbeddedCorpusConstants", "All"), ("EmbeddedCorpusSearch", " TRUE")).Model.ToString());
    }
}
