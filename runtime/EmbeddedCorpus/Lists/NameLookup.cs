using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus;

/// <summary>Looks ids and names up in the hash tables of an image.</summary>
internal static class NameLookup
{
    // A path is at most some 4,096 bytes long; what is longer names nothing.
    private const int MaxNameBytes = 4096;

    private const int StackBytes = 256;

    /// <summary>The row of the article with an id, or with an earlier id; -1 without one.</summary>
    public static int FindArticle(CorpusStorage? storage, ReadOnlySpan<char> id) => Find(storage, isArticle: true, id);

    /// <summary>The row of the article with an id, or -1.</summary>
    public static int FindArticle(CorpusStorage? storage, ReadOnlySpan<byte> utf8Id) => Find(storage, isArticle: true, utf8Id);

    /// <summary>The row of the speaker with a canonical name, or -1.</summary>
    public static int FindSpeaker(CorpusStorage? storage, ReadOnlySpan<char> name) => Find(storage, isArticle: false, name);

    /// <summary>The row of the speaker with a canonical name, or -1.</summary>
    public static int FindSpeaker(CorpusStorage? storage, ReadOnlySpan<byte> utf8Name) => Find(storage, isArticle: false, utf8Name);

    [SkipLocalsInit]
    private static int Find(CorpusStorage? storage, bool isArticle, ReadOnlySpan<char> name)
    {
        Span<byte> utf8 = stackalloc byte[StackBytes];
        if (name.Length * 3 > StackBytes)
        {
            return name.Length > MaxNameBytes ? -1 : FindLong(storage, isArticle, name);
        }

        // Most ids are ASCII, which takes half the time.
        return Ascii.FromUtf16(name, utf8, out int written) == OperationStatus.Done
            || Utf8.FromUtf16(name, utf8, out _, out written, replaceInvalidSequences: false) == OperationStatus.Done
            ? Find(storage, isArticle, utf8[..written])
            : -1;
    }

    [SkipLocalsInit]
    private static int FindLong(CorpusStorage? storage, bool isArticle, ReadOnlySpan<char> name)
    {
        Span<byte> utf8 = stackalloc byte[MaxNameBytes];
        return Utf8.FromUtf16(name, utf8, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? Find(storage, isArticle, utf8[..written])
            : -1;
    }

    private static int Find(CorpusStorage? storage, bool isArticle, ReadOnlySpan<byte> utf8)
    {
        if (storage is null)
        {
            return -1;
        }

        TableReader slots = storage.TableOf(isArticle ? Table.ArticleSlots : Table.SpeakerSlots);
        var candidates = new HashSlotReader(storage, slots, isArticle ? storage.ArticleCount : storage.SpeakerCount, HashSlots.Hash(utf8));
        int row;
        while ((row = candidates.Next()) >= 0)
        {
            // Id and name are an address and a length, at different places of their rows.
            ReadOnlySpan<byte> name = isArticle ? storage.ArticleAt(row)[ArticleRow.Id..] : storage.SpeakerAt(row)[SpeakerRow.Name..];
            if (DigitReader.Number(name[AddressSize..]) == utf8.Length
                && storage.Bytes(DigitReader.Address(name), utf8.Length).SequenceEqual(utf8))
            {
                return row;
            }
        }

        return AliasReader.Find(storage, isArticle ? Table.ArticleAliases : Table.SpeakerAliases, utf8);
    }
}
