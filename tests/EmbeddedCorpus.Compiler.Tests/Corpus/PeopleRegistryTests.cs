using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using static EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>A registry of people makes one speaker of all names of a person, and describes speakers.</summary>
public class PeopleRegistryTests
{
    private const string Registry = """
        # The people of Port Amsel.
        - name: Mira Holt
          id: holt
          aliases: [Holt, "President  Holt"]
          description: president of Port Amsel
        - name: Oskar Lund
          aliases:
            - Lund
        """;

    private static readonly ArticleModel[] s_articles =
    [
        Parse("a.txt", "---\nquotes: [{ quote: We wait, speaker: president holt }]\n---\n“Never,” Holt said. “Always,” said Lund, the mayor. “We wait.”"),
        Parse("b.txt", "“We go,” said Mira Holt, a lawyer. “Yes,” said Ada Berg, the mayor of Port Amsel."),
    ];

    [Fact]
    public void All_names_of_a_person_are_one_speaker()
    {
        CorpusModel corpus = Build(Registry);
        Assert.Empty(corpus.Problems);
        Assert.Equal(["Ada Berg", "Mira Holt", "Oskar Lund"], corpus.Speakers.Select(speaker => speaker.Name));
        Assert.Equal([0, 2, 3], corpus.Speakers[1].Quotes);
        Assert.Equal([0, 1], corpus.Speakers[1].Articles);
        Assert.Equal(["Mira Holt", "Oskar Lund"], corpus.Articles[0].Model.Speakers.Select(speaker => speaker.Name));
        Assert.Equal([0, 1, 0], corpus.Articles[0].Model.Quotes.Select(quote => quote.Speaker));
        Assert.Equal(["Holt", "President Holt", "holt"], corpus.Speakers[1].Aliases);
    }

    [Fact]
    public void The_registry_describes_speakers_before_the_texts_do()
    {
        CorpusModel corpus = Build(Registry);
        Assert.Equal(["", "president of Port Amsel", ""], corpus.Speakers.Select(speaker => speaker.Registered));
        Assert.Equal("the mayor of Port Amsel", corpus.Speakers[0].Description.In(corpus.Articles[corpus.Speakers[0].DescribedBy].Model.Source));
    }

    [Fact]
    public void The_articles_as_they_were_read_stay_what_they_are()
    {
        CorpusModel corpus = Build(Registry);
        Assert.Same(s_articles[0], corpus.Articles[0].Model.AsRead);
        Assert.Equal(["Holt", "Lund", "president holt"], s_articles[0].Speakers.Select(speaker => speaker.Name));
        Assert.Same(s_articles[1], corpus.Articles[1].Model);
    }

    [Fact]
    public void A_change_of_the_registry_changes_the_corpus()
    {
        CorpusModel corpus = Build(Registry);
        Assert.Equal(corpus, Build(Registry));
        Assert.Equal(corpus, Build(Registry + "\n# The end.\n"));
        foreach (string changed in (string[])[Registry.Replace("president of", "mayor of"), Registry.Replace("[Holt,", "["), Registry.Replace("Oskar", "Ole"), string.Empty])
        {
            Assert.NotEqual(corpus, Build(changed));
            Assert.NotEqual(corpus.Content, Build(changed).Content);
        }
    }

