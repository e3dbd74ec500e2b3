using EmbeddedCorpus.Build;

namespace EmbeddedCorpus.Generator.Tests.Cache;

/// <summary>The line of a build that says what a corpus holds.</summary>
public sealed class CorpusNumbersTests
{
    [Theory]
    [InlineData(1000, 812, 3_100_000, 1_000_000, "1,000 articles, 812 quotations, 3.1 MB text, 1.0 MB index")]
    [InlineData(1, 1, 120, 0, "1 article, 1 quotation, 1 KB text, no index")]
    [InlineData(0, 0, 0, 99_499, "0 articles, 0 quotations, 1 KB text, 99 KB index")]
    [InlineData(23_762, 2, 1_234_567_890, 100_000, "23,762 articles, 2 quotations, 1,234.6 MB text, 0.1 MB index")]
    public void Numbers_are_short(int articles, int quotations, long texts, long index, string line) =>
        Assert.Equal(line, new CorpusNumbers(articles, quotations, texts, index).ToString());
}
