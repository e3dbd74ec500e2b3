using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>After the first search of a thread no search allocates, nor does anything that is asked of its hits: shown beside the value that was read.</summary>
public class SearchAllocationTests
{
    private static readonly SearchHit[] s_hits = new SearchHit[1_000];
    private static readonly Range[] s_highlights = new Range[32];
    private static readonly IndexedWord[] s_words = new IndexedWord[10];
    private static readonly char[] s_chars = new char[64];
    private static readonly byte[] s_bytes = new byte[64];
    private static readonly SearchOptions s_quotes = new() { Field = SearchField.Quotes };
    private static readonly SearchOptions s_headlines = new() { Field = SearchField.Headline, From = new(2020, 1, 1) };
    private static readonly SearchOptions s_filtered = new() { Filter = !(SearchFilter.Field("lang", "fr") & SearchFilter.Field("date", "x")) };
    private static readonly QueryProblem[] s_problems = new QueryProblem[8];
    private static readonly SearchOptions s_repairs = new() { RepairWords = true };
    private static readonly SearchOptions s_later = new() { Skip = 100 };
    private static readonly SearchOptions s_newest = new() { Sort = SearchSort.Newest };
    private static readonly SearchOptions s_byField = new() { Sort = SearchSort.ByField("date"), MatchAll = true };
    private static readonly SearchOptions s_speaker = new() { Speaker = LargeCorpus.Corpus.Speakers.Get("Speaker 07 Müller") };

    private static readonly Dictionary<string, (Func<long> Read, long Expected)> s_probes = new()
    {
        ["a word"] = (() => Corpus.Search("count", s_hits), 1_000),
        ["a rare word"] = (() => Corpus.Search("777", s_hits), 1),
        ["an unknown word"] = (() => Corpus.Search("unheardof", s_hits), 0),
        ["two words, ten hits"] = (() => Corpus.Search("enough speaker", s_hits.AsSpan(0, 10)), 10),
        ["options"] = (() => Corpus.Search("count", s_hits, s_headlines), 900),
        ["a filter and a frequent word"] = (() => Corpus.Search("count", s_hits.AsSpan(0, 5), s_filtered), 5),
        ["a filter and a total"] = (() => Corpus.Search("+count speaker", s_hits.AsSpan(0, 5), out int total, s_filtered) + total, 1_005),
        ["a filter alone"] = (() => Corpus.Search("", s_hits, out int total, s_filtered) + total, 2_000),
        ["a later page"] = (() => Corpus.Search("count", s_hits.AsSpan(0, 10), s_later), 10),
        ["newest first"] = (() => Corpus.Search("count speaker", s_hits.AsSpan(0, 10), s_newest), 10),
        ["by field, all words"] = (() => Corpus.Search("count 7", s_hits.AsSpan(0, 10), out int total, s_byField) + total, 2),
        ["total"] = (() => Corpus.Search("count", s_hits.AsSpan(0, 3), out int total) + total, 1_003),
        ["options and total"] = (() => Corpus.Search("enough", s_hits.AsSpan(0, 3), out int total, s_quotes) + total, 1_003),
        ["bytes"] = (() => Corpus.Search("count"u8, s_hits), 1_000),
        ["bytes and options"] = (() => Corpus.Search("count"u8, s_hits, s_headlines), 900),
        ["bytes and total"] = (() => Corpus.Search("count"u8, s_hits, out int total) + total, 2_000),
        ["bytes, options and total"] = (() => Corpus.Search("enough"u8, [], out int total, s_quotes) + total, 1_000),
        ["a phrase"] = (() => Corpus.Search("\"it is quite enough\"", s_hits), 1_000),
        ["must and must not"] = (() => Corpus.Search("+count -777 speaker", s_hits), 999),
        ["a prefix"] = (() => Corpus.Search("7*", s_hits), 111),
        ["a prefix of many forms and a field"] = (() => Corpus.Search("quote:9* headline:8*", s_hits, out int total) + total, 2 * (111 + 111)),
        ["a speaker"] = (() => Corpus.Search("count", s_hits, s_speaker), 25),
        ["a long query"] = (() => Corpus.Search("we count now speaker müller keeper of number said some words between the lines of text she added that it is quite enough for 1 2 3 4 5 6 7 8 9", s_hits), 1_000),
        ["passages"] = (() => SumOfHits("enough lines", static hit => hit.GetPassage().IsEmpty ? 0 : 1), 1_000),
        ["highlights"] = (() => SumOfHits("\"quite enough\"", static hit => hit.GetPassage(s_highlights, out int count).IsEmpty ? 0 : count), 2_000),
        ["highlights of a long phrase"] = (() => SumOfHits("\"She added that it is quite enough for 7\"", static hit => hit.GetPassage(s_highlights, out int count).IsEmpty ? 0 : count), 9),
        ["quotes"] = (() => SumOfHits("enough", static hit => hit.GetQuote() is { Kind: QuoteKind.Partial } ? 1 : 0), 1_000),
        ["equality of hits"] = (() => SumOfHits("enough", static hit => hit.Equals(s_hits[0]) && hit.GetHashCode() == s_hits[0].GetHashCode() ? 1 : 0), 1),
        ["suggestions"] = (() => Corpus.Suggest("speeker", s_words), 1),
        ["suggestions for bytes"] = (() => Corpus.Suggest("wrods"u8, s_words), 1),
        ["no suggestion"] = (() => Corpus.Suggest("count", s_words), 0),
        ["a suggested query"] = (() => Corpus.SuggestQuery("speeker countnow", s_chars) + Corpus.SuggestQuery("speeker"u8, s_bytes), 17 + 7),
        ["problems of a query"] = (() => Corpus.GetQueryProblems("unheardof speeker", s_problems) + Corpus.GetQueryProblems("unheardof"u8, s_problems, s_repairs), 3),
        ["a repaired word"] = (() => Corpus.Search("speeker countnow", s_hits, s_repairs), 1_000),
        ["a suggested word"] = (() => Suggested(), (2 * 7) + 1_000),
    };

    public static TheoryData<string> Probes => [.. s_probes.Keys];

    private static TextCorpus Corpus => LargeCorpus.Corpus;

    [Theory]
    [MemberData(nameof(Probes))]
    public void Searching_allocates_nothing(string probe)
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

    [Theory]
    [MemberData(nameof(Probes))]
    public void On_another_thread_the_second_search_allocates_nothing(string probe)
    {
        (Func<long> read, _) = s_probes[probe];
        (long Value, long Again, long Allocated) result = default;
        lock (s_hits)
        {
            var thread = new Thread(() =>
            {
                result.Value = read();
                result.Allocated = Allocations.Of(read, out result.Again);
            });
            thread.Start();
            thread.Join();
        }

        Assert.Equal(result.Value, result.Again);
        Assert.Equal(0, result.Allocated);
    }

    private static long SumOfHits(string query, Func<SearchHit, long> value)
    {
        long sum = 0;
        foreach (SearchHit hit in s_hits.AsSpan(0, Corpus.Search(query, s_hits)))
        {
            sum += value(hit);
        }

        return sum;
    }

    private static long Suggested()
    {
        IndexedWord word = Corpus.Suggest("speeker", s_words) == 1 ? s_words[0] : default;
        return word == s_words[0] && word.TryFormat(s_chars, out int characters) && word.TryFormat(s_bytes, out int bytes) ? characters + bytes + word.ArticleCount : -1;
    }
}
