using System.Collections.Concurrent;
using System.Globalization;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

public sealed class ReadAheadTests
{
    private readonly ConcurrentQueue<string> _made = new();
    private readonly List<string> _inputs = [.. Enumerable.Range(0, 40).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_input_gets_its_own_result()
    {
        ReadAhead<string, string> results = Announced(Make);

        Assert.All(_inputs, input => Assert.Equal(input + "!", results.Take(input, Cancellation)));
        Assert.Equal(_inputs.Order(), _made.Order());
    }

    [Fact]
    public void Other_threads_make_what_is_asked_for_in_order()
    {
        ThreadPool.GetMinThreads(out int processors, out _);
        Assert.SkipWhen(processors < 2, "This machine has one processor: nothing is made ahead.");
        int asking = Environment.CurrentManagedThreadId;
        using var help = new ManualResetEventSlim();
        ReadAhead<string, string> results = Announced((input, cancellation) =>
        {
            // Nothing after the second is made by who asks, until another thread made one.
            if (Environment.CurrentManagedThreadId != asking)
            {
                help.Set();
            }
            else if (input is not ("0" or "1"))
            {
                help.Wait(TimeSpan.FromSeconds(30), cancellation);
            }

            return input;
        });

        _inputs.ForEach(input => results.Take(input, Cancellation));

        Assert.True(help.IsSet);
    }

    [Fact]
    public void Nothing_is_made_ahead_for_one_that_is_asked_for_alone()
    {
        ReadAhead<string, string> results = Announced(Make);

        Assert.Equal("7!", results.Take(_inputs[7], Cancellation));
        Assert.Equal("20!", results.Take(_inputs[20], Cancellation));
        Assert.Equal("3!", results.Take(_inputs[3], Cancellation));
        Thread.Sleep(50);

        Assert.Equal(["7", "20", "3"], _made);
    }

    [Fact]
    public void Never_more_is_made_ahead_than_was_asked_for_in_order()
    {
        ReadAhead<string, string> results = Announced(Make);
        for (int index = 0; index < 5; index++)
        {
            results.Take(_inputs[index], Cancellation);
        }

        Thread.Sleep(50);

        Assert.InRange(_made.Count, 5, 10);
    }

    [Fact]
    public void What_was_taken_is_made_again_when_asked_for_again()
    {
        ReadAhead<string, string> results = Announced(Make);

        results.Take(_inputs[5], Cancellation);
        results.Take(_inputs[5], Cancellation);

        Assert.Equal(["5", "5"], _made);
    }

    [Fact]
    public void An_input_that_nobody_announced_is_made_where_it_is_asked_for()
    {
        var results = new ReadAhead<string, string>(Make);

        Assert.Equal("x!", results.Take("x", Cancellation));
    }

    [Fact]
    public void A_failure_reaches_the_one_who_asks_for_that_input()
    {
        ReadAhead<string, string> results = Announced((input, _) => input == "9" ? throw new InvalidDataException(input) : input);

        for (int index = 0; index < _inputs.Count; index++)
        {
            if (index == 9)
            {
                Assert.Throws<InvalidDataException>(() => results.Take(_inputs[9], Cancellation));
            }
            else
            {
                Assert.Equal(_inputs[index], results.Take(_inputs[index], Cancellation));
            }
        }
    }

    [Fact]
    public void Who_waits_for_one_input_does_not_get_the_failure_of_the_next()
    {
        ThreadPool.GetMinThreads(out int processors, out _);
        Assert.SkipWhen(processors < 2, "This machine has one processor: nothing is made ahead.");
        int asking = Environment.CurrentManagedThreadId;
        using var started = new ManualResetEventSlim();
        using var failed = new ManualResetEventSlim();
        ReadAhead<string, string> results = Announced((input, cancellation) =>
        {
            // The third is made by another thread, and not done before somebody tried the fourth.
            if (input == "2" && Environment.CurrentManagedThreadId != asking)
            {
                started.Set();
                failed.Wait(TimeSpan.FromSeconds(30), cancellation);
            }

            if (input == "3")
            {
                failed.Set();
                throw new InvalidDataException(input);
            }

            return input;
        });

        results.Take(_inputs[0], Cancellation);
        results.Take(_inputs[1], Cancellation);
        Assert.True(started.Wait(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Equal("2", results.Take(_inputs[2], Cancellation));
        Assert.Throws<InvalidDataException>(() => results.Take(_inputs[3], Cancellation));
        Assert.Equal("4", results.Take(_inputs[4], Cancellation));
    }

    [Fact]
    public void A_cancelled_run_leaves_its_inputs_to_the_next()
    {
        ReadAhead<string, string> results = Announced((input, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Make(input, cancellation);
        });
        using var cancelled = new CancellationTokenSource();
        results.Take(_inputs[0], cancelled.Token);
        results.Take(_inputs[1], cancelled.Token);
        cancelled.Cancel();

        // What was made before is handed out; what was not, is not begun.
        Assert.ThrowsAny<OperationCanceledException>(() => _inputs.ForEach(input => results.Take(input, cancelled.Token)));
        Assert.All(_inputs, input => Assert.Equal(input + "!", results.Take(input, Cancellation)));
    }

    private ReadAhead<string, string> Announced(Func<string, CancellationToken, string> make)
    {
        var results = new ReadAhead<string, string>(make);
        object run = new();
        _inputs.ForEach(input => results.Announce(run, input));
        return results;
    }

    private string Make(string input, CancellationToken cancellation)
    {
        _made.Enqueue(input);
        return input + "!";
    }
}
