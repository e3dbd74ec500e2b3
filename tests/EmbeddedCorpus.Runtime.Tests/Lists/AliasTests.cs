using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

/// <summary>Look-ups find articles by earlier ids, and speakers by the other names of a registry of people.</summary>
public class AliasTests
{
    private const int Articles = 200;

    private static readonly TextCorpus s_corpus = Build();

    // The corpus is made before a test starts, and not inside the first measurement.
    private readonly TextCorpus _corpus = s_corpus;

    [Fact]
    public void Every_earlier_id_is_found_as_string_span_and_bytes_without_allocating()
    {
        for (int number = 0; number < Articles; number++)
        {
            Article expected = _corpus.Articles.Get($"text-{number:000}");
            foreach (string id in (string[])[$"old/{number}", $"größer-{number}"])
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(id);
                Assert.Equal(0, Allocations.Of(() => _corpus.Articles.Get(id), out Article found));
                Assert.Equal(0, Allocations.Of(() => _corpus.Articles.TryGet(id.AsSpan(), out Article article) ? article : default, out Article bySpan));
                Assert.Equal(0, Allocations.Of(() => _corpus.Articles.Get(utf8), out Article byBytes));
                Assert.Equal((expected, expected, expected), (found, bySpan, byBytes));
            }
        }

        Assert.Equal("text-007", _corpus.Articles.Get("old/7").Id.ToString());
    }

    [Theory]
    [InlineData("old/200")]
    [InlineData("old/")]
    [InlineData("OLD/1")]
    [InlineData("")]
    public void Another_id_is_not_found_without_allocating(string id)
    {
        Assert.Equal(0, Allocations.Of(() => _corpus.Articles.TryGet(id, out _), out bool isFound));
        Assert.False(isFound);
        Assert.Throws<KeyNotFoundException>(() => _corpus.Articles.Get(id));
    }

    [Fact]
    public void An_earlier_id_is_found_in_the_list_that_is_searched()
    {
        Assert.True(_corpus.Articles[5..10].TryGet("old/7", out _));
        Assert.False(_corpus.Articles[8..10].TryGet("old/7", out _));
    }

    [Fact]
    public void Other_names_of_a_speaker_are_found_and_the_registry_describes_the_speaker()
    {
        Speaker holt = _corpus.Speakers.Get("Mira Holt");
        foreach (string name in (string[])["Holt", "President Holt", "holt"])
        {
            Assert.Equal(0, Allocations.Of(() => _corpus.Speakers.Get(name), out Speaker found));
            Assert.Equal(holt, found);
        }

        Assert.Equal("president of Port Amsel", holt.Description.ToString());
        Assert.Equal(Articles, holt.Quotes.Count);
        Assert.Equal(Articles, holt.Articles.Count);
        Assert.False(_corpus.Speakers.TryGet("Nobody", out _));
        Assert.False(_corpus.Speakers.TryGet("Absent", out _));
        Assert.Single(_corpus.Speakers);
    }

    [Fact]
    public void A_corrected_quotation_says_so_without_allocating()
    {
        Assert.Equal(0, Allocations.Of(() => _corpus.Quotes[1].Attribution, out Attribution corrected));
        Assert.Equal(Attribution.Corrected, corrected);
        Assert.Equal(Attribution.Explicit, _corpus.Quotes[0].Attribution);
        Assert.Equal((0, true), (_corpus.Quotes[1].SpeakerMention.Length, _corpus.Quotes[1].Cue.IsEmpty));
    }

    // The first article has "Mira Holt", the second a correction, and the others "Holt".
    private static TextCorpus Build()
    {
        const string People = """
            - name: Mira Holt
              aliases: [Holt, President Holt]
              id: holt
              description: president of Port Amsel
            - name: Nobody
              aliases: [Absent]
            """;
        IEnumerable<ArticleModel> articles = Enumerable.Range(0, Articles).Select(static number => TestCorpus.Parse(
            string.Create(CultureInfo.InvariantCulture, $"text-{number:000}.txt"),
            string.Create(CultureInfo.InvariantCulture, $$"""
                ---
                aliases: [old/{{number}}, größer-{{number}}]
                {{(number == 1 ? "quotes: [{ quote: We go, speaker: president holt }]" : "section: News")}}
                ---
                “We go on day {{number}},” said {{number switch { 0 => "Mira Holt", 1 => "Ada Berg", _ => "Holt" }}}.
                """)));
        return TestImage.Of(CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline, people: [new PeopleFile(new Sidecar("people.yml", People), ["Corpus"])])).Open().Corpus;
    }
}
