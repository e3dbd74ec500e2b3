using System.Diagnostics;

namespace EmbeddedCorpus.Search.Benchmarks.Timing;

/// <summary>What the queries of one class took in one engine.</summary>
internal sealed class QueryTiming
{
    private readonly long[] _ticks;
    private long _allocated;
    private int _count;

    /// <param name="capacity">The most runs that are kept.</param>
    public QueryTiming(int capacity) => _ticks = new long[capacity];

    /// <summary>The number of runs.</summary>
    public int Runs => _count;

    /// <summary>The time in the middle, in microseconds.</summary>
    public double Median => (Time((_count - 1) / 2) + Time(_count / 2)) / 2;

    /// <summary>The time that 99 of 100 runs stay within, in microseconds.</summary>
    public double Percentile99 => Time((int)Math.Ceiling(0.99 * _count) - 1);

    /// <summary>Bytes that a run allocates, on average.</summary>
    public double AllocatedBytes => (double)_allocated / _count;

    /// <summary>Takes the time of a run.</summary>
    public void Add(long ticks) => _ticks[_count++] = ticks;

    /// <summary>Takes what some runs allocated.</summary>
    public void AddAllocated(long bytes) => _allocated += bytes;

    /// <summary>Puts the times in order: before any of them is asked for.</summary>
    public void Sort() => Array.Sort(_ticks, 0, _count);

    private double Time(int index) => _ticks[index] * (1e6 / Stopwatch.Frequency);
}
