using System.Buffers;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Some lines of the input, and what is written for them.</summary>
/// <remarks>Batches are used again, so a run allocates as many as it needs at the same time.</remarks>
internal sealed class LineBatch : IDisposable
{
    // A longer buffer was for one long line: it is given back.
    private const int KeptCapacity = 1 << 20;

    private byte[] _bytes = [];

    /// <summary>The lines that are not blank, in order.</summary>
    public List<InputLine> Lines { get; } = [];

    /// <summary>The bytes of the lines.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The records of the lines, each with a line end.</summary>
    public ArrayBufferWriter<byte> Output { get; private set; } = new();

    /// <summary>The number of lines that failed.</summary>
    public int FailedCount { get; set; }

    /// <summary>Set when the output is complete.</summary>
    public ManualResetEventSlim Done { get; } = new();

    /// <summary>Replaces the lines.</summary>
    /// <param name="bytes">The bytes, which are copied.</param>
    public void Start(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length < bytes.Length || _bytes.Length > KeptCapacity)
        {
            _bytes = new byte[bytes.Length];
        }

        bytes.CopyTo(_bytes);
        Lines.Clear();
        FailedCount = 0;
        Done.Reset();
        if (Output.Capacity > KeptCapacity)
        {
            Output = new ArrayBufferWriter<byte>();
        }

        Output.ResetWrittenCount();
    }

    public void Dispose() => Done.Dispose();
}

/// <summary>A line of the input.</summary>
/// <param name="Start">The position of the first byte in the batch.</param>
/// <param name="Length">The number of bytes without the line end, or -1 for a line that is too long to be read.</param>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Record">The number among the lines that are not blank, from 1.</param>
internal readonly record struct InputLine(int Start, int Length, long Number, long Record);
