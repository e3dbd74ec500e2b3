using System.Globalization;

namespace EmbeddedCorpus.Analysis;

/// <summary>A word with its number of occurrences.</summary>
public readonly struct WordFrequency
{
    internal WordFrequency(IndexedWord word, int count, int articleCount, long words)
    {
        Word = word;
        Count = count;
        ArticleCount = articleCount;
        PerMillion = Measures.PerMillion(count, words);
    }

    /// <summary>The word, in lower case.</summary>
    public IndexedWord Word { get; }

    /// <summary>The number of occurrences in the texts.</summary>
    public int Count { get; }

    /// <summary>The number of articles with the word in the text.</summary>
    public int ArticleCount { get; }

    /// <summary>The number of occurrences per million words.</summary>
    public double PerMillion { get; }

    /// <summary>Returns the word and the count, such as <c>relations: 12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}: {Count}");
}