    [Theory]
    [InlineData("people.toml", "[[people]]\nname = 'Mira Holt'\naliases = ['Holt', 'President Holt']\n")]
    [InlineData("people.json", "[{ \"name\": \"Mira Holt\", \"aliases\": [\"Holt\", \"President Holt\"] }]")]
    [InlineData("people.json", "{ \"people\": [{ \"name\": \"Mira Holt\", \"aliases\": [\"Holt\", \"President Holt\"] }] }")]
    [InlineData("people.yaml", "---\npeople:\n  - { name: Mira Holt, aliases: [Holt, President Holt] }\n")]
    [InlineData("people.yml", "---\n- name: Mira Holt\n  id: President Holt\n  aliases: Holt\n...\n")]
    public void Every_language_of_fields_can_be_used(string path, string text)
    {
        CorpusModel corpus = Build(text, path);
        Assert.Empty(corpus.Problems);
        Assert.Equal(["Ada Berg", "Lund", "Mira Holt"], corpus.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("---\n...\n")]
    [InlineData("people: []\n")]
    [InlineData("[]")]
    public void A_registry_may_be_empty(string text)
    {
        CorpusModel corpus = Build(text);
        Assert.Empty(corpus.Problems);
        Assert.Equal(["Ada Berg", "Holt", "Lund", "Mira Holt", "president holt"], corpus.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_name_that_nobody_says_is_no_problem() => Assert.Empty(Build("- name: Nobody Here\n  aliases: [Not Here Either]\n").Problems);

    [Theory]
    [InlineData("- aliases: [Holt]\n", 0, 2, "the person has no name: write 'name: …'")]
    [InlineData("- name:\n", 0, 2, "the person has no name: write 'name: …'")]
    [InlineData("- Mira Holt\n", 0, 2, "the person has no name: write 'name: …'")]
    [InlineData("- name: Mira Holt\n  alias: Holt\n", 1, 2, "'alias' is not known: write 'name', 'aliases', 'description' or 'id'")]
    [InlineData("- name: Mira Holt\n  aliases: { a: Holt }\n", 1, 2, "'aliases' is a list of names")]
    [InlineData("- name: Mira Holt\n  description: [a, b]\n", 1, 2, "'description' is one text")]
    [InlineData("- name: Mira Holt\n- name: Ada Berg\n  aliases: [mira holt]\n", 2, 12, "the name 'mira holt' belongs to 'Mira Holt' already: remove the name from one of the two people")]
    [InlineData("- name: Mira Holt\n- name: Mira Holt\n", 1, 8, "the name 'Mira Holt' belongs to 'Mira Holt' already: remove the name from one of the two people")]
    [InlineData("Mira Holt:\n  aliases: [Holt]\n", 0, 0, "the file must be a list of people: start each person with '- name: …'")]
    [InlineData("Mira Holt\n", 0, 0, "the file must be a list of people: start each person with '- name: …'")]
    [InlineData("- name: Mira\n\taliases: [Holt]\n", 1, 0, "A tab indents this line: indent it with spaces")]
    public void A_mistake_is_at_its_place(string text, int line, int column, string message)
    {
        TextProblem problem = Assert.Single(Build(text).Problems);
        Assert.Equal((ProblemKind.PeopleRegistry, "/p/people.yml", new LineColumn(line, column), message), (problem.Kind, problem.FilePath, problem.Start, problem.Argument));
    }

    [Fact]
    public void A_file_that_is_no_text_or_cannot_be_read_is_a_problem()
    {
        var file = new PeopleFile(new Sidecar("/p/people.yml", "- name: \uFFFD\n", 8), ["Corpus"]);
        Assert.Equal("the file is not text in UTF-8: save it as UTF-8", Assert.Single(Build(file).Problems).Argument);
        Assert.Equal("the file cannot be read: It is locked", Assert.Single(Build(file with { Failure = "It is locked" }).Problems).Argument);
    }

    [Fact]
    public void A_registry_is_for_its_corpora_and_the_first_file_keeps_a_name()
    {
        var first = new PeopleFile(new Sidecar("/p/a/people.yml", "- { name: Mira Holt, aliases: [Holt] }\n"), ["Corpus"]);
        var second = new PeopleFile(new Sidecar("/p/b/people.yml", "- { name: Ada Berg, aliases: [Holt] }\n"), ["Corpus", "News"]);
        CorpusModel corpus = Build(second, first);
        Assert.Equal(("/p/b/people.yml", "the name 'Holt' belongs to 'Mira Holt' already: remove the name from one of the two people"), (Assert.Single(corpus.Problems).FilePath, corpus.Problems[0].Argument));
        Assert.Equal(Build(first).Speakers.Select(speaker => speaker.Name), corpus.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(Build(string.Empty).Speakers, Build(first with { Corpora = ["News"] }).Speakers);
    }

    [Fact]
    public void Deep_nesting_ends_the_reading() =>
        Assert.Contains("nested", Assert.Single(Build("- name: " + new string('[', 10_000)).Problems).Argument, StringComparison.Ordinal);

    private static CorpusModel Build(string text, string path = "people.yml") => Build(new PeopleFile(new Sidecar("/p/" + path, text), ["Corpus"]));

    private static CorpusModel Build(params PeopleFile[] people) => CorpusBuilder.Build("Corpus", s_articles, ArticleNaming.Headline, people: people);
}
