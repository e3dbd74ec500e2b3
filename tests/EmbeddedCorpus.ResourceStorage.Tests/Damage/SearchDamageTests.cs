using System.Diagnostics;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Search;

namespace EmbeddedCorpus.Runtime.Tests.Damage;

/// <summary>An index that is not what the build wrote finds other articles or nothing, or leads to an exception; always soon, and without taking memory for it.</summary>
[Collection(DamagedImages.Collection)]
public class SearchDamageTests
{
    private const int MaxBytes = 64 << 20;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private static readonly string[] s_queries =
    [
        "said", "the rivers", "\"roads first\" +bridges", "r*", "quote:stay headline:*a b*", "+the -council", "\"bring water\"", "+quote:late", "naïve café resume",
        "the of run connected", "quote:the headline:said quote:\"the river\"", "\"run the river said\"",
    ];

    private static readonly string[] s_misspelt = ["rivres", "councel", "xyz", "conected"];

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(300, 8)]
    public void A_small_damaged_index_is_searched_to_an_end(int runs, int mostChanges) => Check(TestCorpus.Model(SampleCorpus.Models()), runs, mostChanges);

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(300, 8)]
    public void A_small_image_that_is_damaged_anywhere_is_searched_to_an_end(int runs, int mostChanges) =>
        Check(TestCorpus.Model(SampleCorpus.Models()), runs, mostChanges, ImageFormat.Table.Articles);

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(300, 8)]
    public void A_damaged_index_of_fields_is_searched_to_an_end(int runs, int mostChanges) => Check(ModelWithFields(), runs, mostChanges, ImageFormat.Table.SearchInfo);

    [Theory]
    [InlineData(150, 1)]
    [InlineData(50, 40)]
    public void A_damaged_index_of_many_blocks_is_searched_to_an_end(int runs, int mostChanges) => Check(LargeModel(), runs, mostChanges);

    [Fact]
    public void A_search_that_failed_leaves_nothing_behind_for_the_next()
    {
        CorpusModel model = LargeModel();
        byte[] bytes = TestImage.Bytes(model);
        TextCorpus healthy = TestImage.Of(model).Open().Corpus;
        string[] expected = [.. s_queries.Select(query => Read(healthy, query))];
        int failed = 0;
        for (int run = 0; run < 60; run++)
        {
            // The dictionary stays whole, so that searches fail in the middle of postings.
            byte[] changed = Damaged(bytes, new Random(run), 30, ImageFormat.Table.SearchPostings);
            TextCorpus damaged = TestImage.Of(model, changed).Open().Corpus;
            for (int query = 0; query < s_queries.Length; query++)
            {
                failed += IsRead(damaged, s_queries[query]) ? 0 : 1;
                Assert.Equal(expected[query], Read(healthy, s_queries[query]));
            }
        }

        Assert.NotEqual(0, failed);
    }

    private static CorpusModel ModelWithFields() => TestCorpus.Model(
        SearchSettings.Of(isIndexed: true, Language.English, ["section", "tags"]),
        TestCorpus.Parse("a.txt", "---\nsection: The river\ntags: [roads first, said, run]\n---\n\nRivers\n\nThe river said nothing. Bring water.\n"),
        TestCorpus.Parse("b.txt", "---\nsection: Council\ntags: [late]\n---\n\nRoads\n\nThe council said “roads first”, and naïve words.\n"));

    private static CorpusModel LargeModel()
    {
        // Every article has some frequent words, so that their postings have blocks.
        RandomPiece[] words = [.. Enumerable.Range(0, 8).Select(static number => new RandomPiece([SearchGenerators.Vocabulary[number], "the", "river", "said"], IsQuote: number % 4 == 0, "Anna Berg"))];
        return SearchGenerators.Model([.. Enumerable.Range(0, 700).Select(number => new RandomArticle(
            number / 9, [words[number % 8] with { IsQuote = false, Speaker = null }], [[words[number % 7], words[number % 5], words[(number / 3) % 8]]]))]);
    }

    private static void Check(CorpusModel model, int runs, int mostChanges, ImageFormat.Table first = ImageFormat.Table.SearchInfo)
    {
        byte[] bytes = TestImage.Bytes(model);
        int refused = 0;
        int run = 0;
        string? found = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            for (; run < runs && found is null; run++)
            {
                watch.Restart();
                byte[] damaged = Damaged(bytes, new Random(run), mostChanges, first);
                TextCorpus corpus = TestImage.Of(model, damaged).Open().Corpus;
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    foreach (string query in s_queries)
                    {
                        refused += IsRead(corpus, query) ? 0 : 1;
                    }

                    refused += IsSuggested(corpus) ? 0 : 1;
                }
                catch (Exception exception)
                {
                    found = exception.ToString();
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                found ??= allocated > MaxBytes ? $"{allocated:N0} bytes were allocated" : null;
                if (found is not null)
                {
                    return;
                }
            }
        })
        { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            Assert.True(watch.Elapsed < s_longest, $"Run {run} of {mostChanges} changes does not end.");
        }

        Assert.True(found is null, $"Run {run} of {mostChanges} changes: {found}");
        Assert.NotEqual(0, refused);
    }

    private static bool IsRead(TextCorpus corpus, string query)
    {
        try
        {
            Read(corpus, query);
            return true;
        }
        catch (CorpusFormatException)
        {
            return false;
        }
    }

    private static bool IsSuggested(TextCorpus corpus)
    {
        try
        {
            var words = new IndexedWord[5];
            foreach (string word in s_misspelt)
            {
                int count = corpus.Suggest(word, words);
                Assert.All(words.Take(count), static suggested => Assert.InRange(suggested.ToString().Length, 0, 64));
            }

            return true;
        }
        catch (CorpusFormatException)
        {
            return false;
        }
    }

    private static string Read(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[10];
        var highlights = new Range[20];
        int best = corpus.Search(query, hits);
        string text = string.Concat(hits.Take(best).Select(static hit => $"{hit.Article.Index} {hit.Score:R};"));
        int count = corpus.Search(query, hits, out int total);
        foreach (SearchHit hit in hits.AsSpan(0, count))
        {
            Utf8Text passage = hit.GetPassage(highlights, out int marked);
            foreach (Range highlight in highlights.AsSpan(0, marked))
            {
                Assert.InRange(highlight.End.Value, highlight.Start.Value, passage.Length);
            }

            text += $"{total} {hit.Article.Index} {passage} {marked} {hit.GetQuote()?.Text};";
        }

        return text;
    }

    // Bytes of the index alone, or of all tables from another one on.
    private static byte[] Damaged(byte[] bytes, Random random, int mostChanges, ImageFormat.Table first = ImageFormat.Table.SearchInfo)
    {
        byte[] damaged = [.. bytes];
        for (int change = random.Next(1, mostChanges + 1); change > 0; change--)
        {
            (int start, int length) = Table(bytes, (ImageFormat.Table)random.Next((int)first, (int)ImageFormat.Table.SearchPostings + 1));
            int at = start + random.Next(length);
            damaged[at] = random.Next(4) switch
            {
                0 => ImageFormat.DigitZero,
                1 => ImageFormat.DigitZero ^ ImageFormat.DigitMask,
                2 => (byte)(damaged[at] ^ (1 << random.Next(7))),
                _ => (byte)random.Next(256),
            };
        }

        return damaged;
    }

    private static (int Start, int Length) Table(byte[] bytes, ImageFormat.Table table)
    {
        int entry = ResourceFormat.HeaderSize + ImageHeader.Tables + ((int)table * ImageHeader.EntrySize);
        return (ResourceFormat.HeaderSize + Number(bytes, entry, ImageFormat.AddressSize), Math.Max(1, Number(bytes, entry + ImageFormat.AddressSize, ImageFormat.NumberSize) * ImageFormat.RowSize(table)));
    }

    private static int Number(byte[] bytes, int start, int digits)
    {
        int number = 0;
        for (int digit = digits - 1; digit >= 0; digit--)
        {
            number = (number << ImageFormat.DigitBits) | (bytes[start + digit] ^ ImageFormat.DigitZero);
        }

        return number;
    }
}
