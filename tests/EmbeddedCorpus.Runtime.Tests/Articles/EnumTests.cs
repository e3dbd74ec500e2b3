using Model = EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>Kinds and attributions are stored as numbers: the generator's names must stand for the same numbers as the runtime's.</summary>
public class EnumTests
{
    [Fact]
    public void Kinds_of_quotes_have_the_same_numbers_in_generator_and_runtime() =>
        Assert.Equal(Numbers<Model.QuoteKind>(), Numbers<QuoteKind>());

    [Fact]
    public void Attributions_have_the_same_numbers_in_generator_and_runtime() =>
        Assert.Equal(Numbers<Model.Attribution>(), Numbers<Attribution>());

    [Fact]
    public void An_attribution_of_no_corpus_is_none() => Assert.Equal(Attribution.None, default);

    private static (string Name, int Number)[] Numbers<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (value.ToString(), Convert.ToInt32(value, null)))];
}
