using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Tool.Extraction;

/// <summary>Standard output of Unix, whose writer learns that the reader of a pipe ended, as <c>head</c> does.</summary>
/// <remarks>
/// The stream of the console drops such bytes without a word, and an endless input would never end. A <see cref="FileStream"/> keeps a position of
/// its own, so two commands of a shell could not write one file.
/// </remarks>
internal sealed class PipeOutput : Stream
{
    private const int StandardOutput = 1;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    // Linux and macOS.
    private static readonly int s_tryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    private PipeOutput()
    {
    }

    /// <summary>Opens standard output.</summary>
    public static Stream Open() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new PipeOutput();

    /// <summary>Whether nobody reads the pipe any more.</summary>
    public static bool IsClosed(IOException exception) => exception.HResult == BrokenPipe;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = WriteSome(StandardOutput, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error == s_tryAgain)
            {
                // The other end of the pipe can have made it one that does not wait.
                Thread.Sleep(1);
            }
            else if (error != Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint WriteSome(int file, ref byte start, nuint count);
}
