using System.Runtime.CompilerServices;
using EmbeddedCorpus.Search.Format;
using EmbeddedCorpus.Text.Model;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus.Text.Indexing.Search;

/// <summary>What the dictionary says of the postings of a form.</summary>
/// <param name="Start">Where they start, in digits.</param>
/// <param name="Length">How many digits they are.</param>
/// <param name="Documents">How many documents have the form.</param>
/// <param name="HasHeadline">Whether it stands in any headline.</param>
internal readonly record struct PostingsSummary(int Start, int Length, int Documents, bool HasHeadline);

/// <summary>
/// Writes the postings of one form after the other: score bounds, where it has any, documents block by block, positions block by block; then, of
/// a frequent form, its best documents and its followers.
/// </summary>
internal sealed class PostingsWriter(DocumentMap documents)
{
    private readonly BitWriter _skips = new();
    private readonly BitWriter _documentBits = new();
    private readonly BitWriter _positionBits = new();
    private readonly List<Posting> _postings = [];
    private readonly RangeBounds _bounds = new(documents);

    /// <summary>All postings.</summary>
    public BitWriter Bits { get; } = new();

    /// <summary>Writes the postings of a form.</summary>
    /// <param name="occurrences">Where it stands, in words from the first of the corpus, rising.</param>
    /// <param name="stemBounds">The score bounds of its stem, or empty.</param>
    /// <param name="best">The best documents of a query that is this form, or empty.</param>
    /// <param name="followers">The lists of its followers, or empty.</param>
    public PostingsSummary Write(ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds, ReadOnlySpan<BestDocument> best, BitWriter? followers)
    {
        bool hasHeadline = Collect(occurrences);
        _skips.Clear();
        _documentBits.Clear();
        _positionBits.Clear();
        int start = Bits.Length;
        WriteBounds(occurrences, stemBounds);
        int documentRice = SearchFormat.RiceBits(documents.Count, _postings.Count);
        int blocks = (_postings.Count + SearchFormat.BlockDocuments - 1) / SearchFormat.BlockDocuments;
        int tableLength = blocks > 1 ? blocks * SearchFormat.SkipRow.Size : 0;
        int documentsLength = blocks > 1 ? DocumentsLength(documentRice, hasHeadline) : 0;
        int last = -1;
        for (int block = 0; block < blocks; block++)
        {
            int first = block * SearchFormat.BlockDocuments;
            int end = Math.Min(first + SearchFormat.BlockDocuments, _postings.Count);
            int documentsStart = _documentBits.Length;
            int positionsStart = _positionBits.Length;
            WriteBlock(first, end, ref last, documentRice, hasHeadline, occurrences);
            if (blocks > 1)
            {
                _skips.Number(last);
                _skips.Number(tableLength + documentsStart);
                _skips.Number(tableLength + documentsLength + positionsStart);
            }
        }

        Bits.Append(_skips);
        Bits.Append(_documentBits);
        Bits.Append(_positionBits);
        WriteEnd(best, followers);
        return new PostingsSummary(start, Bits.Length - start, _postings.Count, hasHeadline);
    }

    private void WriteBounds(ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds)
    {
        foreach (byte bound in stemBounds)
        {
            Bits.Write(bound, DigitBits);
        }

        if (SearchFormat.HasBounds(_postings.Count, documents.Count))
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

    // Positions come behind the documents of all blocks, so their length is needed before the first skip row is written.
    private int DocumentsLength(int documentRice, bool hasHeadline)
    {
        int last = -1;
        for (int first = 0; first < _postings.Count; first += SearchFormat.BlockDocuments)
        {
            WriteDocuments(first, Math.Min(first + SearchFormat.BlockDocuments, _postings.Count), ref last, documentRice, hasHeadline);
        }

        int length = _documentBits.Length;
        _documentBits.Clear();
        return length;
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
