using EmbeddedCorpus.Build;

namespace EmbeddedCorpus.Generator.Tests.Listings;

/// <summary>The loop that the build's task shares among all cores.</summary>
public sealed class SharedLoopTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(20_000, 7)]
    [InlineData(20_000, 20_001)]
    public void Each_item_is_worked_on_once(int count, int pieceSize)
    {
        int[] times = new int[count];
        var loop = new SharedLoop(count, pieceSize, (start, end) =>
        {
            Assert.InRange(end - start, 1, pieceSize);
            for (int index = start; index < end; index++)
            {
                Interlocked.Increment(ref times[index]);
            }
        });

        loop.Start().Finish();

        Assert.All(times, static time => Assert.Equal(1, time));
    }

    [Fact]
    public void The_last_piece_ends_with_the_last_number()
    {
        // Threads that find nothing left count on beyond the end.
        long sum = 0;
        new SharedLoop(int.MaxValue, int.MaxValue / 2, (start, end) => Interlocked.Add(ref sum, end - start)).Start().Finish();

        Assert.Equal(int.MaxValue, sum);
    }

    [Fact]
    public void An_exception_of_any_thread_reaches_the_caller_and_ends_the_loop()
    {
        int pieces = 0;
        SharedLoop loop = new SharedLoop(1_000_000, 1, (start, _) =>
        {
            Interlocked.Increment(ref pieces);
            throw new IOException($"piece {start}");
        }).Start();

        Assert.StartsWith("piece ", Assert.Throws<IOException>(loop.Finish).Message, StringComparison.Ordinal);
        Assert.InRange(pieces, 1, Environment.ProcessorCount);
    }

    [Fact]
    public void It_needs_no_thread_of_the_pool()
    {
        using var release = new ManualResetEventSlim();
        Task[] taken = [.. Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(release.Wait))];
        int worked = 0;

        new SharedLoop(1_000, 1, (_, _) => Interlocked.Increment(ref worked)).Start().Finish();

        Assert.Equal(1_000, worked);
        Assert.DoesNotContain(taken, static task => task.IsCompleted);
        release.Set();
    }
}
