using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>An index of which every table spans pages: what lies on their borders is read like all else.</summary>
public class LargeIndexTests
{
    private const int Articles = 6_000;

    // Words of several forms, each in a quarter of the articles: so many that what is said of them spans pages.
    private const int Stems = 60;

    private static readonly string[] s_endings = ["", "s", "ed"];

    private static readonly int[] s_moduli = [2, 3, 5, 7, 11, 13, 128, 1_000];

    private static readonly CorpusStorage s_storage = TestCorpus.Storage(Enumerable.Range(0, Articles).Select(Build));

    [Theory]
    [InlineData(ImageFormat.Table.SearchArticles, ImageFormat.PageSize / 12)]
    [InlineData(ImageFormat.Table.SearchStems, ImageFormat.PageSize / ImageFormat.NumberSize)]
    [InlineData(ImageFormat.Table.SearchTerms, ImageFormat.PageSize)]
    [InlineData(ImageFormat.Table.SearchPostings, 3 * ImageFormat.PageSize)]
    [InlineData(ImageFormat.Table.SearchWords, 1)]
    public void Tables_are_larger_than_a_page(object table, int rows) => Assert.True(s_storage.TableAt((ImageFormat.Table)table).Rows > rows);

    [Fact]
    public void Bounds_are_read_on_where_a_page_ends_between_them()
    {
        SearchIndex index = SearchIndex.Open(s_storage);
        int differing = 0;
        for (uint end = (index.Postings.Start / ImageFormat.PageSize * ImageFormat.PageSize) + ImageFormat.PageSize; end < index.Postings.Start + index.Postings.Rows; end += ImageFormat.PageSize)
        {
            var bounds = new BlockMaxDigits(index, end - 5);
            for (uint range = 0; range < 10; range++)
            {
                int expected = DigitReader.Digit(s_storage.BytesFrom(end - 5 + range)[0]);
                Assert.Equal(expected, bounds.At(index, (int)range));
                differing += expected == 0 ? 0 : 1;
            }
        }

        Assert.True(differing > 10, $"{differing} bounds are not 0");
    }

    [Fact]
    public void Every_article_is_found_by_the_words_that_only_it_has()
    {
        var hits = new SearchHit[2];
        for (int number = 0; number < Articles; number++)
        {
            Assert.Equal(1, s_storage.Corpus.Search(Unique(number), hits));
            Assert.Equal(Id(number), hits[0].Article.Id.ToString());
            Assert.Equal(1, s_storage.Corpus.Search($"\"{Unique(number)} ends\"", hits));
            Assert.Equal(Id(number), hits[0].Article.Id.ToString());
        }
    }

    [Fact]
    public void Words_of_many_articles_are_found_in_all_of_these()
    {
        foreach (int modulus in s_moduli)
        {
            for (int rest = 0; rest < modulus; rest += Math.Max(1, modulus / 20))
            {
                Expect($"+{Rest(modulus, rest)}", number => number % modulus == rest);
                Expect($"+every -{Rest(modulus, rest)}", number => number % modulus != rest);
            }
        }
    }

    [Fact]
    public void Words_that_must_stand_together_are_found_where_they_do()
    {
        Expect($"+{Rest(2, 1)} +{Rest(3, 2)} +{Rest(5, 4)}", number => number % 30 == 29);
        Expect($"+{Rest(7, 3)} +{Rest(128, 100)}", number => number % 7 == 3 && number % 128 == 100);
        Expect($"\"{Rest(2, 0)} {Rest(3, 0)} {Rest(5, 0)}\"", number => number % 30 == 0);
        Expect($"\"{Rest(2, 0)} {Rest(5, 0)}\"", _ => false);
        Expect("+\"every article\" +m1000*", _ => true);
        Expect($"{Rest(11, 1)} {Rest(13, 1)}", number => number % 11 == 1 || number % 13 == 1);
    }

