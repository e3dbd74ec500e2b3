using System.Text.Json;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search.Concordance;

/// <summary>Keywords in context, as people ask for them.</summary>
public class ConcordanceTests
{
    private static readonly ConcordanceLine[] s_lines = new ConcordanceLine[50];

    [Theory]
    [InlineData("stay", 1, "of Linz, said “We will [stay]” on Monday.")]
    [InlineData("rivers", 1, "[Rivers] are long.")]
    [InlineData("\"no entry\"", 1, "she would “build” more. “[No entry]” says a sign – naïve 𝒜")]
    [InlineData("bridges", 1, "first.’ His office\nsaid ‘[bridges] next’; Anna Berg called it")]
    [InlineData("water bring", 2, "Guides say “[bring] water”.|Guides say “bring [water]”.")]
    [InlineData("bring \"bring water\"", 1, "Guides say “[bring water]”.")]
    [InlineData("roads", 1, "Omar Haddad told us: ‘[Roads] first.’ His office\nsaid")]
    [InlineData("headline:roads", 0, "")]
    [InlineData("rivers -long", 0, "")]
    [InlineData("unheardof", 0, "")]
    [InlineData("", 0, "")]
    public void Each_occurrence_is_a_line(string query, int expected, string lines)
    {
        var found = new ConcordanceLine[10];
        int count = SampleCorpus.Corpus.GetConcordance(query, found, out int total, new ConcordanceOptions { Width = 28 });
        Assert.Equal(expected, total);
        Assert.Equal(lines, string.Join('|', found.Take(count)).Replace("\r", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Limits_of_the_search_are_limits_of_the_lines()
    {
        var lines = new ConcordanceLine[10];
        var options = new ConcordanceOptions { Search = new SearchOptions { Speaker = SampleCorpus.Corpus.Speakers.Get("Anna Berg") } };
        Assert.Equal(2, SampleCorpus.Corpus.GetConcordance("late roads stay -monday", lines, out int total, options));
        Assert.Equal((2, "late", "Anna Berg"), (total, lines[0].Keyword.ToString(), lines[0].Quote?.SpeakerName.ToString()));
        options = new ConcordanceOptions { Search = new SearchOptions { To = new(1999, 12, 31), MatchAll = true } };
        Assert.Equal(2, SampleCorpus.Corpus.GetConcordance("nothing said", lines, out total, options));
        Assert.Equal(0, SampleCorpus.Corpus.GetConcordance("nothing late", [], out total, options));
        Assert.Equal(0, total);
    }

    [Fact]
    public void Lines_are_values()
    {
        var lines = new ConcordanceLine[2];
        Assert.Equal(2, SampleCorpus.Corpus.GetConcordance("bring water", lines, out _));
        Assert.True(lines[0] == lines[0] && lines[0] != lines[1] && lines[0].Equals((object)lines[0]) && !lines[0].IsDefault);
        Assert.Equal(lines[0].GetHashCode(), lines[0].GetHashCode());
        Assert.Equal("""{"Article":"rivers","Before":"Guides say \u201C","Keyword":"bring","After":" water\u201D.","Quote":QUOTE}""".Replace("QUOTE", $"{lines[0].Quote!.Value.Index}", StringComparison.Ordinal), JsonSerializer.Serialize(lines[0]));
        Assert.Equal("""{"Article":"","Before":"","Keyword":"","After":"","Quote":null}""", JsonSerializer.Serialize(default(ConcordanceLine)));
    }

    [Fact]
    public void A_width_is_positive_and_60_without_one()
    {
        Assert.Equal(60, default(ConcordanceOptions).Width);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ConcordanceOptions { Width = 0 });
    }

    [Fact]
    public void Without_an_index_there_is_no_concordance()
    {
        TextCorpus corpus = TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: false, Language.English, []), [TestCorpus.Parse("a.txt", "Words.\n")])).Open().Corpus;
        Assert.Throws<NotSupportedException>(() => corpus.GetConcordance("words", [], out _));
        Assert.Equal(0, default(TextCorpus).GetConcordance("words", s_lines, out int total));
        Assert.Equal(0, total);
    }

    [Theory]
    [InlineData(ConcordanceOrder.Position, 0)]
    [InlineData(ConcordanceOrder.Date, 3)]
    [InlineData(ConcordanceOrder.Before, 0)]
    [InlineData(ConcordanceOrder.Before, 20)]
    [InlineData(ConcordanceOrder.After, 20)]
    public void A_concordance_allocates_nothing(ConcordanceOrder order, int skip)
    {
        TextCorpus corpus = LargeCorpus.Corpus;
        var options = new ConcordanceOptions { Order = order, Search = new SearchOptions { Skip = skip } };
        lock (s_lines)
        {
            long count = Read();
            Assert.True(count > 2_000);
            Assert.Equal(0, Allocations.Of(Read, out long again));
            Assert.Equal(count, again);
        }

        long Read() => corpus.GetConcordance("count \"quite enough\"", s_lines, out int total, options) + total;
    }
}
