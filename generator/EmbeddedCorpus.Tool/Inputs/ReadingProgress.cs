using System.Globalization;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>Shows on a terminal how many texts are read, once that takes long.</summary>
internal sealed class ReadingProgress : IDisposable
{
    private static readonly TimeSpan s_firstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter _terminal;
    private readonly int _total;
    private readonly Timer _timer;
    private readonly object _lock = new();
    private int _read;
    private int _width;
    private bool _isDone;

    /// <summary>Starts to show progress.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="total">The number of texts.</param>
    /// <param name="firstAfter">The time before the first line.</param>
    public ReadingProgress(TextWriter terminal, int total, TimeSpan? firstAfter = null)
    {
        _terminal = terminal;
        _total = total;
        _timer = new Timer(_ => Show(), null, firstAfter ?? s_firstAfter, s_every);
    }

    /// <summary>The progress for standard error, or null if standard error is no terminal.</summary>
    public static ReadingProgress? OnTerminal(int total) => Console.IsErrorRedirected ? null : new ReadingProgress(Console.Error, total);

    /// <summary>Counts a text. Any thread may count.</summary>
    public void Count() => Interlocked.Increment(ref _read);

    /// <summary>Shows the number of texts now.</summary>
    public void Show()
    {
        lock (_lock)
        {
            if (!_isDone)
            {
                string line = string.Create(CultureInfo.InvariantCulture, $"Reading texts: {Volatile.Read(ref _read):N0} of {_total:N0}");
                _width = line.Length;
                _terminal.Write($"\r{line}");
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDone = true;
            _timer.Dispose();
            if (_width > 0)
            {
                _terminal.Write($"\r{new string(' ', _width)}\r");
            }
        }
    }
}
