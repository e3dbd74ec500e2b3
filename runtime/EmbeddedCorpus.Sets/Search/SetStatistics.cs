using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.Sets;

/// <summary>The numbers of all corpora that a score depends on, and what they change in the score bounds of each corpus.</summary>
internal sealed class SetStatistics
{
    // Above the rounding of the products.
    private const double Slack = 1 + 1e-12;

    private readonly double[]?[] _saturations;

    /// <param name="members">The corpora.</param>
    /// <exception cref="NotSupportedException">A corpus with articles has no index.</exception>
    public SetStatistics(CorpusStorage[] members)
    {
        int without = FindWithout(members);
        if (without >= 0)
        {
            // Throws with the name of the corpus.
            SearchIndex.Open(members[without]);
        }

        ulong words = 0;
        int searched = 0;
        foreach (CorpusStorage member in members)
        {
            if (member.ArticleCount > 0)
            {
                Articles += SearchIndex.Open(member).Articles;
                words += DigitReader.Address(member.RowAt(member.TableAt(Table.SearchInfo), 0, SearchFormat.InfoRow.Size)[SearchFormat.InfoRow.Words..]);
                searched++;
            }
        }

        AverageLength = words == 0 ? 1 : (double)words / Articles;
        _saturations = new double[]?[members.Length];
        for (int number = 0; number < members.Length && searched > 1; number++)
        {
            _saturations[number] = members[number].ArticleCount > 0 ? Saturations(SearchIndex.Open(members[number])) : null;
        }
    }

    /// <summary>The number of articles.</summary>
    public int Articles { get; }

    /// <summary>Words of an article on average.</summary>
    public double AverageLength { get; }

    /// <summary>Opens the index of a corpus with these numbers.</summary>
    public SearchIndex Open(CorpusStorage storage, int number) => SearchIndex.Open(storage, AverageLength, _saturations[number]);

    /// <summary>The first corpus with articles that has no index, or -1.</summary>
    public static int FindWithout(CorpusStorage[] members) => Array.FindIndex(members, static member => member.ArticleCount > 0 && !member.HasSearchIndex);

    // With another average the damping of an article is at least 1 / growth of what it was, so frequency over damping grows by this factor at most.
    private double[] Saturations(in SearchIndex index)
    {
        double growth = Math.Max(AverageLength / index.AverageLength, 1) * Slack;
        double[] saturations = new double[SaturationBound.All.Length];
        for (int digit = 0; digit < saturations.Length; digit++)
        {
            double saturation = SaturationBound.Of(digit);
            saturations[digit] = Math.Min(saturation * growth / (1 - saturation + (saturation * growth)) * Slack, 1);
        }

        return saturations;
    }
}
