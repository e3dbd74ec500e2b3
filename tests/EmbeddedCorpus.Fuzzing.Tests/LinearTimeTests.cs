using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>A kept input repeated eight times as often takes about eight times as long: whatever fuzzers found, nothing in it makes the time grow with a square.</summary>
/// <remarks>
/// What counts is the time that the thread itself had a processor, where the system tells it, and the least of several runs: so a busy machine
/// makes no difference. With a square the time would grow 64-fold, and the limit lies between.
/// </remarks>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class LinearTimeTests
{
    private const int Short = 16 * 1024;
    private const int Factor = 8;
    private const int Limit = 32;
    private const int Runs = 3;

    // Below it the clock and the heap say more than the text.
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(1);

    public static TheoryData<string> Targets => ["parse", "quotes"];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Time_grows_with_the_text_and_no_faster(string target)
    {
        // Every input at night, every third one in other runs.
        int step = Nightly.IsOn ? 1 : 3;
        foreach (string file in KeptInputs.Of(FuzzTargets.Find(target)!).Where((_, index) => index % step == 0))
        {
            string piece = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            if (piece.Length == 0)
            {
                continue;
            }

            string text = Repeat(piece, Short);
            string longer = Repeat(piece, Short * Factor);
            TimeSpan time = Least(text);
            TimeSpan limit = (time > s_least ? time : s_least) * Limit;
            Assert.True(IsWithin(longer, limit), $"{file}: {text.Length} characters take {time}, {longer.Length} more than {limit}.");
        }
    }

    // One sentence without end, in which every verb has a content that goes on to the end.
    [Theory]
    [InlineData("she said that he told reporters ")]
    [InlineData("Mira Holt said the bridge was open, ")]
    [InlineData("according to Mira Holt, the bridge ")]
    [InlineData("the bridge, said Mira Holt, is open, she said, adding that ")]
    public void The_time_for_indirect_speech_grows_with_the_text_and_no_faster(string piece)
    {
        TimeSpan time = Enumerable.Range(0, Runs).Min(_ => TimeOfIndirect(Repeat(piece, Short)));
        string longer = Repeat(piece, Short * Factor);
        TimeSpan limit = (time > s_least ? time : s_least) * Limit;

        Assert.True(Enumerable.Range(0, Runs).Any(_ => TimeOfIndirect(longer) < limit), $"{piece}: the short text takes {time}, the longer one more than {limit}.");
    }

    private static TimeSpan TimeOfIndirect(string text)
    {
        var info = new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { IndirectSpeech = "true" } };
        TimeSpan start = ThreadClock.Now();
        ArticleParser.Parse(new SourceDocument(info, text));
        return ThreadClock.Now() - start;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    private static TimeSpan Least(string text) => Enumerable.Range(0, Runs).Min(_ => Time(text));

    // One run within the limit is enough.
    private static bool IsWithin(string text, TimeSpan limit) => Enumerable.Range(0, Runs).Any(_ => Time(text) < limit);

    private static TimeSpan Time(string text)
    {
        TimeSpan start = ThreadClock.Now();
        Building.Corpora.Parse("a.txt", text);
        return ThreadClock.Now() - start;
    }
}
