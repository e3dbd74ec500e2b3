using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Search.Queries;

/// <content>Words that no text has, and those in their place.</content>
internal ref partial struct QueryParser
{
    // Adds the most similar word, or the two words that an unknown one is made of.
    private readonly bool TryAddRepaired(in WordReader word, ReadOnlySpan<byte> written)
    {
        Span<byte> own = stackalloc byte[WordReader.MaxTermBytes];
        if (!_repairs || !WordRepair.TryFind(_index, own[..word.Fold(own)], out int term, out int next) || (next >= 0 && _query.WordCount == Query.MaxWords - 1))
        {
            return false;
        }

        Report(QueryProblemKind.RepairedWord, written, term, next);
        _query.AddWord(StemOf(term));
        if (next >= 0)
        {
            _query.AddWord(StemOf(next));
        }

        return true;
    }

    // Two words, of which the corpus does not have both, as one word that it has.
    private bool TryAddJoint(ReadOnlySpan<byte> word, int depth, Occurrence occurrence, SearchField field, out int item)
    {
        item = QueryItem.None;
        QueryReader before = _reader;
        Span<byte> joint = stackalloc byte[2 * WordReader.MaxTermBytes];
        if (!_repairs || !TryFoldSingle(word, joint, out int first) || !_reader.SkipSpaces())
        {
            _reader = before;
            return false;
        }

        ReadOnlySpan<byte> second = _reader.ReadWord(depth);
        int term = TryFoldSingle(second, joint[first..], out int length) && first + length <= WordReader.MaxTermBytes && !(IsKnown(joint[..first]) && IsKnown(joint.Slice(first, length)))
            ? WordRepair.Find(_index, joint[..(first + length)], out _)
            : -1;
        if (term < 0)
        {
            _reader = before;
            return false;
        }

        _reader.Text.Overlaps(word, out int start);
        _reader.Text.Overlaps(second, out int end);
        Report(QueryProblemKind.RepairedWord, _reader.Text[start..(end + second.Length)], term);
        int place = _query.WordCount;
        _query.AddWord(StemOf(term));
        item = _query.AddClause(occurrence, field, place, 1, isExtra: false);
        return true;
    }

    // Of a text that is one word and nothing else.
    private static bool TryFoldSingle(ReadOnlySpan<byte> text, Span<byte> term, out int length)
    {
        var reader = new WordReader(text);
        bool isWord = reader.Next() && !reader.IsBigram && reader.Start == 0 && reader.End == text.Length;
        length = isWord ? reader.Fold(term) : 0;
        return isWord && !reader.Next();
    }

    private readonly bool IsKnown(ReadOnlySpan<byte> term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return TermDictionary.TryFindStem(_index, term, bytes, out _);
    }

    private readonly QueryWord StemOf(int term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        return QueryTerms.Stem(_index, _scratch, TermReader.At(_index, term, bytes).Term);
    }
}
