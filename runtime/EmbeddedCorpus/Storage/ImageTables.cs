using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>Where the tables of an image lie that are read at every step, as its header says.</summary>
/// <remarks>Fields in the order of the header, so that one loop fills them.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct ImageTables
{
    public ImageTable Articles;
    public ImageTable Paragraphs;
    public ImageTable Quotes;
    public ImageTable Speakers;
    public ImageTable ArticleSpeakers;
    public ImageTable SpeakerQuotes;
    public ImageTable SpeakerArticles;
    public ImageTable ArticleSlots;
    public ImageTable SpeakerSlots;
    public ImageTable QuoteSources;
    public ImageTable ParagraphJumps;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The start of the first page, at least <see cref="Header.Size"/> bytes.</param>
    public void Read(ReadOnlySpan<byte> header)
    {
        for (int table = 0; table <= (int)Table.ParagraphJumps; table++)
        {
            // What ImageTable.Read reads, an address and the number of rows behind it, as nine digits of 63 bits: by way of Digits it
            // would be three more methods to compile at the first touch of a cold process.
            int entry = Header.Tables + (table * Header.EntrySize);
            ulong digits = 0;
            for (int index = entry + Header.EntrySize - 1; index >= entry; index--)
            {
                digits = (digits << DigitBits) | (uint)((header[index] ^ DigitZero) & DigitMask);
            }

            ref ImageTable target = ref Unsafe.Add(ref Articles, table);
            target.Start = unchecked((uint)digits);
            target.Rows = (int)(digits >> (AddressSize * DigitBits));
        }
    }
}

/// <summary>Where a table starts and how many rows it has.</summary>
/// <remarks>Fields: accessors and a constructor are more methods to compile at the first touch of a cold process.</remarks>
internal struct ImageTable
{
    /// <summary>The address of the first block.</summary>
    public uint Start;

    /// <summary>The number of rows.</summary>
    public int Rows;

    public static ImageTable Read(ReadOnlySpan<byte> header, Table table)
    {
        ReadOnlySpan<byte> entry = header.Slice(Header.Tables + ((int)table * Header.EntrySize), Header.EntrySize);
        return new ImageTable { Start = Digits.Address(entry), Rows = Digits.Number(entry[AddressSize..]) };
    }
}
