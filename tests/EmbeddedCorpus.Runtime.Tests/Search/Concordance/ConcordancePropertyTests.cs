using System.Text;
using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search.Passages;

namespace EmbeddedCorpus.Runtime.Tests.Search.Concordance;

/// <summary>A concordance has the lines that looking at every word of every matching article gives, in each order.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class ConcordancePropertyTests
{
    private const int MaxWords = 32;
    private const string Seed = "0000KOIPe036";

    [Fact]
    public void Lines_of_short_texts_are_those_of_looking_at_every_word() => Check(SearchGenerators.Articles, SearchGenerators.Query, 200);

    [Fact]
    public void Lines_of_long_paragraphs_are_those_of_looking_at_every_word() => Check(SearchGenerators.LongArticles, SearchGenerators.Query, 100);

    [Fact]
    public void Lines_of_corpora_of_many_blocks_are_those_of_looking_at_every_word() => Check(SearchGenerators.ManyArticles, SearchGenerators.Query, 3);

    [Fact]
    public void Lines_of_any_query_are_those_of_looking_at_every_word() => Check(SearchGenerators.Articles, SearchGenerators.AnyQuery, 100);

    private static void Check(Gen<RandomArticle[]> corpora, Gen<string> queries, int iterations) =>
        Gen.Select(corpora, Gen.Select(queries, SearchGenerators.Limits, Gen.Int[1, 80], Gen.Int[0, 9]).Array[1, 4]).Holds(
            (articles, searches) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                var search = new SearchOracle(corpus, english: true);
                foreach ((string query, RandomLimits limits, int width, int skip) in searches)
                {
                    Check(corpus, search, query, limits.For(corpus), width, skip);
                }
            },
            seed: Seed,
            iter: Nightly.Of(iterations));

    private static void Check(TextCorpus corpus, SearchOracle search, string query, SearchOptions options, int width, int skip)
    {
        OracleQuery parsed = OracleQuery.Parse(search.Words, query, options.Field);
        if (parsed.IsLoose)
        {
            return;
        }

        (int Article, int Start, int End)[] expected = [.. search.Search(query, options).Select(static hit => hit.Article).Order().SelectMany(article =>
            new PassageOracle(search, parsed, search.Words.Articles[article], options).Occurrences().Select(range => (article, range.Start, range.End)))];
        var lines = new ConcordanceLine[expected.Length + 1];
        var all = new ConcordanceOptions { Width = width, Search = options };
        Assert.Equal(expected.Length, corpus.GetConcordance(query, lines, out int total, all));
        Assert.Equal(expected.Length, total);
        lines = lines[..total];
        Assert.Equal(expected, lines.Select(static line => (line.Article.Index, Offset(line, line.Keyword), Offset(line, line.Keyword) + line.Keyword.Length)));
        Assert.All(lines, line => CheckContext(line, width));

        var page = new ConcordanceLine[5];
        foreach (ConcordanceOrder order in Enum.GetValues<ConcordanceOrder>())
        {
            ConcordanceLine[] sorted = [.. Sorted(lines, order).Skip(skip).Take(page.Length)];
            int count = corpus.GetConcordance(Encoding.UTF8.GetBytes(query), page, out int again, all with { Order = order, Search = options with { Skip = skip } });
            Assert.Equal(total, again);
            Assert.Equal(sorted, page.Take(count));
            Assert.Equal(sorted.Select(static line => line.Quote), page.Take(count).Select(static line => line.Quote));
        }

        var newest = new ConcordanceLine[total];
        Assert.Equal(total, corpus.GetConcordance(query, newest, out _, all with { Order = ConcordanceOrder.Date, Search = options with { Sort = SearchSort.Newest } }));
        Assert.Equal(lines.OrderBy(static line => line.Article.Date is { } date ? -date.DayNumber : 1), newest);
    }

    // Slices of one paragraph that follow one another, as long as there is room for, from word to word.
    private static void CheckContext(ConcordanceLine line, int width)
    {
        ReadOnlySpan<byte> text = line.Article.Text.Bytes;
        int keyword = Offset(line, line.Keyword);
        int start = keyword - line.Before.Length;
        int end = keyword + line.Keyword.Length + line.After.Length;
        Assert.True(line.Before.IsEmpty || Offset(line, line.Before) == start);
        Assert.True(line.After.IsEmpty || Offset(line, line.After) == keyword + line.Keyword.Length);
        Assert.InRange(Characters(line.Before), 0, width);
        Assert.InRange(Characters(line.After), 0, width);
        (int Start, int End)[] paragraphs = [.. line.Article.Paragraphs.Select(paragraph => (Offset(line, paragraph.Text), Offset(line, paragraph.Text) + paragraph.Text.Length))];
        Assert.Contains(paragraphs, paragraph => paragraph.Start <= start && keyword < paragraph.End);
        Assert.Contains(paragraphs, paragraph => paragraph.Start < keyword + line.Keyword.Length && end <= paragraph.End);

        // The next word would be too much. A word that is longer than the context is cut between characters.
        int before = start == 0 ? 0 : text[..(start - 1)].LastIndexOfAny((byte)' ', (byte)'\n') + 1;
        int after = end + 1 >= text.Length ? -1 : text[(end + 1)..].IndexOfAny((byte)' ', (byte)'\n');
        Assert.True(paragraphs.Any(paragraph => paragraph.Start == start)
            || (IsSpace(text[start - 1]) ? Characters(text[before..keyword]) > width : Characters(line.Before) == width && !line.Before.Bytes.ContainsAny((byte)' ', (byte)'\n')));
        Assert.True(paragraphs.Any(paragraph => paragraph.End == end)
            || (IsSpace(text[end]) ? after < 0 || Characters(text[(keyword + line.Keyword.Length)..(end + 1 + after)]) > width : Characters(line.After) == width && !line.After.Bytes.ContainsAny((byte)' ', (byte)'\n')));
        Quote? quote = line.Article.Quotes.Cast<Quote?>().FirstOrDefault(quote => !quote!.Value.IsInHeadline && Offset(line, quote.Value.Text) <= keyword && keyword < Offset(line, quote.Value.Text) + quote.Value.Text.Length);
        Assert.Equal(quote?.Text, line.Quote?.Text);
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n';

    private static IEnumerable<ConcordanceLine> Sorted(ConcordanceLine[] lines, ConcordanceOrder order) => order switch
    {
        ConcordanceOrder.Before => lines.OrderBy(static line => Words(line.Before).Reverse().Take(MaxWords), s_words),
        ConcordanceOrder.After => lines.OrderBy(static line => Words(line.After).Take(MaxWords), s_words),
        _ => lines,
    };

    private static readonly Comparer<IEnumerable<byte[]>> s_words = Comparer<IEnumerable<byte[]>>.Create(static (left, right) =>
    {
        byte[][] first = [.. left];
        byte[][] second = [.. right];
        for (int word = 0; word < Math.Min(first.Length, second.Length); word++)
        {
            int order = first[word].AsSpan().SequenceCompareTo(second[word]);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    });

    private static IEnumerable<byte[]> Words(Utf8Text text) => OracleCorpus.Words(text.Bytes, 0).Select(static word => Encoding.UTF8.GetBytes(word.Form));

    private static int Characters(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text).EnumerateRunes().Count();

    private static int Characters(Utf8Text text) => Characters(text.Bytes);

    private static int Offset(ConcordanceLine line, Utf8Text part) => (int)OracleCorpus.Offset(line.Article.Text.Bytes, part.Bytes);
}
