using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Texts of megabytes that are all of one kind: they come back byte for byte, are found, and time grows with their length.</summary>
/// <remarks>Time is measured while no other test runs.</remarks>
[Collection(nameof(LargeTextTests))]
[CollectionDefinition(nameof(LargeTextTests), DisableParallelization = true)]
public class LargeTextTests
{
    private const int Megabyte = 1 << 20;

    // Eight times the text: linear time is a factor of 8 and quadratic time one of 64. A machine that does something else at the same
    // time makes more of 8.
    private const int Growth = 8;
    private const double MaxFactor = 3 * Growth;
    private const int Attempts = 6;

    // Below, what is measured is the machine; quadratic time is above it by far.
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(100);

    private static readonly Dictionary<string, Func<int, string>> s_texts = new()
    {
        ["one letter"] = static length => new string('a', length),
        ["straight marks"] = static length => new string('"', length),
        ["opening marks"] = static length => new string('“', length),
        ["pairs of marks"] = static length => Repeat("“”", length),
        ["apostrophes"] = static length => new string('\'', length),
        ["line feeds"] = static length => "a" + new string('\n', length - 1),
        ["carriage returns"] = static length => "a" + new string('\r', length - 1),
        ["pairs of line ends"] = static length => "a" + Repeat("\r\n", length - 1),
        ["spaces"] = static length => "a" + new string(' ', length - 1),
        ["one line of words"] = static length => Words(length),
        ["paragraphs of a word"] = static length => Repeat("word\n\n", length),
        ["letters of another script"] = static length => Repeat("語", length),
        ["pairs of surrogates"] = static length => Repeat("𝒜", length),
    };

    public static TheoryData<string> Texts => [.. s_texts.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_megabytes_that_is_all_of_one_kind_comes_back_whole(string name)
    {
        string text = s_texts[name](2 * Megabyte);
        Article article = Open(text).Articles[0];
        Assert.True(article.Source.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(text)), name);
        Assert.All(article.Paragraphs, paragraph => Assert.InRange(paragraph.Text.Length, 1, article.Source.Length));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Time_grows_with_the_text_and_no_faster(string name)
    {
        string small = s_texts[name](2 * Megabyte / Growth);
        string large = s_texts[name](2 * Megabyte);
        (TimeSpan Small, TimeSpan Large) best = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            // In turn, and of each the fastest: a load that comes and goes slows down both.
            best = (Fastest(best.Small, small), Fastest(best.Large, large));
            if (best.Large < s_short || best.Large < MaxFactor * best.Small)
            {
                return;
            }
        }

        Assert.Fail($"{name}: {best.Small.TotalMilliseconds:0} ms for {small.Length} characters, {best.Large.TotalMilliseconds:0} ms for {large.Length}");
    }

    [Fact]
    public void A_line_of_five_megabytes_is_one_paragraph_and_its_words_are_found()
    {
        string line = Words(5 * Megabyte) + " endword.";
        TextCorpus corpus = Open("date 2022-10-03 Headline\n\n" + line);
        Assert.Equal(line.Length, Assert.Single(corpus.Paragraphs).Text.Length);
        Assert.Equal(line, corpus.Paragraphs[0].Text.ToString());
        Assert.Contains("endword", Found(corpus, "endword"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_paragraphs_are_counted_read_and_found()
    {
        const int Paragraphs = 100_000;
        var text = new StringBuilder("Headline\n\n");
        for (int number = 0; number < Paragraphs; number++)
        {
            text.Append("Paragraph p").Append(number).Append("p says “quote ").Append(number).Append("” here.\n\n");
        }

        TextCorpus corpus = Open(text.ToString());
        Assert.Equal(Paragraphs, corpus.Paragraphs.Count);
        int index = 0;
        foreach (Paragraph paragraph in corpus.Articles[0].Paragraphs)
        {
            Assert.True(paragraph.Text.StartsWith($"Paragraph p{index}p says"), $"paragraph {index} is '{paragraph.Text}'");
            Assert.Equal(index++, paragraph.Index);
        }

        Quote last = Assert.Single(corpus.Paragraphs[Paragraphs - 1].Quotes);
        Assert.Equal("quote 99999", last.Text.ToString());
        Assert.Equal(Paragraphs - 1, last.Paragraph!.Value.Index);
        Assert.Contains("p77777p", Found(corpus, "p77777p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \t\n")]
    public void Megabytes_of_line_ends_alone_are_left_out_with_one_error(string ends)
    {
        ArticleModel article = Parse(Repeat(ends, 5 * Megabyte));
        Assert.True(article.IsLeftOut);
        Assert.Equal(ProblemKind.EmptyArticle, Assert.Single(article.Problems).Kind);
    }

    private static TimeSpan Fastest(TimeSpan before, string text)
    {
        GC.Collect();
        TimeSpan start = ThreadClock.Now();
        TextCorpus corpus = Open(text);
        TimeSpan elapsed = ThreadClock.Now() - start;
        Assert.Equal(Encoding.UTF8.GetByteCount(text), corpus.Articles[0].Source.Length);
        return elapsed < before ? elapsed : before;
    }

    // As it is embedded in a resource, which takes longer texts than a literal.
    private static ArticleModel Parse(string text) => ArticleParser.Parse(new SourceDocument(TestCorpus.Info("large.txt"), text), storage: TextStorage.Resource);

    private static TextCorpus Open(string text) => TestCorpus.Of(Parse(text));

    private static string Found(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, corpus.Search(query, hits));
        return hits[0].GetPassage().ToString();
    }

    private static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

    // Words of one to nine letters, sentences of one to twenty words.
    private static string Words(int length)
    {
        var random = new Random(5_000_000);
        var text = new StringBuilder("A", length + 16);
        while (text.Length < length)
        {
            for (int letters = random.Next(1, 10); letters > 0; letters--)
            {
                text.Append((char)('a' + random.Next(26)));
            }

            if (random.Next(12) == 0)
            {
                text.Append('.');
            }

            text.Append(' ');
        }

        return text.Append("end").ToString();
    }
}
