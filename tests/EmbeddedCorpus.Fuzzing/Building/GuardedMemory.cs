using System.Runtime.InteropServices;

namespace EmbeddedCorpus.Fuzzing.Building;

/// <summary>Memory whose last byte is the last that may be read: who reads on ends the process.</summary>
/// <remarks>On systems without <c>mmap</c> it is memory as any other, and reading on is found only by what comes of it.</remarks>
internal sealed unsafe partial class GuardedMemory
{
    private const int ProtectNone = 0;
    private const int ProtectReadWrite = 3;
    private const int MapPrivate = 2;

    private readonly byte* _start;
    private readonly int _length;

    /// <summary>Maps memory, for as long as the process lives.</summary>
    /// <param name="capacity">How many bytes there is room for.</param>
    public GuardedMemory(int capacity)
    {
        int page = Environment.SystemPageSize;
        _length = (capacity + page - 1) / page * page;
        if (OperatingSystem.IsWindows())
        {
            _start = (byte*)NativeMemory.Alloc((nuint)_length);
            return;
        }

        int anonymous = OperatingSystem.IsLinux() ? 0x20 : 0x1000;
        _start = Map(null, (nuint)(_length + page), ProtectReadWrite, MapPrivate | anonymous, -1, 0);
        if (_start == (byte*)-1 || Protect(_start + _length, (nuint)page, ProtectNone) != 0)
        {
            throw new InvalidOperationException($"No memory with a guard behind it: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>Puts bytes at the end, and unmakes what was put there before.</summary>
    /// <returns>Where they start.</returns>
    public byte* Put(ReadOnlySpan<byte> bytes)
    {
        byte* start = _start + _length - bytes.Length;
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        return start;
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(void* address, nuint length, int protection);
}
