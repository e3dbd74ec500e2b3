using System.Globalization;

namespace EmbeddedCorpus.Analysis;

/// <summary>A word that one part of a corpus uses more or less often than another part.</summary>
public readonly struct KeyWord
{
    internal KeyWord(IndexedWord word, int count, long words, int referenceCount, long referenceWords)
    {
        Word = word;
        Count = count;
        PerMillion = Measures.PerMillion(count, words);
        ReferenceCount = referenceCount;
        ReferencePerMillion = Measures.PerMillion(referenceCount, referenceWords);
        Score = Measures.Keyness(count, words, referenceCount, referenceWords);
    }

    /// <summary>The word, in lower case.</summary>
    public IndexedWord Word { get; }

    /// <summary>The number of occurrences in the target.</summary>
    public int Count { get; }

    /// <summary>The number of occurrences per million words of the target.</summary>
    public double PerMillion { get; }

    /// <summary>The number of occurrences in the reference.</summary>
    public int ReferenceCount { get; }

    /// <summary>The number of occurrences per million words of the reference.</summary>
    public double ReferencePerMillion { get; }

    /// <summary>The log-likelihood of the difference (Rayson and Garside 2000). The value is negative if the target uses the word less often.</summary>
    public double Score { get; }

    /// <summary>Returns the word and the score, such as <c>arms: 10.4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}: {Score:0.0}");
}
