using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Between Hebrew letters a quotation mark is a letter of the word, in a text and in a query alike.</summary>
public class HebrewQueryTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("a.txt", "דו\"ח על צה\"ל\n\nהרמטכ\"ל אמר שלום לכולם.\n"),
        TestCorpus.Parse("b.txt", "אחר\n\nשלום צה ל.\n"));

    [Theory]
    [InlineData("צה\"ל", 1)]
    [InlineData("+הרמטכ\"ל", 1)]
    [InlineData("headline:דו\"ח", 1)]
    [InlineData("\"הרמטכ\"ל אמר\"", 1)]
    [InlineData("\"על צה\"ל\"", 1)]
    [InlineData("-צה\"ל שלום", 1)]
    [InlineData("\"שלום\" צה\"ל", 2)]
    [InlineData("שלום\"", 2)]
    [InlineData("רמטכ\"ל", 0)]
    public void A_word_with_a_mark_is_found_as_it_is_written(string query, int found) => Assert.Equal(found, s_corpus.Search(query, new SearchHit[3]));
}
