using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Passages;

/// <summary>Which part of a text a hit shows, and what it marks there.</summary>
public class PassageTests
{
    private const string Rivers = "On rivers\n\nRivers are long.\n\nGuides say bring water to the rivers.\n\nThe end.\n";

    [Theory]
    [InlineData("the paragraph with most of the words, not the first with any", Rivers, "water rivers", "Guides say bring [water] to the [rivers].")]
    [InlineData("any form of a word", Rivers, "river saying", "Guides [say] bring water to the [rivers].")]
    [InlineData("a phrase where it is one", "H\n\nWater is red. Red water is rare.", "\"red water\"", "Water is red. [Red] [water] is rare.")]
    [InlineData("every word of a prefix", "H\n\nConnected, connects, connotes; cons.", "conne*", "[Connected], [connects], connotes; cons.")]
    [InlineData("a word with accents for one without", "H\n\nA naïve word.", "naive", "A [naïve] word.")]
    [InlineData("no word that must not be there", "H\n\nRed and blue.", "red -green", "[Red] and blue.")]
    [InlineData("pairs of characters of scripts without spaces as one", "H\n\n我在北京市工作。", "北京市", "我在[北京市]工作。")]
    [InlineData("the start of the text when only the headline has the word", "Comets\n\nStars fell.\n\nAll night.\n", "comet", "Stars fell.")]
    [InlineData("the start of the text when the headline alone is searched", "Comets\n\nStars fell.\n\nAll night.\n", "headline:comets", "Stars fell.")]
    [InlineData("a text without words", "Comets\n\n* * *\n\n— — —\n", "comets", "* * *")]
    [InlineData("only what is quoted, when quotations are searched", "H\n\nStay here, we said, “stay” or go.", "quote:stay", "Stay here, we said, “[stay]” or go.")]
    [InlineData("a word twice, though it stands in two clauses", "H\n\nRed, red.", "red r*", "[Red], [red].")]
    [InlineData("words of other scripts", "H\n\nВ Москве холодно.", "москве", "В [Москве] холодно.")]
    [InlineData("paragraphs of lines with carriage returns", "H\r\n\r\nOne\r\ntwo three.\r\n\r\nFour.\r\n", "two", "One\r\n[two] three.")]
    public void A_hit_shows(string what, string text, string query, string expected)
    {
        _ = what;
        ArticleDraft draft = new("a.txt", text);
        TextCorpus corpus = TestCorpus.Of(text.Contains('“') ? draft.Quote("stay").Build() : draft.Build());
        Assert.Equal(expected, Marked(Assert.Single(Hits(corpus, query))));
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_words_around_the_best_words()
    {
        string filler = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"{number:0000}"));
        string shown = Marked(Assert.Single(Hits(Of($"H\n\n{filler} red blue {filler}"), "blue red")));
        Assert.StartsWith("0185 0186", shown);
        Assert.Contains("0199 [red] [blue] 0000 0001", shown);
        Assert.EndsWith("0045 0046", shown);
    }

    [Fact]
    public void A_long_text_without_spaces_is_cut_between_characters()
    {
        string run = new('山', 300);
        SearchHit hit = Assert.Single(Hits(Of($"H\n\n{run}北京市{run}"), "北京"));
        Assert.StartsWith("[北京]市山山", Marked(hit));
        Assert.DoesNotContain('\uFFFD', hit.GetPassage().ToString());
        Assert.InRange(hit.GetPassage().Length, 300, 322);
    }

    [Fact]
    public void A_long_paragraph_without_words_is_shown_from_its_start()
    {
        SearchHit hit = Assert.Single(Hits(Of($"Stars\n\n{new string('*', 400)}\n\n{new string('-', 400)}\n"), "stars"));
        Assert.Equal(new string('*', 320), hit.GetPassage().ToString());
    }

    [Fact]
    public void A_word_that_is_longer_than_a_passage_is_shown_whole()
    {
        string word = new('x', 400);
        Assert.Equal($"before [{word}]", Marked(Assert.Single(Hits(Of($"H\n\nbefore {word} behind"), "xxx*"))));
    }

    [Fact]
    public void A_headline_without_a_text_has_an_empty_passage()
    {
        SearchHit hit = Assert.Single(Hits(Of("Only a headline\n\n"), "headline"));
        Assert.True(hit.GetPassage().IsEmpty);
        Assert.Null(hit.GetQuote());
    }

    [Fact]
    public void Highlights_that_do_not_fit_are_left_out()
    {
        SearchHit hit = Assert.Single(Hits(Of("H\n\nred red blue red"), "red blue"));
        var two = new Range[2];
        Assert.Equal("red red blue red", hit.GetPassage(two, out int count).ToString());
        Assert.Equal(2, count);
        Assert.Equal([0..3, 4..7], two);
        Assert.Equal("red red blue red", hit.GetPassage([], out count).ToString());
        Assert.Equal(0, count);
    }

    [Fact]
    public void A_passage_is_a_slice_of_the_text()
    {
        SearchHit hit = Assert.Single(Hits(Of(Rivers), "water"));
        Assert.Equal("Rivers are long.\n\n".Length, (int)OracleCorpus.Offset(hit.Article.Text.Bytes, hit.GetPassage().Bytes));
    }

    [Fact]
    public void Of_a_query_with_more_than_eight_words_the_rarest_are_shown()
    {
        // The word that every article has is the one that there is no room for.
        ArticleDraft[] drafts = [new("a.txt", "H\n\nThe aa bb cc dd ee ff gg hh."), new("b.txt", "H\n\nThe end."), new("c.txt", "H\n\nThe start.")];
        SearchHit hit = Hits(TestCorpus.Of(drafts.Select(draft => draft.Build())), "the aa bb cc dd ee ff gg hh")[0];
        Assert.Equal("The [aa] [bb] [cc] [dd] [ee] [ff] [gg] [hh].", Marked(hit));
    }

    private static TextCorpus Of(string text) => TestCorpus.Of(new ArticleDraft("a.txt", text).Build());

    private static SearchHit[] Hits(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[10];
        return hits[..corpus.Search(query, hits)];
    }

    private static string Marked(SearchHit hit)
    {
        var highlights = new Range[50];
        byte[] passage = [.. hit.GetPassage(highlights, out int count).Bytes];
        var marked = new StringBuilder();
        int at = 0;
        foreach (Range highlight in highlights.Take(count))
        {
            marked.Append(Encoding.UTF8.GetString(passage[at..highlight.Start.Value]));
            marked.Append('[').Append(Encoding.UTF8.GetString(passage[highlight])).Append(']');
            at = highlight.End.Value;
        }

        return marked.Append(Encoding.UTF8.GetString(passage[at..])).ToString();
    }
}
