using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Indirect speech: the cases in <c>Cases/Indirect</c>, and the settings that switch it on.</summary>
public sealed class IndirectSpeechTests
{
    private const string Text = "The bridge waits\n\nMira Holt said that the bridge would open in June.\n\n“We waited,” said Oskar Lund.\n";

    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Indirect");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_attributed_as_its_case_says(string name) => QuoteCaseTests.Require(s_cases[name], Parse(s_cases[name].Input, "true"));

    [Fact]
    public void There_are_cases_of_every_form() => Assert.True(s_cases.Count >= 50, $"Only {s_cases.Count} cases were found.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_the_setting_there_is_no_indirect_speech(string name) =>
        Assert.DoesNotContain(Parse(s_cases[name].Input, string.Empty).Quotes, static quote => quote.Kind == QuoteKind.Indirect);

    [Theory]
    [MemberData(nameof(Names))]
    public void Contents_are_without_marks_and_apart_from_each_other(string name)
    {
        ArticleModel article = Parse(s_cases[name].Input, "true");

        for (int index = 0; index < article.Quotes.Count; index++)
        {
            QuoteModel quote = article.Quotes[index];
            Assert.True(index == 0 || quote.IsInHeadline || article.Quotes[index - 1].IsInHeadline || article.Quotes[index - 1].Text.End <= quote.Text.Start);
            Assert.True(quote.Kind != QuoteKind.Indirect || quote.Text.In(article.Source).IndexOfAny("“”\"") < 0);
        }
    }

    [Fact]
    public void Quotations_in_marks_stay_as_they_are()
    {
        ArticleModel with = Parse(Text, "true");

        Assert.Equal([QuoteKind.Indirect, QuoteKind.Direct], with.Quotes.Select(static quote => quote.Kind));
        Assert.Equal(["Mira Holt", "Oskar Lund"], with.Speakers.Select(static speaker => speaker.Name));
        Assert.Equal(Parse(Text, string.Empty).Quotes.Single() with { Speaker = 1 }, with.Quotes[1]);
    }

    [Fact]
    public void The_author_says_nothing_of_what_others_say()
    {
        const string text = "---\ntitle: On the quay\nauthor: Lena Marsh\n---\n\nThey said that the bridge would open in June.\n\n“The old quay is gone. Nobody knows why.”\n";
        ArticleModel article = ArticleParser.Parse(new SourceDocument(Info(new ReadingSettings { IndirectSpeech = "true", DetectQuotes = "author" }), text));

        Assert.Equal([-1, 0], article.Quotes.Select(static quote => quote.Speaker));
    }

    [Theory]
    [InlineData("", "", "Corpus", "")]
    [InlineData(" TRUE ", "", "Corpus", "true")]
    [InlineData("some", "", "Corpus", "")]
    [InlineData("", "News//////true", "News", "true")]
    [InlineData("", "News//////true", "Corpus", "")]
    [InlineData("true", "News//////false", "News", "")]
    [InlineData("true", "News//////some", "News", "true")]
    [InlineData("true", "News///////section", "News", "true")]
    public void A_document_takes_the_value_of_its_corpus_or_of_the_project(string project, string corpora, string corpus, string expected)
    {
        FlagSettings settings = Settings(project, corpora).Indirect;

        Assert.Equal(expected, DocumentMetadata.Read(name => name == "Corpus" ? corpus : null, indirect: settings).Reading.IndirectSpeech);
        Assert.Equal("false", DocumentMetadata.Read(name => name switch { "Corpus" => corpus, "IndirectSpeech" => "false", _ => null }, indirect: settings).Reading.IndirectSpeech);
    }

    [Fact]
    public void A_value_that_is_none_is_said()
    {
        Assert.Equal(new InvalidSetting("EmbeddedCorpusIndirectSpeech=some", "Use true or false"), Assert.Single(Settings("some", "").Invalid));
        Assert.Equal(new InvalidSetting("EmbeddedCorpus=News, IndirectSpeech=some", "Use true or false"), Assert.Single(Settings("", "News//////some").Invalid));
        Assert.Equal(new InvalidSetting("IndirectSpeech=some", "Use true or false"), Assert.Single(ReadingCheck.Find(new ReadingSettings { IndirectSpeech = "some" })));
        Assert.Empty(ReadingCheck.Find(new ReadingSettings { IndirectSpeech = "False" }));
    }

    [Fact]
    public void The_setting_changes_the_hash_of_a_document() =>
        Assert.NotEqual(DocumentMetadata.Read(static _ => null).ReadingHash, DocumentMetadata.Read(static name => name == "IndirectSpeech" ? "true" : null).ReadingHash);

    private static CorpusSettings Settings(string project, string corpora) => CorpusSettings.Read(name => name switch
    {
        "EmbeddedCorpusIndirectSpeech" => project,
        "_EmbeddedCorpusSettings" => Convert.ToBase64String(Encoding.UTF8.GetBytes(corpora)),
        _ => null,
    });

    private static ArticleModel Parse(string text, string indirect) => ArticleParser.Parse(new SourceDocument(Info(new ReadingSettings { IndirectSpeech = indirect }), text));

    private static DocumentInfo Info(ReadingSettings reading) => new("case.txt", "case.txt", "case", "Corpus", string.Empty) { Reading = reading };
}
