namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Counts the bytes that the current thread allocates.</summary>
internal static class Allocations
{
    /// <summary>Bytes allocated by <paramref name="read"/>, whose value comes back too.</summary>
    /// <remarks>
    /// A collection that another test causes in the middle gives up the rest of this thread's allocation buffer, and counts it
    /// as allocated: such a measurement is taken again.
    /// </remarks>
    public static long Of<T>(Func<T> read, out T value)
    {
        while (true)
        {
            int collections = GC.CollectionCount(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            value = read();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (GC.CollectionCount(0) == collections)
            {
                return allocated;
            }
        }
    }
}
