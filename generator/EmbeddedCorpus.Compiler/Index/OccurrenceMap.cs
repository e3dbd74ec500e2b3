using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Where each term stands: words counted from the first of the corpus.</summary>
internal sealed class OccurrenceMap
{
    private readonly Vocabulary _vocabulary;
    private readonly int[] _starts;
    private readonly int[] _occurrences;

    /// <param name="words">The terms of each word.</param>
    public OccurrenceMap(SegmentedWords words)
    {
        _vocabulary = words.Vocabulary;
        _starts = Starts(_vocabulary);
        _occurrences = Sort(words, _starts);
    }

    /// <summary>The words that are a term, rising.</summary>
    public ReadOnlySpan<int> Of(int term) => _occurrences.AsSpan(_starts[term], _vocabulary.Occurrences(term));

    private static int[] Starts(Vocabulary vocabulary)
    {
        int[] starts = new int[vocabulary.Terms];
        int next = 0;
        for (int term = 0; term < starts.Length; term++)
        {
            starts[term] = next;
            next += vocabulary.Occurrences(term);
        }

        return starts;
    }

    private static int[] Sort(SegmentedWords words, int[] starts)
    {
        int[] occurrences = new int[words.Count];
        int[] next = (int[])starts.Clone();
        int word = -1;
        foreach ((ChunkedList list, int[]? terms) in words.Segments)
        {
            foreach (ArraySegment<int> chunk in list.Chunks())
            {
                word = Sort(chunk.AsSpan(), terms, occurrences, next, word);
            }
        }

        return occurrences;
    }

    // A counting sort: words come in the order of articles and positions, and stay in it.
    [MethodImpl(HotLoop.Optimized)]
    private static int Sort(ReadOnlySpan<int> words, int[]? terms, int[] occurrences, int[] next, int last)
    {
        int word = last;
        foreach (int entry in words)
        {
            bool isBeside = WordList.IsBeside(entry);
            word += isBeside ? 0 : 1;
            if (entry == WordList.Gap)
            {
                continue;
            }

            int term = isBeside ? WordList.TermOf(entry) : entry;
            occurrences[next[terms is null ? term : terms[term]]++] = word;
        }

        return word;
    }
}
