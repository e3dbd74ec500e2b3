using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>A query means what its operators say, however a keyboard types them.</summary>
public class QueryOperatorTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        Text("heron", "A grey heron crossed the harbour at noon."),
        Text("swap", "The grey boat followed a heron."),
        Text("both", "Heron and curlew on the mudflat of Texel."),
        Text("curlew", "A curlew calls on Texel."),
        Text("words", "And so it was, or it was not: 1 and 2 and 3."),
        Text("forms", "Two grey herons slept. One curlews' nest."),
        Text("kitchen", "A ready-to-eat meal."),
        Text("eaten", "Ready, eat; to eat it, be ready."));

    // Unordered: what is found, not which is better.
    [Theory]
    [InlineData("“grey heron”", "forms heron")]
    [InlineData("„grey heron“", "forms heron")]
    [InlineData("»grey heron«", "forms heron")]
    [InlineData("«grey heron»", "forms heron")]
    [InlineData("‹grey heron›", "forms heron")]
    [InlineData("「grey heron」", "forms heron")]
    [InlineData("『grey heron』", "forms heron")]
    [InlineData("＂grey heron＂", "forms heron")]
    [InlineData("‘grey heron’", "forms heron")]
    [InlineData("‚grey heron‘", "forms heron")]
    [InlineData("\"grey heron”", "forms heron")]
    [InlineData("+“grey heron” –curlew", "heron")]
    [InlineData("headline:“grey heron”", "")]
    [InlineData("“curlews’ nest”", "forms")]
    [InlineData("«grey heron", "both forms heron swap")]
    public void Marks_of_any_keyboard_make_a_phrase(string query, string found) => Assert.Equal(found, Find(query, sorted: true));

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("−")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("－")]
    [InlineData("﹣")]
    [InlineData("!")]
    [InlineData("！")]
    public void Any_dash_before_a_word_excludes_it(string sign)
    {
        Assert.Equal("heron swap", Find($"heron {sign}curlew", sorted: true));
        Assert.Equal("heron swap", Find($"{sign}curlew\u00A0heron", sorted: true));
        Assert.Equal("heron swap", Find($"heron\u3000{sign}(curlew texel)", sorted: true));
        Assert.Equal("both curlew", Find($"texel {sign}\"grey heron\"", sorted: true));
    }

    [Theory]
    [InlineData("heron NOT curlew", "heron swap")]
    [InlineData("heron AND NOT curlew", "heron swap")]
    [InlineData("heron AND curlew", "both forms")]
    [InlineData("heron && curlew", "both forms")]
    [InlineData("heron AND curlew NOT texel", "forms")]
    [InlineData("(heron OR curlew) AND texel", "both curlew")]
    [InlineData("(heron || curlew) AND texel", "both curlew")]
    [InlineData("texel OR grey AND curlew", "both curlew forms")]
    [InlineData("grey AND curlew OR texel", "both curlew forms")]
    [InlineData("(texel OR grey) AND curlew", "both curlew forms")]
    [InlineData("(texel OR boat) AND (heron OR meal)", "both swap")]
    [InlineData("+(heron curlew) +texel", "both curlew")]
    [InlineData("-(heron curlew) texel", "")]
    [InlineData("-(boat calls) +(heron curlew)", "both forms heron")]
    [InlineData("(+curlew) meal", "both curlew forms kitchen")]
    [InlineData("(heron -grey) OR meal", "both kitchen")]
    [InlineData("heron AND (curlew NOT (texel mudflat))", "forms")]
    [InlineData("NOT heron", "curlew eaten kitchen words")]
    [InlineData("-heron", "curlew eaten kitchen words")]
    [InlineData("meal OR NOT heron", "curlew eaten kitchen words")]
    [InlineData("NOT (NOT boat)", "swap")]
    [InlineData("((((heron)))) AND ((curlew))", "both forms")]
    [InlineData("(heron AND curlew", "both forms")]
    [InlineData("heron) AND curlew", "both forms")]
    [InlineData("（heron OR curlew）AND texel", "both curlew")]
    public void Boolean_words_and_groups_say_what_is_found(string query, string found) => Assert.Equal(found, Find(query, sorted: true));

    // Small letters, and operators without an operand, are words.
    [Theory]
    [InlineData("and", "both words")]
    [InlineData("AND", "both words")]
    [InlineData("AND words", "both words")]
    [InlineData("curlew or", "both curlew forms words")]
    [InlineData("curlew OR", "both curlew forms words")]
    [InlineData("+NOT", "words")]
    [InlineData("()", "")]
    [InlineData("(-)", "")]
    [InlineData("curlew ( )", "both curlew forms")]
    public void Words_that_look_like_operators_are_words(string query, string found) => Assert.Equal(found, Find(query, sorted: true));

    [Theory]
    [InlineData("cur*w", "both curlew")]
    [InlineData("c?rlew", "both curlew")]
    [InlineData("c??lew", "both curlew")]
    [InlineData("*rlew", "both curlew")]
    [InlineData("*urle*", "both curlew forms")]
    [InlineData("?urlew", "both curlew")]
    [InlineData("c*r?e*", "both curlew forms")]
    [InlineData("cu?lew?", "both curlew")]
    [InlineData("curlew?", "both curlew forms")]
    [InlineData("q*z", "")]
    [InlineData("curl*,", "both curlew forms")]
    [InlineData("(curl*)", "both curlew forms")]
    [InlineData("+heron -cur*w", "forms heron swap")]
    [InlineData("\"gr?y heron\"", "forms heron")]
    [InlineData("ready-to-e?t", "kitchen eaten")]
    public void Wildcards_stand_for_letters(string query, string found) => Assert.Equal(found.Split(' ').Order(), Find(query, sorted: true).Split(' '));

    [Theory]
    [InlineData("\"grey hero*\"", "forms heron")]
    [InlineData("\"grey hero\"*", "forms heron")]
    [InlineData("\"grey h\"*", "forms heron")]
    [InlineData("\"gre*\"", "forms heron swap")]
    [InlineData("\"hero grey\"*", "")]
    public void The_last_word_of_a_phrase_may_be_a_prefix(string query, string found) => Assert.Equal(found, Find(query, sorted: true));

    [Theory]
    [InlineData("curlex~1", "both curlew")]
    [InlineData("curlex~", "both curlew forms")]
    [InlineData("kurlev~1", "")]
    [InlineData("kurlev~2", "both curlew")]
    [InlineData("kurlev~0.7", "both curlew")]
    [InlineData("curlex~0", "")]
    [InlineData("boat^2", "swap")]
    [InlineData("boat^2.5 meal^0.5", "swap kitchen")]
    [InlineData("(meal boat^4)^2", "swap kitchen")]
    [InlineData("curlex~1^2,", "both curlew")]
    [InlineData("\"grey boat heron\"~1", "")]
    [InlineData("\"boat heron\"~2", "swap")]
    [InlineData("\"boat heron\"~1", "")]
    [InlineData("\"heron grey\"~2", "heron forms")]
    [InlineData("\"heron grey\"~1", "")]
    [InlineData("\"grey heron\"~9", "heron forms swap")]
    [InlineData("\"eat eat\"~9", "eaten")]
    public void Suffixes_loosen_and_weigh(string query, string found) => Assert.Equal(found.Split(' ').Order(), Find(query, sorted: true).Split(' '));

    [Theory]
    [InlineData("boat^3 meal", "swap kitchen")]
    [InlineData("boat meal^3", "kitchen swap")]
    [InlineData("\"grey heron\"", "heron forms")]
    [InlineData("\"grey herons\"", "forms heron")]
    [InlineData("\"curlews\"", "forms")]
    [InlineData("ready-to-eat", "kitchen eaten")]
    [InlineData("+ready-to-eat", "kitchen")]
    [InlineData("-ready-to-eat ready", "eaten")]
    [InlineData("ready-to-eat AND meal", "kitchen")]
    public void The_best_comes_first(string query, string found) => Assert.Equal(found, Find(query));

    [Theory]
    [InlineData("title:harbour", "")]
    [InlineData("unknown:curlew -heron", "curlew")]
    [InlineData("Unknown：curlew -heron", "curlew")]
    [InlineData("unknown:\"grey boat\"", "swap")]
    [InlineData("unknown:(boat meal)", "kitchen swap")]
    [InlineData("unknown: boat", "swap")]
    [InlineData("https://boat", "swap")]
    [InlineData("12:boat", "swap")]
    public void The_name_of_a_field_is_no_word(string query, string found) => Assert.Equal(found, Find(query, sorted: true));

    [Fact]
    public void All_words_can_be_required_and_alternatives_stay_alternatives()
    {
        var all = new SearchOptions { MatchAll = true };
        Assert.Equal("both forms", Find("heron curlew", sorted: true, all));
        Assert.Equal("both curlew", Find("heron OR calls texel", sorted: true, all));
        Assert.Equal("kitchen", Find("ready-to-eat meal", sorted: true, all));
        Assert.Equal("both", Find("(heron curlew) texel", sorted: true, all));
        Assert.Equal("heron", Find("grey heron -(boat slept)", sorted: true, all));
    }

    [Fact]
    public void A_run_of_characters_without_spaces_comes_before_its_pairs_here_and_there()
    {
        TextCorpus corpus = TestCorpus.Of(
            Text("run", "清华大学的图书馆很大，我每天都去。"),
            Text("pairs", "华大和清华不同，大学也不同，大学清华。"),
            Text("kana", "新幹線は速いです。"),
            Text("split", "新幹の線、幹線の新しい線。"));
        Assert.Equal("run pairs", Find(corpus, "清华大学"));
        Assert.Equal("run", Find(corpus, "+清华大学"));
        Assert.Equal("kana split", Find(corpus, "新幹線"));
        Assert.Equal("kana", Find(corpus, "+新幹線"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("((((((((((((((((((((((((((((((a")]
    [InlineData("))))")]
    [InlineData("NOT NOT NOT")]
    [InlineData("AND AND AND")]
    [InlineData("a OR OR b")]
    [InlineData("-(-(-(-(a))))")]
    [InlineData("^2 ~3 * ? ** ?? ~ ^")]
    [InlineData("\"\"~3^2*")]
    [InlineData("a^99999999999999999999999999999999999")]
    [InlineData("a~99999999999999999999999999")]
    [InlineData("\"a b\"~99999999999999999999999999")]
    [InlineData("*:*")]
    [InlineData("a:b:c:d")]
    public void No_query_is_an_error(string query)
    {
        var hits = new SearchHit[9];
        int count = s_corpus.Search(query, hits, out int total);
        Assert.InRange(count, 0, total);
        foreach (SearchHit hit in hits.AsSpan(0, count))
        {
            Assert.True(hit.GetPassage().Length > 0);
        }
    }

    private static EmbeddedCorpus.Compiler.Model.ArticleModel Text(string name, string text) => TestCorpus.Parse(name + ".txt", $"Notes\n\n{text}\n");

    private static string Find(string query, bool sorted = false, SearchOptions options = default) => Find(s_corpus, query, sorted, options);

    private static string Find(TextCorpus corpus, string query, bool sorted = false, SearchOptions options = default)
    {
        var hits = new SearchHit[9];
        int count = corpus.Search(query, hits, out int total, options);
        Assert.Equal(count, total);
        IEnumerable<string> ids = hits.Take(count).Select(static hit => hit.Article.Id.ToString());
        return string.Join(' ', sorted ? ids.Order(StringComparer.Ordinal) : ids);
    }
}
