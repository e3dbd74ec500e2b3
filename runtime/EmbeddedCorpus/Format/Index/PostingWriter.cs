using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>What the dictionary says of the postings of a form.</summary>
/// <param name="Start">Where they start, in digits.</param>
/// <param name="Length">How many digits they are.</param>
/// <param name="Documents">How many documents have the form.</param>
/// <param name="HasHeadline">Whether it stands in any headline.</param>
/// <param name="IsWide">Whether the numbers of its skip table have four digits.</param>
internal readonly record struct PostingsSummary(int Start, int Length, int Documents, bool HasHeadline, bool IsWide);

/// <summary>
/// Writes the postings of one form after the other: score bounds, where it has any, and how often its stem stands in each document; documents block by block, positions block by block; then, of
/// a frequent form, its best documents and its followers.
/// </summary>
internal sealed class PostingWriter(DocumentMap documents)
{
    private readonly List<(int LastDocument, int Documents, int Positions)> _skips = [];
    private readonly BitWriter _documentBits = new();
    private readonly BitWriter _positionBits = new();
    private readonly List<Posting> _postings = [];
    private readonly RangeBounds _bounds = new(documents);

    /// <summary>All postings.</summary>
    public BitWriter Bits { get; } = new();

    /// <summary>Writes the postings of a form.</summary>
    /// <param name="occurrences">Where it stands, in words from the first of the corpus, rising.</param>
    /// <param name="stemBounds">The score bounds of its stem, or empty.</param>
    /// <param name="stemFrequencies">How often its stem stands in each document, or null.</param>
    /// <param name="best">The best documents of a query that is this form, or empty.</param>
    /// <param name="followers">The lists of its followers, or empty.</param>
    public PostingsSummary Write(
        ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds, BitWriter? stemFrequencies, ReadOnlySpan<BestDocument> best, BitWriter? followers)
    {
        bool hasHeadline = Collect(occurrences);
        _skips.Clear();
        _documentBits.Clear();
        _positionBits.Clear();
        int start = Bits.Length;
        WriteBounds(occurrences, stemBounds, stemFrequencies);
        int documentRice = SearchFormat.RiceBits(documents.Count, _postings.Count);
        int blocks = (_postings.Count + SearchFormat.BlockDocuments - 1) / SearchFormat.BlockDocuments;
        int last = -1;
        for (int block = 0; block < blocks; block++)
        {
            int first = block * SearchFormat.BlockDocuments;
            int end = Math.Min(first + SearchFormat.BlockDocuments, _postings.Count);
            (int documentsStart, int positionsStart) = (_documentBits.Length, _positionBits.Length);
            WriteBlock(first, end, ref last, documentRice, hasHeadline, occurrences);
            _skips.Add((last, documentsStart, positionsStart));
        }

        bool isWide = blocks > 1 && WriteSkips();
        Bits.Append(_documentBits);
        Bits.Append(_positionBits);
        WriteEnd(best, followers);
        return new PostingsSummary(start, Bits.Length - start, _postings.Count, hasHeadline, isWide);
    }

    private void WriteBounds(ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds, BitWriter? stemFrequencies)
    {
        foreach (byte bound in stemBounds)
        {
            Bits.Write(bound, DigitBits);
        }

        if (stemFrequencies is not null)
        {
            Bits.Append(stemFrequencies);
        }

        if (SearchFormat.HasFormBounds(_postings.Count, documents.Count))
        {
            _bounds.Add(occurrences);
            foreach (byte bound in _bounds.Take())
            {
                Bits.Write(bound, DigitBits);
            }
        }
    }

