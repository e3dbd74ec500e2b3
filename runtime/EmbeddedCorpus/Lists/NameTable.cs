using System.Text.Unicode;
using EmbeddedCorpus.Storage;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>Looks ids and names up in the hash tables that the generator wrote.</summary>
internal static class NameTable
{
    // A path is at most some 4,096 bytes long; what is longer names nothing.
    private const int MaxNameBytes = 4096;

    private const int StackBytes = 256;

    /// <summary>The row of the article with an id, or -1.</summary>
    public static int FindArticle(CorpusStorage? storage, ReadOnlySpan<char> id) => Find(storage, Table.ArticleSlots, id);

    /// <summary>The row of the article with an id, or -1.</summary>
    public static int FindArticle(CorpusStorage? storage, ReadOnlySpan<byte> utf8Id) => Find(storage, Table.ArticleSlots, utf8Id);

    /// <summary>The row of the speaker with a canonical name, or -1.</summary>
    public static int FindSpeaker(CorpusStorage? storage, ReadOnlySpan<char> name) => Find(storage, Table.SpeakerSlots, name);

    /// <summary>The row of the speaker with a canonical name, or -1.</summary>
    public static int FindSpeaker(CorpusStorage? storage, ReadOnlySpan<byte> utf8Name) => Find(storage, Table.SpeakerSlots, utf8Name);

    private static int Find(CorpusStorage? storage, Table table, ReadOnlySpan<char> name)
    {
        Span<byte> utf8 = stackalloc byte[StackBytes];
        if (name.Length * 3 > StackBytes)
        {
            return name.Length > MaxNameBytes ? -1 : FindLong(storage, table, name);
        }

        return Utf8.FromUtf16(name, utf8, out _, out int written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
            ? Find(storage, table, utf8[..written])
            : -1;
    }

    // Apart, so that the usual look-up does not clear a large stack frame.
    private static int FindLong(CorpusStorage? storage, Table table, ReadOnlySpan<char> name)
    {
        Span<byte> utf8 = stackalloc byte[MaxNameBytes];
        return Utf8.FromUtf16(name, utf8, out _, out int written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
            ? Find(storage, table, utf8[..written])
            : -1;
    }

    private static int Find(CorpusStorage? storage, Table table, ReadOnlySpan<byte> utf8)
    {
        int slots = storage is null ? 0 : table == Table.ArticleSlots ? storage.ArticleSlotCount : storage.SpeakerSlotCount;
        if (slots == 0)
        {
            return -1;
        }

        // The number of slots is a power of two, and at least a third of them is free: the probe ends.
        int slot = (int)(Hash(utf8) & (uint)(slots - 1));
        for (int probe = 0; probe < slots; probe++)
        {
            int row = storage!.NumberAt(table, slot) - 1;
            if (row < 0)
            {
                return -1;
            }

            Utf8Text name = table == Table.ArticleSlots ? new Article(storage, row).Id : new Speaker(storage, row).Name;
            if (name.Bytes.SequenceEqual(utf8))
            {
                return row;
            }

            slot = (slot + 1) & (slots - 1);
        }

        return -1;
    }
}
