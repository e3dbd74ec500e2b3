using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Tests.Corpus.Documents;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

public class SpeakerMergerTests
{
    private static readonly TextRange s_words = new(0, 5);

    [Fact]
    public void Speakers_of_one_name_are_one_speaker_with_all_quotes_and_articles()
    {
        SpeakerEntry[] speakers = SpeakerMerger.Merge(
        [
            Quoting("a.txt", [new("Berg", default), new("Ada", default)], 0, 1, -1, 0),
            Quoting("b.txt", []),
            Quoting("c.txt", [new("Ada", default)], -1, 0),
        ]);
        Assert.Equal(["Ada", "Berg"], speakers.Select(speaker => speaker.Name));
        Assert.Equal([1, 5], speakers[0].Quotes);
        Assert.Equal([0, 2], speakers[0].Articles);
        Assert.Equal([0, 3], speakers[1].Quotes);
        Assert.Equal([0], speakers[1].Articles);
    }

    [Fact]
    public void The_first_article_that_describes_a_speaker_gives_the_description()
    {
        SpeakerEntry speaker = Assert.Single(SpeakerMerger.Merge(
        [
            Quoting("a.txt", [new("Ada", default)], 0),
            Quoting("b.txt", [new("Ada", s_words)], 0),
            Quoting("c.txt", [new("Ada", new TextRange(1, 3))], 0),
        ]));
        Assert.Equal((1, s_words), (speaker.DescribedBy, speaker.Description));
    }

    [Fact]
    public void A_speaker_that_nobody_describes_has_no_description()
    {
        SpeakerEntry speaker = Assert.Single(SpeakerMerger.Merge([Quoting("a.txt", [new("Ada", default)], 0)]));
        Assert.Equal(-1, speaker.DescribedBy);
        Assert.True(speaker.Description.IsEmpty);
    }

    [Fact]
    public void Names_are_told_apart_and_ordered_ordinally()
    {
        SpeakerEntry[] speakers = SpeakerMerger.Merge([Quoting("a.txt", [new("ada", default), new("Ádám", default), new("Ada", default), new("Zoe", default)], 0, 1, 2, 3)]);
        Assert.Equal(["Ada", "Zoe", "ada", "Ádám"], speakers.Select(speaker => speaker.Name));
        Assert.Equal(4, speakers.Select(speaker => speaker.Identifier).Distinct().Count());
    }
}
