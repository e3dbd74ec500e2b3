using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Writes, of each frequent term, the other frequent terms that follow it, with the articles in which they do: what a phrase of the two asks for.</summary>
/// <remarks>
/// A nextword index, as in H. E. Williams, J. Zobel and D. Bahle, <i>Fast phrase querying with combined indexes</i>, 2004, without positions. Of
/// less frequent words the positions of few articles are compared at run time.
/// </remarks>
internal sealed class NextWordLists
{
    private readonly ArticleMap _articles;
    private readonly OccurrenceMap _occurrences;
    private readonly int _terms;

    // By term: its number in the dictionary, or -1 where it has no lists; and its rank among those that have.
    private readonly int[] _rankOf;
    private readonly List<int> _numbers = [];

    // Of the term at hand: where the followers of each rank start among the words, and the words that are followed, by follower; and the
    // rank of the follower of each word.
    private readonly int[] _starts;
    private int[] _followed = [];
    private int[] _ranks = [];

    // Of the follower at hand. Arrays, for the framework has no code for a list of pairs that was compiled ahead of time.
    private readonly int[] _articlesOf;
    private readonly int[] _frequencies;

    private readonly BitWriter _bits = new();
    private readonly BitWriter _table = new();
    private readonly BitWriter _list = new();

    /// <param name="vocabulary">The terms.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="occurrences">Where each term stands.</param>
    /// <param name="order">The terms in the order of the dictionary.</param>
    public NextWordLists(Vocabulary vocabulary, ArticleMap articles, OccurrenceMap occurrences, int[] order)
    {
        _articles = articles;
        _occurrences = occurrences;
        _terms = vocabulary.Terms;
        _rankOf = new int[_terms];
        for (int number = 0; number < order.Length; number++)
        {
            int term = order[number];
            bool isFrequent = SearchFormat.HasNextWords(vocabulary.Occurrences(term), articles.Count)
                && SearchFormat.HasNextWords(CountArticles(term), articles.Count);
            _rankOf[term] = isFrequent ? _numbers.Count : -1;
            if (isFrequent)
            {
                _numbers.Add(number);
            }
        }

        _starts = new int[_numbers.Count + 1];
        _articlesOf = new int[articles.Count];
        _frequencies = new int[articles.Count];
    }

    /// <summary>The followers of a term; null where it is not frequent. They change with the next call.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public BitWriter? Of(int term)
    {
        if (_rankOf[term] < 0)
        {
            return null;
        }

        Sort(_occurrences.Of(term));
        _bits.Clear();
        _table.Clear();
        int count = 0;
        for (int rank = 0; rank < _numbers.Count; rank++)
        {
            count += _starts[rank + 1] > _starts[rank] ? 1 : 0;
        }

        int rice = SearchFormat.RiceBits(_terms, count);
        int blocks = (count + SearchFormat.BlockNextWords - 1) / SearchFormat.BlockNextWords;
        int tableLength = blocks > 1 ? blocks * SearchFormat.NextWordRow.Size : 0;
        int written = 0;
        int last = -1;
        for (int rank = 0; rank < _numbers.Count; rank++)
        {
            if (_starts[rank + 1] == _starts[rank])
            {
                continue;
            }

            if (blocks > 1 && written % SearchFormat.BlockNextWords == 0)
            {
                _bits.Align();
                _table.Number(_numbers[rank]);
                _table.Number(tableLength + _bits.Length);
                last = _numbers[rank] - 1;
            }

            _bits.Rice(_numbers[rank] - last - 1, rice);
            last = _numbers[rank];
            WriteList(_followed.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]));
            written++;
        }

        _bits.Align();
        _list.Clear();
        _list.Number(count);
        _list.Append(_table);
        _list.Append(_bits);
        return _list;
    }

    // Articles and frequencies, as in postings; long lists say how many bits they are, so that they can be passed over.
    [MethodImpl(HotLoop.Optimized)]
    private void WriteList(ReadOnlySpan<int> words)
    {
        int count = 0;
        int article = 0;
        for (int index = 0; index < words.Length;)
        {
            article = _articles.Find(words[index], article);
            int frequency = 0;
            for (; index < words.Length && _articles.Find(words[index], article) == article; index++)
            {
                frequency += _articles.Position(words[index], article) < _articles.HeadlineWords(article) ? Bm25.HeadlineWeight : 1;
            }

            _articlesOf[count] = article;
            _frequencies[count++] = frequency;
        }

        _list.Clear();
        int rice = SearchFormat.RiceBits(_articles.Count, count);
        int last = -1;
        for (int place = 0; place < count; place++)
        {
            _list.Rice(_articlesOf[place] - last - 1, rice);
            _list.Gamma(_frequencies[place] - 1);
            last = _articlesOf[place];
        }

        _bits.Gamma(count - 1);
        if (count > SearchFormat.UnmeasuredNextWordArticles)
        {
            _bits.Gamma(_list.BitLength);
        }

        _bits.AppendBits(_list);
    }

    // A counting sort of the words that are followed by a frequent one, by that one; they stay in order.
    [MethodImpl(HotLoop.Optimized)]
    private void Sort(ReadOnlySpan<int> words)
    {
        if (_followed.Length < words.Length)
        {
            _followed = new int[words.Length];
            _ranks = new int[words.Length];
        }

        int[] starts = _starts;
        int[] ranks = _ranks;
        starts.AsSpan().Clear();
        for (int index = 0; index < words.Length; index++)
        {
            int word = words[index];
            int follower = _articles.IsLast(word) ? FieldWords.Gap : _occurrences.TermAt(word + 1);
            int rank = follower == FieldWords.Gap ? -1 : _rankOf[follower];
            ranks[index] = rank;
            if (rank >= 0)
            {
                starts[rank]++;
            }
        }

        int next = 0;
        for (int rank = 0; rank < starts.Length; rank++)
        {
            int count = starts[rank];
            starts[rank] = next;
            next += count;
        }

        for (int index = 0; index < words.Length; index++)
        {
            if (ranks[index] >= 0)
            {
                _followed[starts[ranks[index]]++] = words[index];
            }
        }

        // Each start is where the next one's was.
        starts.AsSpan(0, starts.Length - 1).CopyTo(starts.AsSpan(1));
        starts[0] = 0;
    }

    [MethodImpl(HotLoop.Optimized)]
    private int CountArticles(int term)
    {
        int count = 0;
        int last = -1;
        int article = 0;
        foreach (int word in _occurrences.Of(term))
        {
            article = _articles.Find(word, article);
            count += article != last ? 1 : 0;
            last = article;
        }

        return count;
    }
}
