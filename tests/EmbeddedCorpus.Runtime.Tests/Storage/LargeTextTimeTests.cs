using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Time grows with the length of a text, whatever is in it; where it is stored has no part in that.</summary>
/// <remarks>Time is measured while no other test runs.</remarks>
[Collection(nameof(LargeTextTimeTests))]
[CollectionDefinition(nameof(LargeTextTimeTests), DisableParallelization = true)]
public class LargeTextTimeTests
{
    private const int Length = 1 << 20;

    // Eight times the text: linear time is a factor of 8 and quadratic time one of 64. A machine that does something else at the same
    // time makes more of 8.
    private const int Growth = 8;
    private const double MaxFactor = 3 * Growth;
    private const int Attempts = 6;

    // Below, what is measured is the machine; quadratic time is above it by far.
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(100);

    public static TheoryData<string> Texts => [.. LargeTexts.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Time_grows_with_the_text_and_no_faster(string name)
    {
        string small = LargeTexts.Kinds[name](Length / Growth);
        string large = LargeTexts.Kinds[name](Length);
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

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \t\n")]
    public void Megabytes_of_line_ends_alone_are_left_out_with_one_error(string ends)
    {
        ArticleModel article = LargeTexts.Parse(LargeTexts.Repeat(ends, 5 * Length));
        Assert.True(article.IsLeftOut);
        Assert.Equal(ProblemKind.EmptyArticle, Assert.Single(article.Problems).Kind);
    }

    private static TimeSpan Fastest(TimeSpan before, string text)
    {
        GC.Collect();
        TimeSpan start = ThreadClock.Now();
        TextCorpus corpus = LargeTexts.Open(text);
        TimeSpan elapsed = ThreadClock.Now() - start;
        Assert.Equal(Encoding.UTF8.GetByteCount(text), corpus.Articles[0].Source.Length);
        return elapsed < before ? elapsed : before;
    }
}
