using EmbeddedCorpus.Build;

namespace EmbeddedCorpus.Generator.Tests.Cache;

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
    public void An_exception_of_any_thread_reaches_the_caller_and_the_others_stop()
    {
        int pieces = 0;
        SharedLoop loop = new SharedLoop(2_000, 1, (start, _) =>
        {
            Interlocked.Increment(ref pieces);
            if (start == 0)
            {
                throw new IOException("the first piece");
            }

            Thread.Sleep(1);
        }).Start();

        Assert.Equal("the first piece", Assert.Throws<IOException>(loop.Finish).Message);
        Assert.InRange(pieces, 1, 1_000);
    }

    [Fact]
    public void Its_helpers_are_threads_of_its_own()
    {
        // Each thread has one piece, so that all of them take part.
        int caller = Environment.CurrentManagedThreadId;
        using var all = new CountdownEvent(Environment.ProcessorCount);
        int helpers = 0;
        new SharedLoop(Environment.ProcessorCount, 1, (_, _) =>
        {
            all.Signal();
            Assert.True(all.Wait(TimeSpan.FromMinutes(1)), "a thread did not start");
            if (Environment.CurrentManagedThreadId != caller)
            {
                Assert.False(Thread.CurrentThread.IsThreadPoolThread);
                Interlocked.Increment(ref helpers);
            }
        }).Start().Finish();

        Assert.Equal(Environment.ProcessorCount - 1, helpers);
    }
}
