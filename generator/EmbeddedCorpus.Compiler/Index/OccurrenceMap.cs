using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Where each form stands, and which form stands where: words counted from the first of the corpus.</summary>
internal sealed class OccurrenceMap
{
    private readonly Vocabulary _vocabulary;
    private readonly ChunkedList _words;
    private readonly int[] _starts;
    private readonly int[] _occurrences;

    /// <param name="vocabulary">The forms.</param>
    /// <param name="words">The form of each word.</param>
    public OccurrenceMap(Vocabulary vocabulary, ChunkedList words)
    {
        _vocabulary = vocabulary;
        _words = words;
        _starts = Starts(vocabulary);
        _occurrences = Sort(words, _starts);
    }

    /// <summary>The words that are a form, rising.</summary>
    public ReadOnlySpan<int> Of(int form) => _occurrences.AsSpan(_starts[form], _vocabulary.Occurrences(form));

    /// <summary>The form of a word.</summary>
    public int FormAt(int word) => _words[word];

    private static int[] Starts(Vocabulary vocabulary)
    {
        int[] starts = new int[vocabulary.Forms];
        int next = 0;
        for (int form = 0; form < starts.Length; form++)
        {
            starts[form] = next;
            next += vocabulary.Occurrences(form);
        }

        return starts;
    }

    // A counting sort: words come in the order of documents and positions, and stay in it.
    [MethodImpl(HotLoop.Optimized)]
    private static int[] Sort(ChunkedList words, int[] starts)
    {
        int[] occurrences = new int[words.Count];
        int[] next = (int[])starts.Clone();
        int word = 0;
        foreach (ArraySegment<int> chunk in words.Chunks())
        {
            foreach (int form in chunk.AsSpan())
            {
                occurrences[next[form]++] = word++;
            }
        }

        return occurrences;
    }
}
