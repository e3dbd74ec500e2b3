using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>With <c>DetectQuotes="author"</c>, the author of a text is the same person as in its sentences and turns, and says only what the text gives to nobody.</summary>
public sealed class AuthorSpeakerTests
{
    [Theory]
    [InlineData("Lena Marsh", "Lena Marsh")]
    [InlineData("  Lena \t Marsh ", "Lena Marsh")]
    [InlineData("LENA MARSH", "Lena Marsh")]
    [InlineData("Dr. Lena Marsh", "Lena Marsh")]
    [InlineData("Prof. Dr. Lena K. Marsh", "Lena K. Marsh")]
    [InlineData("Lena Marsh <lena@example.org>", "Lena Marsh")]
    [InlineData("\"Lena Marsh\" <lena@example.org>", "Lena Marsh")]
    [InlineData("lena@example.org (Lena Marsh)", "Lena Marsh")]
    [InlineData("Lena Marsh, mayor of Portwick", "Lena Marsh")]
    [InlineData("Lena Marsh (Portwick)", "Lena Marsh")]
    [InlineData("Marsh, Oskar", "Oskar Marsh")]
    [InlineData("Plato", "Plato")]
    [InlineData("Portwick Harbour Board", "Portwick Harbour Board")]
    [InlineData(" ", "")]
    public void A_field_gives_a_name(string field, string name) => Assert.Equal(name, AuthorName.Read(field));

    [Theory]
    [InlineData("Lena Marsh", "“It is long,” said Marsh.", "Lena Marsh,Lena Marsh")]
    [InlineData("Marsh", "“It is long,” said Lena Marsh.", "Lena Marsh,Lena Marsh")]
    [InlineData("lena marsh", "“It is long,” said Lena Marsh.", "Lena Marsh,Lena Marsh")]
    [InlineData("Lena Marsh", "“It is long,” said Lena K. Marsh.", "Lena K. Marsh,Lena K. Marsh")]
    [InlineData("Lena K. Marsh", "“It is long,” said Lena Marsh.", "Lena K. Marsh,Lena K. Marsh")]
    [InlineData("Dr. Lena Marsh", "“It is long,” said Mayor Lena Marsh.", "Lena Marsh,Lena Marsh")]
    [InlineData("Lena Marsh", "“It is long,” said Oskar Marsh.", "Lena Marsh,Oskar Marsh")]
    [InlineData("Lena Marsh", "“It is long,” said Lena.", "Lena Marsh,Lena")]
    [InlineData("Lena Marsh", "“It is long,” said Oskar Lund.", "Lena Marsh,Oskar Lund")]
    public void The_author_is_the_person_whom_the_text_names(string author, string sentence, string speakers)
    {
        ArticleModel article = Parse($"---\ntitle: The quay\nauthor: {author}\n---\n\n“We waited for years, and nobody came.”\n\n{sentence}\n");

        Assert.Equal(speakers, Speakers(article));
        Assert.Equal(article.Speakers.Select(static speaker => speaker.Name).Distinct(StringComparer.Ordinal).Count(), article.Speakers.Count);
    }

    [Theory]
    [InlineData("MARSH")]
    [InlineData("Ms. Marsh")]
    [InlineData("Lena")]
    [InlineData("Lena Marsh")]
    public void The_author_is_the_person_whose_turns_have_a_shorter_label(string label)
    {
        ArticleModel article = Parse($"---\ntitle: Hearing\nspeaker: Lena Marsh\n---\n\nOSKAR LUND: Is the quay long?\n\n{label}: It is long.\n\nOSKAR LUND: And cold?\n\n{label}: It is cold.\n");

        Assert.Equal("Oskar Lund,Lena Marsh,Oskar Lund,Lena Marsh", Speakers(article), ignoreCase: true);
        Assert.Contains(article.Speakers, static speaker => speaker.Name == "Lena Marsh");
    }

    [Theory]
    [InlineData("speaker: Lena Marsh", "Lena Marsh")]
    [InlineData("Speaker: Lena Marsh", "Lena Marsh")]
    [InlineData("author: Oskar Lund\nspeaker: Lena Marsh", "Lena Marsh")]
    [InlineData("author: Oskar Lund", "Oskar Lund")]
    [InlineData("speaker: [Lena Marsh, Oskar Lund]", "")]
    public void The_speaker_of_a_text_comes_before_its_author(string fields, string speaker) =>
        Assert.Equal(speaker, Speakers(Parse($"---\ntitle: The quay\n{fields}\n---\n\n“We waited for years, and nobody came.”\n")));

    [Theory]
    [InlineData("“We waited for years,” he said.", "")]
    [InlineData("“We waited for years,” I said.", "Lena Marsh")]
    [InlineData("She did not say “never again, my dear friends”.", "")]
    [InlineData("“We waited for years,” a man in the street said.", "a man")]
    public void Words_that_the_text_gives_to_somebody_else_are_not_the_authors(string text, string speaker) =>
        Assert.Equal(speaker, Speakers(Parse($"---\ntitle: The quay\nauthor: Lena Marsh\n---\n\n{text}\n")), ignoreCase: true);

    [Fact]
    public void A_claim_in_the_headline_is_not_the_authors() =>
        Assert.Equal(",Lena Marsh", Speakers(Parse("---\ntitle: Storm ‘to close northern quays’\nauthor: Lena Marsh\n---\n\n“We waited for years, and nobody came.”\n")));

    [Theory]
    [InlineData(TextStorage.Literals)]
    [InlineData(TextStorage.Resource)]
    public void Both_storages_have_the_same_speakers(TextStorage storage)
    {
        const string text = "---\ntitle: The quay\nauthor: Dr. Lena Marsh\n---\n\n“We waited for years, and nobody came.”\n\n“It is long,” said Marsh.\n";
        ArticleModel article = ArticleParser.Parse(Document(text), storage: storage);

        Assert.Equal("Lena Marsh,Lena Marsh", Speakers(article));
        Assert.Equal("Dr. Lena Marsh", article.Quotes[0].Mention.In(article.Source).ToString());
        Assert.Equal(["Resolved", "Explicit"], article.Quotes.Select(static quote => quote.Attribution.ToString()));
    }

    private static string Speakers(ArticleModel article) => string.Join(',', article.Quotes.Select(quote => quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name));

    private static ArticleModel Parse(string text) => ArticleParser.Parse(Document(text));

    private static SourceDocument Document(string text) =>
        new(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { DetectQuotes = "author" } }, text);
}
