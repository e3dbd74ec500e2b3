using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Completion;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Suggestions;

namespace EmbeddedCorpus.Sets;

/// <summary>Adds up the articles of all corpora for each word that completes or corrects a query. Part of a <see cref="SetScratch"/>, used again.</summary>
internal sealed class SetCandidates
{
    private static readonly Comparison<IndexedWord> s_byTerm = static (left, right) => left.Term.CompareTo(right.Term);

    // Words are in the order of the dictionary, so of equals the lower place comes first.
    private static readonly Comparison<Word> s_byArticles = static (left, right) => left.Edits != right.Edits
        ? left.Edits.CompareTo(right.Edits)
        : left.Articles != right.Articles ? right.Articles.CompareTo(left.Articles) : left.Rank.CompareTo(right.Rank);

    // At least as many as a corpus suggests.
    private IndexedWord[] _added = new IndexedWord[64];
    private Word[] _words = new Word[16];
    private Word[] _merged = new Word[16];
    private byte[] _text = new byte[256];
    private int _count;
    private int _length;

    /// <summary>Completes; see <see cref="TextCorpusSet.Complete(ReadOnlySpan{byte}, Span{IndexedWord})"/>.</summary>
    public int Complete(CorpusStorage[] members, ReadOnlySpan<byte> query, Span<IndexedWord> words)
    {
        (_count, _length) = (0, 0);
        for (int number = 0; number < members.Length; number++)
        {
            if (members[number].ArticleCount > 0)
            {
                Add(members[number], number, query);
            }
        }

        return Take(members, words);
    }

    /// <summary>Suggests; see <see cref="TextCorpusSet.Suggest(ReadOnlySpan{byte}, Span{IndexedWord})"/>.</summary>
    public int Suggest(CorpusStorage[] members, ReadOnlySpan<byte> query, Span<IndexedWord> words)
    {
        (_count, _length) = (0, 0);
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(query);
        while (reader.Next())
        {
            int length = reader.Fold(term);
            if (!reader.IsBigram && !IsThere(members, term[..length]))
            {
                Suggest(members, stripped[..TermAnalysis.StripDiacritics(term[..length], stripped)]);
                break;
            }
        }

        return Take(members, words);
    }

    private static bool IsThere(CorpusStorage[] members, ReadOnlySpan<byte> term)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        foreach (CorpusStorage member in members)
        {
            if (member.ArticleCount > 0 && TermDictionary.TryFindStem(SearchIndex.Open(member), term, bytes, out _))
            {
                return true;
            }
        }

        return false;
    }

    private void Suggest(CorpusStorage[] members, ReadOnlySpan<byte> word)
    {
        for (int number = 0; number < members.Length; number++)
        {
            if (members[number].ArticleCount > 0)
            {
                SearchIndex index = SearchIndex.Open(members[number]);
                int added = WordSuggester.Suggest(members[number], index, word, _added);
                _added.AsSpan(0, added).Sort(s_byTerm);
                Merge(index, number, added);
            }
        }

        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        Span<int> letters = stackalloc int[WordReader.MaxTermBytes];
        letters = letters[..EditDistance.Letters(word, letters)];
        Span<int> rows = stackalloc int[EditDistance.RowsSize(letters.Length)];
        var distance = new EditDistance(letters, WordSuggester.EditsFor(letters.Length), rows);
        foreach (ref Word candidate in _words.AsSpan(0, _count))
        {
            candidate.Edits = distance.To(stripped[..TermAnalysis.StripDiacritics(TextOf(candidate), stripped)]);
        }
    }

    private int Take(CorpusStorage[] members, Span<IndexedWord> words)
    {
        for (int rank = 0; rank < _count; rank++)
        {
            _words[rank].Rank = rank;
        }

        _words.AsSpan(0, _count).Sort(s_byArticles);
        int count = Math.Min(_count, words.Length);
        for (int rank = 0; rank < count; rank++)
        {
            Word word = _words[rank];
            words[rank] = new IndexedWord(members[word.Member], word.Term, word.Articles);
        }

        return count;
    }

    private void Add(CorpusStorage storage, int number, ReadOnlySpan<byte> query)
    {
        int added = WordCompleter.Complete(storage, query, _added);
        while (added == _added.Length)
        {
            _added = new IndexedWord[2 * added];
            added = WordCompleter.Complete(storage, query, _added);
        }

        _added.AsSpan(0, added).Sort(s_byTerm);
        Merge(SearchIndex.Open(storage), number, added);
    }

    // Both lists are in the order of the dictionary.
    private void Merge(in SearchIndex index, int number, int added)
    {
        if (_merged.Length < _count + added)
        {
            Array.Resize(ref _merged, 2 * (_count + added));
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        int old = 0;
        int count = 0;
        for (int next = 0; next < added; next++)
        {
            ReadOnlySpan<byte> term = TermReader.At(index, _added[next].Term, bytes).Term;
            int order = -1;
            while (old < _count && (order = Compare(TextOf(_words[old]), term)) < 0)
            {
                _merged[count++] = _words[old++];
            }

            bool isThere = old < _count && order == 0;
            Word word = isThere ? _words[old++] : Keep(term, number, _added[next].Term);
            word.Articles += _added[next].ArticleCount;
            _merged[count++] = word;
        }

        _words.AsSpan(old, _count - old).CopyTo(_merged.AsSpan(count));
        count += _count - old;
        (_words, _merged, _count) = (_merged, _words, count);
    }

    private ReadOnlySpan<byte> TextOf(in Word word) => _text.AsSpan(word.Start, word.Length);

    private Word Keep(ReadOnlySpan<byte> text, int number, int term)
    {
        if (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, 2 * (_length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        return new Word { Start = _length - text.Length, Length = text.Length, Member = number, Term = term };
    }

    // The order of the dictionary of an index: by the bytes without diacritics; of equals the term without any comes first.
    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> leftBytes = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> rightBytes = stackalloc byte[WordReader.MaxTermBytes];
        int order = leftBytes[..TermAnalysis.StripDiacritics(left, leftBytes)].SequenceCompareTo(rightBytes[..TermAnalysis.StripDiacritics(right, rightBytes)]);
        order = order != 0 ? order : TermAnalysis.HasDiacritics(left).CompareTo(TermAnalysis.HasDiacritics(right));
        return order != 0 ? order : left.SequenceCompareTo(right);
    }

    private struct Word
    {
        public int Start;
        public int Length;
        public int Member;
        public int Term;
        public int Articles;
        public int Rank;
        public int Edits;
    }
}
