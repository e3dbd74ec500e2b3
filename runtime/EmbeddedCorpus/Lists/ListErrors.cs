using System.Diagnostics.CodeAnalysis;

namespace EmbeddedCorpus;

/// <summary>The exceptions of lists. Not generic: native code has a generic method once for each type of elements.</summary>
internal static class ListErrors
{
    [DoesNotReturn]
    public static void ThrowIndex(Type type, int count, int index) => throw new ArgumentOutOfRangeException(
        nameof(index),
        index,
        count == 0 ? $"The list of {type.Name} is empty." : $"The list of {type.Name} has {count} elements: the nearest index is {(index < 0 ? 0 : count - 1)}.");

    [DoesNotReturn]
    public static void ThrowSlice(Type type, int count, int start, int length) => throw new ArgumentOutOfRangeException(
        nameof(start),
        $"Elements {start} to {(long)start + length} are outside the list of {count} {type.Name} elements.");
}