    // 64 articles are in the champion list of a frequent word.
    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(SearchFormat.ChampionArticles)]
    [InlineData(SearchFormat.ChampionArticles + 1)]
    public void The_best_articles_are_the_first_ones_of_all(int wanted)
    {
        foreach (string query in new[] { "every", $"+every +{Rest(2, 1)}", $"+{Rest(2, 1)} +{Rest(3, 1)} many", $"{Rest(2, 1)} {Rest(7, 3)}", $"{Rest(128, 5)} every {Rest(3, 1)}", "article every m13*", "many many", "\"many many\"", "\"quite seldom\"", $"\"{Rest(2, 1)} {Rest(3, 1)} {Rest(5, 1)}\"" })
        {
            var best = new SearchHit[wanted];
            var all = new SearchHit[Articles];
            int count = s_storage.Corpus.Search(query, all, out int total);
            Assert.Equal(total, count);
            int found = s_storage.Corpus.Search(query, best);
            Assert.Equal(Math.Min(wanted, total), found);
            Assert.Equal(all.Take(found), best.Take(found));
            Assert.Equal(all[0], Single(query));
        }
    }

    [Fact]
    public void Words_of_several_forms_score_the_same_however_they_are_counted()
    {
        for (int stem = 0; stem < Stems; stem++)
        {
            foreach (string query in new[] { $"{Rest(128, stem)} {Form(stem, 1)}", $"{Form(stem, 2)} {Rest(13, 1)} {Form(Stems - 1 - stem, 0)}" })
            {
                var best = new SearchHit[10];
                var all = new SearchHit[Articles];
                s_storage.Corpus.Search(query, all, out _);
                Assert.Equal(10, s_storage.Corpus.Search(query, best));
                Assert.Equal(all.Take(10), best);
            }
        }
    }

    [Fact]
    public void Passages_are_found_in_any_article()
    {
        var hits = new SearchHit[Articles];
        foreach (SearchHit hit in hits.AsSpan(0, s_storage.Corpus.Search("ends", hits)))
        {
            Span<Range> highlights = new Range[1];
            Utf8Text passage = hit.GetPassage(highlights, out int count);
            Assert.Equal(1, count);
            Assert.True(passage[highlights[0]] == "ends"u8);
        }
    }

    private static SearchHit Single(string query)
    {
        var best = new SearchHit[1];
        Assert.Equal(1, s_storage.Corpus.Search(query, best));
        return best[0];
    }

    private static void Expect(string query, Func<int, bool> isFound)
    {
        var hits = new SearchHit[Articles];
        int count = s_storage.Corpus.Search(query, hits, out int total);
        Assert.Equal(count, total);
        Assert.Equal(Enumerable.Range(0, Articles).Where(isFound).Select(Id), hits.Take(count).OrderBy(hit => hit.Article.Index).Select(hit => hit.Article.Id.ToString()));
    }

    private static EmbeddedCorpus.Compiler.Model.ArticleModel Build(int number)
    {
        string rests = string.Join(' ', s_moduli.Select(modulus => Rest(modulus, number % modulus)));
        string seldom = number % 40 == 3 ? "quite seldom" : "quite";
        string many = string.Concat(Enumerable.Repeat("many ", number % 97));
        return new ArticleDraft($"{Id(number)}.txt", $"Every article\n\n{rests}.\n\n{seldom} {many}{Inflected(number)}v{number:x} w{number * 31:x}z {Unique(number)} ends.\n").Build();
    }

    private static string Inflected(int number) => string.Concat(Enumerable.Range(0, Stems)
        .Where(stem => (number + stem) % 4 == 0)
        .SelectMany(stem => Enumerable.Range(0, 1 + (number * 7 % (stem + 2) % 5)).Select(time => Form(stem, (number / 4) + time) + " ")));

    private static string Form(int stem, int form)
    {
        const string Letters = "bcdfgklm";
        return $"zor{Letters[stem / Letters.Length]}{Letters[stem % Letters.Length]}m{s_endings[form % s_endings.Length]}";
    }

    private static string Id(int number) => $"{number:0000}";

    // Letters that spell the number, so that neighbours in the dictionary are not neighbours in the corpus.
    private static string Unique(int number) => $"u{number * 7_919 % Articles:x}q{number}";

    private static string Rest(int modulus, int rest) => $"m{modulus}r{rest}";
}
