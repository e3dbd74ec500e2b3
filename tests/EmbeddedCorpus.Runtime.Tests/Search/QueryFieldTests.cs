using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A name before a colon says what a word is looked for in.</summary>
public class QueryFieldTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("quay.txt", "---\nsection: Harbour News\nauthor: Zoë Brandt\ndate: 2022-10-03\n---\n\nQuay\n\nMira Holt said “the quay is open” on Monday.\n")
            .Speaker("Mira Holt").Quote("the quay is open", speaker: 0).Build(),
        TestCorpus.Parse("mast.txt", "---\nsection: Sport\nauthor: Jan Brandtner\ndate: 2022-11-20\n---\n\nMast\n\nHolt and Brandt spoke of the quay, the date 2022-10 and the section.\n"),
        TestCorpus.Parse("sail.txt", "---\nsection: Sport\ndate: 2023-01-01\n---\n\nSail\n\nNothing of note.\n"),
        TestCorpus.Parse("none.txt", "Undated\n\nSpeaker and author and title: words.\n"));

    [Theory]
    [InlineData("speaker:holt", "quay")]
    [InlineData("speaker:Mira", "quay")]
    [InlineData("speaker:\"holt mira\"", "quay")]
    [InlineData("speaker:mir*", "quay")]
    [InlineData("speaker:nobody", "")]
    [InlineData("+speaker:holt +open", "quay")]
    [InlineData("quay -speaker:holt", "mast")]
    [InlineData("author:brandt", "quay")]
    [InlineData("AUTHOR：zoe", "quay")]
    [InlineData("author:brandt*", "mast quay")]
    [InlineData("author:(brandt OR jan)", "mast quay")]
    [InlineData("section:sport AND quay", "mast")]
    [InlineData("section:\"news harbour\"", "quay")]
    [InlineData("section:spor", "")]
    [InlineData("date:2022", "mast quay")]
    [InlineData("date:2022-10", "quay")]
    [InlineData("date:2022-10-03", "quay")]
    [InlineData("date:2022-10-04", "")]
    [InlineData("date:2022-10..2022-11", "mast quay")]
    [InlineData("date:2022-11..", "mast sail")]
    [InlineData("date:..2022", "mast quay")]
    [InlineData("NOT date:2022", "none sail")]
    [InlineData("date:soon", "")]
    [InlineData("title:mast", "mast")]
    [InlineData("editor:nothing", "sail")]
    public void A_field_limits_what_follows(string query, string found)
    {
        var hits = new SearchHit[5];
        int count = s_corpus.Search(query, hits, out int total);
        Assert.Equal(count, total);
        Assert.Equal(found, string.Join(' ', hits.Take(count).Select(static hit => hit.Article.Id.ToString()).Order(StringComparer.Ordinal)));
        Assert.All(hits.Take(count), static hit => Assert.True(hit.GetPassage().Length > 0));
    }
}
