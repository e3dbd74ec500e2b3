using System.Text;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

/// <summary>Which corpora have HTML: what the project says, and what it says of one corpus.</summary>
public sealed class HtmlSettingsTests
{
    [Theory]
    [InlineData("", "", "Corpus", false)]
    [InlineData("false", "", "Corpus", false)]
    [InlineData(" True ", "", "Corpus", true)]
    [InlineData("some", "", "Corpus", false)]
    [InlineData("", "News/////true", "News", true)]
    [InlineData("", "News/////true", "Corpus", false)]
    [InlineData("true", "News///// False |Corpus/////", "News", false)]
    [InlineData("true", "News/////false|Corpus/////", "Corpus", true)]
    [InlineData("true", "News///author", "News", true)]
    [InlineData("true", "News//", "News", true)]
    public void A_document_takes_the_value_of_its_corpus_or_of_the_project(string project, string corpora, string corpus, bool hasHtml)
    {
        FlagSettings settings = Settings(project, corpora).Html;

        Assert.Equal(hasHtml, settings.Of(corpus));
        DocumentMetadata document = DocumentMetadata.Read(name => name == "Corpus" ? corpus : null, html: settings);
        Assert.Equal(hasHtml, document.Reading.HasHtml);
        Assert.Equal(hasHtml, document.ReadingHash != DocumentMetadata.Read(name => name == "Corpus" ? corpus : null).ReadingHash);
    }

    [Fact]
    public void A_value_that_is_none_is_said()
    {
        Assert.Equal(new InvalidSetting("EmbeddedCorpusHtml=some", "Use true or false"), Assert.Single(Settings("some", "").Invalid));
        Assert.Equal(new InvalidSetting("EmbeddedCorpus=News, Html=some", "Use true or false"), Assert.Single(Settings("", "News/////some").Invalid));
    }

    private static CorpusSettings Settings(string project, string corpora) => CorpusSettings.Read(name => name switch
    {
        "EmbeddedCorpusHtml" => project,
        "_EmbeddedCorpusSettings" => Convert.ToBase64String(Encoding.UTF8.GetBytes(corpora)),
        _ => null,
    });
}
