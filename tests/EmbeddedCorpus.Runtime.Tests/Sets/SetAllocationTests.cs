using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Sets;

/// <summary>After the first use nothing that is asked of a set allocates: shown beside the value that was read.</summary>
public class SetAllocationTests
{
    private static readonly SearchHit[] s_hits = new SearchHit[1_000];
    private static readonly FacetCount[] s_facets = new FacetCount[8];
    private static readonly ConcordanceLine[] s_lines = new ConcordanceLine[20];
    private static readonly IndexedWord[] s_words = new IndexedWord[20];
    private static readonly ConcordanceOptions s_after = new() { Order = ConcordanceOrder.After, Search = new() { Skip = 5 } };
    private static readonly SearchOptions s_speaker = new() { Speaker = LargeCorpus.Corpus.Speakers.Get("Speaker 07 Müller") };
    private static readonly SearchOptions s_newest = new() { Sort = SearchSort.Newest, Skip = 10 };
    private static readonly SearchOptions s_filtered = new() { Filter = !SearchFilter.Field("lang", "fr"), From = new(2020, 1, 1) };
    private static readonly TextCorpusSet s_set = TextCorpusSet.Of(LargeCorpus.Corpus, SampleCorpus.Corpus, LargeCorpus.Image.Open().Corpus);

    private static readonly Dictionary<string, (Func<long> Read, long Expected)> s_probes = new()
    {
        ["a word"] = (() => s_set.Search("count", s_hits.AsSpan(0, 10)), 10),
        ["a total"] = (() => s_set.Search("count", s_hits.AsSpan(0, 10), out int total) + total, 10 + 2_000),
        ["bytes"] = (() => s_set.Search("count roads"u8, s_hits.AsSpan(0, 10), out int total) + total, 10 + 2_001),
        ["a phrase"] = (() => s_set.Search("\"quite enough\"", s_hits), 1_000),
        ["must and must not"] = (() => s_set.Search("+count -777 speaker", s_hits, out int total) + total, 1_000 + 1_998),
        ["groups"] = (() => s_set.Search("(count OR roads) AND NOT 777", s_hits, out int total) + total, 1_000 + 1_999),
        ["a prefix, a pattern and a misspelt word"] = (() => s_set.Search("77* 7?7 speeker~", s_hits, out int total) + total, 1_000 + 2_000),
        ["fields"] = (() => s_set.Search("date:2020-02 speaker:berg unknown:x", s_hits, out int total) + total, 2 * (2 * 79 + 2)),
        ["a speaker"] = (() => s_set.Search("count", s_hits, s_speaker), 50),
        ["newest first"] = (() => s_set.Search("count", s_hits.AsSpan(0, 5), s_newest), 5),
        ["a filter"] = (() => s_set.Search("", s_hits.AsSpan(0, 5), out int total, s_filtered) + total, 5 + 1_802),
        ["years"] = (() => s_set.GetFacets("count", FacetField.Year, s_facets, out int distinct) + distinct, 2),
        ["people"] = (() => s_set.GetFacets("", FacetField.Speaker, s_facets, out int distinct) + distinct, 8 + 43),
        ["lines"] = (() => s_set.GetConcordance("count", s_lines, out int total) + total, 20 + 2_000),
        ["lines by context"] = (() => s_set.GetConcordance("count", s_lines, out int total, s_after) + total, 20 + 2_000),
        ["completed words"] = (() => s_set.Complete("co", s_words), 2),
        ["suggested words"] = (() => s_set.Suggest("coumt", s_words), 1),
        ["an article by id"] = (() => s_set.Articles.TryGet("year/0777", out Article article) ? article.Index : -1, LargeCorpus.Corpus.Articles.Get("year/0777").Index),
        ["articles of a day"] = (() => s_set.Articles.PublishedOn(new DateOnly(2022, 10, 3)).Count, 2),
        ["all articles"] = (() => Sum(), 2_004),
        ["quotations of a person"] = (() => s_set.Speakers.TryGet("Speaker 07 Müller", out SetSpeaker speaker) ? speaker.Quotes.Count + Read(speaker) : 0, 2 * 2 * 75),
    };

    public static TheoryData<string> Probes => [.. s_probes.Keys];

    [Theory]
    [MemberData(nameof(Probes))]
    public void Reading_a_set_allocates_nothing(string probe)
    {
        (Func<long> read, long expected) = s_probes[probe];
        lock (s_hits)
        {
            Assert.Equal(expected, read());
            long allocated = Allocations.Of(read, out long again);
            Assert.Equal(expected, again);
            Assert.Equal(0, allocated);
        }
    }

    private static long Sum()
    {
        long sum = 0;
        foreach (Article article in s_set.Articles)
        {
            sum += article.IsDefault ? 0 : 1;
        }

        return sum;
    }

    private static long Read(SetSpeaker speaker)
    {
        long sum = 0;
        foreach (Quote quote in speaker.Quotes)
        {
            sum += quote.Text.IsEmpty ? 0 : 1;
        }

        return sum;
    }
}
