using System.Diagnostics;
using System.Text;

namespace EmbeddedCorpus.Fuzzing.Tests;

/// <summary>What the fuzzers start from, what they found to reach more code, and what once broke a property: all of it holds.</summary>
public sealed class KeptInputsTests
{
    // What takes longer does not end: an input takes some milliseconds.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_kept_input_has_all_properties(string target)
    {
        IFuzzTarget fuzzed = FuzzTargets.Find(target)!;
        string? at = null;
        string? broken = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            foreach (string file in KeptInputs.Of(fuzzed))
            {
                watch.Restart();
                at = file;
                try
                {
                    fuzzed.Run(File.ReadAllBytes(file));
                }
                catch (Exception exception)
                {
                    broken = $"{file}: {exception}";
                    return;
                }
            }
        })
        { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            Assert.True(watch.Elapsed < s_longest, $"{at} does not end.");
        }

        Assert.Null(broken);
        Assert.NotNull(at);
    }

    [Fact]
    public void Kept_inputs_are_few_and_small()
    {
        foreach (IFuzzTarget target in FuzzTargets.All)
        {
            IReadOnlyList<string> files = KeptInputs.Of(target);
            Assert.InRange(files.Count, 1, 200);
            Assert.All(files, static file => Assert.InRange(new FileInfo(file).Length, 0, 4096));
        }
    }

    [Fact]
    public void A_broken_property_is_found()
    {
        var target = new EvenTarget();
        target.Run("ab"u8);
        Assert.Equal("\"Lengths are even\" does not hold: The length is 3.", Assert.Throws<PropertyException>(() => target.Run("abc"u8)).Message);
    }

    [Fact]
    public async Task Tests_beside_each_other_do_not_read_what_the_other_has_drawn()
    {
        string[] texts = ["“It grows,” said Anna Berg. “It did.”", "Cedars\n\n“We saw it,” Bob Hill told us, and “it fell,” said Anna Berg."];
        await Task.WhenAll(texts.Select(static text => Task.Factory.StartNew(() => CheckAll(text), TaskCreationOptions.LongRunning)));

        static void CheckAll(string text)
        {
            IFuzzTarget target = FuzzTargets.Find("quotes")!;
            byte[] input = Encoding.UTF8.GetBytes(text);
            for (int run = 0; run < 300; run++)
            {
                target.Run(input);
            }
        }
    }

    private sealed class EvenTarget() : FuzzTarget<int>("even", "lengths")
    {
        protected override int Read(ReadOnlySpan<byte> input) => input.Length;

        protected override IEnumerable<(string Property, Action<int> Check)> Checks() =>
            [("Lengths are even", static length => PropertyException.Require(length % 2 == 0, $"The length is {length}."))];
    }
}
