using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Index;

/// <summary>Works out which documents are the best for a query that is one frequent word: for each form of its stem, for that form counts more.</summary>
/// <remarks>Champion lists as in C. D. Manning, P. Raghavan and H. Schütze, <i>Introduction to Information Retrieval</i>, 2008, 7.1.3; these are exact, the statistics being fixed.</remarks>
/// <param name="occurrences">Where each form stands.</param>
/// <param name="documents">The documents.</param>
internal sealed class BestDocuments(OccurrenceMap occurrences, DocumentMap documents)
{
    private readonly Dictionary<int, BestDocument[]> _bestOfForm = [];
    private readonly int[] _frequencies = new int[documents.Count];
    private readonly int[] _exact = new int[documents.Count];
    private readonly List<int> _ofStem = [];
    private readonly List<int> _ofForm = [];
    private readonly BestDocument[] _best = new BestDocument[SearchFormat.BestDocuments];
    private int _count;

    /// <summary>Works out the best documents of all forms of a stem.</summary>
    /// <param name="forms">The forms.</param>
    public void Add(List<int> forms)
    {
        foreach (int form in forms)
        {
            Count(occurrences.Of(form), _frequencies, _ofStem);
        }

        double weight = Bm25.InverseDocumentFrequency(documents.Count, _ofStem.Count);
        _count = 0;
        Rank(_ofStem, weight);
        BestDocument[] ofStem = _best.AsSpan(0, _count).ToArray();
        foreach (int form in forms)
        {
            // Documents that have the form itself score higher than among those of the stem; the others stay as they are.
            Count(occurrences.Of(form), _exact, _ofForm);
            _count = 0;
            foreach (BestDocument document in ofStem)
            {
                if (_exact[document.Document] == 0)
                {
                    Insert(document);
                }
            }

            Rank(_ofForm, weight);
            _bestOfForm.Add(form, _best.AsSpan(0, _count).ToArray());
            Forget(_ofForm, _exact);
        }

        Forget(_ofStem, _frequencies);
    }

    /// <summary>The best documents of a form, the best first; of a form whose stem is not frequent none. They are forgotten.</summary>
    public ReadOnlySpan<BestDocument> Take(int form)
    {
        if (!_bestOfForm.TryGetValue(form, out BestDocument[]? best))
        {
            return [];
        }

        _bestOfForm.Remove(form);
        return best;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Count(ReadOnlySpan<int> words, int[] frequencies, List<int> touched)
    {
        int document = 0;
        foreach (int word in words)
        {
            document = documents.Find(word, document);
            if (frequencies[document] == 0)
            {
                touched.Add(document);
            }

            frequencies[document] += documents.Position(word, document) < documents.HeadlineWords(document) ? Bm25.HeadlineWeight : 1;
        }
    }

    // Adds some documents to the best so far, which are in order: mostly one comparison each.
    [MethodImpl(HotLoop.Optimized)]
    private void Rank(List<int> among, double weight)
    {
        foreach (int document in among)
        {
            int exact = _exact[document];
            int length = documents.Length(document);
            double saturation = Bm25.Saturation(_frequencies[document], length, documents.AverageLength);
            double exactSaturation = exact == 0 ? 0 : Bm25.Saturation(exact, length, documents.AverageLength);
            Insert(new BestDocument(document, _frequencies[document], exact, weight * (saturation + (Bm25.ExactWeight * exactSaturation))));
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Insert(BestDocument document)
    {
        int rank = _count;
        while (rank > 0 && document.IsBetterThan(_best[rank - 1]))
        {
            rank--;
        }

        if (rank == _best.Length)
        {
            return;
        }

        _count = Math.Min(_count + 1, _best.Length);
        Array.Copy(_best, rank, _best, rank + 1, _count - rank - 1);
        _best[rank] = document;
    }

    private static void Forget(List<int> touched, int[] counts)
    {
        foreach (int document in touched)
        {
            counts[document] = 0;
        }

        touched.Clear();
    }
}

/// <summary>One of the best documents of a word.</summary>
/// <param name="Document">The document.</param>
/// <param name="Frequency">How often any form stands there, headline words counted several times.</param>
/// <param name="Exact">How often the query's own form does.</param>
/// <param name="Score">The score.</param>
internal readonly record struct BestDocument(int Document, int Frequency, int Exact, double Score)
{
    /// <summary>Whether it comes before another one: of equal scores the earlier document.</summary>
    public bool IsBetterThan(in BestDocument other) => Score > other.Score || (Score.Equals(other.Score) && Document < other.Document);
}
