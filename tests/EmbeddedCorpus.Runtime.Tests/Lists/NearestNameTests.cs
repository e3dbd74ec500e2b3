using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

public class NearestNameTests
{
    [Fact]
    public void In_a_long_list_the_nearest_name_is_not_searched_for()
    {
        TextCorpus corpus = TestCorpus.Of(Enumerable.Range(0, NearestName.MaxElements + 1).Select(static index => new ArticleDraft($"a{index}.txt", "Words.").Build()));
        Assert.Equal("There is no article with the id 'a-1'.", Assert.Throws<KeyNotFoundException>(() => corpus.Articles.Get("a-1")).Message);
        Assert.StartsWith("There is no article with the id 'a-1'. The nearest id is 'a", Assert.Throws<KeyNotFoundException>(() => corpus.Articles[1..].Get("a-1")).Message);
    }
}
