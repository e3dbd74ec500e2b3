using System.Globalization;

namespace EmbeddedCorpus.Analysis;

/// <summary>The occurrences of a query in the texts of one year.</summary>
public readonly struct YearFrequency
{
    internal YearFrequency(int year, int count, long words)
    {
        Year = year;
        Count = count;
        WordCount = words;
        PerMillion = Measures.PerMillion(count, words);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The number of occurrences.</summary>
    public int Count { get; }

    /// <summary>The number of all words in the texts of the year.</summary>
    public long WordCount { get; }

    /// <summary>The number of occurrences per million words.</summary>
    public double PerMillion { get; }

    /// <summary>Returns the year and the count, such as <c>2022: 12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}: {Count}");
}
