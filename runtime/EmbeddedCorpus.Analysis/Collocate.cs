using System.Globalization;

namespace EmbeddedCorpus.Analysis;

/// <summary>A word near the occurrences of a query.</summary>
public readonly struct Collocate
{
    internal Collocate(IndexedWord word, int count, int frequency, double score)
    {
        Word = word;
        Count = count;
        Frequency = frequency;
        Score = score;
    }

    /// <summary>The word, in lower case.</summary>
    public IndexedWord Word { get; }

    /// <summary>The number of occurrences of the word near an occurrence of the query.</summary>
    public int Count { get; }

    /// <summary>The number of all occurrences of the word within the limits.</summary>
    public int Frequency { get; }

    /// <summary>The strength of the connection between the word and the query, see <see cref="CollocateMeasure"/>.</summary>
    public double Score { get; }

    /// <summary>Returns the word and the score, such as <c>arms: 10.4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}: {Score:0.0}");
}
