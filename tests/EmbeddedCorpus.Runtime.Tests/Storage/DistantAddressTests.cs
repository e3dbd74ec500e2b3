using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>Texts and index are read where addresses no longer fit a signed number, up to the last byte that an address reaches.</summary>
public class DistantAddressTests
{
    private static readonly string[] s_queries = ["count", "\"quite enough\" 7*", "+speaker -777", "quote:now headline:count", "9* \"number 9\""];

    [Theory]
    [InlineData((1L << 28) - 1_000)]
    [InlineData((1L << 31) - 70_000)]
    [InlineData((1L << 31) - 1)]
    [InlineData(1L << 31)]
    [InlineData(3L << 30)]
    public void Texts_around_an_address_are_read_and_searched(long address) => Check(DistantSpace.At(LargeCorpus.Model, (uint)address).Open());

    [Fact]
    public void The_last_byte_of_an_image_may_be_the_last_that_has_an_address()
    {
        DistantSpace space = DistantSpace.AtTheEnd(LargeCorpus.Model);
        Assert.Equal(uint.MaxValue, space.End);
        Check(space.Open());
    }

    /// <summary>What a corpus says is what it says where everything is near.</summary>
    internal static void Check(CorpusStorage storage)
    {
        Assert.Equal(Checksum.Of(LargeCorpus.Corpus), Checksum.Of(storage.Corpus));
        Assert.All(s_queries, query => Assert.Equal(Found(LargeCorpus.Corpus, query), Found(storage.Corpus, query)));
    }

    private static string Found(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[20];
        int count = corpus.Search(query, hits, out int total);
        Assert.NotEqual(0, count);
        return $"{total}: {string.Join("; ", hits.Take(count).Select(static hit => $"{hit.Article.Id} {hit.Score:R} {hit.GetPassage()} {hit.GetQuote()?.Index}"))}";
    }
}
