using System.Runtime.ExceptionServices;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>A loop that all cores work on, in pieces.</summary>
/// <remarks>
/// On threads of its own. <c>Parallel.For</c> and <c>Task.Run</c> take them from the pool, where on a machine with two cores MSBuild
/// itself holds what there is: a loop of 40 ms then waited 0.4 to 2.6 s for a thread that had nothing left to do.
/// </remarks>
/// <param name="count">The number of items.</param>
/// <param name="pieceSize">How many of them a thread takes at once.</param>
/// <param name="work">What is done with those from a first one, included, to an end, excluded.</param>
internal sealed class SharedLoop(int count, int pieceSize, Action<int, int> work)
{
    private readonly List<Thread> _helpers = [];
    private ExceptionDispatchInfo? _failure;
    private long _taken;

    /// <summary>Calls a method for each number from 0, on all cores. See <see cref="WorkLoop"/>.</summary>
    public static void Run(int count, Action<int> work) => new SharedLoop(count, 1, (start, _) => work(start)).Start().Finish();

    /// <summary>Lets other cores start, as far as there is something to do for them.</summary>
    public SharedLoop Start()
    {
        int pieces = (int)(((long)count + pieceSize - 1) / pieceSize);
        for (int helpers = Math.Min(Environment.ProcessorCount, pieces) - 1; helpers > 0; helpers--)
        {
            var helper = new Thread(Help) { IsBackground = true, Name = nameof(EmbeddedCorpus) };
            helper.Start();
            _helpers.Add(helper);
        }

        return this;
    }

    /// <summary>Works on what is left, and waits for the others.</summary>
    /// <remarks>Throws the first exception that one of the threads met; then the others stop after their piece.</remarks>
    public void Finish()
    {
        Help();
        foreach (Thread helper in _helpers)
        {
            helper.Join();
        }

        _failure?.Throw();
    }

    private void Help()
    {
        try
        {
            while (_failure is null)
            {
                long start = Interlocked.Add(ref _taken, pieceSize) - pieceSize;
                if (start >= count)
                {
                    return;
                }

                work((int)start, (int)Math.Min(start + pieceSize, count));
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }
    }
}
