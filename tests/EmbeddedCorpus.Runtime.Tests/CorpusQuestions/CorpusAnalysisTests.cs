using System.Text.Json;
using EmbeddedCorpus.Analysis;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.CorpusQuestions;

/// <summary>Questions about words, as people ask them.</summary>
public class CorpusAnalysisTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        TestCorpus.Parse("a.txt", "---\ntitle: One of four\nsection: World\ndate: 2021-05-01\n---\n\nArms deals were signed. The arms deals cost much.\n\nNobody asked.\n"),
        TestCorpus.Parse("b.txt", "---\ntitle: One of four\nsection: World\ndate: 2022-05-01\n---\n\nThe arms race went on, and the race cost much.\n"),
        TestCorpus.Parse("c.txt", "---\ntitle: One of four\nsection: Sport\ndate: 2022-06-01\n---\n\nThe race was won. The crowd cheered the race.\n"),
        TestCorpus.Parse("d.txt", "---\ntitle: One of four\nsection: Sport\n---\n\nNo race today.\n"));

    [Fact]
    public void Words_are_counted()
    {
        var words = new WordFrequency[3];
        Assert.Equal(3, s_corpus.Frequencies(words, out int distinct));
        Assert.Equal(["the: 6", "race: 5", "arms: 3"], words.Select(static word => word.ToString()));
        Assert.Equal((19, 3, 1e6 * 6 / 33), (distinct, words[0].ArticleCount, words[0].PerMillion));
        Assert.Equal(1, s_corpus.Frequencies(words.AsSpan(0, 1), out distinct, new SearchOptions { Filter = SearchFilter.Field("section", "Sport") }));
        Assert.Equal("race: 3", words[0].ToString());
    }

    [Fact]
    public void A_word_is_counted_by_year()
    {
        var years = new YearFrequency[5];
        Assert.Equal(2, s_corpus.Frequencies("race", years, out int total));
        Assert.Equal(["2021: 0", "2022: 4"], years.Take(2).Select(static year => year.ToString()));
        Assert.Equal((5, 1e6 * 4 / 19), (total, years[1].PerMillion));
    }

    [Fact]
    public void Words_beside_a_word_are_found()
    {
        var collocates = new Collocate[5];
        Assert.Equal(2, s_corpus.Collocates("arms", collocates, out int total, new CollocateOptions { Before = 1, After = 1 }));
        Assert.Equal(["deals: 13.7", "the: 12.8"], collocates.Take(2).Select(static collocate => collocate.ToString()));
        Assert.Equal((2, 2, 2), (total, collocates[0].Count, collocates[0].Frequency));
        Assert.Equal(0, s_corpus.Collocates("asked", collocates, out total, new CollocateOptions { MinCount = 2 }));
        Assert.Equal(1, s_corpus.Collocates("asked", collocates, out total, new CollocateOptions { MinCount = 1 }));
        Assert.Equal("nobody", collocates[0].Word.ToString());
        Assert.Equal(0, s_corpus.Collocates("unheardof", collocates, out total));
    }

    [Fact]
    public void Words_of_one_part_of_the_corpus_are_found()
    {
        var keys = new KeyWord[25];
        SearchFilter world = SearchFilter.Field("section", "World");
        int count = s_corpus.Keyness(world, null, keys);
        KeyWord arms = keys.Single(static key => key.Word.ToString() == "arms");
        KeyWord race = keys.Single(static key => key.Word.ToString() == "race");
        Assert.Equal(19, count);
        Assert.True(arms is { Count: 3, ReferenceCount: 0, Score: > 0 } && race is { Count: 2, ReferenceCount: 3, Score: < 0 });
        Assert.Equal(count, s_corpus.Keyness(world, !world, keys));
        Assert.Equal(arms.Score, keys.Single(static key => key.Word.ToString() == "arms").Score);
        Assert.Throws<ArgumentNullException>(() => s_corpus.Keyness(null!, null, keys));
    }

    [Fact]
    public void Default_options_are_usual()
    {
        Assert.Equal((5, 5, 2, CollocateMeasure.LogDice), (default(CollocateOptions).Before, default(CollocateOptions).After, default(CollocateOptions).MinCount, default(CollocateOptions).Measure));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CollocateOptions { Before = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CollocateOptions { After = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CollocateOptions { MinCount = -1 });
    }

    [Fact]
    public void Results_are_written_as_JSON()
    {
        var words = new WordFrequency[1];
        s_corpus.Frequencies(words, out _, new SearchOptions { Filter = SearchFilter.Field("section", "Sport") });
        Assert.Equal("""{"Word":{"Word":"race","ArticleCount":3},"Count":3,"ArticleCount":2,"PerMillion":250000}""", JsonSerializer.Serialize(words[0]));
    }

    [Fact]
    public void A_corpus_without_words_has_no_answers()
    {
        foreach (TextCorpus corpus in new[] { default, TestCorpus.Of() })
        {
            Assert.Equal(0, corpus.Frequencies([], out int distinct));
            Assert.Equal(0, corpus.Frequencies("race", [], out int total));
            Assert.Equal(0, corpus.Collocates("race", [], out int collocates));
            Assert.Equal(0, corpus.Keyness(default(SearchOptions), default, []));
            Assert.Equal((0, 0, 0), (distinct, total, collocates));
        }

        TextCorpus unindexed = TestImage.Of(TestCorpus.Model(SearchSettings.Of(isIndexed: false, Language.English, []), [TestCorpus.Parse("a.txt", "Words.\n")])).Open().Corpus;
        Assert.Throws<NotSupportedException>(() => unindexed.Frequencies([], out _));
    }
}
