using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Where the tables of an image lie that are read at every step, as its header says.</summary>
/// <remarks>Fields in the order of the header, so that one loop fills them.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct HeaderReader
{
    public TableReader Articles;
    public TableReader Paragraphs;
    public TableReader Quotes;
    public TableReader Speakers;
    public TableReader ArticleSpeakers;
    public TableReader SpeakerQuotes;
    public TableReader SpeakerArticles;
    public TableReader ArticleSlots;
    public TableReader SpeakerSlots;
    public TableReader QuoteSources;
    public TableReader ParagraphJumps;
    public TableReader FieldColumns;
    public TableReader FieldCells;
    public TableReader FieldValues;
    public TableReader FieldPostings;
    public TableReader FieldLists;
    public TableReader FieldItems;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The start of the first page, at least <see cref="ImageHeader.MinSize"/> bytes.</param>
    public void Read(ReadOnlySpan<byte> header)
    {
        for (int table = 0; table <= (int)Table.FieldItems; table++)
        {
            // What TableReader.Read reads, an address and the number of rows behind it, as nine digits of 63 bits: by way of Digits it
            // would be three more methods to compile at the first touch of a cold process.
            int entry = ImageHeader.Tables + (table * ImageHeader.EntrySize);
            ulong digits = 0;
            for (int index = entry + ImageHeader.EntrySize - 1; index >= entry; index--)
            {
                digits = (digits << DigitBits) | (uint)((header[index] ^ DigitZero) & DigitMask);
            }

            ref TableReader target = ref Unsafe.Add(ref Articles, table);
            target.Start = unchecked((uint)digits);
            target.Rows = (int)(digits >> (AddressSize * DigitBits));
        }
    }
}
