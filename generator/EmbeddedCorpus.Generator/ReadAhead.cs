using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Generator;

/// <summary>
/// Makes the results that the compiler will ask for next on other threads, as an operating system reads a file ahead. Roslyn
/// asks for one after the other on a single thread, while the other processors of the machine have nothing to do.
/// </summary>
/// <remarks>
/// Nothing is made ahead before two were asked for in order, and never more than were asked for in order so far: a run with
/// one changed text parses that one. A result depends on its input alone, so it is the same whichever thread makes it.
/// </remarks>
/// <param name="make">Makes a result; called once for each input, on any thread.</param>
internal sealed class ReadAhead<TInput, TResult>(Func<TInput, CancellationToken, TResult> make)
    where TInput : class
    where TResult : class
{
    private readonly ConditionalWeakTable<object, Run> _runs = new();
    private readonly ConditionalWeakTable<TInput, Entry> _entries = new();

    /// <summary>Says that an input may be asked for, after those that were announced before it in the same run.</summary>
    /// <param name="run">What all inputs of a run share; nothing is kept longer than it lives.</param>
    /// <param name="input">The input, known again by reference.</param>
    public void Announce(object run, TInput input) =>
        _entries.Add(input, _runs.GetValue(run, _ => new Run(make)).Add(input));

    /// <summary>The result for an input: made here, or already made ahead.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TResult Take(TInput input, CancellationToken cancellation) =>
        _entries.TryGetValue(input, out Entry entry) ? entry.Run.Take(entry, cancellation) : make(input, cancellation);

    private sealed class Entry(Run run, TInput input, int index)
    {
        public Run Run { get; } = run;

        public TInput Input { get; } = input;

        public int Index { get; } = index;

        /// <summary>Whether some thread makes the result, or made it.</summary>
        public bool IsStarted { get; set; }

        /// <summary>Whether making it ahead failed: then only who asks for it makes it again, and the exception is theirs.</summary>
        public bool HasFailed { get; set; }

        public TResult? Result { get; set; }
    }

    /// <summary>The inputs of one run of the generator, in the order in which they are asked for. All members are guarded by its lock.</summary>
    private sealed class Run(Func<TInput, CancellationToken, TResult> make)
    {
        private const int MinInOrder = 2;
        private const int MaxHelpers = 3;

        private readonly object _lock = new();
        private readonly List<Entry> _entries = [];
        private int _next;
        private int _inOrder;
        private int _ahead;
        private int _helpers;

        public Entry Add(TInput input)
        {
            lock (_lock)
            {
                var entry = new Entry(this, input, _entries.Count);
                _entries.Add(entry);
                return entry;
            }
        }

        public TResult Take(Entry entry, CancellationToken cancellation)
        {
            lock (_lock)
            {
                _inOrder = entry.Index == _next ? _inOrder + 1 : 1;
                _next = entry.Index + 1;
                _ahead = Math.Max(_ahead, _next);
                StartHelper(cancellation);
                TResult? result;
                while ((result = entry.Result) is null)
                {
                    // While another thread is at this one, the next are made here.
                    Entry? work = entry.IsStarted ? FindWork() : entry;
                    if (work is null)
                    {
                        Monitor.Wait(_lock);
                    }
                    else if (work == entry)
                    {
                        Make(work, cancellation);
                    }
                    else
                    {
                        MakeAhead(work, cancellation);
                    }
                }

                entry.Result = null;
                entry.IsStarted = false;
                return result;
            }
        }

        private void StartHelper(CancellationToken cancellation)
        {
            if (_inOrder < MinInOrder || _helpers >= MaxHelpers || FindWork() is null)
            {
                return;
            }

            // The least number of threads is the number of processors; asking the environment is forbidden to a generator.
            ThreadPool.GetMinThreads(out int processors, out _);
            if (_helpers < processors - 1)
            {
                _helpers++;
                _ = Task.Run(() => Help(cancellation), CancellationToken.None);
            }
        }

        private void Help(CancellationToken cancellation)
        {
            lock (_lock)
            {
                try
                {
                    while (FindWork() is { } work)
                    {
                        MakeAhead(work, cancellation);
                    }
                }
                catch (OperationCanceledException)
                {
                    // Nobody waits for what is made here.
                }
                finally
                {
                    _helpers--;
                }
            }
        }

        private Entry? FindWork()
        {
            int end = Math.Min(_entries.Count, _next + (_inOrder < MinInOrder ? 0 : _inOrder));
            while (_ahead < end && (_entries[_ahead].IsStarted || _entries[_ahead].HasFailed))
            {
                _ahead++;
            }

            return _ahead < end ? _entries[_ahead] : null;
        }

        // Nobody asked for this one yet.
        private void MakeAhead(Entry entry, CancellationToken cancellation)
        {
            try
            {
                Make(entry, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                entry.HasFailed = true;
            }
        }

        // Leaves the lock while the result is made.
        private void Make(Entry entry, CancellationToken cancellation)
        {
            entry.IsStarted = true;
            Monitor.Exit(_lock);
            TResult? result = null;
            try
            {
                result = make(entry.Input, cancellation);
            }
            finally
            {
                Monitor.Enter(_lock);
                entry.Result = result;
                entry.IsStarted = result is not null;
                Monitor.PulseAll(_lock);
            }
        }
    }
}
