using System.Buffers.Binary;

namespace EmbeddedCorpus.Storage;

/// <summary>Reads numbers of fixed width. Shared by writer and reader.</summary>
/// <remarks>
/// <c>BinaryPrimitives</c> does the same, and lies in an assembly of its own: to load that costs the first touch of a cold process
/// some 100 microseconds, a tenth of all that it may take.
/// </remarks>
internal static class LittleEndian
{
#if NET
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public static uint UInt32(ReadOnlySpan<byte> bytes) =>
        BitConverter.IsLittleEndian ? BitConverter.ToUInt32(bytes) : Reverse(BitConverter.ToUInt32(bytes));

    public static ulong UInt64(ReadOnlySpan<byte> bytes) =>
        BitConverter.IsLittleEndian ? BitConverter.ToUInt64(bytes) : Reverse(BitConverter.ToUInt64(bytes));

    // Methods of their own, so that the assembly is needed where they run and not where they could.
    private static uint Reverse(uint value) => BinaryPrimitives.ReverseEndianness(value);

    private static ulong Reverse(ulong value) => BinaryPrimitives.ReverseEndianness(value);
#else
    public static ulong UInt64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
#endif
}