    // What not every query needs comes last, and is found from the end.
    private void WriteEnd(ReadOnlySpan<BestDocument> best, BitWriter? followers)
    {
        if (!best.IsEmpty)
        {
            int start = Bits.Length;
            int documentBits = SearchFormat.FixedBits(documents.Count);
            foreach (BestDocument document in best)
            {
                Bits.Write((uint)document.Document, documentBits);
                Bits.Gamma(document.Frequency - 1);
                Bits.Gamma(document.Exact);
            }

            Bits.Align();
            Bits.Number(Bits.Length - start);
        }

        if (followers is not null)
        {
            Bits.Append(followers);
            Bits.Number(followers.Length);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool Collect(ReadOnlySpan<int> occurrences)
    {
        _postings.Clear();
        bool hasHeadline = false;
        int document = 0;
        for (int index = 0; index < occurrences.Length;)
        {
            document = documents.Find(occurrences[index], document);
            int headlineWords = documents.HeadlineWords(document);
            int first = index;
            int headline = 0;
            while (index < occurrences.Length && documents.Find(occurrences[index], document) == document)
            {
                headline += documents.Position(occurrences[index], document) < headlineWords ? 1 : 0;
                index++;
            }

            hasHeadline |= headline > 0;
            _postings.Add(new Posting(document, first, index - first, headline));
        }

        return hasHeadline;
    }

    // Positions come behind the documents of all blocks, and all behind the table.
    private bool WriteSkips()
    {
        int rows = _skips.Count;
        bool hasBounds = SearchFormat.HasFormBounds(_postings.Count, documents.Count);
        int length = (rows * SearchFormat.SkipRow.Size(isWide: true, hasBounds)) + _documentBits.Length + _positionBits.Length;
        bool isWide = Math.Max(length, documents.Count) >> (SearchFormat.SkipRow.NarrowDigits * DigitBits) != 0;
        int bits = SearchFormat.SkipRow.Digits(isWide) * DigitBits;
        int tableLength = rows * SearchFormat.SkipRow.Size(isWide, hasBounds);
        foreach ((int lastDocument, int documentsStart, int positionsStart) in _skips)
        {
            if (hasBounds)
            {
                Bits.Write((uint)lastDocument, bits);
                Bits.Write((uint)(tableLength + documentsStart), bits);
            }

            Bits.Write((uint)(tableLength + _documentBits.Length + positionsStart), bits);
        }

        return isWide;
    }

    private void WriteBlock(int first, int end, ref int last, int documentRice, bool hasHeadline, ReadOnlySpan<int> occurrences)
    {
        WriteDocuments(first, end, ref last, documentRice, hasHeadline);
        for (int index = first; index < end; index++)
        {
            Posting posting = _postings[index];
            WritePositions(posting, occurrences.Slice(posting.First, posting.Count));
        }

        _positionBits.Align();
    }

    [MethodImpl(HotLoop.Optimized)]
    private void WriteDocuments(int first, int end, ref int last, int documentRice, bool hasHeadline)
    {
        // Most blocks have it in none, even of a form that stands in some.
        if (hasHeadline)
        {
            hasHeadline = HasHeadline(first, end);
            _documentBits.Write(hasHeadline ? 1u : 0, 1);
        }

        for (int index = first; index < end; index++)
        {
            Posting posting = _postings[index];
            _documentBits.Rice(posting.Document - last - 1, documentRice);
            last = posting.Document;
            _documentBits.Gamma(posting.Count - 1);
            if (hasHeadline)
            {
                _documentBits.Gamma(posting.Headline);
            }
        }

        _documentBits.Align();
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool HasHeadline(int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            if (_postings[index].Headline > 0)
            {
                return true;
            }
        }

        return false;
    }

    // A few as they are; more as distances, behind the number of bits that these take: so that a reader passes over them.
    [MethodImpl(HotLoop.Optimized)]
    private void WritePositions(Posting posting, ReadOnlySpan<int> occurrences)
    {
        int length = documents.Length(posting.Document);
        if (posting.Count <= SearchFormat.FixedPositions)
        {
            int bits = SearchFormat.PositionBits(length);
            foreach (int occurrence in occurrences)
            {
                _positionBits.Write((uint)documents.Position(occurrence, posting.Document), bits);
            }

            return;
        }

        int rice = SearchFormat.RiceBits(length, posting.Count);
        int excess = 0;
        int last = -1;
        foreach (int occurrence in occurrences)
        {
            int position = documents.Position(occurrence, posting.Document);
            excess += BitWriter.RiceLength(position - last - 1, rice) - rice - 1;
            last = position;
        }

        _positionBits.Rice(excess, SearchFormat.ExcessBits(posting.Count));
        last = -1;
        foreach (int occurrence in occurrences)
        {
            int position = documents.Position(occurrence, posting.Document);
            _positionBits.Rice(position - last - 1, rice);
            last = position;
        }
    }

    /// <summary>A document of a form.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="First">Its first occurrence.</param>
    /// <param name="Count">How many occurrences it has.</param>
    /// <param name="Headline">How many of them stand in the headline.</param>
    private readonly record struct Posting(int Document, int First, int Count, int Headline);
}
