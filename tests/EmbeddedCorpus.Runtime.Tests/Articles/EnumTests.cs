namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>Kinds and attributions are stored as numbers, which never change.</summary>
public class EnumTests
{
    [Fact]
    public void Kinds_of_quotes_keep_their_numbers() =>
        Assert.Equal([QuoteKind.Direct, QuoteKind.Partial, QuoteKind.Turn, QuoteKind.Indirect], Enumerable.Range(0, 4).Select(number => (QuoteKind)number));

    [Fact]
    public void Attributions_keep_their_numbers() => Assert.Equal(
        [Attribution.None, Attribution.Explicit, Attribution.Resolved, Attribution.Carried, Attribution.Corrected],
        Enumerable.Range(0, 5).Select(number => (Attribution)number));

    [Fact]
    public void An_attribution_of_no_corpus_is_none() => Assert.Equal(Attribution.None, default);
}
