using System.Buffers.Binary;
#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#endif

#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Reads numbers of fixed width. Shared by writer and reader.</summary>
/// <remarks>
/// <c>BinaryPrimitives</c> does the same, and lies in an assembly of its own: to load that costs the first touch of a cold process
/// some 100 microseconds, a tenth of all that it may take. <c>BitConverter</c> does it, too, and stays a call in code that was compiled
/// ahead of time, which takes nothing over from other assemblies but what is the same in every version of them.
/// </remarks>
internal static class LittleEndian
{
#if NET
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint UInt32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(uint))
        {
            ThrowShort();
        }

        uint value = Unsafe.ReadUnaligned<uint>(in bytes[0]);
        return BitConverter.IsLittleEndian ? value : Reverse(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong UInt64(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(ulong))
        {
            ThrowShort();
        }

        ulong value = Unsafe.ReadUnaligned<ulong>(in bytes[0]);
        return BitConverter.IsLittleEndian ? value : Reverse(value);
    }

    // What damaged data leads to when it is sliced, too.
    [DoesNotReturn]
    private static void ThrowShort() => throw new ArgumentOutOfRangeException("bytes");

    // Methods of their own, so that the assembly is needed where they run and not where they could.
    private static uint Reverse(uint value) => BinaryPrimitives.ReverseEndianness(value);

    private static ulong Reverse(ulong value) => BinaryPrimitives.ReverseEndianness(value);
#else
    public static ulong UInt64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
#endif
}
