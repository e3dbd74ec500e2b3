using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Where each term stands: words counted from the first of the corpus.</summary>
internal sealed class OccurrenceMap
{
    private readonly Vocabulary _vocabulary;
    private readonly int[] _starts;
    private readonly int[] _occurrences;

    /// <param name="vocabulary">The terms.</param>
    /// <param name="words">The terms of each word, see <see cref="WordList"/>.</param>
    public OccurrenceMap(Vocabulary vocabulary, ChunkedList words)
    {
        _vocabulary = vocabulary;
        _starts = Starts(vocabulary);
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

    // A counting sort: words come in the order of articles and positions, and stay in it.
    [MethodImpl(HotLoop.Optimized)]
    private static int[] Sort(ChunkedList words, int[] starts)
    {
        int[] occurrences = new int[words.Count];
        int[] next = (int[])starts.Clone();
        int word = -1;
        foreach (ArraySegment<int> chunk in words.Chunks())
        {
            foreach (int term in chunk.AsSpan())
            {
                if (WordList.IsBeside(term))
                {
                    occurrences[next[WordList.TermOf(term)]++] = word;
                    continue;
                }

                word++;
                if (term != WordList.Gap)
                {
                    occurrences[next[term]++] = word;
                }
            }
        }

        return occurrences;
    }
}
