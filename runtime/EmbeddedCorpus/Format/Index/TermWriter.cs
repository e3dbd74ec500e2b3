using EmbeddedCorpus.Compiler.Index;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the dictionary, the postings and the hash table of stems, form after form in the order of the dictionary.</summary>
internal sealed class TermWriter
{
    private readonly Vocabulary _vocabulary;
    private readonly DocumentMap _documents;
    private readonly OccurrenceMap _occurrences;
    private readonly StemClasses _stems;
    private readonly StemBounds _bounds;
    private readonly BestDocuments _best;
    private readonly FollowerLists _followers;
    private readonly PostingWriter _postings;
    private readonly List<(int Form, PostingsSummary Summary)> _written = [];

    /// <param name="vocabulary">The forms.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="occurrences">Where each form stands.</param>
    /// <param name="order">The forms in the order of the dictionary.</param>
    public TermWriter(Vocabulary vocabulary, DocumentMap documents, OccurrenceMap occurrences, int[] order)
    {
        _vocabulary = vocabulary;
        _documents = documents;
        _occurrences = occurrences;
        _stems = new StemClasses(vocabulary, documents.Count, order);
        _bounds = new StemBounds(occurrences, documents);
        _best = new BestDocuments(occurrences, documents);
        _followers = new FollowerLists(vocabulary, documents, occurrences, order);
        _postings = new PostingWriter(documents);
    }

    /// <summary>How many forms are written.</summary>
    public int Count => _written.Count;

    /// <summary>Adds the next form.</summary>
    public void Add(int form)
    {
        bool isFirst = _stems.TryFind(form, out List<int> forms);
        ReadOnlySpan<byte> stemBounds = default;
        BitWriter? stemFrequencies = null;
        if (isFirst)
        {
            stemBounds = _bounds.Of(forms, _vocabulary.StemDocuments(_vocabulary.StemOf(form)), out stemFrequencies);
            _best.Add(forms);
        }

        _written.Add((form, _postings.Write(_occurrences.Of(form), stemBounds, stemFrequencies, _best.Take(form), _followers.Of(form))));
    }

    /// <summary>The tables of the index.</summary>
    public SearchTables Finish(bool english, WordWriter words)
    {
        var tables = new SearchTables();
        tables.Add(Table.SearchInfo, 1)
            .Address((uint)_documents.Words).Number(Count).Digit(english ? 1 : 0).Digit(SearchFormat.IndexVersion).EndRow();
        TableWriter documents = tables.Add(Table.SearchDocuments, _documents.Count);
        for (int document = 0; document < _documents.Count; document++)
        {
            documents.Number(_documents.Length(document)).Number(_documents.HeadlineWords(document)).Number(_documents.Stream(document)).EndRow();
        }

        tables.Add(Table.SearchWords, words.Bits);
        WriteTerms(tables);
        tables.Add(Table.SearchPostings, _postings.Bits);
        return tables;
    }

    private void WriteTerms(SearchTables tables)
    {
        (int[] next, int[] head) = Rings();
        WriteSlots(tables, head);
        TableWriter blocks = tables.Add(Table.SearchBlocks, (Count + SearchFormat.BlockForms - 1) / SearchFormat.BlockForms);
        var bits = new BitWriter();
        ReadOnlySpan<byte> last = default;
        for (int number = 0; number < Count; number++)
        {
            (int form, PostingsSummary summary) = _written[number];
            ReadOnlySpan<byte> bytes = _vocabulary.Form(form);
            if (number % SearchFormat.BlockForms == 0)
            {
                bits.Align();
                blocks.Number(bits.Length).Number(summary.Start).EndRow();
                last = default;
            }

            WriteForm(bits, bytes, last);
            last = bytes;
            bits.Gamma(summary.Documents - 1);
            bits.Write(summary.HasHeadline ? 1u : 0, 1);
            if (summary.Documents > SearchFormat.BlockDocuments)
            {
                bits.Write(summary.IsWide ? 1u : 0, 1);
            }

            bits.Gamma(summary.Length);
            WriteRing(bits, number, next[number], head[_vocabulary.StemOf(form)] == number ? _vocabulary.StemDocuments(_vocabulary.StemOf(form)) : 0);
        }

        tables.Add(Table.SearchTerms, bits);
    }

    private static void WriteForm(BitWriter bits, ReadOnlySpan<byte> form, ReadOnlySpan<byte> last)
    {
        int shared = 0;
        while (shared < form.Length && shared < last.Length && form[shared] == last[shared])
        {
            shared++;
        }

        bool isAscii = true;
        for (int index = shared; index < form.Length; index++)
        {
            isAscii &= form[index] < 0x80;
        }

        bits.Gamma(shared);
        bits.Gamma(form.Length - shared);
        bits.Write(isAscii ? 1u : 0, 1);
        for (int index = shared; index < form.Length; index++)
        {
            bits.Write(form[index], isAscii ? DigitBits : 8);
        }
    }

    // A class of one form needs no ring: its documents are the form's.
    private static void WriteRing(BitWriter bits, int number, int next, int headDocuments)
    {
        if (next == number)
        {
            bits.Write(0, 1);
            return;
        }

        bits.Write(1, 1);
        bits.Gamma((int)SearchFormat.ZigZag(next - number));
        bits.Write(headDocuments > 0 ? 1u : 0, 1);
        if (headDocuments > 0)
        {
            bits.Gamma(headDocuments - 1);
        }
    }

    // The forms of a stem as a ring in the order of the dictionary, and the first of each.
    private (int[] Next, int[] Head) Rings()
    {
        int[] next = new int[Count];
        int[] head = new int[_vocabulary.Stems];
        int[] tail = new int[_vocabulary.Stems];
        head.AsSpan().Fill(-1);
        for (int number = 0; number < Count; number++)
        {
            int stem = _vocabulary.StemOf(_written[number].Form);
            if (head[stem] < 0)
            {
                head[stem] = number;
            }
            else
            {
                next[tail[stem]] = number;
            }

            tail[stem] = number;
            next[number] = head[stem];
        }

        return (next, head);
    }

    private void WriteSlots(SearchTables tables, int[] head)
    {
        int count = HashSlots.CountForStems(head.Length);
        var slots = new HashSlotWriter(count, Count);
        for (int stem = 0; stem < head.Length; stem++)
        {
            slots.Add(_vocabulary.StemHash(stem), head[stem]);
        }

        slots.WriteTo(tables.Add(Table.SearchStems, count));
    }
}
