using System.Collections.Concurrent;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Reads lines, extracts them on some threads, and writes their records in the order of the lines.</summary>
/// <remarks>
/// The number of batches is fixed, so the memory does not depend on the length of the input: a reader that is faster than the writer waits for a
/// batch.
/// </remarks>
/// <param name="input">The lines.</param>
/// <param name="output">Receives the records.</param>
/// <param name="options">The options.</param>
/// <param name="parallel">The number of threads that extract.</param>
internal sealed class ExtractPipeline(Stream input, Stream output, ExtractOptions options, int parallel)
{
    private static readonly TimeSpan s_lastWrite = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly object _writing = new();
    private readonly BlockingCollection<LineBatch> _free = [];
    private readonly BlockingCollection<LineBatch> _work = [];
    private readonly BlockingCollection<LineBatch> _ordered = [];

    /// <summary>The number of records that were written.</summary>
    public long RecordCount { get; private set; }

    /// <summary>The number of records that say why a line failed.</summary>
    public long FailedCount { get; private set; }

    /// <summary>Extracts all lines.</summary>
    /// <param name="cancellation">Ends the extraction after a whole record.</param>
    /// <returns>Whether all records were written. A program that reads the records can close its input earlier.</returns>
    /// <exception cref="IOException">The input cannot be read, or the output cannot be written.</exception>
    public bool Run(CancellationToken cancellation)
    {
        // Nobody can end a read that waits for bytes: the threads are in the background, and the process ends without them.
        if (parallel == 1)
        {
            Start(RunAlone);
        }
        else
        {
            for (int batch = 0; batch < (2 * parallel) + 2; batch++)
            {
                _free.Add(new LineBatch(), CancellationToken.None);
            }

            Start(ReadAll);
            Start(WriteAll);
            for (int thread = 0; thread < parallel; thread++)
            {
                Start(ExtractAll);
            }
        }

        try
        {
            return _done.Task.WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The last write ends, and no other starts. A writer that waits for its reader gets some time.
            Monitor.TryEnter(_writing, s_lastWrite);
            throw;
        }
        finally
        {
            _stop.Cancel();
        }
    }

    private void Start(Action run) => new Thread(() =>
    {
        try
        {
            run();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another thread has the reason.
        }
        catch (Exception exception)
        {
            _done.TrySetException(exception);
            _stop.Cancel();
        }
    })
    { IsBackground = true }.Start();

    private void RunAlone()
    {
        using var batch = new LineBatch();
        using var extractor = new LineExtractor(options);
        var reader = new BatchReader(input, options.MaxLineLength);
        while (reader.Fill(batch))
        {
            extractor.Extract(batch, _stop.Token);
            if (!Write(batch))
            {
                return;
            }
        }

        _done.TrySetResult(true);
    }

    private void ReadAll()
    {
        var reader = new BatchReader(input, options.MaxLineLength);
        for (LineBatch batch = _free.Take(_stop.Token); reader.Fill(batch); batch = _free.Take(_stop.Token))
        {
            _ordered.Add(batch, _stop.Token);
            _work.Add(batch, _stop.Token);
        }

        _work.CompleteAdding();
        _ordered.CompleteAdding();
    }

    private void ExtractAll()
    {
        using var extractor = new LineExtractor(options);
        foreach (LineBatch batch in _work.GetConsumingEnumerable(_stop.Token))
        {
            extractor.Extract(batch, _stop.Token);
            batch.Done.Set();
        }
    }

    private void WriteAll()
    {
        foreach (LineBatch batch in _ordered.GetConsumingEnumerable(_stop.Token))
        {
            batch.Done.Wait(_stop.Token);
            if (!Write(batch))
            {
                return;
            }

            _free.Add(batch, _stop.Token);
        }

        _done.TrySetResult(true);
    }

    private bool Write(LineBatch batch)
    {
        lock (_writing)
        {
            try
            {
                output.Write(batch.Output.WrittenSpan);
                output.Flush();
            }
            catch (IOException exception) when (PipeOutput.IsClosed(exception))
            {
                _done.TrySetResult(false);
                _stop.Cancel();
                return false;
            }

            RecordCount += batch.Lines.Count;
            FailedCount += batch.FailedCount;
            return true;
        }
    }
}
