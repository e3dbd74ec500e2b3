using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Index;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the dictionary, the postings and the hash table of stems, term after term in the order of the dictionary.</summary>
internal sealed class TermWriter
{
    private readonly Vocabulary _vocabulary;
    private readonly ArticleMap _articles;
    private readonly OccurrenceMap _occurrences;
    private readonly StemClasses _stems;
    private readonly StemBounds _bounds;
    private readonly ChampionLists _best;
    private readonly PostingWriter _postings;
    private readonly List<(int Term, PostingsSummary Summary)> _written = [];

    /// <param name="vocabulary">The terms.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="occurrences">Where each term stands.</param>
    /// <param name="order">The terms in the order of the dictionary.</param>
    /// <param name="sizes">Counts what the parts of postings take.</param>
    public TermWriter(Vocabulary vocabulary, ArticleMap articles, OccurrenceMap occurrences, int[] order, IndexSizes sizes)
    {
        _vocabulary = vocabulary;
        _articles = articles;
        _occurrences = occurrences;
        _stems = new StemClasses(vocabulary, articles.Count, order);
        _bounds = new StemBounds(occurrences, articles);
        _best = new ChampionLists(occurrences, articles);
        _postings = new PostingWriter(articles, sizes);
    }

    /// <summary>How many terms are written.</summary>
    public int Count => _written.Count;

    /// <summary>Adds the next term.</summary>
    public void Add(int term)
    {
        bool isFirst = _stems.TryFind(term, out List<int> terms);
        ReadOnlySpan<byte> stemBounds = default;
        if (isFirst)
        {
            stemBounds = _bounds.Of(terms);
            _best.Add(terms);
        }

        _written.Add((term, _postings.Write(_occurrences.Of(term), stemBounds, _best.Take(term))));
    }

    /// <summary>The tables of the index.</summary>
    public SearchTables Finish(int flags, StemLanguages languages, BitWriter words)
    {
        var tables = new SearchTables();
        TableWriter info = tables.Add(Table.SearchInfo, languages.IsPlain ? 1 : 2);
        info.Address((uint)_articles.Words).Number(Count).Digit(flags).Digit(SearchFormat.IndexVersion).EndRow();
        if (!languages.IsPlain)
        {
            SearchFormat.LanguageRow.Write(info, languages);
        }

        TableWriter articles = tables.Add(Table.SearchArticles, _articles.Count);
        for (int article = 0; article < _articles.Count; article++)
        {
            articles.Number(_articles.Length(article)).Number(_articles.HeadlineWords(article)).Number(_articles.Stream(article)).EndRow();
        }

        tables.Add(Table.SearchWords, words);
        WriteTerms(tables, languages.IsPlain ? 0 : languages.Count);
        tables.Add(Table.SearchPostings, _postings.Bits);
        return tables;
    }

    private void WriteTerms(SearchTables tables, int languages)
    {
        (int[] next, int[] head) = Rings();
        WriteSlots(tables, head);
        TableWriter blocks = tables.Add(Table.SearchBlocks, (Count + SearchFormat.BlockTerms - 1) / SearchFormat.BlockTerms);
        var bits = new BitWriter();
        ReadOnlySpan<byte> last = default;
        for (int number = 0; number < Count; number++)
        {
            (int term, PostingsSummary summary) = _written[number];
            ReadOnlySpan<byte> bytes = _vocabulary.Term(term);
            if (number % SearchFormat.BlockTerms == 0)
            {
                bits.Align();
                blocks.Number(bits.Length).Number(summary.Start).EndRow();
                last = default;
            }

            WriteTerm(bits, bytes, last);
            last = bytes;
            bits.Gamma(summary.Articles - 1);
            bits.Write(summary.HasHeadline ? 1u : 0, 1);
            if (summary.Articles > SearchFormat.BlockArticles)
            {
                bits.Write(summary.IsWide ? 1u : 0, 1);
            }

            bits.Gamma(summary.Length);
            WriteRing(bits, number, next[number], head[_vocabulary.StemOf(term)] == number ? _vocabulary.StemArticles(_vocabulary.StemOf(term)) : 0);
            if (languages > 1)
            {
                bits.Write((uint)_vocabulary.Classes!.LanguagesOf(term), languages);
            }
        }

        tables.Add(Table.SearchTerms, bits);
    }

    private static void WriteTerm(BitWriter bits, ReadOnlySpan<byte> term, ReadOnlySpan<byte> last)
    {
        int shared = 0;
        while (shared < term.Length && shared < last.Length && term[shared] == last[shared])
        {
            shared++;
        }

        // Terms with signs are not in the order of their bytes, and readers compare those of plain terms only.
        bool isAscii = !TermAnalysis.HasSigns(term);
        for (int index = shared; index < term.Length; index++)
        {
            isAscii &= term[index] < 0x80;
        }

        bits.Gamma(shared);
        bits.Gamma(term.Length - shared);
        bits.Write(isAscii ? 1u : 0, 1);
        for (int index = shared; index < term.Length; index++)
        {
            bits.Write(term[index], isAscii ? DigitBits : 8);
        }
    }

    // A class of one term needs no ring: its articles are the term's.
    private static void WriteRing(BitWriter bits, int number, int next, int headArticles)
    {
        if (next == number)
        {
            bits.Write(0, 1);
            return;
        }

        bits.Write(1, 1);
        bits.Gamma((int)SearchFormat.ZigZag(next - number));
        bits.Write(headArticles > 0 ? 1u : 0, 1);
        if (headArticles > 0)
        {
            bits.Gamma(headArticles - 1);
        }
    }

    // The terms of a stem as a ring in the order of the dictionary, and the first of each.
    private (int[] Next, int[] Head) Rings()
    {
        int[] next = new int[Count];
        int[] head = new int[_vocabulary.Stems];
        int[] tail = new int[_vocabulary.Stems];
        head.AsSpan().Fill(-1);
        for (int number = 0; number < Count; number++)
        {
            int stem = _vocabulary.StemOf(_written[number].Term);
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
        if (_vocabulary.Classes is { } classes)
        {
            WriteSlots(tables, classes);
            return;
        }

        int count = HashSlots.CountForStems(head.Length);
        var slots = new HashSlotWriter(count, Count);
        for (int stem = 0; stem < head.Length; stem++)
        {
            slots.Add(_vocabulary.StemHash(stem), head[stem]);
        }

        slots.WriteTo(tables.Add(Table.SearchStems, count));
    }

    // A key leads to the first term that has it.
    private void WriteSlots(SearchTables tables, LanguageClasses classes)
    {
        int count = HashSlots.CountForStems(classes.Keys);
        var slots = new HashSlotWriter(count, Count);
        bool[] isWritten = new bool[classes.Keys];
        for (int number = 0; number < Count; number++)
        {
            for (int place = 0; place < classes.Languages; place++)
            {
                int key = classes.KeyOf(_written[number].Term, place);
                if (key >= 0 && !isWritten[key])
                {
                    isWritten[key] = true;
                    slots.Add(classes.HashOf(key), number);
                }
            }
        }

        slots.WriteTo(tables.Add(Table.SearchStems, count));
    }
}
